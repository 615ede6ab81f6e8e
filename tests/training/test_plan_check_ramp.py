"""The checker's own knowledge of the ramp after a break and of rest after hard sets."""

from dataclasses import replace

import pytest
from tests.planner import builders
from tests.planner.builders import plan

from forge.domain.plan import Plan, Role, WeekRule
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.training.plan_check import RULES
from forge.training.plan_checks.evidence import World

LIBRARY = builders.catalogue()


def broken(wrong: Plan, rule: str) -> list[str]:
    world = World(wrong, {one.slug: one for one in LIBRARY.exercises})
    return [one.where for one in RULES[rule](world)]


def ramped(*percents: int, **changes: object) -> Plan:
    """The valid plan for somebody else, with these weeks."""
    request: PlanRequest = replace(plan().request, **changes)  # type: ignore[arg-type]  # test
    wave = tuple(WeekRule(n, 0, "", percent=p) for n, p in enumerate(percents, 1))
    return replace(plan(), request=request, block=replace(plan().block, wave=wave))


def test_the_ramp_after_a_break_is_known() -> None:
    good = ramped(50, 70, 80, 90, 100, break_weeks=13)
    hasty = ramped(50, 70, 100, 100, 100, break_weeks=13)

    assert broken(good, "ramp") == []
    assert broken(hasty, "ramp") == ["week 3", "week 4"]


def test_from_65_on_the_first_week_is_one_set_of_each() -> None:
    assert broken(ramped(16, 60, 100, 100, 100, age_band=AgeBand.OLDER), "ramp") == []
    assert broken(ramped(50, 100, 100, 100, 100, age_band=AgeBand.OLDER), "ramp") != []


@pytest.mark.parametrize("changes", [{}, {"goal": Goal.MOBILITY, "break_weeks": 13}])
def test_who_needs_no_ramp_gets_none(changes: dict[str, object]) -> None:
    assert broken(ramped(100, 100, 100, 100, 100, **changes), "ramp") == []


def test_a_lighter_week_keeps_to_its_share() -> None:
    assert broken(ramped(50, 70, 80, 90, 100), "week_totals") == []


def test_hard_sets_with_a_short_rest_are_caught() -> None:
    hard = replace(plan().days[0].slots[0], reps=(3, 6), rest_s=90, role=Role.COMPOUND)
    rested = replace(hard, rest_s=120)
    light = replace(hard, reps=(8, 12))

    assert broken(builders.with_slot(plan(), 0, hard), "rests") != []
    assert broken(builders.with_slot(plan(), 0, rested), "rests") == []
    assert broken(builders.with_slot(plan(), 0, light), "rests") == []
