"""How much of one kind a day holds, and what has room beside what is short."""

from dataclasses import replace

import pytest
from tests.planner.agreeing import must_agree
from tests.planner.sketches import Sketch
from tests.planner.worlds import (
    CALF,
    FOUR,
    FULL_BODY,
    HINGE,
    PLANK,
    PRESS,
    PUSH,
    ROW,
    SQUAT,
    asked,
    draft,
    made,
    real_pool,
    real_task,
    strong,
    task_of,
)

from forge.domain.plan import Role, Term
from forge.domain.request import AgeBand, Goal, Limitation, PlanRequest, Severity
from forge.domain.vocabulary import DoseMuscle, Equipment, Joint, Level, LoadType, Pattern
from forge.planner.choices.pool import pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.evidence import distinct
from forge.planner.problem.lifts import LIFT_SETS
from forge.planner.problem.rests import LONG_BAND_S, is_long_band_set
from forge.planner.problem.task import Draft, Task
from forge.planner.problem.templates import focuses
from forge.planner.slots.order import stations
from forge.planner.solving.search import fill
from forge.planner.weighing.crowding import OVERFULL_POINTS, STRAY_POINTS, TIRED_POINTS, TWIN_POINTS
from forge.planner.weighing.ledger import Ledger
from forge.planner.weighing.score import ONE_SIDED_POINTS, PILED_POINTS, scores, value

D, E, P = DoseMuscle, Equipment, Pattern

SECOND_ROW = replace(ROW, slug="second-row", family="second-row")
SECOND_PLANK = replace(PLANK, slug="second-plank", family="second-plank", pattern=P.LATERAL_FLEXION)
LEG_RAISE = Sketch("leg-raise", P.HIP_FLEXION, {D.ABS: 1})
ARCH = Sketch("arch", P.SPINAL_EXTENSION, {D.GLUTES: 0.5})
BAR_HINGE = replace(HINGE, needs=((E.BARBELL,),), load=LoadType.EXTERNAL)


def lost(task: Task, week: Draft, subject: str, term: Term = Term.SPREAD) -> int:
    return sum(s.points for s in scores(task, week) if (s.term, s.subject) == (term, subject))


def lifts() -> tuple[Sketch, ...]:
    bar = ((E.BARBELL,),)
    return tuple(
        replace(one, needs=bar, load=LoadType.EXTERNAL) for one in (SQUAT, HINGE, PUSH, PRESS)
    )


@pytest.mark.parametrize(
    ("twin", "first", "subject"),
    [
        (SECOND_ROW, "row", "rows"),
        (SECOND_PLANK, "plank", "trunk work"),
        (LEG_RAISE, "plank", "trunk work"),
    ],
)
def test_a_second_exercise_of_one_kind_costs_on_the_same_day_and_not_on_another(
    twin: Sketch, first: str, subject: str
) -> None:
    task = task_of(asked(), made((*FULL_BODY, twin)))

    assert lost(task, draft((0, first, 2), (0, twin.slug, 2)), subject) == -TWIN_POINTS
    assert lost(task, draft((0, first, 2), (1, twin.slug, 2)), subject) == 0


def test_calves_stand_with_the_legs_where_a_split_has_days_for_them() -> None:
    split, whole = (task_of(strong(), template=name) for name in ("upper_lower", "full"))
    arms = [(day, slug, 2) for day in (0, 2) for slug in ("push", "row")]
    rest = [*arms, *((day, slug, 2) for day in (1, 3) for slug in ("squat", "hinge"))]
    upper, legs = (draft(*rest, (day, "calf", 2)) for day in (2, 3))

    assert lost(split, upper, "calves on upper days") == -STRAY_POINTS
    assert lost(split, legs, "calves on upper days") == 0
    assert lost(whole, upper, "calves on upper days") == 0
    for week in (upper, legs):
        must_agree(split, week)


