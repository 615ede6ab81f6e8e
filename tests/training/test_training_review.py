"""The review of a week and the twins. Golden files: UPDATE_GOLDEN=1 writes them anew."""

import os
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.training.sets import BENCH, MONDAY, PLANK, SQUAT, at, kg, lb, lift, one_set, session

from forge.domain.logged import Load, LoadUnit, LoggedSession, LoggedSet, SetSide, SetType
from forge.domain.plan import MuscleDose
from forge.domain.vocabulary import DoseMuscle, Measure
from forge.training.history import twins, words
from forge.training.history.adherence import Adherence, DayState, PlannedDay
from forge.training.history.review import Change, LineKind, ReviewLine, Week, review
from forge.training.history.volume import volume

GOLDEN = Path("tests/golden")
CREDITS = {BENCH: {DoseMuscle.CHEST: Decimal(1)}, SQUAT: {DoseMuscle.QUADS: Decimal(1)}}
NAMES = {BENCH: "Barbell Bench Press", SQUAT: "Barbell Back Squat", PLANK: "Plank"}
DOSE = MuscleDose(DoseMuscle.CHEST, Decimal(10), 8, 2, Decimal(6), Decimal(10), Decimal(16))


def matches(name: str, text: str) -> bool:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8") == text


def named(slug: str) -> str:
    """The name of an exercise."""
    return NAMES.get(slug, slug)


def weekly(weeks_ago: int, *sets: tuple[str, str, int]) -> LoggedSession:
    """A session on the Monday so many weeks before the week of the review."""
    key = f"w{weeks_ago}"
    rows = [
        one_set(f"{key}/{place}/1", slug, load=kg(load), reps=reps, rir=2)
        for place, (slug, load, reps) in enumerate(sets)
    ]
    return session(key, MONDAY - timedelta(weeks=weeks_ago), rows)


def week(*sessions: LoggedSession, **fields: Any) -> Week:
    """The week of Monday, with the sessions before it."""
    this = [one for one in sessions if one.date >= MONDAY]
    values: dict[str, Any] = {
        "adherence": Adherence((), ()),
        "sets": volume(this, CREDITS),
        "doses": (),
        "changes": (),
        "name": named,
    }
    return Week(MONDAY, sessions, **(values | fields))


def lines(found: Week) -> dict[LineKind, ReviewLine]:
    """The lines by their kind."""
    return {line.kind: line for line in review(found)}


def day(n: int, state: DayState, done: LoggedSession | None = None) -> PlannedDay:
    """A planned day of the week."""
    return PlannedDay(MONDAY + timedelta(n), f"Day {n}", state, done)


def full_week() -> Week:
    """A week in which there is something to say in every line."""
    now = weekly(0, (BENCH, "62.5", 10), (SQUAT, "80", 8))
    kept = Adherence((day(0, DayState.DONE, now), day(2, DayState.OPEN), day(4, DayState.OPEN)), ())
    change = Change(MONDAY, "Bench press: 65 kg next.", "Top of the range.", ("w0/0/1",))
    older = [weekly(n, (BENCH, "60", 8), (SQUAT, "80", 8)) for n in (1, 2, 3)]
    return week(*older, now, adherence=kept, changes=(change,))


def test_the_review_is_the_golden_text() -> None:
    assert matches("review.md", twins.review_markdown(MONDAY, review(full_week())))


def test_the_review_as_json_is_the_golden_json() -> None:
    value = twins.review_json(MONDAY, review(full_week()))

    assert matches("review.json", pretty(value))


def test_no_review_has_more_than_five_lines_and_each_names_known_rows() -> None:
    found = full_week()
    rows = {one.key for day in found.sessions for one in day.sets} | {
        one.key for one in found.sessions
    }

    told = review(found)

    assert [line.kind for line in told] == list(LineKind)
    assert {row for line in told for row in line.rows} <= rows


def test_a_week_without_a_session_asks_one_question() -> None:
    assert [line.kind for line in review(week())] == [LineKind.QUESTION]
    assert "week off" in review(week())[0].sentence


def test_a_lift_that_did_not_beat_its_eight_weeks_is_not_up() -> None:
    best_long_ago = weekly(8, (BENCH, "100", 8))

    assert LineKind.UP not in lines(week(best_long_ago, weekly(0, (BENCH, "90", 8))))
    assert LineKind.UP in lines(
        week(weekly(9, (BENCH, "100", 8)), weekly(1, (BENCH, "80", 8)), weekly(0, (BENCH, "90", 8)))
    )


def test_the_first_week_of_a_lift_is_neither_up_nor_level() -> None:
    assert review(week(weekly(0, (BENCH, "60", 8)))) == ()


