"""The calendar of a plan, held against the rules of RFC 5545."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planner.builders import plan, with_day

from forge.domain.errors import InvalidRequest
from forge.domain.plan import Plan
from forge.planner.writing import as_ics, time_of_day

EVENTS = 10
"""Two sessions a week, five weeks."""
FIRST = """\
BEGIN:VEVENT
UID:c44ba2b9ccbe02e3ecbcdcd268d67b27@forge
DTSTAMP:20261116T000000Z
DTSTART;VALUE=DATE:20261116
DTEND;VALUE=DATE:20261117
SUMMARY:Full body\\, 35 min
DESCRIPTION:Week 1 of 5. Find your weights.
TRANSP:TRANSPARENT
END:VEVENT
"""
ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP")


def lines_of(text: str) -> list[str]:
    """The content lines, unfolded (RFC 5545, 3.1)."""
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def events(text: str) -> list[dict[str, str]]:
    """Each event as a table of its lines, keyed by name and parameters."""
    blocks = re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", text, flags=re.DOTALL)
    return [dict(line.split(":", 1) for line in lines_of(block)) for block in blocks]


def test_the_calendar_is_one_object_with_what_the_rules_require() -> None:
    lines = lines_of(as_ics(plan()))

    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert [lines.count(line) for line in ("VERSION:2.0", "PRODID:-//Forge//Plan//EN")] == [1, 1]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == EVENTS


def test_every_event_has_each_line_once() -> None:
    for block in as_ics(plan(), at=time(18), url="https://forge.example/p").split("BEGIN:VEVENT")[
        1:
    ]:
        names = [re.split("[:;]", line)[0] for line in lines_of(block.split("END:VEVENT")[0])]

        assert all(names.count(name) == 1 for name in (*ONCE, "URL"))


def test_the_first_event_is_the_golden_one() -> None:
    assert FIRST.replace("\n", "\r\n") in as_ics(plan())


def test_every_session_of_every_week_stands_on_its_day() -> None:
    found = [event["DTSTART;VALUE=DATE"] for event in events(as_ics(plan()))]

    expected = [
        (day.date + timedelta(weeks=week)).strftime("%Y%m%d")
        for week in range(5)
        for day in plan().days
    ]
    assert found == expected


def test_the_description_tells_what_the_week_asks_for() -> None:
    told = [event["DESCRIPTION"] for event in events(as_ics(plan()))]

    assert told[0] == "Week 1 of 5. Find your weights."
    assert told[-1] == "Week 5 of 5. Add where you can."


def test_a_time_of_day_floats_and_lasts_as_long_as_the_session() -> None:
    first = events(as_ics(plan(), at=time(23, 40)))[0]

    assert first["DTSTART"] == "20261116T234000"
    assert first["DTEND"] == "20261117T001500"


def test_events_that_last_the_whole_day_end_on_the_next() -> None:
    for event in events(as_ics(plan())):
        start, end = event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]

        assert date.fromisoformat(end) - date.fromisoformat(start) == timedelta(days=1)


def test_the_stamp_is_in_utc_and_does_not_follow_the_clock() -> None:
    stamps = {event["DTSTAMP"] for event in events(as_ics(plan()))}

    assert [datetime.strptime(one, "%Y%m%dT%H%M%SZ").date() for one in stamps] == [  # noqa: DTZ007  # the Z is part of the form
        plan().request.start
    ]


def test_the_page_is_named_only_where_it_is_known() -> None:
    assert "URL:" not in as_ics(plan())
    assert {e["URL"] for e in events(as_ics(plan(), url="https://forge.example/plans/1/"))} == {
        "https://forge.example/plans/1/"
    }


def test_the_calendar_says_nothing_about_exercises_or_health() -> None:
    told = as_ics(plan())

    assert not any(slot.name in told for day in plan().days for slot in day.slots)


def uids(one: Plan, at: time | None = None) -> list[str]:
    return [event["UID"] for event in events(as_ics(one, at=at))]


def test_the_identity_of_an_event_follows_the_request_and_the_date_only() -> None:
    renamed = replace(plan(), title="Other", summary="Other")
    other = replace(plan(), provenance=replace(plan().provenance, request_hash="9"))

    assert uids(renamed) == uids(plan()) == uids(plan(), time(18))
    assert not set(uids(other)) & set(uids(plan()))
    assert len(set(uids(plan()))) == EVENTS


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=300))
def test_lines_are_folded_and_unfold_to_the_title(title: str) -> None:
    told = as_ics(with_day(plan(), replace(plan().days[0], title=title)))

    escaped = " ".join(f"{title}, 35 min".split())
    for mark in "\\;,":
        escaped = escaped.replace(mark, f"\\{mark}")
    assert max(len(line.encode()) for line in told.split("\r\n")) <= 75
    assert "\n" not in told.replace("\r\n", "")
    assert f"SUMMARY:{escaped}\r\n" in told.replace("\r\n ", "")


def test_a_long_title_is_folded_between_letters() -> None:
    told = as_ics(with_day(plan(), replace(plan().days[0], title="×" * 60)))

    assert f"SUMMARY:{'×' * 33}\r\n {'×' * 27}\\, 35 min\r\n" in told


@pytest.mark.parametrize(
    ("typed", "meant"), [("18:00", time(18)), (" 7:30 ", time(7, 30)), ("00:00", time(0))]
)
def test_times_are_read_as_people_type_them(typed: str, meant: time) -> None:
    assert time_of_day(typed) == meant


@pytest.mark.parametrize("typed", ["noon", "25:00", "18", "18:00:00", "18:60", "-1:00", ""])
def test_what_is_no_time_is_named_with_an_example(typed: str) -> None:
    with pytest.raises(InvalidRequest) as refused:
        time_of_day(typed)

    [problem] = refused.value.problems
    assert problem.field == "at"
    assert repr(typed) in problem.message
    assert "18:00" in problem.hint