def test_a_row_and_a_pull_from_above_are_no_twins() -> None:
    week = draft((0, "row", 2), (0, "pull", 2))

    assert lost(task_of(asked()), week, "rows") == 0
    assert lost(task_of(asked()), week, "vertical pulls") == 0


def test_a_back_that_held_a_loaded_hinge_is_not_arched_on_that_day() -> None:
    task = task_of(strong(E.BARBELL, E.BENCH), made((BAR_HINGE, *FULL_BODY[2:], ARCH)))

    assert lost(task, draft((0, "hinge", 3), (0, "arch", 2)), "the lower back") == -TIRED_POINTS
    assert lost(task, draft((0, "hinge", 3), (2, "arch", 2)), "the lower back") == 0


def test_sets_beyond_a_full_session_cost_and_after_a_break_sooner() -> None:
    picks = [(0, one.slug, 3) for one in FULL_BODY[:7]]
    week = draft(*picks)

    assert lost(task_of(asked()), week, "full sessions") == -OVERFULL_POINTS
    rested = task_of(replace(asked(), break_weeks=12))
    assert lost(rested, week, "full sessions") == -3 * OVERFULL_POINTS


def test_each_set_from_the_fourth_on_costs() -> None:
    task = task_of(asked())

    four, five = (lost(task, draft((0, "push", n)), "push 0", Term.LONE_SET) for n in (4, 5))

    assert (four, five) == (-PILED_POINTS, -2 * PILED_POINTS)


@pytest.mark.parametrize(
    ("pulls", "points"), [(0, -ONE_SIDED_POINTS), (2, -ONE_SIDED_POINTS), (3, 0)]
)
def test_a_day_pulls_at_least_half_as_much_as_it_pushes(pulls: int, points: int) -> None:
    task = task_of(asked())
    week = draft((0, "push", 3), (0, "press", 2), *([(0, "row", pulls)] if pulls else []))

    assert lost(task, week, "push and pull on Mon", Term.PUSH_PULL) == points


def test_solver_ledger_and_evaluator_say_the_same_of_a_crowded_week() -> None:
    request = replace(asked(), minutes=(90, 90))
    task = task_of(request, made((*FULL_BODY, SECOND_ROW, ARCH, LEG_RAISE)))
    large = ("squat", "hinge", "push", "press", "row", "second-row", "plank")
    week = draft(
        *((0, slug, 3) for slug in large),
        (1, "push", 4),
        (1, "row", 2),
        (1, "leg-raise", 2),
    )

    must_agree(task, week)
    assert lost(task, week, "rows") < 0


def test_calves_may_stand_on_any_day_of_a_split() -> None:
    for name in ("upper_lower", "ppl"):
        assert all(P.PLANTARFLEXION in one.patterns for one in focuses(name, 4))


def test_helpers_of_a_muscle_that_nothing_trains_directly_push_nothing_out() -> None:
    helper = replace(HINGE, credit={D.GLUTES: 1, D.HAMSTRINGS: 0.5})
    helped = task_of(asked(), made((SQUAT, helper, PUSH, ROW, CALF, PLANK)))
    trained = task_of(asked())

    def level(task: Task) -> int | None:
        floor = next(t.floor for t in task.tracks if t.key == D.HAMSTRINGS)
        return floor.level if floor else None

    assert (level(helped), level(trained)) == (2, 1)


def test_a_long_set_with_a_band_needs_a_minute_of_rest() -> None:
    (band,) = made((replace(ROW, load=LoadType.BAND),))
    (weight,) = made((replace(ROW, load=LoadType.EXTERNAL),))

    assert is_long_band_set(band, (10, 20))
    assert not is_long_band_set(band, (8, 12))
    assert not is_long_band_set(weight, (10, 20))
    assert LONG_BAND_S == 60


def test_more_than_four_days_have_room_for_more_exercises() -> None:
    assert distinct(Level.INTERMEDIATE, 5) == distinct(Level.INTERMEDIATE, 4) + 2