def test_a_week_off_ends_a_standstill() -> None:
    held = (weekly(2, (BENCH, "60", 8)), weekly(0, (BENCH, "60", 8)))

    assert LineKind.STALLED not in lines(week(*held))
    assert LineKind.STALLED in lines(week(*held, weekly(1, (BENCH, "60", 8))))


def test_all_done_is_said_without_what_is_missing() -> None:
    now = weekly(0, (BENCH, "60", 8))
    kept = Adherence((day(0, DayState.DONE, now), day(2, DayState.PAUSED)), ())

    found = lines(week(now, adherence=kept))

    assert found[LineKind.MISSED].sentence == "1 of 1 planned sessions done."


def test_a_muscle_below_its_range_is_asked_about_when_all_was_done() -> None:
    now = weekly(0, (BENCH, "60", 8))
    kept = Adherence((day(0, DayState.DONE, now),), ())

    found = lines(week(now, adherence=kept, doses=(DOSE,)))[LineKind.QUESTION]

    assert found.sentence.startswith("Chest got 1 set and the plan's range begins at 6.")
    assert found.rows == ("w0/0/1",)


def test_changes_of_another_week_are_not_told() -> None:
    old = Change(MONDAY - timedelta(1), "Older.", "")

    assert LineKind.CHANGES not in lines(week(weekly(0, (BENCH, "60", 8)), changes=(old,)))


# ---------------------------------------------------------------- twins


def full_session() -> LoggedSession:
    """A session with every kind of set."""
    asked = {"load": {"value": "60", "unit": "kg"}, "amount": [8, 12], "rir": [1, 3]}
    held = one_set("s/c/1", PLANK, measure=Measure.HOLD, seconds=45, side=SetSide.LEFT)
    rows = [
        lift("s/a/1", "40", 8, type=SetType.WARM_UP, ended=at(18, 5)),
        lift("s/a/2", "60", 10, 2, target=asked, ended=at(18, 10)),
        one_set("s/b/1", "pull-up", assistance=kg("15"), reps=7, rpe=Decimal(8), ended=at(18, 20)),
        replace(held, note="# not\na heading", ended=at(18, 30), target={"seconds": 60}),
        one_set("s/d/1", "goblet-squat", load=lb("50"), reps=12, ended=at(18, 40)),
    ]
    told: dict[str, Any] = {"effort": 7, "note": "Good.\nSlept well."}
    return session("s", MONDAY, rows, started=at(18), finished=at(19), **told)


def pretty(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n"


def test_a_session_as_markdown_is_the_golden_text() -> None:
    assert matches("session.md", twins.session_markdown(full_session(), named))


def test_a_session_as_json_is_the_golden_json() -> None:
    assert matches("session.json", pretty(twins.session_json(full_session(), named)))


def test_a_history_as_markdown_is_the_golden_text() -> None:
    assert matches("history.md", twins.history_markdown([full_session()], named))


def test_a_persons_own_words_cannot_become_a_heading() -> None:
    sneaky = session("s", date(2026, 11, 16), title="A\n# B", skipped="no\n- time")

    found = twins.session_markdown(sneaky, named)

    assert found == "# A # B\n\nMon 16 Nov 2026, skipped: no - time\n"


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (lift("s/a/1", "62.50", 10), "62.5 kg × 10"),
        (one_set(load=kg("20", 2), reps=8), "2 × 20 kg × 8"),
        (one_set(load=Load(Decimal(7), LoadUnit.MACHINE_STEP), reps=8), "step 7 × 8"),
        (one_set(load=Load(Decimal(2), LoadUnit.BAND), reps=8), "band 2 × 8"),
        (one_set(load=kg("10"), seconds=45), "10 kg for 45 s"),
        (one_set(seconds=150), "2:30 min"),
        (one_set(seconds=1200, metres=Decimal(4000)), "20 min, 4000 m"),
        (one_set(reps=8, side=SetSide.RIGHT), "8, right"),
        (one_set(), "done"),
        (one_set(load=kg("0"), reps=5), "0 kg × 5"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_set_in_words(one: LoggedSet, told: str) -> None:
    assert words.set_words(one) == told


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ({}, ""),
        ({"reps": 8}, "8"),
        ({"amount": [8, 8]}, "8"),
        ({"amount": "odd", "rir": True}, ""),
        ({"seconds": [30, 45]}, "30–45 s"),
        ({"load": {"value": "60", "unit": "kg"}, "reps": 5, "rir": 2}, "60 kg × 5, 2 left"),
    ],
    ids=str,
)
def test_a_target_in_words(target: dict[str, Any], told: str) -> None:
    assert words.target_words(target) == told


def test_effort_stands_as_it_was_logged() -> None:
    told = [one_set(rir=0), one_set(rir=2), one_set(rpe=Decimal("8.5")), one_set()]

    assert [words.effort_words(one) for one in told] == ["none left", "2 left", "RPE 8.5", ""]
