"""Requests and plans that several modules of tests make."""

from dataclasses import replace

import pytest
from tests.planner.worlds import asked, real_library

from forge.domain.plan import Plan
from forge.domain.request import (
    Goal,
    Limitation,
    PlanRequest,
    Severity,
)
from forge.domain.vocabulary import Equipment, Joint, Weekday
from forge.planner.build import build
from forge.planner.solver import no_solver


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


# --- why not


@pytest.fixture(scope="module")
def greedy() -> Plan:
    """The acceptance case without a solver."""
    return build(dumbbells(), real_library(), no_solver)


def used(plan: Plan) -> set[str]:
    return {slot.slug for day in plan.days for slot in day.slots}
