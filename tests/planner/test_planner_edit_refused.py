"""Edits that a limit, a page or a session does not allow are refused with a way out."""

from dataclasses import replace

import pytest
from tests.planner.changing import changed, refusal
from tests.planner.edits import MON, WED, greedy, slot_of
from tests.planner.solving import dumbbells
from tests.planner.worlds import real_library

from forge.domain.errors import UnknownExercise
from forge.domain.vocabulary import Weekday
from forge.planner.edit.desk import desk_of
from forge.planner.edit.step import MOST_PLACES
from forge.planner.edit.values import (
    Add,
    Lock,
    Move,
    Remove,
    Reorder,
    SetAmount,
    SetSets,
    Swap,
)


def test_a_limit_is_kept_and_the_nearest_allowed_exercise_is_named() -> None:
    own = slot_of(greedy(), MON)

    found = refusal(Swap(MON, own.slug, "dumbbell-goblet-squat"))

    assert any("knee" in sentence for sentence in found.because)
    assert found.instead
    out = {entry.slug for entry in greedy().excluded}
    assert out.isdisjoint(found.instead)
    for slug in found.instead:
        assert slug in {s.slug for s in changed(greedy(), Swap(MON, own.slug, slug)).days[0].slots}


@pytest.mark.parametrize("slug", ["barbell-bench-press", "pull-up"])
def test_what_the_place_does_not_have_cannot_be_added(slug: str) -> None:
    assert any("do not have" in sentence for sentence in refusal(Add(MON, slug, 2)).because)


def test_what_is_never_wanted_cannot_be_added() -> None:
    plan = replace(greedy(), request=dumbbells(never=frozenset({"plank"})))

    assert "never" in refusal(Add(MON, "plank", 2), plan).because[0]


@pytest.mark.parametrize("sets", [0, -1, 7, 10_000])
def test_sets_stay_within_what_anybody_does(sets: int) -> None:
    assert "1 to 6" in str(refusal(SetSets(MON, slot_of(greedy(), MON).slug, sets)))


def test_an_amount_stays_within_page_and_goal() -> None:
    assert "within" in str(refusal(SetAmount(MON, slot_of(greedy(), MON).slug, 1, 400)))


def test_minutes_are_not_turned_as_an_amount() -> None:
    plan = changed(greedy(), Add(MON, "walking", 2))

    assert "minutes" in str(refusal(SetAmount(MON, "walking", 5, 8), plan))


def test_health_doses_are_never_made_heavier() -> None:
    plan = replace(greedy(), request=dumbbells(screening=1))
    own = next(s for s in plan.days[0].slots if s.reps and s.load.kind in ("exact", "find"))
    low = own.reps[0] if own.reps else 0

    assert "within" in str(refusal(SetAmount(MON, own.slug, low - 1, low), plan))


def test_a_session_keeps_one_exercise() -> None:
    plan = greedy()
    there = {slot.slug for slot in plan.days[1].slots}
    last = next(slot.slug for slot in plan.days[0].slots if slot.slug not in there)
    gone = [slot.slug for slot in plan.days[0].slots if slot.slug != last]
    plan = changed(plan, *(Remove(MON, slug) for slug in gone))

    assert "only exercise" in str(refusal(Remove(MON, last), plan))
    assert "only exercise" in str(refusal(Move(MON, last, WED), plan))


def test_a_session_has_an_end() -> None:
    plan = greedy()
    there = {slot.slug for slot in plan.days[0].slots}
    others = [o.slug for o in desk_of(plan, real_library()).pool.everyone if o.slug not in there]
    room = MOST_PLACES - len(there)
    plan = changed(plan, *(Add(MON, slug, 1) for slug in others[:room]))

    assert "more than anybody finishes" in str(refusal(Add(MON, others[room], 1), plan))


def test_what_is_not_there_cannot_be_changed() -> None:
    own = slot_of(greedy(), MON)

    assert "does not stand" in str(refusal(Remove(MON, "wall-sit")))
    assert "no training day" in str(refusal(Move(MON, own.slug, Weekday.SUN)))
    assert "stands on Mon already" in str(refusal(Add(MON, own.slug, 2)))
    assert "already" in str(refusal(Move(MON, own.slug, MON)))
    assert "no position" in str(refusal(Reorder(MON, own.slug, 99)))
    with pytest.raises(UnknownExercise):
        changed(greedy(), Add(MON, "no-such-thing", 2))


def test_a_plan_with_an_exercise_that_left_the_library_is_made_anew() -> None:
    day = greedy().days[0]
    gone = replace(day.slots[0], slug="left-the-library", name="Left")
    plan = replace(greedy(), days=(replace(day, slots=(gone, *day.slots[1:])), *greedy().days[1:]))

    assert "another version" in str(refusal(Lock(MON, day.slots[1].slug), plan))


def test_a_range_the_wrong_way_round_is_told_as_such() -> None:
    found = str(refusal(SetAmount(MON, slot_of(greedy(), MON).slug, 12, 8)))

    assert "12 to 8 is the wrong way round." in found
    assert "8 to 12" in found
