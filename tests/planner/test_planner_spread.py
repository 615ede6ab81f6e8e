"""How a week is spread: rest between visits, second visits, leg days, days of one focus."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.planner.agreeing import must_agree
from tests.planner.worlds import (
    FULL_BODY,
    HINGE,
    PUSH,
    SQUAT,
    WALK,
    asked,
    draft,
    made,
    strong,
    task_of,
)

from forge.domain.exercise import Exercise
from forge.domain.plan import Term
from forge.domain.request import AgeBand, CardioWish, Goal, PlanRequest
from forge.domain.vocabulary import Equipment, Level, LoadType, Pattern, Weekday
from forge.planner.problem import kinds
from forge.planner.problem.task import Draft, Task
from forge.planner.slots.order import stations
from forge.planner.solving.solver import solve_levels
from forge.planner.weighing.ledger import Ledger
from forge.planner.weighing.score import REPEAT_POINTS, scores
from forge.planner.weighing.spread import (
    IDLE_POINTS,
    LEG_POINTS,
    LOPSIDED_POINTS,
    STOOPED_POINTS,
    idle_runs,
    runs,
)

THREE = (Weekday.MON, Weekday.WED, Weekday.FRI)


def thrice(**changes: object) -> PlanRequest:
    return replace(asked(), weekdays=THREE, minutes=(60,) * 3, **changes)  # type: ignore[arg-type]  # named fields


def lost(task: Task, week: Draft, subject: str) -> int:
    found = scores(task, week)
    return sum(s.points for s in found if (s.term, s.subject) == (Term.SPREAD, subject))


def world(*more: Exercise) -> Iterable[Exercise]:
    return (*made(FULL_BODY), *more)


def test_two_visits_that_leave_five_days_between_cost_more_than_two_that_leave_four() -> None:
    task = task_of(thrice())

    near = draft((0, "push", 2), (1, "push", 2))
    wide = draft((0, "push", 2), (2, "push", 2))

    assert lost(task, near, "push work") == -IDLE_POINTS
    assert lost(task, wide, "push work") == 0


def test_every_run_of_four_days_that_holds_a_session_is_watched() -> None:
    task = task_of(thrice())

    assert len(runs(task)) == 7
    assert idle_runs(runs(task), [0, 0, 0]) == 7


def test_a_hinge_on_a_third_day_costs_and_a_second_does_not() -> None:
    task = task_of(thrice())

    twice = draft((0, "hinge", 2), (1, "hinge", 2))
    daily = draft(*((day, "hinge", 2) for day in range(3)))

    assert lost(task, twice, "hip hinges") == 0
    assert lost(task, daily, "hip hinges") == -STOOPED_POINTS


def test_leg_sets_beyond_what_a_session_bears_cost_and_after_a_break_sooner() -> None:
    heavy = draft((0, "squat", 4), (0, "hinge", 4))

    assert lost(task_of(thrice()), heavy, "leg work") == 0
    assert lost(task_of(thrice(break_weeks=12)), heavy, "leg work") == -2 * LEG_POINTS


def test_days_of_one_focus_share_the_large_movements() -> None:
    task = task_of(thrice())

    piled = draft(*((0, slug, 2) for slug in ("squat", "hinge", "push", "row")))
    even = draft((0, "squat", 2), (0, "hinge", 2), (1, "push", 2), (2, "row", 2))

    assert lost(task, piled, "large movements") == -3 * LOPSIDED_POINTS
    assert lost(task, even, "large movements") == 0


def test_full_body_days_share_the_presses_for_the_chest() -> None:
    incline = replace(PUSH, slug="incline", family="incline")
    task = task_of(thrice(), world(*made((incline,))))
    rest = tuple((day, slug, 2) for day in range(3) for slug in ("row", "squat"))

    piled = draft((0, "push", 2), (0, "incline", 2), (1, "push", 2), *rest)
    even = draft((0, "push", 2), (1, "incline", 2), (2, "push", 2), *rest)
    each = draft((0, "push", 2), (0, "incline", 2), (1, "push", 2), (2, "incline", 2), *rest)

    assert lost(task, piled, "presses for the chest") == -LOPSIDED_POINTS
    assert [lost(task, week, "presses for the chest") for week in (even, each)] == [0, 0]
    for week in (piled, each):
        must_agree(task, week)


def test_days_for_the_upper_body_alone_may_differ_in_their_presses() -> None:
    bar = replace(PUSH, slug="incline", family="incline")
    task = task_of(strong(), world(*made((bar,))), "upper_lower")

    week = draft((0, "push", 3), (0, "incline", 3))

    assert task.sessions[0].focus == task.sessions[2].focus
    assert lost(task, week, "presses for the chest") == 0


def test_a_second_visit_repeats_a_large_movement_only_where_the_kit_has_no_other() -> None:
    request = thrice(goal=Goal.HYPERTROPHY, level=Level.INTERMEDIATE)
    week = draft((0, "push", 2), (2, "push", 2))

    def repeated(task: Task) -> int:
        return sum(s.points for s in scores(task, week) if s.subject == "push")

    alone = task_of(request)
    other = task_of(request, world(*made((replace(PUSH, slug="incline", family="incline"),))))

    assert "push" not in alone.twins
    assert {"push", "incline"} <= other.twins
    assert repeated(alone) - repeated(other) == REPEAT_POINTS


def test_a_back_extension_is_no_rest_from_a_hinge() -> None:
    assert Pattern.SPINAL_EXTENSION in kinds.SAME_WORK["hinge"]


@pytest.mark.parametrize(("kit", "points"), [((), 50), ((Equipment.EXERCISE_BIKE,), 200)])
def test_cardio_without_a_machine_leaves_its_minutes_to_strength(
    kit: tuple[Equipment, ...], points: int
) -> None:
    place = replace(asked().place, equipment=frozenset(kit))
    task = task_of(replace(asked(), cardio=CardioWish(100), place=place), world(*made((WALK,))))

    def cardio(week: Draft) -> int:
        return sum(s.points for s in scores(task, week) if s.term is Term.CARDIO)

    assert cardio(draft((0, "walk", 1))) == points


def test_from_65_on_the_floor_comes_last_after_all_work_on_the_feet() -> None:
    low = tuple(
        replace(one, facts=replace(one.facts, floor=one.slug in ("push", "plank")))
        for one in made(FULL_BODY)
    )
    task = task_of(replace(asked(), age_band=AgeBand.OLDER), low)
    week = draft(*((0, slug, 2) for slug in ("squat", "push", "calf", "plank")))

    assert [one.pick.slug for one in stations(task, week, 0)] == ["squat", "calf", "push", "plank"]


def test_two_lifts_that_share_their_days_are_heavy_on_different_ones() -> None:
    bar = frozenset({Equipment.BARBELL})
    needs = ((Equipment.BARBELL,),)
    place = replace(asked().place, equipment=bar)
    lifts = tuple(replace(one, needs=needs, load=LoadType.EXTERNAL) for one in (SQUAT, HINGE))
    task = task_of(replace(asked(), goal=Goal.STRENGTH, place=place), made(lifts))
    week = draft(*((day, slug, 3) for day in (0, 1) for slug in ("squat", "hinge")))

    heavy = [
        {one.pick.slug for one in stations(task, week, day) if one.candidate.amount.reps == (3, 4)}
        for day in (0, 1)
    ]

    assert all(len(day) == 1 for day in heavy)
    assert heavy[0] != heavy[1]


def test_solver_and_ledger_count_the_spread_as_the_evaluator_does() -> None:
    pytest.importorskip("ortools")
    task = task_of(thrice())

    solution = solve_levels(task, Draft())

    assert solution is not None
    assert Ledger(task, solution.draft).value[1] <= solution.bound[1]
    assert Ledger(task, solution.draft).value == tuple(
        sum(s.points for s in scores(task, solution.draft) if s.level == level)
        for level in (1, 2, 3)
    )
