"""Requests, candidates and weeks for the tests of slots and sessions."""

from dataclasses import replace
from decimal import Decimal

from tests.planner.worlds import (
    PUSH,
    SQUAT,
    asked,
)

from forge.domain.exercise import Exercise
from forge.domain.plan import Role
from forge.domain.request import (
    Goal,
    PlanRequest,
    Unit,
)
from forge.domain.vocabulary import (
    Equipment,
    LoadType,
)
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.problem.roles import part_of

BAR = frozenset({Equipment.BARBELL})


LOADED_SQUAT = replace(SQUAT, needs=((Equipment.BARBELL,),), load=LoadType.EXTERNAL)


DUMBBELL_PUSH = replace(PUSH, needs=((Equipment.DUMBBELL,),), load=LoadType.EXTERNAL)


def weighed(one: Exercise, request: PlanRequest, role: Role | None = None) -> Candidate:
    aims = aims_of(request)
    return candidate(one, role or part_of(one, aims, ()).role or Role.CARE, aims, merit=0)


# --- loads


def kit(**changes: object) -> PlanRequest:
    place = replace(asked().place, equipment=frozenset({Equipment.DUMBBELL}))
    request = replace(asked(), goal=Goal.HYPERTROPHY, place=place)
    return replace(request, **changes)  # type: ignore[arg-type]  # test


def rack(*weights: str, unit: Unit = Unit.KG) -> PlanRequest:
    listed = {Equipment.DUMBBELL: tuple(Decimal(weight) for weight in weights)}
    return kit(place=replace(kit().place, loads=listed), unit=unit)
