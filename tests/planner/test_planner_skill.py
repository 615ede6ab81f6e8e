"""A skill is practised by what moves like it, and the legs beside it are loaded."""

from dataclasses import replace

import pytest
from tests.planner.kept import planned, profile
from tests.planner.worlds import asked, real_library, real_pool

from forge.domain.plan import Role
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import Category, LoadType, Pattern
from forge.planner.choices.ladder import ladder
from forge.planner.problem.aims import aims_of
from forge.planner.problem.amounts import amount
from forge.planner.problem.rests import HARD_REPS
from forge.planner.problem.tracks import PRACTICE
from forge.training.plan_checks.rests import HARD_REST_S

LIBRARY = real_library()
NAME = "13-first-pull-up"


def wishing(**changes: object) -> PlanRequest:
    return profile(NAME, **changes)


def practice(request: PlanRequest) -> set[str]:
    return {one.slug for one in real_pool(request).kept if PRACTICE in one.units}


def test_only_what_moves_like_a_pull_up_is_practice_of_it() -> None:
    assert practice(wishing()) == {"band-assisted-pull-up"}


def test_a_pull_up_is_practised_with_the_sets_of_its_page_on_every_day() -> None:
    for day in planned(NAME).days:
        pulled = [slot.sets for slot in day.slots if slot.slug == "band-assisted-pull-up"]
        assert pulled == [3]


def test_squats_beside_a_pull_up_are_loaded_by_a_band() -> None:
    squats = [
        LIBRARY.get(slot.slug)
        for day in planned(NAME).days
        for slot in day.slots
        if LIBRARY.get(slot.slug).facts.movement_pattern is Pattern.SQUAT
    ]

    assert squats
    assert all(page.facts.load.type is LoadType.BAND for page in squats)


@pytest.mark.parametrize(
    "changes", [{"goal": Goal.HEALTH, "skill_target": None}, {"age_band": AgeBand.OLDER}]
)
def test_others_keep_the_squat_of_the_body_alone(changes: dict[str, object]) -> None:
    kept = {one.slug for one in real_pool(wishing(**changes)).kept}

    assert kept & {"bodyweight-squat", "sit-to-stand", "box-squat-to-chair"}


def test_no_drill_of_rehabilitation_fills_a_muscle_beside_a_skill() -> None:
    roles = {
        slot.role
        for day in planned(NAME).days
        for slot in day.slots
        if LIBRARY.get(slot.slug).facts.category is Category.REHABILITATION
    }

    assert roles <= {Role.CARE}


def test_few_reps_of_a_small_skill_rest_as_long_as_those_of_a_large_one() -> None:
    aims = aims_of(replace(asked(), goal=Goal.SKILL, skill_target="plank"))
    rungs = [LIBRARY.get(slug) for slug in ladder("plank", LIBRARY)]
    amounts = [amount(rung, Role.SKILL, aims) for rung in rungs]
    few = [one for one in amounts if one.reps and one.reps[1] <= HARD_REPS]

    assert few
    assert all(one.rest_s >= HARD_REST_S for one in few)


def test_a_hang_is_the_first_rung_of_a_pull_up_and_of_no_other_skill() -> None:
    library = real_library().exercises

    assert ladder("pull-up", library)[-1] == "dead-hang"
    assert "dead-hang" not in ladder("muscle-up", library)
    assert "dead-hang" not in ladder("pistol-squat", library)
