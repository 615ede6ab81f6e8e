"""Files that mean harm, or that broke on the way: nothing breaks, nothing is swallowed."""

import zipfile
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.training.imports.reading import FILES, read

from forge.domain.errors import UnreadableFile
from forge.training.events import checks
from forge.training.imports.dates import moment, order_of
from forge.training.imports.evidence import as_typed
from forge.training.imports.numbers import measured, seconds_of
from forge.training.imports.records import records
from forge.training.imports.source import take
from forge.training.imports.values import Unread
from forge.training.log import session_body, set_body

HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,RPE\n"
ROW = "2025-01-02 10:00:00,A,1h,Squat,1,100,5,\n"
SLOW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def strong(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "file.csv"
    path.write_bytes((HEADER + text).encode(encoding))
    return path


@SLOW
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_in_words(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(data)

    with suppress(UnreadableFile):
        found = read(path)
        assert found.rows >= len({one.line for one in found.unread})


@SLOW
@given(cells=st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=12), max_size=6))
def test_any_rows_below_a_known_header_are_read_or_reported(
    tmp_path: Path, cells: list[list[str]]
) -> None:
    rows = "\n".join(",".join(row) for row in cells).encode("utf-8", "replace").decode()
    path = strong(tmp_path, rows + "\n" + ROW)

    found = read(path)

    for session in found.sessions():
        assert all(checks.note(value) is None for value in (session.note,))
        assert session_body(session)["date"]
        assert all(
            checks.load(set_body(one).get("load") or {"value": "1", "unit": "kg"}) is None
            for one in session.sets
        )
    assert found.read + len({one.line for one in found.unread}) == found.rows


@SLOW
@given(lines=st.lists(st.text('ab",;\t ', max_size=8), max_size=30))
def test_every_line_that_is_not_blank_is_in_one_record(lines: list[str]) -> None:
    found = list(records([f"{line}\n" for line in lines], ","))

    starts = [one.line if isinstance(one, Unread) else one[0] for one in found]
    assert starts == sorted(set(starts))
    assert all(1 <= start <= len(lines) for start in starts)


def test_a_quotation_mark_that_is_never_closed_costs_one_row(tmp_path: Path) -> None:
    path = strong(tmp_path, ROW + '2025-01-02 10:00:00,A,1h,"Squat,2,100,5,\n' + ROW * 300)

    found = read(path)

    assert [one.line for one in found.unread] == [3]
    assert found.counts.sets == 301


def test_a_cell_of_five_megabytes_is_reported(tmp_path: Path) -> None:
    path = strong(tmp_path, f"2025-01-02 10:00:00,A,1h,{'x' * 5_000_000},1,100,5,\n" + ROW)

    found = read(path)

    assert [(one.line, "20,000" in one.reason) for one in found.unread] == [(2, True)]
    assert found.counts.sets == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_make_no_difference(
    tmp_path: Path, encoding: str, end: str
) -> None:
    row = ROW.replace("Squat", "Überzüge")
    path = tmp_path / "file.csv"
    path.write_bytes((HEADER + row + row).replace("\n", end).encode(encoding))

    found = read(path)

    assert found.dialect == "strong"
    assert list(found.names) == ["Überzüge"]
    assert found.counts.sets == 2


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("strong.csv", HEADER + "0" * 30_000_000)

    with pytest.raises(UnreadableFile, match="would unpack"):
        take(path, {})


def test_a_zip_of_a_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.write(FILES / "strong_c.csv", "export/strong.csv")
        packed.writestr("readme.md", "hello")

    assert read(path).counts == read(FILES / "strong_c.csv").counts


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.csv", b""), ("blank.csv", b"\n\n  \n"), ("deep.json", b"[" * 100_000)],
)
def test_what_is_no_table_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(UnreadableFile):
        take(path, {})


def test_entities_in_xml_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE HealthData [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        "<HealthData>&b;</HealthData>"
    )

    found = read(path)

    assert "entities" in found.unread[0].reason
    assert found.is_mostly_unread


def test_damaged_xml_keeps_what_was_before_the_damage(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    whole = (FILES / "apple_health.xml").read_text()
    path.write_text(whole[: whole.index("TraditionalStrength")])

    found = read(path)

    assert found.counts.sets == 1
    assert "damaged" in found.unread[-1].reason


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("1,102.5", False, "1102.5"),
        ("1.102,5", True, "1102.5"),
        ("72,5", False, "72.5"),
        ("1,000", False, "1000"),
        ("1,000", True, "1"),
        ("1'250", False, "1250"),
        ("13.0", False, "13"),
        ("-5", False, "-5"),
        ("18.00003", False, "18.00003"),
    ],
)
def test_numbers_as_people_write_them(text: str, comma: bool, value: str) -> None:
    found = measured(text, comma)

    assert found is not None
    assert found[0] == Decimal(value)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1h 22m", 4920),
        ("01:30", 90),
        ("0:01:30", 90),
        ("2700s", 2700),
        ("45", 45),
        ("1,5 h", 5400),
    ],
)
def test_lengths_as_apps_write_them(text: str, seconds: int) -> None:
    assert seconds_of(text) == seconds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("27 Jul 2025, 18:30", "2025-07-27T18:30:00"),
        ("Sep 30, 2026, 8:06 PM", "2026-09-30T20:06:00"),
        ("3. März 2025", "2025-03-03"),
        ("03.11.2025", "2025-11-03"),
        ("45975", "2025-11-14"),
        ("2026/03/03 10:02 AM", "2026-03-03T10:02:00"),
        ("2018-05-15 12:00:00 AM", "2018-05-15T00:00:00"),
    ],
)
def test_days_and_times_as_apps_write_them(text: str, told: str) -> None:
    found = moment(text, "mdy", None)

    assert found is not None
    assert found.name == told


def test_the_order_of_day_and_month_is_told_or_asked() -> None:
    assert order_of({"03/04/2025", "13/04/2025"}) == "dmy"
    assert order_of({"03/04/2025", "04/13/2025"}) == "mdy"
    assert order_of({"03/04/2025"}) is None
    assert order_of({"04/04/2025", "2025-01-02", "03.04.2025"}) == "any"


@given(pounds=st.integers(1, 2000))
def test_pounds_that_an_app_converted_are_pounds_again(pounds: int) -> None:
    typed = Decimal(pounds) / 2
    kg = (typed * Decimal("0.45359237")).quantize(Decimal("0.00001"))

    value, unit = as_typed(kg, "kg")

    assert (value, unit) == (typed, "lb") or unit == "kg"
    assert abs(value * (Decimal("0.45359237") if unit == "lb" else 1) - kg) < Decimal("0.003")
