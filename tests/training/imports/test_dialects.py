"""Every app's file with its traps, as golden text.

``python -m tests.training.imports`` writes the text anew.
"""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from tests.training.imports.reading import FILES, read, told

from forge.training.imports.source import take
from forge.training.imports.values import Raw

GOLDEN = FILES.parent / "told"
SOURCES = sorted(path for path in FILES.iterdir())


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_file_is_read_as_a_person_would_read_it(path: Path) -> None:
    golden = GOLDEN / f"{path.name}.txt"

    assert told(read(path)) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_G9_every_row_is_read_or_reported(path: Path) -> None:  # noqa: N802  # the guarantee
    items = take(path, {}).items
    found = read(path)

    lines = {item.line for item in items}
    unread = {one.line for one in found.unread}
    assert unread <= lines
    assert found.rows == len(lines) == found.read + len(unread)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_keys_are_the_same_every_time_and_none_is_given_twice(path: Path) -> None:
    first, second = list(read(path).sessions()), list(read(path).sessions())

    keys = [one.key for session in first for one in session.sets]
    assert first == second
    assert len(keys) == len(set(keys))
    assert len({session.key for session in first}) == len(first)


def test_lines_are_those_of_the_file() -> None:
    items = take(FILES / "strong_b.csv", {}).items

    assert [item.line for item in items if isinstance(item, Raw)] == [2, 5, 8]


def test_every_row_of_the_table_of_dialects_has_a_file() -> None:
    dialects = {read(path).dialect for path in SOURCES}

    assert dialects >= {
        *("strong", "hevy", "fitnotes", "fitnotes_ios", "fit_notes", "jefit", "liftosaur"),
        *("wger", "fitbod", "stronglifts", "rp", "apple_health", "sheet", "notes"),
    }


def test_a_mapped_table_is_read_by_its_mapping() -> None:
    answers = {
        "column:date": "kuupaev",
        "column:exercise": "harjutuse nimi",
        "column:reps": "kordused",
        "column:weight": "raskus (kg)",
    }

    found = read(FILES / "unknown.csv", answers)

    [session] = found.sessions()
    assert found.questions == ()
    assert [(one.reps, str(one.load and one.load.value)) for one in session.sets] == [
        (5, "100"),
        (5, "105"),
    ]


def test_answers_settle_units_and_the_order_of_day_and_month() -> None:
    found = read(FILES / "sheet_us.csv", {"weight_unit": "lb", "date_order": "mdy"})

    days = [session.date.isoformat() for session in found.sessions()]
    assert found.questions == ()
    assert found.weight_unit == "lb"
    assert days == ["2025-03-04", "2025-04-05"]


def test_the_zone_decides_the_day_of_a_time_in_utc() -> None:
    days = {
        zone: next(iter(read(FILES / "fit_notes.csv", zone=zone).sessions())).date.isoformat()
        for zone in ("America/Los_Angeles", "Europe/Berlin", "no such zone")
    }

    assert list(days.values()) == ["2025-02-23", "2025-02-24", "2025-02-23"]


def test_an_answer_names_the_exercise() -> None:
    found = read(FILES / "strong_b.csv", {"exercise:My Own Curl 💪": "dumbbell-curl"})

    assert found.names["My Own Curl 💪"].key == "dumbbell-curl"


@pytest.mark.parametrize(
    ("own", "unit"),
    [(("100", "120"), "kg"), (("45", "55"), "lb"), (("5", "5"), None), (("45", "0"), None)],
)
def test_own_history_tells_pounds_from_kilograms(
    tmp_path: Path, own: tuple[str, str], unit: str | None
) -> None:
    path = tmp_path / "strong.csv"
    path.write_text(
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps\n"
        "2025-01-02,A,1h,Squat (Barbell),1,120,5\n2025-01-02,A,1h,Bench Press (Barbell),1,100,5\n"
    )
    lifts = {"barbell-bench-press": Decimal(own[0]), "barbell-back-squat": Decimal(own[1])}

    found = read(path, own=lifts)

    assert found.weight_unit == unit
    assert bool(found.questions) == (unit is None)


def test_json_of_another_app_is_refused_with_a_way_out(tmp_path: Path) -> None:
    from forge.domain.errors import UnreadableFile  # noqa: PLC0415  # only here

    path = tmp_path / "other.json"
    path.write_text(json.dumps({"workouts": [{"a": 1}]}))

    with pytest.raises(UnreadableFile, match="Export it as CSV"):
        read(path)
