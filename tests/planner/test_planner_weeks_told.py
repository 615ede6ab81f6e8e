"""What each week of a block asks: newcomers grow into it, nobody is sent to the limit."""

from dataclasses import replace

import pytest
from tests.planner.test_planner_profiles import profile
from tests.planner.worlds import FULL_BODY, asked, library_of, real_library
from tests.planner.worlds import made as sketched

from forge.domain.plan import Plan, Role, WeekRule
from forge.domain.request import AgeBand, Goal, Limitation, PlanRequest, Pregnancy, Severity
from forge.domain.vocabulary import Equipment, Joint, Level
from forge.domain.week_sets import minutes_in_week, sets_in_week
from forge.planner.build import build
from forge.planner.problem.aims import aims_of
from forge.planner.problem.amounts import amount
from forge.planner.problem.reserves import LEAST, SPARED_LEAST, kept_back
from forge.planner.solving.solver import no_solver
from forge.training.schedule import occurrences

HOME = replace(
    asked(),
    goal=Goal.HYPERTROPHY,
    place=replace(
        asked().place, equipment=frozenset({Equipment.DUMBBELL, Equipment.BENCH, Equipment.WALL})
    ),
)
TRAINED = replace(HOME, level=Level.INTERMEDIATE)
SORE = replace(TRAINED, limitations=(Limitation(Joint.WRIST, Severity.MILD),))
OLDER = replace(HOME, age_band=AgeBand.OLDER)
PREGNANT = replace(TRAINED, pregnancy=Pregnancy.SECOND)
LOW_END = "low end of the reserve"


def made(request: PlanRequest) -> Plan:
    return build(request, library_of(sketched(FULL_BODY)), no_solver)


def wave(request: PlanRequest) -> tuple[WeekRule, ...]:
    return made(request).block.wave


def test_a_newcomer_does_fewer_sets_first_and_harder_ones_a_week_after_all_sets() -> None:
    first, second, third, *rest = wave(HOME)

    assert first.percent < 100
    assert second.percent == third.percent == 100
    assert "one rep more in reserve" in first.sentence
    assert "one rep more in reserve" in second.sentence
    assert "effort as printed" in third.sentence
    assert {one.sentence for one in rest} == {third.sentence}


@pytest.mark.parametrize("number", ["01", "02", "13"])
def test_every_newcomer_has_a_light_first_week(number: str) -> None:
    plan = profile(number)

    for day in plan.days:
        first = sets_in_week(day, plan.block.wave[0])
        assert sum(first) < sum(slot.sets for slot in day.slots)
        assert all(slot.sets - sets <= 2 for slot, sets in zip(day.slots, first, strict=True))


def test_who_goes_on_with_the_same_exercises_has_no_second_first_week() -> None:
    going_on = replace(HOME, keep=frozenset({"squat"}))

    assert all(one.percent == 100 for one in wave(going_on))


@pytest.mark.parametrize("request_", [SORE, OLDER, PREGNANT])
def test_who_is_spared_is_never_pushed_to_the_low_end(request_: PlanRequest) -> None:
    assert not [one for one in wave(request_) if LOW_END in one.sentence]
    assert LOW_END in wave(TRAINED)[-1].sentence


@pytest.mark.parametrize(
    ("request_", "least"),
    [(HOME, LEAST), (TRAINED, LEAST), (SORE, SPARED_LEAST), (OLDER, SPARED_LEAST),
     (PREGNANT, SPARED_LEAST)],
)  # fmt: skip
@pytest.mark.parametrize("goal", [Goal.HYPERTROPHY, Goal.STRENGTH, Goal.HEALTH, Goal.SKILL])
@pytest.mark.parametrize("role", [Role.MAIN, Role.COMPOUND, Role.ISOLATION, Role.SKILL])
def test_every_set_keeps_the_least_in_reserve(
    request_: PlanRequest, least: int, goal: Goal, role: Role
) -> None:
    aims = aims_of(replace(request_, goal=goal))

    rir = amount(real_library().get("dumbbell-curl"), role, aims).rir

    assert rir
    assert least <= rir[0] < rir[1]


def test_a_floor_keeps_a_range_above_it_and_leaves_the_rest() -> None:
    assert kept_back((0, 2), aims_of(TRAINED)) == (1, 2)
    assert kept_back((0, 0), aims_of(SORE)) == (2, 3)
    assert kept_back((3, 4), aims_of(SORE)) == (3, 4)


@pytest.mark.parametrize("number", ["03", "05", "07"])
def test_no_plan_ends_at_failure(number: str) -> None:
    plan = profile(number)
    least = SPARED_LEAST if plan.request.limitations else LEAST

    reserves = [slot.rir for day in plan.days for slot in day.slots if slot.rir]
    assert reserves
    assert min(low for low, _ in reserves) >= least


def test_after_a_break_effort_rises_a_week_after_the_sets() -> None:
    weeks = wave(replace(TRAINED, break_weeks=8, block_weeks=7))
    full = next(one.week for one in weeks if one.percent == 100)
    closer = next(one.week for one in weeks if "closer to the limit" in one.sentence)

    assert closer == full + 1
    assert "2 or 3 reps left" in weeks[full - 1].sentence


def test_in_pregnancy_every_week_gives_leave_to_do_less() -> None:
    for request in (PREGNANT, replace(PREGNANT, level=Level.BEGINNER)):
        assert all("same or less" in one.sentence for one in wave(request))
    assert not [one for one in wave(TRAINED) if "same or less" in one.sentence]


@pytest.mark.parametrize("number", ["08", "14"])
def test_a_much_shorter_first_week_is_told_in_minutes(number: str) -> None:
    plan = profile(number)
    first, last = plan.block.wave[0], plan.block.wave[-1]
    minutes = [minutes_in_week(day, first) for day in plan.days]

    low, high = min(minutes), max(minutes)
    assert (f"{low} to {high} minutes" if low < high else f"{high} minutes") in first.sentence
    assert max(minutes) < min(day.time.minutes for day in plan.days)
    assert "minutes" not in last.sentence


def test_the_minutes_of_a_week_are_those_of_its_sessions() -> None:
    plan = profile("14")
    found = occurrences(plan, "P", plan.request.start, 7 * plan.block.weeks)

    told = {
        (rule.week, int(day.weekday)): minutes_in_week(day, rule)
        for rule in plan.block.wave
        for day in plan.days
    }
    assert {(one.week, one.weekday): one.minutes for one in found} == told
