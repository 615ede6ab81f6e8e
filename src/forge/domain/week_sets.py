"""How many sets of each slot a week of the block asks for.

A week's share is taken of the whole session, not of each exercise: two thirds of one
exercise cannot be done, two thirds of a session can.
"""

from collections.abc import Sequence

from forge.domain.plan import Day, Role, Slot, WeekRule

FULL = 100
"""Percent of the printed sets in an ordinary week."""

MINUTE = 60

LEADING = frozenset({Role.MAIN, Role.SKILL})
HEAD_START = 0.1
"""By what share of an exercise the sets of a main lift or a skill come back before others."""


def sets_in_week(day: Day, rule: WeekRule) -> tuple[int, ...]:
    """Sets of each slot of a session in one week, in the order of the slots.

    Together they are the week's share of the session's printed sets, to the nearest whole
    set, with one set of each at least. Sets come back in one order, whatever the share, so
    that no exercise loses a set when the share grows. What the week adds comes on top, on
    the day as asked. Cardio is told as a whole and keeps its minutes.
    """
    shared = _shared(day.slots, rule.percent)
    added = (rule.added_sets if slot.slug in rule.slugs else 0 for slot in day.slots)
    return tuple(sets + more for sets, more in zip(shared, added, strict=True))


def minutes_in_week(day: Day, rule: WeekRule) -> int:
    """Whole minutes of a session in one week: its printed time less the sets that it leaves out."""
    counts = zip(day.slots, sets_in_week(day, rule), strict=True)
    work = sum(round(slot.seconds * sets / slot.sets) for slot, sets in counts if slot.sets)
    left_out = sum(slot.seconds for slot in day.slots if slot.sets) - work
    return -(-max(0, day.time.total - left_out) // MINUTE)


def share_in_week(day: Day, rule: WeekRule) -> tuple[int, ...]:
    """The same without what the week adds."""
    return _shared(day.slots, rule.percent)


def wanted_sets(printed: int, percent: int) -> int:
    """A share of so many sets to the nearest whole one, halves upwards."""
    return (2 * printed * percent + FULL) // (2 * FULL)


def _shared(slots: Sequence[Slot], percent: int) -> tuple[int, ...]:
    if percent >= FULL:
        return tuple(slot.sets for slot in slots)
    counted = [index for index, slot in enumerate(slots) if slot.role is not Role.CARDIO]
    total = wanted_sets(sum(slots[index].sets for index in counted), percent)
    given = [slot.sets for slot in slots]
    for index in counted:
        given[index] = min(1, slots[index].sets)
    for index in _queue(slots, counted)[: max(0, total - len(counted))]:
        given[index] += 1
    return tuple(given)


def _queue(slots: Sequence[Slot], counted: list[int]) -> list[int]:
    """The second and later sets in the order in which they come back.

    A set's turn is where its middle lies within its exercise, so that all exercises fill
    evenly; of equals the earlier in the session comes first.
    """
    turns = [
        (_turn(slots[index], done), index)
        for index in counted
        for done in range(1, slots[index].sets)
    ]
    return [index for _, index in sorted(turns)]


def _turn(slot: Slot, done: int) -> float:
    """Where the next set lies within its exercise; what leads has a head start."""
    return (2 * done + 1) / (2 * slot.sets) - HEAD_START * (slot.role in LEADING)
