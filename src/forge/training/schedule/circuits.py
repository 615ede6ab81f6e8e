"""Circuits: exercises in turn, with rests of their own, by rounds or by the clock.

A circuit is what a group says of itself: how many rounds, the rest after one, the pause between
exercises, how often a turn begins, and a cap. ``js/train/circuits.js`` is the same;
``tests/training/vectors/schedule.json`` holds both to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from forge.domain.event import Json
from forge.training.schedule.rows import groups
from forge.training.schedule.values import Circuit, Item

LONGEST_S = 4 * 3600
MOST_ROUNDS = 99
MINUTE_S = 60
BETWEEN_S = 15
Shape = Literal["rounds", "amrap", "emom"]
SHAPES: tuple[Shape, ...] = ("rounds", "amrap", "emom")


def circuit_from_json(value: Json) -> Circuit | None:
    """What a device says of a circuit; None where it says neither rounds nor a cap."""
    if not isinstance(value, dict):
        return None
    found = Circuit(
        rounds=_within(value.get("rounds"), MOST_ROUNDS),
        rest_s=_within(value.get("rest_s"), LONGEST_S),
        transition_s=_within(value.get("transition_s"), LONGEST_S),
        every_s=_within(value.get("every_s"), LONGEST_S),
        cap_s=_within(value.get("cap_s"), LONGEST_S),
    )
    return found if found.rounds or found.cap_s else None


def _within(value: Json, most: int) -> int:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return min(max(0, int(str(value))), most) if whole else 0


def circuit_json(one: Circuit | None) -> Json:
    """A circuit as the phone reads it; what is 0 is left out."""
    if one is None:
        return None
    values: dict[str, Json] = {
        "rounds": one.rounds,
        "rest_s": one.rest_s,
        "transition_s": one.transition_s,
        "every_s": one.every_s,
        "cap_s": one.cap_s,
    }
    return {name: value for name, value in values.items() if value}


def circuit_for(shape: Shape, n: int, exercises: int, rest_s: int = 60) -> Circuit:
    """The circuit of a shape: ``n`` rounds with a rest after each, or ``n`` minutes by the clock.

    By the clock it is as many rounds as fit, or a turn of one exercise each minute: then whole
    rounds of all exercises, at least one.
    """
    if shape == "rounds":
        return Circuit(n, rest_s, BETWEEN_S)
    if shape == "amrap":
        return Circuit(cap_s=n * MINUTE_S)
    rounds = max(1, n // exercises)
    return Circuit(rounds, every_s=MINUTE_S, cap_s=rounds * exercises * MINUTE_S)


def _going(group: Sequence[Item], skipped: frozenset[str]) -> Sequence[Item]:
    return [one for one in group if one.slot not in skipped] or group


def open_rounds(
    items: Sequence[Item],
    reached: Mapping[str, int],
    counted: frozenset[str] = frozenset(),
    skipped: frozenset[str] = frozenset(),
) -> tuple[Item, ...]:
    """The items, where a circuit has no number of rounds with one round more than was done.

    ``reached`` is the highest logged set of each slot. Slots in ``counted`` keep their sets:
    somebody said how many there are, as the end of the time does. What was ``skipped`` holds no
    round up, unless nothing else is left.
    """
    rounds = {
        item.slot: min(reached.get(one.slot, 0) for one in _going(group, skipped)) + 1
        for group in groups(items)
        for item in group
        if item.circuit and not item.circuit.rounds and item.slot not in counted
    }
    return tuple(
        replace(item, sets=max(rounds[item.slot], reached.get(item.slot, 0)))
        if item.slot in rounds
        else item
        for item in items
    )
