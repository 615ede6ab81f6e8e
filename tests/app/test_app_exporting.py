"""G8: everything comes out and goes back; exports hold nothing that opens an account."""

import csv
import io
import json
import re
import uuid
import zipfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.app.test_app_importing import bring, state
from tests.app.test_app_sync import sent
from tests.conftest import NOON, Person, StorePlan
from tests.ready import catalogue
from tests.training.happenings import events
from tests.training.imports.reading import FILES

from forge.app import sync
from forge.app.exporting import export_json, export_sets, export_zip
from forge.app.feeds import feed_calendar, feed_end, feed_make
from forge.app.happen import happen
from forge.app.importing import Given, import_write
from forge.app.restoring import export_look, export_restore, is_export
from forge.domain.errors import UnreadableFile
from forge.domain.event import Event
from forge.store.models import EntryRow, EventRow, Guest, PlanRow
from forge.training.exports import schema
from forge.training.exports.table import safe
from forge.training.imports.dialects.forge_table import plain

pytestmark = pytest.mark.django_db
SLOW = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def packed(guest: uuid.UUID) -> bytes:
    file = io.BytesIO()
    export_zip(guest, catalogue(), file)
    return file.getvalue()


@SLOW
@given(made=events())
def test_G8_an_export_put_into_an_empty_account_exports_the_same_bytes(  # noqa: N802  # guarantee
    tmp_path: Path, made: list[Event]
) -> None:
    first, second = uuid.uuid4(), uuid.uuid4()
    Guest.objects.create(id=first, created=NOON)
    sync.events_take(first, sent(*made), NOON)
    path = tmp_path / "forge.zip"
    path.write_bytes(packed(first))

    export_restore(path, second, NOON)

    assert packed(second) == path.read_bytes()
    assert state(second) == state(first)


def test_G8_imports_and_plans_go_out_and_back(  # noqa: N802  # guarantee
    alice: Person, alices_plan: uuid.UUID, tmp_path: Path
) -> None:
    assert alice.guest
    bring(alice.guest)
    import_write(Given(FILES / "fitbod.csv", "fitbod.csv"), alice.guest, NOON, catalogue())
    path = tmp_path / "forge.json"
    path.write_text("".join(export_json(alice.guest)), encoding="utf-8")
    Guest.objects.all().delete()

    done = export_restore(path, alice.guest, NOON)

    assert done.plans == 1
    assert PlanRow.objects.get().id == alices_plan
    assert "".join(export_json(alice.guest)) == path.read_text(encoding="utf-8")


def test_putting_back_twice_adds_nothing(alice: Person, tmp_path: Path) -> None:
    assert alice.guest
    bring(alice.guest)
    path = tmp_path / "forge.zip"
    path.write_bytes(packed(alice.guest))
    before = EventRow.objects.count()

    done = export_restore(path, alice.guest, NOON)

    assert (done.events, EventRow.objects.count()) == (0, before)


def test_an_export_says_what_it_holds_before_it_goes_back(alice: Person, tmp_path: Path) -> None:
    assert alice.guest
    bring(alice.guest)
    path = tmp_path / "forge.zip"
    path.write_bytes(packed(alice.guest))

    held = export_look(path)

    assert is_export(path)
    assert (held.sessions, held.sets, held.warm_ups, held.unread) == (2, 6, 1, [])


def test_exports_hold_no_token_and_nothing_of_the_server(
    alice: Person, store_plan: StorePlan
) -> None:
    assert alice.guest
    store_plan()
    token = feed_make(alice.guest, NOON)
    bring(alice.guest)

    text = packed(alice.guest).decode("latin-1")

    assert token not in text
    assert str(alice.guest) not in text
    assert not re.search(r"received|server_seq|digest_of|secret_key", text)


def test_the_schema_names_every_field_of_an_export(alice: Person, store_plan: StorePlan) -> None:
    assert alice.guest
    store_plan()
    bring(alice.guest)
    whole = json.loads("".join(export_json(alice.guest)))
    parts = msgspec.to_builtins(schema())["properties"]

    assert set(whole) == set(parts)
    for name in ("events", "plans"):
        expected = set(parts[name]["items"]["properties"])
        assert whole[name]
        assert all(set(item) == expected for item in whole[name])


