"""The objective in plain Python, and the solver beside it."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.planner.sketches import Sketch, exercise
from tests.planner.worlds import (
    CURL,
    DRILL,
    FULL_BODY,
    HINGE,
    PUSH,
    ROW,
    SQUAT,
    STANCE,
    STRETCH,
    WALK,
    asked,
    draft,
    made,
    task_of,
    with_muscle,
)

from forge.domain.exercise import Exercise
from forge.domain.plan import Term
from forge.domain.request import AgeBand, Busy, CardioWish, Goal, Limitation, PlanRequest, Severity
from forge.domain.vocabulary import (
    DoseMuscle,
    Equipment,
    Joint,
    Level,
    LoadType,
    Muscle,
    MuscleRole,
    Pattern,
    Weekday,
)
from forge.planner.problem.aims import aims_of
from forge.planner.problem.evidence import weekly_band
from forge.planner.problem.task import Draft, Task
from forge.planner.problem.track import Kind
from forge.planner.problem.tracks import tracks_for
from forge.planner.solving.search import (
    by_level,
    fill,
    floor_of,
    improve,
    missing_slots,
    polish,
    rank,
    shake,
)
from forge.planner.solving.solver import no_solver, solve_levels
from forge.planner.weighing.ledger import Ledger
from forge.planner.weighing.limits import breaches
from forge.planner.weighing.score import (
    PILED_POINTS,
    PUSH_PULL_POINTS,
    VARIETY_POINTS,
    reward,
    scores,
    total,
    value,
)

BAR = frozenset({Equipment.BARBELL})


def points(task: Task, tried: Draft, term: Term, subject: str | None = None) -> int:
    found = scores(task, tried)
    return sum(s.points for s in found if s.term is term and subject in (None, s.subject))


def strong() -> PlanRequest:
    return replace(
        asked(),
        goal=Goal.STRENGTH,
        place=replace(asked().place, equipment=BAR),
        level=Level.INTERMEDIATE,
    )


def loaded(sketch: Sketch) -> Sketch:
    return replace(sketch, needs=((Equipment.BARBELL,),), load=LoadType.EXTERNAL)


def test_the_levels_are_the_sums_of_their_terms() -> None:
    task = task_of(asked())
    week = draft((0, "squat", 3), (1, "push", 2))

    found = scores(task, week)

    assert total(found) == value(task, week)
    assert sum(s.points for s in found) == sum(value(task, week))


def test_the_first_half_of_a_minimum_costs_more_than_the_second_and_large_muscles_twice() -> None:
    task = task_of(asked())

    empty, some = Draft(), draft((0, "push", 2))

    assert points(task, empty, Term.MINIMUM_DOSE, "chest") == -4 * 80 - 4 * 120
    assert points(task, some, Term.MINIMUM_DOSE, "chest") == -4 * 80


def test_a_pattern_that_is_absent_costs_the_same_whether_it_is_possible_or_not() -> None:
    task = task_of(asked(), made((SQUAT, PUSH)))

    week = draft((0, "squat", 2))

    assert points(task, week, Term.PATTERN, "squat or lunge") == 0
    assert points(task, week, Term.PATTERN, "horizontal push") == -300
    assert points(task, week, Term.PATTERN, "vertical pull") == -300


def test_a_leg_curl_is_no_hinge() -> None:
    curl = Sketch("leg-curl", Pattern.KNEE_FLEXION, {DoseMuscle.HAMSTRINGS: 1})
    task = task_of(asked(), made((curl, HINGE)))

    assert points(task, draft((0, "leg-curl", 3)), Term.PATTERN, "hip hinge") == -300
    assert points(task, draft((0, "hinge", 3)), Term.PATTERN, "hip hinge") == 0


def test_prime_movers_need_two_direct_sets() -> None:
    task = task_of(replace(asked(), goal=Goal.HYPERTROPHY))

    assert points(task, draft((0, "push", 2)), Term.DIRECT, "chest") == 0
    assert points(task, draft((0, "push", 2)), Term.DIRECT, "shoulders") == -120


def test_the_dose_is_rewarded_less_and_less() -> None:
    track = next(t for t in tracks_for(asked(), aims_of(asked())) if t.key == "chest")

    gains = [reward(track, units + 1) - reward(track, units) for units in range(track.weekly)]

    assert gains == sorted(gains, reverse=True)
    assert gains[0] == 20
    assert gains[-1] == 0


def test_spare_minutes_are_no_reason_for_more_sets_of_a_small_muscle() -> None:
    track = next(t for t in tracks_for(asked(), aims_of(asked())) if t.key == "abs")

    assert reward(track, track.weekly) == reward(track, track.weekly - 2)


def test_each_day_missing_of_two_costs() -> None:
    task = task_of(asked())

    assert points(task, draft((0, "push", 4)), Term.FREQUENCY, "chest") == -120
    assert points(task, draft((0, "push", 2), (1, "push", 2)), Term.FREQUENCY, "chest") == 0


def test_one_training_day_asks_for_no_frequency() -> None:
    task = task_of(replace(asked(), weekdays=(Weekday.MON,), minutes=(45,)))

    assert points(task, draft((0, "push", 4)), Term.FREQUENCY, "chest") == 0


def test_push_and_pull_are_free_within_two_to_three() -> None:
    task = task_of(asked())

    assert points(task, draft((0, "push", 3), (0, "row", 2)), Term.PUSH_PULL) == 0
    assert (
        points(task, draft((0, "push", 4), (0, "row", 2)), Term.PUSH_PULL) == -2 * PUSH_PULL_POINTS
    )


def test_knee_and_hip_are_free_within_one_to_two() -> None:
    task = task_of(asked())

    assert points(task, draft((0, "squat", 4), (0, "hinge", 2)), Term.KNEE_HIP) == 0
    assert points(task, draft((0, "squat", 4)), Term.KNEE_HIP) == -120


def test_eight_sets_of_a_large_muscle_want_two_exercises_where_there_are_two() -> None:
    days = (Weekday.MON, Weekday.WED, Weekday.FRI)
    request = replace(asked(), weekdays=days, minutes=(60,) * 3)
    other = replace(PUSH, slug="other-push", family="other-push")

    week = draft((0, "push", 4), (1, "push", 4))

    for world, lost in (((*FULL_BODY, other), VARIETY_POINTS), (FULL_BODY, 0)):
        task = task_of(request, made(world))
        assert points(task, week, Term.VARIETY, "chest") == -lost
        assert Ledger(task, week).value == value(task, week)


def test_the_same_exercise_is_welcome_three_days_for_beginners_two_for_others() -> None:
    days = (Weekday.MON, Weekday.WED, Weekday.FRI)
    request = replace(asked(), weekdays=days, minutes=(60,) * 3)
    week = draft(*((day, "curl", 2) for day in range(3)))

    assert points(task_of(request), week, Term.VARIETY, "curl") == 0
    grown = replace(request, level=Level.INTERMEDIATE, goal=Goal.HYPERTROPHY)
    assert points(task_of(grown), week, Term.VARIETY, "curl") == -40


def test_cardio_may_come_daily() -> None:
    request = replace(asked(), cardio=CardioWish(60))
    task = task_of(request, made((*FULL_BODY, WALK)))

    assert points(task, draft((0, "walk", 2), (1, "walk", 2)), Term.VARIETY, "walk") == 0
    assert points(task, draft((0, "walk", 2)), Term.CARDIO) == 100


def test_strength_asks_for_sets_and_days_of_the_main_lifts() -> None:
    task = task_of(strong(), made((loaded(SQUAT), loaded(PUSH), ROW)))

    one_day = draft((0, "squat", 4))
    two_days = draft((0, "squat", 2), (1, "squat", 2))

    assert points(task, one_day, Term.MAIN_LIFT, "squat") == -150
    assert points(task, two_days, Term.MAIN_LIFT, "squat") == 0
    assert points(task, two_days, Term.MAIN_LIFT, "horizontal push") == -900


def test_taste_counts_favourites_dislikes_and_number() -> None:
    request = replace(asked(), favourites=frozenset({"squat"}), dislikes=frozenset({"hinge"}))
    task = task_of(request)
    week = draft((0, "squat", 2), (0, "hinge", 3))

    assert points(task, week, Term.FAVOURITE) == 60
    assert points(task, week, Term.DISLIKE) == -60
    assert points(task, week, Term.FEW_EXERCISES) == -6


def test_balance_days_count_from_two_sets() -> None:
    request = replace(asked(), age_band=AgeBand.OLDER)
    task = task_of(request, made((*FULL_BODY, STANCE)))

    assert points(task, draft((0, "stance", 2)), Term.BALANCE_DAYS) == 120 - 200


def test_emphasis_raises_target_and_weight_and_never_passes_the_maximum() -> None:
    plain = weekly_band(Goal.HYPERTROPHY, Level.BEGINNER, DoseMuscle.CHEST)
    raised = weekly_band(Goal.HYPERTROPHY, Level.BEGINNER, DoseMuscle.CHEST, 2)
    lowered = weekly_band(Goal.HYPERTROPHY, Level.BEGINNER, DoseMuscle.CHEST, -1)

    assert (plain.minimum, plain.target, plain.maximum) == (12, 20, 32)
    assert raised.target == 28
    assert lowered.target == lowered.minimum == 12
    assert weekly_band(Goal.HEALTH, Level.BEGINNER, DoseMuscle.CHEST, 2).target <= 24


def test_a_sore_joint_asks_for_helpful_work_unless_it_needs_a_clinician() -> None:
    sore = replace(asked(), limitations=(Limitation(Joint.KNEE, Severity.MODERATE),))
    severe = replace(asked(), limitations=(Limitation(Joint.KNEE, Severity.SEVERE),))

    assert Kind.RELIEF in {t.kind for t in tracks_for(sore, aims_of(sore))}
    assert Kind.RELIEF not in {t.kind for t in tracks_for(severe, aims_of(severe))}


def test_plans_without_strength_doses_keep_the_caps_of_health() -> None:
    request = replace(asked(), goal=Goal.MOBILITY)

    chest = next(t for t in tracks_for(request, aims_of(request)) if t.key == "chest")

    assert (chest.steps, chest.weekly, chest.session) == ((), 24, 16)


WORLDS: tuple[tuple[PlanRequest, Iterable[Exercise], str], ...] = (
    (asked(), made(FULL_BODY), "full"),
    (asked(), made(FULL_BODY), "upper_lower"),
    (replace(asked(), goal=Goal.HYPERTROPHY), made((*FULL_BODY, STANCE)), "full"),
    (
        replace(asked(), limitations=(Limitation(Joint.KNEE, Severity.MILD),)),
        made(FULL_BODY),
        "full",
    ),
    (
        replace(asked(), goal=Goal.MOBILITY),
        (with_muscle(exercise(STRETCH), Muscle.HAMSTRINGS, MuscleRole.STRETCHED), *made((DRILL,))),
        "full",
    ),
    (replace(asked(), goal=Goal.BALANCE, minutes=(30, 30)), made((*FULL_BODY, STANCE)), "full"),
    (replace(asked(), cardio=CardioWish(40)), made((*FULL_BODY, WALK)), "full"),
    (replace(asked(), supersets=True, minutes=(20, 20)), made(FULL_BODY), "full"),
    (
        replace(asked(), supersets=True, weekdays=tuple(Weekday)[:5], minutes=(20,) * 5),
        made((*FULL_BODY, *(replace(one, slug=f"other-{one.slug}") for one in FULL_BODY))),
        "full",
    ),
    (
        replace(asked(), busy=(Busy(Weekday.TUE, "a run"),), dislikes=frozenset({"curl"})),
        made(FULL_BODY),
        "full",
    ),
    (strong(), made((loaded(SQUAT), loaded(PUSH), ROW, HINGE)), "full"),
    (
        replace(asked(), weekdays=(Weekday.SUN, Weekday.MON), favourites=frozenset({"curl"})),
        made((SQUAT, PUSH, ROW, CURL)),
        "full",
    ),
)


@pytest.mark.parametrize(("request_", "exercises", "template"), WORLDS)
def test_the_solver_obeys_every_limit_and_its_value_is_the_evaluators(
    request_: PlanRequest, exercises: Iterable[Exercise], template: str
) -> None:
    task = task_of(request_, exercises, template)
    hint = fill(task)

    solution = solve_levels(task, hint)

    assert solution is not None
    assert breaches(task, solution.draft) == ()
    found = value(task, solution.draft)
    assert found[0] <= solution.bound[0]
    hinted = value(task, hint)
    assert (found[0], found[1]) >= (hinted[0], floor_of(hinted))
    if solution.status == "optimal":
        assert found[0] == solution.bound[0]
        assert floor_of((found[0], solution.bound[1], 0)) <= found[1] <= solution.bound[1]
        assert found[2] == solution.bound[2]


def test_the_solver_repeats_itself() -> None:
    task = task_of(asked())

    first, second = (solve_levels(task, fill(task)) for _ in range(2))

    assert first == second


def test_an_impossible_task_has_no_solution() -> None:
    task = task_of(asked(), made((SQUAT,)))

    assert solve_levels(task, Draft()) is None


def test_without_a_solver_there_is_no_solution() -> None:
    task = task_of(asked())

    assert no_solver(task, Draft()) is None


def test_supersets_are_never_called_proven() -> None:
    task = task_of(replace(asked(), supersets=True), made((SQUAT, PUSH, ROW, CURL)))

    solution = solve_levels(task, fill(task))

    assert solution is not None
    assert solution.status == "feasible"


@pytest.mark.parametrize("minutes", [15, 20, 45, 90])
def test_filling_obeys_every_limit_and_leaves_no_session_empty(minutes: int) -> None:
    task = task_of(replace(asked(), minutes=(minutes, minutes)))

    week = fill(task)

    assert breaches(task, week) == ()


def test_filling_serves_a_short_session_beside_long_ones() -> None:
    days = tuple(Weekday(day) for day in range(6))
    request = replace(asked(), weekdays=days, minutes=(120, 12, 120, 12, 120, 12))

    task = task_of(request, made(FULL_BODY))

    assert missing_slots(task, fill(task)) == 0


def test_polishing_never_makes_a_week_worse() -> None:
    task = task_of(asked())
    week = draft((0, "squat", 2), (0, "curl", 2), (1, "push", 2), (1, "plank", 2))

    better = polish(task, week, 300)

    assert rank(task, better) >= rank(task, week)
    assert breaches(task, better) == ()


def test_shaking_never_makes_a_week_worse_and_repeats_itself() -> None:
    task = task_of(asked())
    week = fill(task)

    better = shake(task, week)

    assert rank(task, better) >= rank(task, week)
    assert breaches(task, better) == ()
    assert shake(task, week) == better


def test_improving_stops_when_its_tries_are_used_up() -> None:
    week = draft((0, "squat", 2), (0, "curl", 2))
    ledger = Ledger(task_of(asked()), week)

    improve(ledger, by_level, 0)

    assert ledger.draft() == week


# --- a week that is spread


def test_a_whole_day_that_pushes_and_does_not_pull_loses_points() -> None:
    task = task_of(asked())

    assert points(task, draft((0, "push", 2)), Term.PUSH_PULL) < points(
        task, draft((0, "push", 2), (0, "row", 2)), Term.PUSH_PULL
    )


def test_four_sets_of_one_exercise_lose_what_two_and_two_keep() -> None:
    task = task_of(asked())

    assert points(task, draft((0, "squat", 4)), Term.LONE_SET) == -PILED_POINTS
    assert points(task, draft((0, "squat", 2), (1, "squat", 2)), Term.LONE_SET) == 0
