"""Whole plans over the real library: what every plan must keep, and what makes it so."""

import os
import subprocess
import sys
from dataclasses import replace

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.planner.solving import dumbbells
from tests.planner.strategies import ordinary_requests
from tests.planner.worlds import real_library

from forge.domain.errors import ImpossibleRequest
from forge.domain.plan import Plan
from forge.domain.request import (
    Limitation,
    PlanRequest,
    Severity,
)
from forge.domain.vocabulary import Equipment, Joint
from forge.planner.build import build
from forge.planner.solving.search import floor_of
from forge.planner.solving.solver import no_solver
from forge.planner.telling.why_not import asker, draft_of
from forge.training.plan_check import check

NUMBERS = frozenset("0123456789½")


COSTLY = settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
"""A greedy plan takes about a second of a shared core: few examples, and no shrinking."""


@pytest.fixture(scope="module")
def solved() -> Plan:
    """The acceptance case, solved."""
    return build(dumbbells(), real_library())


def encoded(plan: Plan) -> bytes:
    return msgspec.json.encode(plan, order="deterministic")


# --- the acceptance case


def test_the_checker_finds_nothing_in_a_solved_plan(solved: Plan) -> None:
    assert check(solved, real_library()) == ()


def test_a_solved_plan_says_how_it_was_made(solved: Plan) -> None:
    made = solved.provenance

    assert made.solver.startswith("OR-Tools")
    assert not made.fallback
    assert made.objective[0] <= made.bound[0]
    assert made.objective[1] <= made.bound[1]
    assert made.catalogue_version == real_library().version


def test_a_solved_plan_is_no_worse_than_the_greedy_one_but_for_what_taste_may_cost(
    solved: Plan,
) -> None:
    greedy = build(dumbbells(), real_library(), no_solver)

    assert greedy.provenance.fallback
    first, second, _ = solved.provenance.objective
    assert first >= greedy.provenance.objective[0]
    assert second >= floor_of(greedy.provenance.objective)


def test_the_sore_knee_is_spared_and_the_plan_says_what_it_cost(solved: Plan) -> None:
    squat = next(entry for entry in solved.excluded if entry.slug == "dumbbell-goblet-squat")

    assert [reason.rule for reason in squat.reasons] == ["joint_stress"]
    assert any("knee" in wish.fix or wish.fix for wish in solved.unmet)


def test_what_no_kit_allows_is_said_with_the_least_that_would(solved: Plan) -> None:
    pull = next(wish for wish in solved.unmet if "vertical pull" in wish.wish)

    assert (pull.wanted, pull.got, pull.level) == ("1 a week", "0", 1)
    assert pull.fix == "With a band and a high anchor you could do the band lat pulldown."


def test_that_fix_is_true() -> None:
    kit = frozenset(
        {Equipment.DUMBBELL, Equipment.BENCH, Equipment.RESISTANCE_BAND, Equipment.ANCHOR_HIGH}
    )
    request = dumbbells(place=replace(dumbbells().place, equipment=kit))

    plan = build(request, real_library(), no_solver)

    assert not [wish for wish in plan.unmet if "vertical pull" in wish.wish]


def test_the_same_request_gives_the_same_bytes_under_any_hash_seed(solved: Plan) -> None:
    script = (
        "import sys, msgspec;"
        "from tests.ready import catalogue;"
        "from forge.planner.build import build;"
        "from tests.planner.test_planner_plans import dumbbells, encoded;"
        "plan = build(dumbbells(), catalogue());"
        "sys.stdout.buffer.write(encoded(plan))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": "src:."}

    found = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, check=True
    )

    assert found.stdout == encoded(solved)


def test_another_seed_may_change_the_plan_but_not_what_it_reaches() -> None:
    one, two = (build(dumbbells(seed=seed), real_library(), no_solver) for seed in (1, 2))

    assert one.provenance.objective[0] == two.provenance.objective[0]


def test_the_planner_loads_the_solver_only_when_it_solves() -> None:
    script = (
        "import sys; import forge.planner.build, forge.planner.telling.why_not;"
        "print('ortools' in sys.modules)"
    )

    found = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": "src"},
        capture_output=True,
        check=True,
        text=True,
    )

    assert found.stdout.strip() == "False"


# --- properties over generated requests


def planned(request: PlanRequest) -> Plan | None:
    """The greedy plan, or None where the request is impossible."""
    try:
        return build(request, real_library(), no_solver)
    except ImpossibleRequest:
        return None


@COSTLY
@given(request_=ordinary_requests())
def test_every_plan_keeps_every_hard_rule_and_tells_its_reasons(request_: PlanRequest) -> None:
    plan = planned(request_)
    if plan is None:
        return

    slots = [one for day in plan.days for one in day.slots]

    assert check(plan, real_library()) == ()
    assert all(one.reasons and one.progression.sentence and one.effort for one in slots)
    assert all(entry.reasons for entry in plan.excluded)
    assert all(line.passed for line in plan.audit if line.gate)
    for one in slots:
        told = "".join(one.reasons[0].facts.values())
        assert {char for char in one.reasons[0].sentence if char in NUMBERS} <= set(told)
    for day in plan.days:
        assert day.time.total <= 60 * day.minutes_limit
        assert sum(drill.seconds for drill in day.warm_up) == day.time.warm_up
        assert sum(drill.seconds for drill in day.cool_down) == day.time.cool_down


@settings(COSTLY, max_examples=4)
@given(request_=ordinary_requests())
def test_every_exercise_can_be_asked_about(request_: PlanRequest) -> None:
    plan = planned(request_)
    if plan is None:
        return

    ask = asker(plan, real_library())
    answers = {one.slug: ask(one.slug) for one in real_library()}

    assert all(reasons for reasons in answers.values())
    assert all(reason.sentence and reason.rule for found in answers.values() for reason in found)


@settings(COSTLY, max_examples=4)
@given(request_=ordinary_requests(), joint=st.sampled_from(Joint))
def test_a_new_limitation_leaves_nothing_that_it_forbids(
    request_: PlanRequest, joint: Joint
) -> None:
    limited = replace(request_, limitations=(Limitation(joint, Severity.SEVERE),))

    plan = planned(limited)

    if plan is not None:
        used = {slot.slug for day in plan.days for slot in day.slots}
        used |= {d.slug for day in plan.days for d in (*day.warm_up, *day.cool_down) if d.slug}
        assert all(joint not in real_library().get(slug).facts.joint_stress for slug in used)


@settings(COSTLY, max_examples=4)
@given(request_=ordinary_requests())
def test_a_plan_turns_back_into_its_draft(request_: PlanRequest) -> None:
    plan = planned(request_)
    if plan is None:
        return

    draft = draft_of(plan)

    assert len(draft.picks) == sum(len(day.slots) for day in plan.days)
    assert {pick.slug for pick in draft.picks} == {s.slug for d in plan.days for s in d.slots}
