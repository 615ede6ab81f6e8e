"""Presses and pulls of a session in turn: one rests the muscles of the other while it is done. [j].

Only large movements change places, and only within their part of the session, so that no small
movement comes before a large one, none before a main lift, and nobody goes down and up again.
"""

from collections.abc import Sequence

from forge.planner.problem import kinds
from forge.planner.problem.candidates import Candidate

DIRECTIONS = (kinds.PUSH, kinds.PULL)


def in_turn(ways: Sequence[int | None], parts: Sequence[object]) -> list[int]:
    """The places of exercises in the order to do them, given the direction and part of each.

    Of two presses side by side the second gives way to the next pull of its own part, and so do
    two pulls to a press. What comes first in a direction stays first.
    """
    order = list(range(len(ways)))
    for at in range(1, len(order)):
        before, here = order[at - 1], order[at]
        if ways[here] is None or ways[here] != ways[before]:
            continue
        others = (
            place
            for place in range(at + 1, len(order))
            if ways[order[place]] not in (None, ways[here]) and parts[order[place]] == parts[here]
        )
        other = next(others, None)
        if other is not None:
            order.insert(at, order.pop(other))
    return order


def direction(one: Candidate) -> int | None:
    """0 for a large push, 1 for a large pull, None for anything else."""
    if not one.strength or one.pattern not in kinds.COMPOUND:
        return None
    return next((n for n, half in enumerate(DIRECTIONS) if one.pattern in half), None)
