"""The last touches on a week: small trades, like exercises joined, sets of the page."""

from dataclasses import replace

from tests.planner.kept import profile
from tests.planner.worlds import draft, real_library

from forge.domain.request import Goal, Limitation, PlanRequest, Severity
from forge.domain.vocabulary import Joint
from forge.planner.choices.fit import sore_points
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.task import Task
from forge.planner.solving.choose import choose, task_for
from forge.planner.solving.free_minutes import used_up
from forge.planner.solving.joined import joined
from forge.planner.solving.solver import no_solver
from forge.planner.solving.trades import traded
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import value

LIBRARY = real_library()
ROW = "single-arm-dumbbell-row"
STRENGTH, SIZE, HEALTH = "04-strength-four-days", "03-gym-five-days", "02-dumbbells-at-home"
ROWS = draft(
    (2, "barbell-bench-press", 3),
    (2, "seated-cable-row", 2),
    (2, "single-arm-dumbbell-row", 2),
    (2, "chest-supported-reverse-fly", 2),
    (2, "triceps-pushdown", 2),
)


def pool(asked: PlanRequest) -> Pool:
    return pool_of(LIBRARY.exercises, asked, aims_of(asked))


def task(asked: PlanRequest) -> Task:
    return task_for(asked, aims_of(asked), pool(asked), "upper_lower")


# ---------------------------------------------------------------- joined


def test_two_rows_in_a_row_become_one_with_the_sets_of_both() -> None:
    world = task(profile(STRENGTH))

    found = joined(world, ROWS)

    rows = [pick for pick in found.picks if pick.slug.endswith("-row")]
    assert [pick.sets for pick in rows] == [4]
    assert value(world, found) > value(world, ROWS)


def test_what_somebody_asked_for_is_not_joined_away() -> None:
    both = frozenset({"seated-cable-row", "single-arm-dumbbell-row"})

    assert joined(task(profile(STRENGTH, favourites=both)), ROWS) == ROWS
    held = replace(task(profile(STRENGTH)), fixed=ROWS.picks)
    assert joined(held, ROWS) == ROWS


# ---------------------------------------------------------------- trades


def test_a_small_exercise_goes_for_two_sets_of_large_ones_where_that_gains() -> None:
    asked = profile(HEALTH)
    world = task_for(asked, aims_of(asked), pool(asked), "full")
    held = ("dumbbell-bench-press", ROW, "dumbbell-goblet-squat", "dumbbell-curl")
    week = draft(*((day, slug, 2) for day in (0, 2) for slug in held))

    found = traded(world, week)

    assert value(world, found)[:2] > value(world, week)[:2]
    gone = {(p.day, p.slug) for p in week.picks} - {(p.day, p.slug) for p in found.picks}
    assert gone
    assert {slug for _, slug in gone} == {"dumbbell-curl"}
    assert allowed(world, found)
    assert traded(replace(world, fixed=week.picks), week) == week


def test_days_of_stretches_leave_no_room_for_one_that_counts() -> None:
    asked = profile("06-daily-mobility")
    choice = choose(asked, aims_of(asked), pool(asked), no_solver)
    world, week = choice.task, choice.draft

    for day in range(len(world.sessions)):
        for one in world.pool:
            if not week.sets_of(day, one.slug):
                more = week.with_sets(day, one.slug, one.least)
                gains = value(world, more)[:2] > value(world, week)[:2]
                assert not (gains and allowed(world, more)), (day, one.slug)


# ---------------------------------------------------------------- sets of the page


def test_a_large_exercise_has_the_sets_of_its_page_where_they_cost_nothing() -> None:
    world, week = task(profile(SIZE)), draft((0, "pull-up", 2), (0, "dumbbell-lateral-raise", 2))

    found = used_up(world, week)

    assert found.sets_of(0, "pull-up") == 3
    assert found.sets_of(0, "dumbbell-lateral-raise") == 2
    assert value(world, found)[:2] >= value(world, week)[:2]


def test_a_small_muscle_comes_a_second_time_on_the_emptiest_day_that_is_not_beside_it() -> None:
    world = task(profile(SIZE))
    week = draft((0, "barbell-bench-press", 3), (2, "pec-deck", 3), (4, "triceps-pushdown", 2))

    found = used_up(world, week)

    days = [pick.day for pick in found.picks if pick.slug == "triceps-pushdown"]
    assert days == [2, 4]
    assert value(world, found)[:2] >= value(world, week)[:2]
    assert allowed(world, found)
    stronger = task(profile(SIZE, goal=Goal.STRENGTH))
    assert used_up(stronger, week).sets_of(0, "triceps-pushdown") == 0


def test_health_and_what_was_fixed_by_hand_keep_their_sets() -> None:
    few = draft((0, "dumbbell-goblet-squat", 2), (0, "dumbbell-bench-press", 2))

    assert used_up(task(profile(HEALTH)), few) == few
    world, week = task(profile(SIZE)), draft((0, "pull-up", 2))
    assert used_up(replace(world, fixed=week.picks), week) == week


# ---------------------------------------------------------------- what lies on a sore shoulder


def test_a_sore_shoulder_carries_no_weight_for_the_legs() -> None:
    sore = replace(profile(SIZE), limitations=(Limitation(Joint.SHOULDER, Severity.MODERATE),))
    points = {
        slug: sore_points(LIBRARY.get(slug), sore)
        for slug in (
            "machine-standing-calf-raise",
            "smith-machine-calf-raise",
            "leg-press-calf-raise",
        )
    }

    assert points["machine-standing-calf-raise"] > points["leg-press-calf-raise"] == 0
    assert points["smith-machine-calf-raise"] > 0
    assert sore_points(LIBRARY.get("machine-standing-calf-raise"), profile(SIZE)) == 0
