"""Days of care that stay off the floor, where a chair is there and no mat. [j].

The kit says that care is done beside a desk. Two days in five then need no floor, spread over the
week; what holds the trunk, which is done lying, comes on the others.
"""

from forge.domain.plan import Role
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment
from forge.planner.aims import Aims
from forge.planner.candidates import Candidate
from forge.planner.support import sits_up

SHARE = (2, 5)
"""So many days of so many."""

FEWEST = 4
"""Exercises off the floor from which such a day can be filled."""


def chair_days(request: PlanRequest, aims: Aims) -> tuple[int, ...]:
    """The sessions that stay off the floor, spread evenly; none where a mat lies ready."""
    kit = request.place.equipment
    desk = Equipment.CHAIR in kit and Equipment.MAT not in kit
    if aims.dose is not None or not aims.care or request.elsewhere or not desk:
        return ()
    days = len(request.weekdays)
    count = days * SHARE[0] // SHARE[1]
    return tuple((2 * number + 1) * days // (2 * count) for number in range(count))


def off_the_floor(
    request: PlanRequest, aims: Aims, pool: tuple[Candidate, ...]
) -> frozenset[tuple[int, str]]:
    """The places (day, slug) that such days leave empty; none where too little is left for them."""
    low = [one.slug for one in pool if _is_low(one, request)]
    gentle = sum(one.role is Role.CARE for one in pool) - len(low)
    days = chair_days(request, aims) if gentle >= FEWEST else ()
    return frozenset((day, slug) for day in days for slug in low)


def _is_low(one: Candidate, request: PlanRequest) -> bool:
    return one.exercise.facts.floor and not sits_up(one.exercise, request)
