"""The order of a gentle session: what moves before what is held, with one trip to the floor. [j].

Moving drills warm what a stretch then holds long. Standing ones come first and those on the floor
next; the holds follow where that leaves off, so that nobody gets up to lie down again. A spine
bends before it turns.
"""

from collections.abc import Sequence

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Action, ActionRole, Articulation
from forge.planner.problem.candidates import Candidate
from forge.planner.slots.effort import presses

SPINE = frozenset({Articulation.THORACIC, Articulation.LUMBAR})


def movers_first(
    ones: Sequence[Candidate], on_floor: Sequence[bool], ground: Sequence[int]
) -> list[int]:
    """The places of the exercises of a gentle session in the order in which they are done.

    ``on_floor`` and ``ground`` tell how low each is, as the place and the person have it.
    """
    moves = [not one.amount.hold_s and not presses(one) for one in ones]
    down = any(moved and low for moved, low in zip(moves, on_floor, strict=True))

    def key(place: int) -> tuple[bool, bool, int, bool, int]:
        held, low = not moves[place], on_floor[place]
        turned = not held and turns(ones[place].exercise)
        return (held, low is not (held and down), ground[place], turned, place)

    return sorted(range(len(ones)), key=key)


def turns(exercise: Exercise) -> bool:
    """True for what turns the spine while it moves."""
    return any(
        act.joint in SPINE and act.action is Action.ROTATION and act.role is ActionRole.WORKING
        for act in exercise.facts.joint_actions
    )
