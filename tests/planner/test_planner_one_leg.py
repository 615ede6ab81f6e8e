"""Calf raises on one leg: rested from calf to calf, and instead of both for who trains."""

import pytest
from tests.planner.kept import planned, profile
from tests.planner.worlds import real_library, real_task

from forge.domain.vocabulary import Level
from forge.planner.build import build
from forge.planner.choices.one_leg import on_one_leg
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Pick, Task

LIBRARY = real_library()
ROOM, RUNNER = "10-quiet-small-room", "07-runner"
BOTH, ONE = "standing-calf-raise", "single-leg-calf-raise"


def task(name: str, **changes: object) -> Task:
    return real_task(profile(name, **changes))


def raise_of(name: str) -> Candidate:
    return task(name).by_slug[ONE]


def test_the_leg_that_begins_rests_while_the_other_works() -> None:
    size, health = raise_of(ROOM), raise_of(RUNNER)

    assert (size.amount.rest_s, health.amount.rest_s) == (55, 45)
    for one in (size, health):
        assert one.amount.page is not None
        assert one.amount.rest_s + one.work_s // 2 >= one.amount.page.rest_s[0]
        assert one.set_s == one.work_s + one.amount.rest_s


def test_work_on_both_legs_rests_as_before() -> None:
    one = task(ROOM).by_slug[BOTH]

    assert one.amount.page is not None
    assert one.amount.rest_s >= one.amount.page.rest_s[0]


def test_who_trains_raises_one_calf_at_a_time_where_the_day_has_room() -> None:
    week = Draft((Pick(0, BOTH, 2), Pick(0, "push-up", 2)))

    assert {p.slug: p.sets for p in on_one_leg(task(ROOM), week).picks} == {ONE: 2, "push-up": 2}


@pytest.mark.parametrize(
    "changes", [{"level": Level.BEGINNER}, {"keep": frozenset({BOTH})}, {"minutes": (10,) * 4}]
)
def test_beginners_what_is_kept_and_full_days_stay_on_both_legs(changes: dict[str, object]) -> None:
    full = (Pick(0, BOTH, 2), Pick(0, "push-up", 2))

    assert on_one_leg(task(ROOM, **changes), Draft(full)).picks == full


def test_no_trained_plan_of_the_profiles_raises_both_calves_without_a_weight() -> None:
    for name in (ROOM, RUNNER):
        slugs = {slot.slug for day in planned(name).days for slot in day.slots}
        assert ONE in slugs
        assert BOTH not in slugs


def test_a_runner_has_a_hinge_on_both_days_and_nothing_clutched_between_the_feet() -> None:
    plan = build(profile(RUNNER), LIBRARY)

    for day in plan.days:
        assert "dumbbell-romanian-deadlift" in {slot.slug for slot in day.slots}
    assert not any(s.slug == "dumbbell-leg-curl" for day in plan.days for s in day.slots)
