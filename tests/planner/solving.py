"""Requests and plans that several modules of tests make."""

from dataclasses import replace

from tests.planner.worlds import asked

from forge.domain.plan import Plan
from forge.domain.request import (
    Goal,
    Limitation,
    PlanRequest,
    Severity,
)
from forge.domain.vocabulary import Equipment, Joint, Weekday


def dumbbells(**changes: object) -> PlanRequest:
    """The acceptance case: muscle for a beginner, three days, dumbbells, a bench, a sore knee."""
    request = replace(
        asked(),
        goal=Goal.HYPERTROPHY,
        weekdays=(Weekday.MON, Weekday.WED, Weekday.FRI),
        minutes=(45, 45, 45),
        place=replace(asked().place, equipment=frozenset({Equipment.DUMBBELL, Equipment.BENCH})),
        limitations=(Limitation(Joint.KNEE, Severity.MODERATE),),
    )
    return replace(request, **changes)  # type: ignore[arg-type]  # test


def used(plan: Plan) -> set[str]:
    return {slot.slug for day in plan.days for slot in day.slots}
