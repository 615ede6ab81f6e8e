"""Practice of a pull beside the rest of a week, and one rung of a push-up for who begins."""

import pytest
from tests.planner.kept import planned, profile
from tests.planner.worlds import real_library, real_pool, real_task

from forge.domain.vocabulary import DoseMuscle, Level
from forge.planner.choices.pool import Pool
from forge.planner.problem.task import Task
from forge.planner.weighing.score import whole_days

LIBRARY = real_library()
PUSH_UPS = {"wall-push-up", "incline-push-up", "knee-push-up"}


def pool(name: str, **changes: object) -> Pool:
    return real_pool(profile(name, **changes))


def task(name: str, **changes: object) -> Task:
    return real_task(profile(name, **changes))


def test_a_light_pull_gives_way_to_a_rung_of_the_pull_that_is_practised() -> None:
    found = pool("13-first-pull-up")
    reasons = {one.slug: reason for one, reason in found.pruned}

    assert "rung of your skill" in reasons["doorway-row"].sentence
    assert "rung of your skill" in reasons["band-row"].sentence
    assert "doorway-row" in {
        one.slug for one in pool("13-first-pull-up", skill_target="pistol-squat").kept
    }


def test_a_rung_below_the_skill_is_the_row_of_the_week() -> None:
    plan = planned("13-first-pull-up")
    rows = [slot for day in plan.days for slot in day.slots if slot.slug == "inverted-row"]
    back = next(dose for dose in plan.doses if dose.muscle is DoseMuscle.BACK)

    assert sum(slot.sets for slot in rows) >= 2
    assert 10 <= back.sets <= 14


def test_a_day_that_practises_a_pull_may_be_one_sided() -> None:
    assert whole_days(task("13-first-pull-up")) == ()
    assert whole_days(task("13-first-pull-up", skill_target="pistol-squat"))


@pytest.mark.parametrize(
    "name", ["01-short-home", "08-balance-from-65", "09-second-trimester", "13-first-pull-up"]
)
def test_who_begins_has_one_rung_of_the_push_up_all_week(name: str) -> None:
    used = {slot.slug for day in planned(name).days for slot in day.slots}

    assert len(used & PUSH_UPS) <= 1


def test_of_rungs_that_suit_alike_the_harder_stays_and_a_favourite_is_never_taken_out() -> None:
    name = "13-first-pull-up"
    reasons = {one.slug: reason for one, reason in pool(name).pruned}
    liked = {one.slug for one in pool(name, favourites=frozenset({"wall-push-up"})).kept}

    assert "another rung of its ladder" in reasons["wall-push-up"].sentence
    assert {"wall-push-up", "incline-push-up"} <= liked


def test_trained_people_may_mix_their_push_ups() -> None:
    reasons = [r.sentence for _, r in pool("13-first-pull-up", level=Level.INTERMEDIATE).pruned]

    assert not any("another rung" in sentence for sentence in reasons)


def test_legs_of_who_begins_have_one_rung_where_a_weight_is_at_hand() -> None:
    name = "09-second-trimester"
    reasons = {one.slug: reason for one, reason in pool(name).pruned}
    liked = {one.slug for one in pool(name, favourites=frozenset({"bodyweight-squat"})).kept}

    assert "another rung of its ladder" in reasons["bodyweight-squat"].sentence
    assert "another rung of its ladder" in reasons["band-good-morning"].sentence
    assert {"bodyweight-squat", "dumbbell-goblet-squat"} <= liked


@pytest.mark.parametrize("name", ["01-short-home", "13-first-pull-up"])
def test_legs_without_a_weight_keep_their_rungs(name: str) -> None:
    reasons = {one.slug: reason.sentence for one, reason in pool(name).pruned}
    squats = {"bodyweight-squat", "split-squat", "band-squat"}

    assert not any("another rung" in reasons.get(slug, "") for slug in squats)
