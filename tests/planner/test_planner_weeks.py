"""Which exercises a week holds and in which order, as a coach would want them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planner.sketches import Sketch
from tests.planner.strategies import requests
from tests.planner.test_planner_profiles import profile
from tests.planner.worlds import (
    FULL_BODY,
    D,
    P,
    asked,
    draft,
    made,
    real_library,
    real_pool,
    task_of,
)

from forge.domain.plan import Plan, Role, Slot, Term
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import LoadType, Pattern, Weekday
from forge.planner.build import build
from forge.planner.problem.aims import aims_of
from forge.planner.problem.essentials import COVERAGE, essentials, is_one_legged, serves
from forge.planner.problem.fullness import WHOLE, days_apart
from forge.planner.problem.task import Draft, Task
from forge.planner.problem.tracks import tracks_for
from forge.planner.solving.solver import no_solver
from forge.planner.weighing.ledger import Ledger
from forge.planner.weighing.score import (
    CONTINUITY_POINTS,
    LONE_SET_POINTS,
    NEIGHBOUR_POINTS,
    scores,
)

LIBRARY = real_library()
FOUR_DAYS = (Weekday.MON, Weekday.TUE, Weekday.THU, Weekday.FRI)


def points(task: Task, week: Draft, term: Term) -> int:
    return sum(score.points for score in scores(task, week) if score.term is term)


def slots(plan: Plan) -> list[Slot]:
    return [slot for day in plan.days for slot in day.slots]


def pattern(slot: Slot) -> Pattern:
    return LIBRARY.get(slot.slug).facts.movement_pattern


def days_serving(plan: Plan, name: str) -> int:
    return sum(any(serves(name, LIBRARY.get(s.slug)) for s in day.slots) for day in plan.days)


# ---------------------------------------------------------------- whole days


@given(st.sets(st.sampled_from(list(Weekday)), min_size=1))
def test_days_apart_are_as_many_as_can_be_chosen(days: set[Weekday]) -> None:
    best = 0
    for mask in range(2**7):
        chosen = {day for day in days if mask >> day & 1}
        if all((day + 1) % 7 not in chosen for day in chosen):
            best = max(best, len(chosen))

    assert days_apart(sorted(days)) == best


def test_no_split_is_asked_for_less_than_another() -> None:
    request = replace(asked(), goal=Goal.HYPERTROPHY)
    asked_of = [
        [t for t in tracks_for(request, aims_of(request), name) if t.term is Term.FULL_DAY]
        for name in ("full", "upper_lower")
    ]

    assert asked_of[0] == asked_of[1]
    assert {track.name for track in asked_of[0]} == set(WHOLE)


@pytest.mark.parametrize(("number", "least"), [("09", 1), ("13", 3)])
def test_the_days_of_a_full_body_week_are_whole(number: str, least: int) -> None:
    whole = 0
    for day in profile(number).days:
        held = {pattern(slot) for slot in day.slots}
        whole += all(held & patterns for patterns in WHOLE.values())
    assert whole >= least


def test_a_walk_that_can_be_done_outside_pushes_no_strength_work_out() -> None:
    plan = profile("09")
    walk = next(note for note in plan.notes if note.rule == "walk")
    cardio = next(line for line in plan.audit if line.id == "A26")
    here = sum(s.time_s[0] for s in slots(plan) if s.role is Role.CARDIO and s.time_s) // 60

    assert int(walk.facts["minutes"]) + here == 150
    assert f"for {walk.facts['minutes']} minutes a week" in walk.sentence
    assert cardio.passed
    assert f"{walk.facts['minutes']} of them walked outside" in cardio.sentence
    strength = [one for one in plan.unmet if one.wish.endswith(" training")]
    assert not any("walk" in one.because for one in strength)
    assert len(strength) <= 1


@pytest.mark.parametrize("number", ["01", "07"])
def test_two_days_hold_a_squat_or_lunge_a_push_and_a_pull_both(number: str) -> None:
    for day in profile(number).days:
        held = {pattern(slot) for slot in day.slots}
        assert all(held & WHOLE[part] for part in ("squat or lunge", "push", "pull")), day.weekday


def test_two_short_days_hold_push_pull_and_hips_both() -> None:
    for day in profile("01").days:
        held = {pattern(slot) for slot in day.slots}
        assert all(held & WHOLE[name] for name in ("hip hinge", "push", "pull"))


# ---------------------------------------------------------------- days running, lone sets


def test_the_same_large_work_on_days_running_costs() -> None:
    request = replace(asked(), weekdays=FOUR_DAYS, minutes=(45, 45, 45, 45))
    task = task_of(request)
    running, apart = (
        draft((0, "hinge", 2), (1, "hinge", 2)),
        draft((0, "hinge", 2), (2, "hinge", 2)),
    )

    assert points(task, running, Term.NEIGHBOURS) == -NEIGHBOUR_POINTS
    assert points(task, apart, Term.NEIGHBOURS) == 0


def test_four_strength_days_do_not_repeat_large_work_the_next_day() -> None:
    days = {day.weekday: {pattern(slot) for slot in day.slots} for day in profile("04").days}

    for name in ("push", "pull"):
        assert not (days[Weekday.MON] & WHOLE[name] and days[Weekday.TUE] & WHOLE[name])


def test_a_lone_set_costs_where_one_set_is_allowed() -> None:
    task = task_of(replace(asked(), age_band=AgeBand.OLDER))

    assert points(task, draft((0, "squat", 1)), Term.LONE_SET) == -LONE_SET_POINTS
    assert points(task, draft((0, "squat", 2)), Term.LONE_SET) == 0


@pytest.mark.parametrize("number", ["08", "14"])
def test_most_strength_work_after_65_and_after_a_break_has_two_sets(number: str) -> None:
    work = [s for s in slots(profile(number)) if s.role in (Role.COMPOUND, Role.ISOLATION)]

    assert sum(slot.sets == 1 for slot in work) <= len(work) // 8


# ---------------------------------------------------------------- what a goal rests on


def test_balance_comes_with_two_drills_from_more_support_to_less_and_strong_legs() -> None:
    plan = profile("08")

    for day in plan.days:
        drills = [LIBRARY.get(s.slug) for s in day.slots if s.role is Role.BALANCE]
        assert len(drills) >= 2
        assert all(a.facts.scores.balance <= b.facts.scores.balance for a, b in pairwise(drills))
    for need in ("rising from a seat", "calf strength", "outer hip strength"):
        assert days_serving(plan, need) >= 2, need


def test_a_runner_trains_on_one_leg_and_the_calves_on_both_days_in_few_repetitions() -> None:
    plan = profile("07")
    legs = [s for s in slots(plan) if is_one_legged(LIBRARY.get(s.slug))]

    assert days_serving(plan, "single-leg strength") == 2
    assert days_serving(plan, "calf strength") == 2
    assert days_serving(plan, "hip and trunk stability") >= 1
    assert all(
        slot.reps == (5, 8)
        for slot in legs
        if LIBRARY.get(slot.slug).facts.load.type is LoadType.EXTERNAL
    )


def test_mobility_covers_every_way_to_move_twice_a_week() -> None:
    for name, _ in COVERAGE:
        assert days_serving(profile("06"), name) >= 2, name


def test_daily_mobility_alternates_its_stretches() -> None:
    plan = profile("06")
    uses = [slot.slug for slot in slots(plan)]

    assert max(uses.count(slug) for slug in set(uses)) <= 5
    assert all(
        {s.slug for s in a.slots} != {s.slug for s in b.slots} for a, b in pairwise(plan.days)
    )


@pytest.mark.parametrize("number", ["06", "11"])
def test_gentle_work_moves_before_it_holds_and_goes_to_the_floor_once(number: str) -> None:
    for day in profile(number).days:
        moved = [slot for slot in day.slots if "isometric" not in slot.slug]
        held = [slot.hold_s is not None for slot in moved]
        low = [LIBRARY.get(slot.slug).facts.floor for slot in moved]
        assert held == sorted(held)
        assert (
            sum(here and not before for before, here in zip([False, *low], low, strict=False)) <= 1
        )


def test_care_for_back_and_neck_holds_the_trunk_and_tucks_the_chin() -> None:
    plan = profile("11")

    assert days_serving(plan, "trunk endurance") >= 3
    assert days_serving(plan, "deep neck flexors") >= 3


@pytest.mark.parametrize("number", ["06", "11"])
def test_no_family_comes_twice_in_a_session_warm_up_included(number: str) -> None:
    for day in profile(number).days:
        own = {LIBRARY.get(slot.slug).facts.family for slot in day.slots}
        around = (*day.warm_up, *day.cool_down)
        families = {LIBRARY.get(drill.slug).facts.family for drill in around if drill.slug}
        assert len(own) == len(day.slots)
        assert own.isdisjoint(families)


def test_a_first_pull_up_is_practised_as_a_pull_up_on_every_day() -> None:
    plan = profile("13")
    pulled = [s for s in slots(plan) if s.slug == "band-assisted-pull-up"]

    assert sum(slot.sets for slot in pulled) >= 9
    assert all(any(slot in pulled for slot in day.slots) for day in plan.days)


def test_an_essential_that_nothing_here_serves_is_not_asked_for() -> None:
    task = task_of(replace(asked(), goal=Goal.ENDURANCE_SUPPORT))

    names = {track.name for track in task.tracks if track.term is Term.ESSENTIAL}
    assert "calf strength" in names
    assert "bent-knee calf strength" not in names


@given(request=requests())
def test_every_essential_has_its_own_name_and_a_test_of_it(request: PlanRequest) -> None:
    found = essentials(aims_of(request))

    assert len({one.name for one in found}) == len(found)
    for one in found:
        assert all(serves(one.name, e) == one.suits(e) for e in LIBRARY.exercises[:40])


# ---------------------------------------------------------------- choices within a kind


def kept(number: str) -> set[str]:
    request = profile(number).request
    return {one.slug for one in real_pool(request).kept}


def test_narrow_push_ups_are_no_first_choice_for_the_chest() -> None:
    for number in ("07", "10", "12"):
        assert "diamond-push-up" not in {s.slug for s in slots(profile(number))}


def test_a_trained_person_does_not_squat_to_a_chair_for_size() -> None:
    assert kept("10").isdisjoint({"box-squat-to-chair", "incline-push-up"})


def test_a_full_gym_needs_no_pullover_upright_row_front_raise_or_goblet_squat() -> None:
    assert kept("03").isdisjoint(
        {
            "dumbbell-pullover",
            "barbell-upright-row",
            "dumbbell-front-raise",
            "dumbbell-goblet-squat",
        }
    )


@pytest.mark.parametrize("number", ["02", "03", "04", "12"])
def test_no_day_has_two_curls_and_presses_and_pulls_are_even(number: str) -> None:
    for day in profile(number).days:
        held = [pattern(slot) for slot in day.slots]
        assert held.count(Pattern.ELBOW_FLEXION) <= 1
    pressed, rowed = (
        sum(s.sets for s in slots(profile(number)) if pattern(s) in WHOLE[name])
        for name in ("push", "pull")
    )
    assert 2 * pressed <= 3 * rowed
    assert 2 * rowed <= 3 * pressed


# ---------------------------------------------------------------- what is done now


def test_what_is_done_now_stays_against_a_better_liked_twin() -> None:
    twin = Sketch("better-squat", P.SQUAT, {D.QUADS: 1, D.GLUTES: 1}, load=LoadType.EXTERNAL)
    request = replace(asked(), keep=frozenset({"squat"}))
    task = task_of(request, made((*FULL_BODY, twin)))
    plan = Ledger(task)

    assert points(task, Draft(), Term.CONTINUITY) == -CONTINUITY_POINTS
    plan.put(0, "squat", 2)
    assert points(task, plan.draft(), Term.CONTINUITY) == 0


def test_a_plan_keeps_what_is_done_now_unless_a_rule_forbids_it() -> None:
    mine = frozenset({"pike-push-up", "curtsy-lunge", "superman", "barbell-deadlift"})
    request = replace(profile("12").request, keep=mine, cardio=None, goal=Goal.HEALTH)

    plan = build(request, LIBRARY, no_solver)

    assert {slot.slug for slot in slots(plan)} & mine == mine - {"barbell-deadlift"}
    lost = [wish for wish in plan.unmet if wish.wish.endswith("which you do now")]
    assert [wish.level for wish in lost] == [2]
    assert "barbell" in lost[0].because
