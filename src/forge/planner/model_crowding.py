"""The costs of ``crowding`` in the terms of the solver: for each day, by the candidates on it.

Imports nothing of OR-Tools by itself, so that only ``model`` needs it.
"""

from typing import TYPE_CHECKING

from forge.planner.crowding import (
    ONCE_A_DAY,
    OVERFULL_POINTS,
    TIRED_POINTS,
    TWIN_POINTS,
    crowd_of,
    full_sets,
)
from forge.planner.evidence import SLOTS

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from forge.planner.model import Week

MANY = 200


def crowding(week: "Week") -> None:
    """Twins, a tired back and overfull sessions."""
    for day in week.days:
        _twins(week, day)
        _tired(week, day)
        sets = [week.sets[key] for key, one in week.places(day) if one.strength]
        if sets:
            over = week.shortfall(MANY, sum(sets) - full_sets(week.task))
            week.add(2, -OVERFULL_POINTS, over)


def _twins(week: "Week", day: int) -> None:
    for kind in range(len(ONCE_A_DAY)):
        there = [week.has[key] for key, one in week.places(day) if kind in crowd_of(one).kinds]
        if len(there) > 1:
            week.add(2, -TWIN_POINTS, week.shortfall(SLOTS[1], sum(there) - 1))


def _tired(week: "Week", day: int) -> None:
    hinges = [week.has[key] for key, one in week.places(day) if crowd_of(one).hinges]
    arches = [week.has[key] for key, one in week.places(day) if crowd_of(one).arches]
    if hinges and arches:
        both = week.shortfall(1, _any(week, hinges) + _any(week, arches) - 1)
        week.add(2, -TIRED_POINTS, both)


def _any(week: "Week", there: list["cp_model.IntVar"]) -> "cp_model.IntVar":
    """At least 1 where any of them is."""
    found = week.boolean()
    for one in there:
        week.model.add_implication(one, found)
    return found