def test_a_fourth_set_of_a_lift_counts_more_than_a_third_of_small_work() -> None:
    task = task_of(strong(E.BARBELL, E.BENCH), made((*lifts(), *FULL_BODY[4:])))
    week = draft((0, "push", 3), (2, "push", 3), (0, "row", 3), (2, "row", 3), (0, "curl", 2))

    lift = value(task, week.with_sets(0, "push", 4))[1] - value(task, week)[1]
    small = value(task, week.with_sets(0, "curl", 3))[1] - value(task, week)[1]

    assert lift > small > 0


def test_no_session_holds_a_fourth_set_of_two_lifts() -> None:
    task = task_of(strong(E.BARBELL, E.BENCH), made((*lifts(), *FULL_BODY[4:])))
    ledger = Ledger(task, draft((0, "push", 4), (0, "press", 3), (0, "row", 2)))

    ledger.put(0, "press", 4)

    assert ledger.breaks(0, "press")


def test_the_lift_with_more_sets_leads_its_day_and_the_other_one_the_next() -> None:
    task = task_of(strong(E.BARBELL, E.BENCH), made((*lifts(), *FULL_BODY[4:])))
    week = draft((0, "push", 3), (0, "press", 4), (2, "push", 3), (2, "press", 3))

    first = [stations(task, week, day)[0] for day in (0, 2)]

    assert [one.pick.slug for one in first] == ["press", "push"]
    assert all(one.candidate.amount.reps == (3, 4) for one in first)


def test_a_squat_to_a_chair_is_for_those_whom_a_free_squat_strains() -> None:
    chair = replace(SQUAT, slug="chair-squat", family="chair-squat", needs=((E.CHAIR,),))
    world = made((chair, *FULL_BODY))
    request = replace(asked(), place=replace(asked().place, equipment=frozenset({E.CHAIR})))
    sore = replace(request, limitations=(Limitation(Joint.KNEE, Severity.MILD),))

    def kept(one: PlanRequest) -> bool:
        return "chair-squat" in {c.slug for c in pool_of(world, one, aims_of(one)).kept}

    assert not kept(request)
    assert kept(sore)
    assert kept(replace(request, age_band=AgeBand.OLDER))


def test_the_thighs_of_a_plan_against_falls_aim_higher_than_its_chest() -> None:
    request = replace(asked(), goal=Goal.BALANCE, age_band=AgeBand.OLDER)
    task = task_of(request)
    target = {track.key: track.target for track in task.tracks}

    assert target[D.QUADS] > target[D.CHEST]


def test_rows_leave_the_back_of_the_shoulder_less_to_ask_than_its_side() -> None:
    task = real_task(strong(E.DUMBBELL, E.BENCH, goal=Goal.HYPERTROPHY))
    days = {t.name: t.often.days for t in task.tracks if t.often}

    assert (days["side shoulder work"], days["rear shoulder work"]) == (2, 1)
    assert days["two-legged hinges"] == 1


def test_a_greedy_week_obeys_the_new_limits_too() -> None:
    task = task_of(strong(E.BARBELL, E.BENCH), made((*lifts(), *FULL_BODY[4:])))
    week = fill(task)

    heavy = [
        sum(p.sets for p in week.of(day) if task.by_slug[p.slug].role is Role.MAIN)
        for day in range(len(FOUR))
    ]

    assert 0 < max(heavy) <= LIFT_SETS


def test_trained_people_after_strength_leave_easy_trunk_work_to_a_harder_one() -> None:
    trunk = [one for one in real_pool(strong(E.BARBELL, E.BENCH)).kept if one.role is Role.CORE]
    own = [one for one in trunk if one.exercise.facts.load.type is LoadType.BODYWEIGHT]

    assert own
    assert all(one.exercise.facts.scores.strength > 1 for one in own)
