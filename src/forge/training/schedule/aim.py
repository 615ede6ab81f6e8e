"""What the next set of an exercise aims at, from the plan and from what was done last time.

``js/train/aim.js`` is the same; ``tests/training/vectors/aim.json`` holds both to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from forge.domain.logged import Load, LoggedSession, LoggedSet, SetType
from forge.domain.vocabulary import Measure
from forge.training.schedule.values import Item

SECONDS = frozenset({Measure.HOLD, Measure.TIME})


@dataclass(frozen=True, slots=True)
class Aim:
    """A load where one is known, and the amount in what the exercise counts."""

    load: Load | None
    amount: int


def aim(item: Item, index: int, last: Sequence[LoggedSet]) -> Aim:
    """The aim of a working set, by its number.

    The load is that of the same set last time, else of the last one then, else the plan's. The
    amount is last time's within the range, else the low end; holds begin at the low end.
    """
    same = next((one for one in last if one.index == index), last[-1] if last else None)
    low, high = item.amount
    done = amount_done(same) if same else None
    load = same.load or same.assistance if same else None
    return Aim(load or item.load, low if done is None else min(high, max(low, done)))


def amount_done(one: LoggedSet) -> int | None:
    """Repetitions, seconds or whole metres of a set."""
    if one.measure in SECONDS:
        return one.seconds
    if one.measure is Measure.DISTANCE:
        return None if one.metres is None else int(one.metres)
    return one.reps


def last_sets(
    sessions: Sequence[LoggedSession], exercise: str, before: str = ""
) -> tuple[LoggedSet, ...]:
    """The working sets of the newest session that has any of an exercise, but for one session."""
    for session in reversed(sessions):
        found = tuple(
            one
            for one in session.sets
            if one.exercise == exercise and one.type is not SetType.WARM_UP
        )
        if found and session.key != before:
            return found
    return ()
