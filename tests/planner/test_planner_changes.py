"""Changes of a request: read, applied, undone and told, with plain problems."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planner.strategies import NAMES, requests
from tests.planner.worlds import asked

from forge.domain.errors import InvalidRequest
from forge.domain.request import (
    Busy,
    CardioWish,
    Goal,
    Limitation,
    PlanRequest,
    Severity,
    Side,
)
from forge.domain.vocabulary import Equipment, Joint, Level, Weekday
from forge.planner.changes import apply, changed, inverse, read_changes, told
from forge.planner.reading.gear import ANYWHERE_AT_HOME

HOME = replace(
    asked(),
    place=replace(asked().place, equipment=ANYWHERE_AT_HOME | {Equipment.DUMBBELL}),
    limitations=(Limitation(Joint.KNEE, Severity.MILD, Side.LEFT),),
    favourites=frozenset({"plank"}),
)


def problem(edits: dict[str, object], request: PlanRequest = HOME) -> str:
    with pytest.raises(InvalidRequest) as caught:
        changed(edits, request)
    return str(caught.value)


def edits() -> st.SearchStrategy[dict[str, Any]]:
    """Any edits in words, sound or not."""
    joints = st.sampled_from([joint.value for joint in Joint])
    names = st.lists(st.sampled_from(NAMES), max_size=2)
    items = st.lists(st.sampled_from([i.value.replace("_", " ") for i in Equipment]), max_size=2)
    return st.fixed_dictionaries(
        {},
        optional={
            "goal": st.sampled_from([goal.value for goal in Goal]),
            "second_goal": st.sampled_from(["none", *(goal.value for goal in Goal)]),
            "level": st.sampled_from([level.value for level in Level]),
            "days": st.one_of(st.integers(1, 7), st.sampled_from(["mon thu", "tue wed sat"])),
            "minutes": st.sampled_from(["20", "60", "+10", "-5", "mon:30"]),
            "add_equipment": items,
            "drop_equipment": items,
            "limit": st.builds("{}:{}".format, joints, st.sampled_from([*Severity])),
            "drop_limit": joints,
            "supersets": st.booleans(),
            "cardio": st.sampled_from(["none", "60", "150"]),
            "add_favourites": names,
            "drop_favourites": names,
            "add_never": names,
            "drop_never": names,
        },
    )


@settings(max_examples=150, deadline=None)
@given(requests(), edits())
def test_a_change_and_its_inverse_give_the_same_request(
    request: PlanRequest, wanted: dict[str, Any]
) -> None:
    try:
        changes = read_changes(wanted, request)
    except InvalidRequest as error:
        assert all(one.message and one.hint for one in error.problems)  # noqa: PT017  # either way
        return

    after = apply(request, changes)

    assert after != request
    assert told(request, after)
    assert apply(after, inverse(request, changes)) == request


# ---------------------------------------------------------------- what each edit does


def test_more_minutes_come_on_top_of_each_days_own() -> None:
    uneven = replace(HOME, minutes=(30, 60))

    assert changed({"minutes": "+10"}, uneven).minutes == (40, 70)
    assert changed({"minutes": "thu:45"}, uneven).minutes == (30, 45)
    assert changed({"minutes": "50"}, uneven).minutes == (50, 50)


def test_a_number_of_days_adds_the_freest_and_drops_the_most_crowded() -> None:
    crowded = replace(HOME, weekdays=(Weekday.MON, Weekday.TUE, Weekday.FRI), minutes=(30, 30, 60))

    more, fewer = changed({"days": 3}, HOME), changed({"days": "2"}, crowded)

    assert more.weekdays == (Weekday.MON, Weekday.THU, Weekday.SAT)
    assert more.minutes == (45, 45, 45)
    assert (fewer.weekdays, fewer.minutes) == ((Weekday.MON, Weekday.FRI), (30, 60))


def test_days_of_demanding_sport_are_not_added_unasked() -> None:
    busy = replace(
        HOME,
        busy=tuple(Busy(day, "a run") for day in Weekday if day not in HOME.weekdays),
    )

    assert "do not fit beside" in problem({"days": 3}, busy)


def test_what_goes_takes_its_weights_along_and_comes_back_with_the_inverse() -> None:
    rack: dict[Equipment, tuple[Decimal, ...]] = {Equipment.DUMBBELL: (Decimal(4), Decimal(8))}
    owner = replace(HOME, place=replace(HOME.place, loads=rack))

    changes = read_changes({"drop_equipment": "dumbbell"}, owner)

    without = apply(owner, changes)
    assert without.place.loads == {}
    assert apply(without, inverse(owner, changes)) == owner


def test_a_limit_without_a_side_changes_the_only_one_of_its_joint() -> None:
    worse = changed({"limit": "knee:severe"}, HOME).limitations

    assert worse == (Limitation(Joint.KNEE, Severity.SEVERE, Side.LEFT),)


def test_a_limit_of_another_side_is_another_limit() -> None:
    assert len(changed({"limit": "knee:right:mild"}, HOME).limitations) == 2
    assert changed({"drop_limit": "knee:left"}, HOME).limitations == ()


def test_another_goal_lets_go_of_what_only_the_old_one_needed() -> None:
    skilled = replace(HOME, goal=Goal.SKILL, skill_target="pull-up", second_goal=Goal.MOBILITY)

    after = changed({"goal": "mobility"}, skilled)

    assert (after.goal, after.second_goal, after.skill_target) == (Goal.MOBILITY, None, None)


def test_cardio_keeps_what_is_done_elsewhere_until_the_wish_is_dropped() -> None:
    runner = replace(HOME, cardio=CardioWish(150, 60))

    assert changed({"cardio": 200}, runner).cardio == CardioWish(200, 60)
    assert changed({"cardio": "none"}, runner).cardio is None


# ---------------------------------------------------------------- what cannot be meant


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({}, "nothing would change"),
        ({"supersets": "no", "level": "beginner"}, "nothing would change"),
        ({"bananas": 1}, "is not a change"),
        ({"minutes": "+900"}, "out of range"),
        ({"minutes": "tue:30"}, "no training day"),
        ({"days": "someday"}, "not known"),
        ({"goal": "skill"}, "needs an exercise to learn"),
        ({"care": "neck"}, "care is not among the goals"),
        ({"add_equipment": "dumbbell"}, "dumbbells are there already"),
        ({"add_equipment": "a spaceship"}, "not known"),
        ({"drop_equipment": "barbell"}, "a barbell is not there"),
        ({"add_equipment": "mat", "drop_equipment": "mat"}, "is added too"),
        ({"drop_limit": "neck"}, "no limit is marked for the neck"),
        ({"limit": "knee"}, "how bad"),
        ({"drop_never": "plank"}, "The list is empty"),
        ({"add_never": "plank"}, "both hold plank"),
        ({"cardio_elsewhere": 30}, "how much you want in all"),
    ],
)
def test_an_impossible_change_is_a_plain_problem(wanted: dict[str, object], words: str) -> None:
    assert words in problem(wanted)


def test_a_contradiction_that_stood_before_does_not_stop_another_change() -> None:
    odd = replace(HOME, never=frozenset({"plank"}))

    assert changed({"minutes": 50}, odd).minutes == (50, 50)


def test_a_misspelt_refusal_is_never_lost() -> None:
    with pytest.raises(InvalidRequest, match="no exercise called"):
        changed({"add_never": "plnk"}, HOME, frozenset({"plank"}))


# ---------------------------------------------------------------- in words


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"minutes": 60}, "60 instead of 45 minutes a session"),
        ({"days": "mon"}, "no training on Thu"),
        ({"days": "mon thu sat"}, "training on Sat too"),
        ({"minutes": "mon:30"}, "30 instead of 45 minutes on Mon"),
        ({"add_equipment": ["barbell", "rack"]}, "with a barbell and a rack"),
        ({"drop_equipment": ["wall"]}, "without a wall"),
        ({"goal": "strength"}, "strength instead of health as the goal"),
        ({"second_goal": "mobility"}, "mobility as the second goal"),
        ({"level": "advanced"}, "advanced instead of beginner as the level"),
        ({"limit": "wrist:severe"}, "a severe limit of the wrist"),
        ({"limit": "knee:severe"}, "the left knee severe instead of mild"),
        ({"limit": "knee:mild:red flags"}, "the left knee marked anew"),
        ({"drop_limit": "knee"}, "the left knee limits no more"),
        ({"supersets": True}, "two exercises done in turn to save time"),
        ({"cardio": 90, "cardio_elsewhere": 30}, "90 cardio minutes a week, 30 of them elsewhere"),
        ({"drop_favourites": "plank"}, "plank no longer a favourite"),
        ({"add_never": "dip"}, "dip never"),
        ({"add_dislikes": "lunge"}, "lunge disliked"),
    ],
)
def test_a_change_is_told_in_words(wanted: dict[str, object], words: str) -> None:
    assert told(HOME, changed(wanted, HOME)) == (words,)
