"""Power: fast work first, few reps, whole rests, and the strength that it is built on after it."""

from dataclasses import replace
from functools import cache

import pytest
from tests.planner.worlds import asked, real_library

from forge.domain.exercise import Exercise
from forge.domain.plan import Plan, Role, Slot
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import Category, Level, Pattern, Weekday
from forge.planner.build import build
from forge.planner.problem.aims import aims_of
from forge.planner.problem.fast import FEWEST_SETS, is_fast
from forge.planner.problem.roles import part_of
from forge.planner.reading.gear import FULL_GYM
from forge.planner.solving.solver import no_solver
from forge.training.plan_check import check

DAYS = (Weekday.MON, Weekday.WED, Weekday.FRI)
LEAPS = frozenset({Pattern.JUMP, Pattern.OLYMPIC, Pattern.HINGE})


def wanted(level: Level, minutes: int = 60) -> PlanRequest:
    place = replace(asked().place, name="gym", equipment=FULL_GYM)
    one = replace(asked(), goal=Goal.POWER, level=level, place=place)
    return replace(one, weekdays=DAYS, minutes=(minutes,) * len(DAYS))


@cache
def made(level: Level, minutes: int = 60) -> Plan:
    return build(wanted(level, minutes), real_library(), no_solver)


def fast(plan: Plan) -> list[list[Slot]]:
    return [[slot for slot in day.slots if slot.role is Role.POWER] for day in plan.days]


def page(slot: Slot) -> Exercise:
    return real_library().get(slot.slug)


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("minutes", [45, 60, 75])
def test_a_power_plan_keeps_every_rule_and_its_minutes(level: Level, minutes: int) -> None:
    assert not check(made(level, minutes), real_library())


@pytest.mark.parametrize("level", [Level.INTERMEDIATE, Level.ADVANCED])
def test_each_day_begins_with_fast_work_and_goes_on_with_heavy_lifts(level: Level) -> None:
    plan = made(level)
    for day, found in zip(plan.days, fast(plan), strict=True):
        assert found
        assert list(day.slots[: len(found)]) == found
        assert any(slot.role is Role.MAIN for slot in day.slots)
        assert all(slot.sets >= FEWEST_SETS for slot in found)
    leaps = [slot for found in fast(plan) for slot in found if _pattern(slot) in LEAPS]
    assert len(leaps) >= 2


def _pattern(slot: Slot) -> Pattern:
    return page(slot).facts.movement_pattern


def test_fast_sets_are_those_of_the_page_and_end_before_they_are_slow() -> None:
    slots = [slot for found in fast(made(Level.ADVANCED)) for slot in found]

    assert slots
    for slot in slots:
        dose = next(dose for goal, dose in page(slot).facts.dose.items() if goal.value == "power")
        assert slot.reps == dose.reps
        assert dose.rest_s[0] <= slot.rest_s <= max(dose.rest_s[1], 120)
        assert slot.effort == dose.effort
        assert slot.rir is None
        assert "first slower one" in slot.progression.sentence


def test_fast_sets_build_no_muscle() -> None:
    plan = made(Level.ADVANCED)
    told = {dose.muscle: dose.sets for dose in plan.doses}
    slow = [slot for day in plan.days for slot in day.slots if slot.role is not Role.POWER]
    for muscle, sets in told.items():
        counted = sum(page(slot).derived.credit.get(muscle, 0) * slot.sets for slot in slow)
        assert sets == pytest.approx(counted)


def test_hard_landings_wait_from_65_on_and_after_a_break() -> None:
    jump, throw = real_library().get("broad-jump"), real_library().get("medicine-ball-slam")
    young = wanted(Level.INTERMEDIATE)
    for one in (replace(young, age_band=AgeBand.OLDER), replace(young, break_weeks=8)):
        assert part_of(jump, aims_of(one), ()).role is None
        assert part_of(throw, aims_of(one), ()).role is Role.POWER
    assert part_of(jump, aims_of(young), ()).role is Role.POWER


def test_nobody_jumps_for_another_goal_or_against_a_screening() -> None:
    fast_ones = [one for one in real_library() if is_fast(one)]
    slow = replace(wanted(Level.ADVANCED), goal=Goal.STRENGTH)
    screened = replace(wanted(Level.ADVANCED), screening=1)
    for aims in (aims_of(slow), aims_of(screened)):
        assert all(part_of(one, aims, ()).role is not Role.POWER for one in fast_ones)
    plyometrics = [one for one in fast_ones if one.facts.category is Category.PLYOMETRICS]
    assert plyometrics
    assert all(part_of(one, aims_of(slow), ()).role is None for one in plyometrics)


def test_fast_work_of_a_power_plan_is_never_called_needless() -> None:
    slots = [slot for day in fast(made(Level.BEGINNER)) for slot in day]

    assert slots
    assert all("for your power" in slot.reasons[0].sentence for slot in slots)
