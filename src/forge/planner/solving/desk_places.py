"""The exercises of the floor that days on a chair leave out. [j]."""

from forge.domain.plan import Role
from forge.domain.request import PlanRequest
from forge.planner.problem.aims import Aims
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.chair_days import chair_days
from forge.planner.problem.support import sits_up

FEWEST = 4
"""Exercises off the floor from which such a day can be filled."""


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
