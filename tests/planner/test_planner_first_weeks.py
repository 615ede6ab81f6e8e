"""What is told of the first weeks: loads that fit the reserve, sets by week, balance."""

from dataclasses import replace

import pytest
from tests.planner import builders
from tests.planner.kept import planned
from tests.planner.worlds import asked, real_library

from forge.domain.plan import Day, Role, WeekRule
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Equipment, Level
from forge.planner.block.first_weeks import EXTRA_RESERVE, holds_back
from forge.planner.problem.aims import aims_of
from forge.planner.problem.amounts import amount
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.slots.balance_steps import balance_step
from forge.planner.slots.bands import middle
from forge.planner.slots.loads import load_rule
from forge.planner.writing.weekly import weekly_sets

WEIGHTS = replace(
    asked(),
    goal=Goal.HYPERTROPHY,
    place=replace(asked().place, equipment=frozenset({Equipment.DUMBBELL, Equipment.BENCH})),
)
TRAINED = replace(WEIGHTS, level=Level.INTERMEDIATE)


def weighed(slug: str, role: Role, request: PlanRequest) -> Candidate:
    return candidate(real_library().get(slug), role, aims_of(request), merit=0)


@pytest.mark.parametrize(
    ("request_", "extra"),
    [
        (TRAINED, EXTRA_RESERVE),
        (WEIGHTS, EXTRA_RESERVE),
        (replace(TRAINED, break_weeks=12), 0),
    ],
)
def test_the_first_load_leaves_what_the_first_weeks_ask_for(
    request_: PlanRequest, extra: int
) -> None:
    one = weighed("dumbbell-bench-press", Role.COMPOUND, request_)
    reps, rir = one.amount.reps, one.amount.rir
    assert reps
    assert rir

    told = load_rule(one, request_).sentence

    assert f"about {middle(reps) + rir[0] + extra} times" in told
    assert ("in week 1" in told) is bool(extra)
    assert holds_back(request_, aims_of(request_)) is bool(extra)


def test_a_band_is_chosen_with_the_reserve_that_the_set_asks_for() -> None:
    request = replace(asked(), place=replace(asked().place, equipment=frozenset(Equipment)))
    one = weighed("band-row", Role.COMPOUND, request)
    reps, rir = one.amount.reps, one.amount.rir
    assert reps
    assert rir

    told = load_rule(one, request).sentence

    aim = middle(reps)
    assert f"you could do {aim + rir[0]} to {aim + rir[1]} reps" in told


@pytest.mark.parametrize("goal", [Goal.HYPERTROPHY, Goal.STRENGTH, Goal.HEALTH, Goal.POWER])
@pytest.mark.parametrize("role", [Role.MAIN, Role.COMPOUND, Role.ISOLATION, Role.CORE])
def test_no_beginner_is_asked_to_go_to_the_limit(goal: Goal, role: Role) -> None:
    aims = aims_of(replace(asked(), goal=goal))

    rir = amount(real_library().get("dumbbell-curl"), role, aims).rir

    assert rir
    assert rir[0] >= 1


def test_sets_are_told_week_by_week() -> None:
    wave = tuple(WeekRule(n, 0, "", percent=p) for n, p in enumerate((34, 67, 67, 67, 100), 1))
    block = replace(builders.plan().block, wave=wave)
    day: Day = builders.plan().days[0]
    slot = replace(day.slots[0], sets=3)

    told = weekly_sets(block, replace(day, slots=(slot,)))

    assert told == ("Week 1: 1 set; weeks 2–4: 2 sets; from week 5: 3 sets",)


def test_old_records_are_set_aside_once() -> None:
    weeks = planned("14-back-after-a-break").block.wave

    assert ["Find every load anew" in week.sentence for week in weeks].count(True) == 1
    assert "Find every load anew" in weeks[0].sentence


def test_balance_grows_by_less_hand_and_then_by_the_next_drill() -> None:
    held = balance_step("At 20 seconds", real_library().get("single-leg-stance"), held=True)

    assert held.index("fingertips") < held.index("hover") < held.index("single-leg stance")


def test_a_drill_without_a_next_one_is_made_calmer_and_nothing_is_made_up() -> None:
    told = balance_step("At 15 metres", None, held=True)

    assert told.endswith("then stay there and make it calmer.")


def test_nobody_is_told_to_move_on_to_a_drill_that_the_week_holds() -> None:
    days = planned("08-balance-from-65").days
    names = {slot.name.lower() for day in days for slot in day.slots}

    told = [s.progression.sentence for d in days for s in d.slots if s.role is Role.BALANCE]

    assert told
    assert not [line for line in told if any(f"move on to the {name}" in line for name in names)]


def test_every_balance_slot_of_profile_8_has_a_next_step() -> None:
    days = planned("08-balance-from-65").days
    told = [s.progression.sentence for d in days for s in d.slots if s.role is Role.BALANCE]

    assert told
    assert all("fingertips" in sentence for sentence in told)
    steps = ("move on to", "make it calmer.", "one set more of", "in place of")
    assert all(any(step in sentence for step in steps) for sentence in told)


def test_each_heavy_lift_has_a_single_near_its_load() -> None:
    days = planned("04-strength-four-days").days
    heavy = [s for d in days for s in d.slots if any(r.rule == "heavy_day" for r in s.reasons)]

    assert len(heavy) > 1
    assert all("nine tenths" in slot.ramp[-1] for slot in heavy)
