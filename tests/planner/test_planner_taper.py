"""A day to be fresh for: the weeks before it get lighter, its eve is free, then work comes back."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planner.worlds import MONDAY, asked, real_library

from forge.domain.errors import InvalidRequest
from forge.domain.plan import Plan
from forge.domain.request import Event, Goal, PlanRequest
from forge.domain.vocabulary import Level, Weekday
from forge.planner.block.taper import tapered
from forge.planner.build import build
from forge.planner.reading import read_request
from forge.planner.reading.write import write_request
from forge.planner.solving.solver import no_solver
from forge.planner.writing import as_ics
from forge.planner.writing.stored import as_json, from_json
from forge.training.plan_check import check
from forge.training.schedule.occurrences import occurrences

RACE = Event(MONDAY + timedelta(weeks=4, days=5), "the race")
"""Saturday of week 5."""


def wanted(event: Event | None = RACE) -> PlanRequest:
    days = (Weekday.MON, Weekday.WED, Weekday.FRI)
    lifts = replace(asked(), goal=Goal.STRENGTH, level=Level.INTERMEDIATE, weekdays=days)
    return replace(lifts, minutes=(40,) * 3, block_weeks=6, event=event)


@cache
def plan() -> Plan:
    """With the race."""
    return build(wanted(), real_library(), no_solver)


@cache
def plain() -> Plan:
    """Without one."""
    return build(wanted(None), real_library(), no_solver)


def percents(one: Plan) -> list[int]:
    return [rule.percent for rule in one.block.wave]


def test_sets_fall_towards_the_event_and_come_back_after_it() -> None:
    assert percents(plan()) == [100, 100, 100, 70, 50, 60]
    assert not check(plan(), real_library())
    told = plan().block.wave[4].sentence
    assert "The race is on Sat 19 Dec: no session on that day or the one before." in told
    assert "the race is next week" in plan().block.wave[3].sentence


def test_no_session_is_on_the_day_or_its_eve_in_player_and_calendar() -> None:
    dates = [one.date for one in occurrences(plan(), "p", MONDAY, 42)]

    assert RACE.date - timedelta(days=1) not in dates
    assert RACE.date - timedelta(days=8) in dates
    assert len(dates) == 17
    assert as_ics(plan()).count("BEGIN:VEVENT") == 17


@given(st.integers(0, 7 * 6 - 1))
def test_every_day_of_the_block_can_hold_an_event(day: int) -> None:
    event = Event(MONDAY + timedelta(days=day))
    request = wanted(event)
    eased = replace(plain(), request=request, block=tapered(plain().block, request))

    assert not [one for one in check(eased, real_library()) if one.rule == "event"]
    found = occurrences(eased, "p", MONDAY, 42)
    assert found
    for one in found:
        assert not 0 <= (event.date - one.date).days <= 1


def test_the_checker_finds_a_block_that_ignores_the_event() -> None:
    ignored = replace(plan(), block=plain().block)

    assert {one.rule for one in check(ignored, real_library())} >= {"event"}


def test_an_event_after_the_block_is_told_and_changes_no_week() -> None:
    later = wanted(Event(MONDAY + timedelta(weeks=12), "a hike"))
    told = build(later, real_library(), no_solver)

    assert percents(told) == [100] * 6
    note = next(note for note in told.notes if note.rule == "event")
    assert note.sentence.startswith("A hike is 12 weeks after the start.")


def data(**more: object) -> dict[str, object]:
    basic = {"goal": "strength", "level": "beginner", "days": 3, "minutes": 40}
    return {**basic, "equipment": ["none"], "start": MONDAY.isoformat(), **more}


@pytest.mark.parametrize(
    ("value", "event"),
    [
        ("2026-12-19", Event(date(2026, 12, 19))),
        ("2026-12-19: a race", Event(date(2026, 12, 19), "a race")),
        ("2026-12-19 a race", Event(date(2026, 12, 19), "a race")),
        (date(2026, 12, 19), Event(date(2026, 12, 19))),
    ],
)
def test_an_event_is_read_and_written_back(value: object, event: Event) -> None:
    request = read_request(data(event=value), MONDAY)

    assert request.event == event
    assert read_request(write_request(request), MONDAY) == request


@pytest.mark.parametrize(
    "value", ["soon", "2026-13-40", 5, "2026-11-15", "2030-01-01", f"2026-12-19: {'x' * 61}", []]
)
def test_a_day_that_cannot_be_is_a_problem_with_a_hint(value: object) -> None:
    with pytest.raises(InvalidRequest) as caught:
        read_request(data(event=value), MONDAY)
    (problem,) = caught.value.problems
    assert problem.field == "event"
    assert problem.hint


def test_a_block_reaches_an_event_that_is_four_to_eight_weeks_away() -> None:
    weeks = {
        n: read_request(
            data(event=(MONDAY + timedelta(weeks=n - 1)).isoformat()), MONDAY
        ).block_weeks
        for n in (1, 4, 7, 8, 9)
    }

    assert weeks == {1: 5, 4: 4, 7: 7, 8: 8, 9: 5}
    longer = read_request(data(event=MONDAY + timedelta(weeks=6), weeks=5), MONDAY)
    assert longer.block_weeks == 5


def test_a_stored_plan_keeps_its_event() -> None:
    assert from_json(as_json(plan())) == plan()
