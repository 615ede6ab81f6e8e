"""The plan as sessions with dates: nothing lost, nothing twice, the same on phone and server."""

import os
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.planner import builders
from tests.training import schedules
from tests.training.schedules import item

from forge.domain.logged import SetType
from forge.domain.plan import WeekRule
from forge.training.schedule import (
    Item,
    cut_to,
    find_occurrence,
    in_order,
    item_from_json,
    item_json,
    occurrences,
)

ITEMS = st.lists(
    st.builds(
        lambda n, sets, group, sides, seconds, value, main: item(
            f"s{n}", sets, group=group, sides=sides, seconds=seconds, value=value, main=main
        ),
        st.integers(0, 10**6),
        st.integers(0, 6),
        st.sampled_from(["", "", "a", "b"]),
        st.integers(1, 2),
        st.integers(0, 1200),
        st.integers(0, 5000),
        st.booleans(),
    ),
    max_size=8,
    unique_by=lambda one: one.slot,
)


def test_the_vectors_are_what_python_answers() -> None:
    path = schedules.VECTORS / "schedule.json"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(schedules.text(), encoding="utf-8")

    assert path.read_text(encoding="utf-8") == schedules.text()


@given(ITEMS)
def test_every_set_is_done_once_whatever_the_supersets(items: list[Item]) -> None:
    rows = in_order(items)

    assert len(set(rows)) == len(rows) == sum(one.sets for one in items)
    for one in items:
        assert [row.index for row in rows if row.slot == one.slot] == list(range(1, one.sets + 1))


@given(ITEMS, st.integers(0, 4000))
def test_a_cut_session_fits_or_holds_one_exercise(items: list[Item], seconds: int) -> None:
    gone = cut_to(items, seconds)
    left = [one for one in items if one.slot not in gone]

    assert sum(one.seconds for one in left) <= seconds or len(left) == 1
    assert not items or left
    mains = [one.slot for one in items if one.main]
    assert not mains or mains[0] not in gone


@given(ITEMS)
def test_nothing_is_cut_from_what_fits(items: list[Item]) -> None:
    assert cut_to(items, sum(one.seconds for one in items)) == ()


@given(st.dates(date(2026, 11, 1), date(2027, 1, 10)), st.integers(0, 40))
def test_occurrences_are_those_of_the_days_asked_for(start: date, days: int) -> None:
    plan = builders.plan()
    last = start + timedelta(days=days)

    found = occurrences(plan, "p", start, days)

    assert all(start <= one.date < last and one.date.weekday() == one.weekday for one in found)
    everything = occurrences(plan, "p", date(2026, 1, 1), 900)
    assert len(everything) == plan.block.weeks * len(plan.days)
    assert [one for one in everything if start <= one.date < last] == list(found)
    assert len({one.key for one in everything}) == len(everything)
    for one in everything:
        assert find_occurrence(plan, "p", one.key) == one


def test_a_key_that_the_plan_does_not_know_finds_nothing() -> None:
    plan = builders.plan()

    for key in (
        "",
        "p",
        "p:1:0",
        "p:1:1:1",
        "p:9:0:1",
        "q:1:0:1",
        "p:1:0:0",
        "p:x:0:1",
        "p:1:0:1:1",
    ):
        assert find_occurrence(plan, "p", key) is None


def test_a_session_that_a_week_leaves_out_is_not_planned() -> None:
    """Beside an event a day is left out: its key, typed by hand, opens no session."""
    plan = builders.plan()
    off = plan.days[0].weekday
    eased = replace(plan, block=replace(plan.block, wave=(WeekRule(2, 0, "Fresh.", off=(off,)),)))

    assert find_occurrence(eased, "p", f"p:2:{off.value}:1") is None
    assert find_occurrence(eased, "p", f"p:1:{off.value}:1") is not None
    assert find_occurrence(plan, "p", f"p:2:{off.value}:1") is not None


def test_an_easy_week_has_fewer_sets_and_minutes() -> None:
    plan = builders.plan()
    easy = replace(plan, block=replace(plan.block, wave=(WeekRule(1, 0, "Half.", percent=50),)))

    full, half = (occurrences(one, "p", one.request.start, 1)[0] for one in (plan, easy))

    assert sum(one.sets for one in half.items) < sum(one.sets for one in full.items)
    assert half.minutes < full.minutes
    assert {one.slot for one in half.items} == {one.slot for one in full.items}


def test_warm_up_sets_come_first_and_are_no_work() -> None:
    rows = in_order((item("squat", warm_ups=("8 reps",)),))

    assert [row.type for row in rows] == [SetType.WARM_UP, *[SetType.NORMAL] * 3]
    assert rows[0].name == "squat.warm"


def test_an_exercise_survives_the_way_to_the_phone_and_back() -> None:
    [one] = occurrences(builders.plan(), "p", builders.MONDAY, 1)

    assert one.items
    for each in one.items:
        back = item_from_json(item_json(each), each.slot)
        assert back == replace(each, warm_ups=())


def test_nonsense_is_no_exercise() -> None:
    for odd in ({}, {"slug": "x"}, {"slug": "x", "measure": "reps", "amount": [1]}):
        assert item_from_json(odd, "x") is None  # type: ignore[arg-type]  # nonsense on purpose