def test_files_in_the_zip_have_no_date_and_are_stored(alice: Person) -> None:
    assert alice.guest
    with zipfile.ZipFile(io.BytesIO(packed(alice.guest))) as found:
        infos = found.infolist()

    assert [info.filename for info in infos] == [
        *("README.txt", "forge.json", "sets.csv", "body.csv", "schema.json")
    ]
    assert {(info.date_time, info.compress_type) for info in infos} == {
        ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED)
    }


@given(text=st.text(max_size=30))
def test_no_cell_is_a_formula_and_every_text_comes_back(text: str) -> None:
    cell = safe(text)

    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert plain(cell) == text


def test_the_table_of_sets_is_read_back_as_the_same_sets(alice: Person, tmp_path: Path) -> None:
    assert alice.guest
    lines = (FILES / "hostile.csv").read_text().splitlines(keepends=True)
    odd = tmp_path / "strong.csv"
    odd.write_text("".join(lines[at] for at in (0, 1, 2, 6, 9)))
    bring(alice.guest, odd)
    table = "".join(export_sets(alice.guest, catalogue()))
    path = tmp_path / "sets.csv"
    path.write_text(table, encoding="utf-8", newline="")
    other = uuid.uuid4()

    again = import_write(Given(path, "sets.csv"), alice.guest, NOON, catalogue())
    import_write(Given(path, "sets.csv"), other, NOON, catalogue())

    assert (again.sessions, again.sets) == (0, 0)
    rows = list(csv.DictReader(io.StringIO(table)))
    copied = list(csv.DictReader(io.StringIO("".join(export_sets(other, catalogue())))))
    ignored = {"slot", "finished"}
    assert [{k: v for k, v in row.items() if k not in ignored} for row in rows] == [
        {k: v for k, v in row.items() if k not in ignored} for row in copied
    ]


@pytest.mark.parametrize(
    "text",
    [
        '{"events":[}',
        '{"events":[],"format":"other","plans":[],"version":1}',
        '{"events":[],"format":"forge","plans":[],"version":99}',
        '{"events":[],"format":"forge","plans":[{"id":"x"}],"version":1}',
    ],
)
def test_a_damaged_export_is_refused_before_anything_is_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "forge.json"
    path.write_text(text)

    with pytest.raises(UnreadableFile):
        export_restore(path, uuid.uuid4(), NOON)

    assert Guest.objects.count() == 0


def test_an_event_that_is_none_is_reported_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "forge.json"
    path.write_text('{"events":[\n{"id":"x"},\n7\n],"format":"forge","plans":[],"version":1}')

    done = export_restore(path, uuid.uuid4(), NOON)

    assert [place for place, _ in done.unread] == [1, 2]
    assert EntryRow.objects.count() == 0


# ---------------------------------------------------------------- the calendar


def test_the_calendar_shows_titles_of_what_was_done_and_is_planned(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    assert alice.guest
    body = {"date": "2026-11-10", "title": "Legs; heavy, long", "note": "secret knee"}
    happen(alice.guest, [("session.start", "free:1", {**body})], NOON)
    happen(alice.guest, [("set.log", "free:1/a", {"session": "free:1", "exercise": "x"})], NOON)
    token = feed_make(alice.guest, NOON)

    text = feed_calendar(token, NOON.date()) or ""

    assert r"SUMMARY:Legs\; heavy\, long" in text
    assert "knee" not in text
    assert text.count("BEGIN:VEVENT") > 1
    assert len(set(re.findall(r"UID:(.*)\r", text))) == text.count("BEGIN:VEVENT")
    assert text == feed_calendar(token, NOON.date())
    assert str(alices_plan) not in text


def test_an_address_ends_with_the_next_one_or_when_its_owner_says_so(alice: Person) -> None:
    assert alice.guest
    first = feed_make(alice.guest, NOON)
    second = feed_make(alice.guest, NOON)

    assert feed_calendar(first, NOON.date()) is None
    assert feed_calendar(second, NOON.date())
    feed_end(alice.guest)
    assert feed_calendar(second, NOON.date()) is None
    assert len(second) >= 128 / 6
