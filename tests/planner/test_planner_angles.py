"""A muscle from more than one side: another angle, grip, knee or kind of trunk work."""

import tomllib
from dataclasses import replace

import pytest
from tests.planner.kept import PROFILES, TODAY
from tests.planner.worlds import draft, real_library

from forge.domain.request import Goal, Limitation, PlanRequest, Severity
from forge.domain.vocabulary import Joint, Level
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.evidence import distinct, spare
from forge.planner.problem.task import Draft, Task
from forge.planner.reading import read_request
from forge.planner.solving.angles import ARM, HOLD, SIDED, from_all_sides, side
from forge.planner.solving.choose import choose, task_for
from forge.planner.solving.solver import no_solver
from forge.planner.weighing.score import value

PULL_UP, LEANER = "13-first-pull-up", "12-fat-loss"
GYM, HOME, BREAK = "03-gym-five-days", "02-dumbbells-at-home", "14-back-after-a-break"

FLAT = draft((0, "chest-dip", 3), (2, "barbell-bench-press", 3), (4, "dumbbell-bench-press", 3))
CURLS = draft((0, "hammer-curl", 2), (2, "hammer-curl", 2), (4, "triceps-pushdown", 2))
DOWN = draft((0, "hammer-curl", 2), (2, "triceps-pushdown", 2), (4, "triceps-pushdown", 2))
ONE_WAY = draft((0, "hammer-curl", 2), (2, "barbell-curl", 2), (4, "barbell-curl", 2))
PLANKS = draft((0, "plank", 2), (1, "plank", 2), (2, "plank", 2))
CRUNCHES = draft((0, "crunch", 2), (1, "crunch", 2))


def request(name: str, **changes: object) -> PlanRequest:
    text = (PROFILES / f"{name}.toml").read_text(encoding="utf-8")
    return replace(read_request(tomllib.loads(text), TODAY), **changes)  # type: ignore[arg-type]  # named fields


def pool(asked: PlanRequest) -> Pool:
    return pool_of(real_library().exercises, asked, aims_of(asked))


def task(name: str, template: str = "upper_lower", **changes: object) -> Task:
    asked = request(name, **changes)
    return task_for(asked, aims_of(asked), pool(asked), template)


def sides(world: Task, week: Draft, kind: str) -> list[str]:
    found = (side(world.by_slug[pick.slug], kind) for pick in week.picks)
    return sorted(one for one in found if one)


@pytest.mark.parametrize(
    ("week", "kind", "found"),
    [
        (FLAT, "press", ["pec_clavicular", "pec_sternal", "pec_sternal"]),
        (CURLS, "curl", ["biceps_brachii", "brachialis"]),
        (DOWN, "extension", ["triceps_long", "triceps_short"]),
    ],
)
def test_the_last_day_shows_another_side_and_the_week_loses_nothing(
    week: Draft, kind: str, found: list[str]
) -> None:
    world = task(GYM)

    turned = from_all_sides(world, week)

    assert len(set(sides(world, week, kind))) == 1
    assert sides(world, turned, kind) == found
    assert turned.picks[0] == week.picks[0]
    assert value(world, turned)[:2] >= value(world, week)[:2]


def test_arms_that_only_bend_are_straightened_too() -> None:
    world = task(GYM)

    turned = from_all_sides(world, ONE_WAY)

    assert sides(world, turned, ARM) == ["elbow_extension", "elbow_flexion", "elbow_flexion"]
    assert value(world, turned)[:2] >= value(world, ONE_WAY)[:2]


def test_a_trunk_that_is_held_to_the_front_alone_is_held_to_the_side_too() -> None:
    world = task(LEANER, "full_body")

    turned = from_all_sides(world, PLANKS)

    assert sides(world, PLANKS, HOLD) == ["anti_extension"] * 3
    assert sides(world, turned, HOLD) == ["anti_extension", "lateral_flexion"]


def test_a_muscle_that_has_both_sides_stays_as_it_is() -> None:
    both = draft((0, "hammer-curl", 2), (2, "dumbbell-curl", 2), (4, "triceps-pushdown", 2))

    assert from_all_sides(task(GYM), both) == both


def test_a_beginner_learns_one_curl_first() -> None:
    assert from_all_sides(task(GYM, level=Level.BEGINNER), CURLS) == CURLS


def test_a_sore_shoulder_gets_no_steep_press_for_the_sake_of_an_angle() -> None:
    sore = (Limitation(Joint.SHOULDER, Severity.MILD),)
    flat = draft((2, "dumbbell-bench-press", 3), (4, "dumbbell-bench-press", 3))

    assert from_all_sides(task(GYM, limitations=sore), flat) == flat


def test_a_lift_that_is_practised_for_strength_stays_on_its_days() -> None:
    twice = draft((0, "barbell-bench-press", 4), (3, "barbell-bench-press", 4))

    assert from_all_sides(task(GYM, "full", goal=Goal.STRENGTH), twice) == twice


def test_what_is_fixed_by_hand_is_not_turned() -> None:
    world = replace(task(GYM), fixed=CURLS.picks)

    assert from_all_sides(world, CURLS) == CURLS


@pytest.mark.parametrize(("name", "held"), [(HOME, "plank"), (BREAK, "cable-pallof-press")])
def test_a_hold_that_only_lacks_a_dose_for_size_is_at_hand(name: str, held: str) -> None:
    found = pool(request(name))

    assert held not in {one.slug for one in found.kept}
    assert held in {one.slug for one in found.holds}


def test_one_of_two_crunches_gives_way_to_a_trunk_held_still() -> None:
    asked = request(HOME)
    world = task(HOME, "full")
    wide = replace(world, pool=pool(asked).swappable_beside((*world.pool, *pool(asked).holds)))

    turned = from_all_sides(wide, CRUNCHES)

    assert sides(wide, turned, "trunk") == ["bent", "still"]


def test_one_of_two_planks_gives_way_to_a_bend_for_who_needs_no_care() -> None:
    presses = ((day, "band-shoulder-press", 3) for day in range(3))
    planks = draft((0, "high-plank", 2), (1, "high-plank", 2), *presses)
    sore = (Limitation(Joint.LUMBAR, Severity.MILD),)

    for changes, found in (({}, ["bent", "still"]), ({"limitations": sore}, ["still", "still"])):
        world = task(PULL_UP, "full", **changes)
        assert sides(world, from_all_sides(world, planks), "trunk") == found


def test_a_solved_week_at_home_bends_the_trunk_and_holds_it_still() -> None:
    asked = request(HOME)
    chosen = choose(asked, aims_of(asked), pool(asked), no_solver)

    assert set(sides(chosen.task, chosen.draft, "trunk")) == {"bent", "still"}
    assert chosen.value == value(chosen.task, chosen.draft)


def test_the_search_leaves_exercises_free_and_the_week_may_use_them() -> None:
    asked = request(GYM)
    chosen = choose(asked, aims_of(asked), pool(asked), no_solver)
    most = distinct(Level.INTERMEDIATE, 5)

    assert spare(Level.INTERMEDIATE) == len(SIDED) - 1
    assert chosen.task.distinct == most
    assert len({pick.slug for pick in chosen.draft.picks}) <= most
