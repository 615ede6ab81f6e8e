"""Gates, help and rungs: what one should be able to do fits what the set asks for."""

from dataclasses import replace

import pytest
from tests.planner.test_planner_profiles import profile
from tests.planner.worlds import asked, draft, real_library, task_of

from forge.domain.plan import Role
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Equipment, Level
from forge.planner.block.first_weeks import EXTRA_RESERVE
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.slots.gates import could_do, gate, has_kit
from forge.planner.slots.loads import load_rule
from forge.planner.slots.rung_test import instead, rung_test
from forge.planner.slots.weekly import Week

GYM = replace(
    asked(), goal=Goal.SKILL, place=replace(asked().place, equipment=frozenset(Equipment))
)
RISING = replace(GYM, level=Level.INTERMEDIATE)
BACK = replace(RISING, break_weeks=12)


def weighed(slug: str, role: Role, request: PlanRequest) -> Candidate:
    return candidate(real_library().get(slug), role, aims_of(request), merit=0)


def the_week(request: PlanRequest) -> Week:
    task = task_of(request)
    return Week(task, draft(), real_library(), frozenset(), task)


@pytest.mark.parametrize(("request_", "extra"), [(GYM, 1), (RISING, 1), (BACK, 0)])
def test_help_is_chosen_for_the_low_end_and_the_reserve_of_week_1(
    request_: PlanRequest, extra: int
) -> None:
    one = weighed("band-assisted-pull-up", Role.SKILL, request_)
    assert one.amount.reps
    assert one.amount.rir
    low, kept = one.amount.reps[0], one.amount.rir[0] + extra * EXTRA_RESERVE

    told = load_rule(one, request_).sentence

    assert could_do(one, request_) == low + kept
    assert f"{low + kept} clean reps, so that {low} leave {kept} in you" in told


def test_the_test_of_a_rung_asks_for_what_its_first_load_does() -> None:
    one = weighed("band-assisted-pull-up", Role.SKILL, GYM)

    assert f"{could_do(one, GYM)} clean reps with your thickest band" in rung_test(one, GYM)
    assert rung_test(weighed("high-plank", Role.SKILL, GYM), GYM) == ""


def test_whose_test_fails_gets_the_rung_below_with_its_sets() -> None:
    told = instead(2, real_library().get("inverted-row"), aims_of(GYM))

    assert "rung 2" in told
    assert "sets of" in told


def test_a_plan_for_a_skill_says_how_one_knows_the_rung() -> None:
    note = next(one for one in profile("13").notes if one.rule == "ladder").sentence

    assert "The test for it: you can do" in note
    assert "If you cannot, do rung" in note


@pytest.mark.parametrize("slug", ["chin-up", "pull-up"])
def test_several_pull_ups_are_not_gated_by_negatives(slug: str) -> None:
    one, week = weighed(slug, Role.COMPOUND, RISING), the_week(RISING)
    (first,) = one.exercise.facts.prerequisites
    helped = real_library().get("assisted-pull-up-machine")

    told = gate(week, one, first, helped).sentence

    assert f"once you can do {could_do(one, RISING)} clean reps" in told
    assert "until then, the assisted pull-up machine" in told
    assert "negative" not in told


def test_a_gate_names_no_machine_that_is_not_there() -> None:
    home = replace(GYM, place=replace(GYM.place, equipment=frozenset({Equipment.WALL})))
    one = weighed("reverse-nordic-curl", Role.COMPOUND, home)
    first = one.exercise.facts.prerequisites[0]

    assert "leg extension" not in gate(the_week(home), one, first, None).sentence
    assert "leg extension" in gate(the_week(GYM), one, first, None).sentence
    assert not has_kit(real_library().get("leg-extension"), frozenset({Equipment.WALL}))
    assert has_kit(real_library().get("leg-extension"), frozenset(Equipment))
