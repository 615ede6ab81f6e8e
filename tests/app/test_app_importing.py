"""An import cannot hurt: nothing before a yes, nothing twice, nothing left after an undo."""

import uuid
from pathlib import Path

import pytest
from tests.conftest import NOON, Person
from tests.ready import catalogue
from tests.training.imports.reading import FILES

from forge.app import sync
from forge.app.exporting import export_json
from forge.app.happen import happen
from forge.app.importing import (
    Given,
    Written,
    import_edits,
    import_find,
    import_look,
    import_undo,
    import_write,
    imports_list,
)
from forge.domain.errors import ImportRefused
from forge.domain.event import Json
from forge.store import events as rows
from forge.store import exports
from forge.store.models import EntryRow, EventRow
from forge.training.events import as_state

pytestmark = pytest.mark.django_db
KG = {"weight_unit": "kg", "distance_unit": "km", "zone": "Europe/Berlin"}
STRONG = FILES / "strong_a.csv"


@pytest.fixture
def guest(alice: Person) -> uuid.UUID:
    assert alice.guest
    return alice.guest


def bring(guest: uuid.UUID, path: Path = STRONG) -> Written:
    return import_write(Given(path, path.name, KG), guest, NOON, catalogue())


def state(guest: uuid.UUID) -> object:
    found = EntryRow.objects.filter(guest_id=guest)
    return as_state({(row.collection, row.entity): rows.read_entry(row.state) for row in found})


def set_keys(guest: uuid.UUID) -> list[str]:
    return [one.key for session in exports.sessions_in_order(guest) for one in session.sets]


def test_G9_a_dry_run_writes_nothing(guest: uuid.UUID) -> None:  # noqa: N802  # guarantee
    found = import_look(Given(STRONG, "x", KG), guest, NOON.date(), catalogue())

    assert found.counts.sets == 6
    assert EventRow.objects.count() == EntryRow.objects.count() == 0


def test_what_is_written_is_what_was_shown(guest: uuid.UUID) -> None:
    found = import_look(Given(STRONG, "x", KG), guest, NOON.date(), catalogue())

    written = bring(guest)

    stored = list(exports.sessions_in_order(guest))
    assert (written.sessions, written.sets) == (2, 6)
    assert [(s.key, s.title, s.date) for s in stored] == [
        (s.key, s.title, s.date) for s in found.sessions()
    ]
    assert stored[0].sets[1].load == next(iter(found.sessions())).sets[1].load
    assert {one.source for s in stored for one in s.sets} == {written.key}


def test_G9_the_same_file_again_adds_nothing(guest: uuid.UUID) -> None:  # noqa: N802  # guarantee
    bring(guest)
    before, events = state(guest), EventRow.objects.count()

    again = bring(guest)

    assert (again.sessions, again.sets, again.known) == (0, 0, 6)
    assert (state(guest), EventRow.objects.count()) == (before, events)


def test_a_grown_file_adds_what_is_new(guest: uuid.UUID, tmp_path: Path) -> None:
    bring(guest)
    grown = tmp_path / "strong.csv"
    more = '2024-03-03 07:05:00,"Run",30m,"Running",2,0,0,1,400,\n'
    more += '2024-03-05 18:00:00,"Push",1h,"Bench Press (Barbell)",1,105,5,0,0,\n'
    grown.write_text(STRONG.read_text() + more)

    again = bring(guest, grown)

    assert (again.sessions, again.sets, again.known) == (1, 2, 6)


def test_edited_binned_and_purged_sets_stay_so(guest: uuid.UUID) -> None:
    bring(guest)
    edited, binned, purged = set_keys(guest)[:3]
    happen(
        guest,
        [("set.edit", edited, {"reps": 7}), ("set.bin", binned, {}), ("set.purge", purged, {})],
        NOON,
    )
    before = state(guest)

    again = bring(guest)

    assert again.sets == 0
    assert state(guest) == before


def test_G9_undo_leaves_no_trace_in_any_page(guest: uuid.UUID) -> None:  # noqa: N802  # guarantee
    happen(guest, [("session.start", "free:1", {"date": "2024-01-01", "title": "Own"})], NOON)
    happen(guest, [("set.log", "free:1/a/1", {"session": "free:1", "exercise": "plank"})], NOON)
    before = state(guest)
    written = bring(guest, FILES / "strong_b.csv")

    import_undo(guest, written.key, NOON)

    left = EntryRow.objects.filter(guest_id=guest).exclude(collection__in=["import", "setting"])
    kept = as_state({(r.collection, r.entity): rows.read_entry(r.state) for r in left})
    assert kept == before
    assert "My Own Curl" not in "".join(export_json(guest))
    assert import_find(guest, written.key) is None
    assert [one.entry.fields["undone"] for one in imports_list(guest)] == [True]


def test_after_an_undo_the_file_can_be_imported_again(guest: uuid.UUID) -> None:
    first = bring(guest)
    keys = set_keys(guest)
    import_undo(guest, first.key, NOON)
    happen(guest, [("set.edit", keys[0], {"reps": 9})], NOON)  # a phone that had not heard

    again = bring(guest)
    live = state(guest)
    sync.rebuild(guest)

    assert (again.sessions, again.sets) == (2, 6)
    assert set_keys(guest) == keys
    assert state(guest) == live


def test_rebuilding_after_an_undo_brings_nothing_back(guest: uuid.UUID) -> None:
    written = bring(guest)
    import_undo(guest, written.key, NOON)
    before = state(guest)

    sync.rebuild(guest)

    assert state(guest) == before


def test_later_changes_are_listed_before_an_undo(guest: uuid.UUID) -> None:
    written = bring(guest)
    key = set_keys(guest)[0]
    happen(guest, [("set.edit", key, {"reps": 9}), ("set.bin", key, {})], NOON)

    count, edits = import_edits(guest, written.key)

    assert count == 2
    assert [edit.type for edit in edits] == ["set.bin", "set.edit"]


def test_a_session_that_holds_own_sets_outlives_its_import(guest: uuid.UUID) -> None:
    written = bring(guest)
    session = next(iter(exports.sessions_in_order(guest)))
    own: dict[str, Json] = {"session": session.key, "exercise": "plank", "seconds": 60}
    happen(guest, [("set.log", f"{session.key}/own/1", own)], NOON)

    import_undo(guest, written.key, NOON)

    [left] = exports.sessions_in_order(guest)
    assert [one.exercise for one in left.sets] == ["plank"]


def test_an_open_question_refuses_and_writes_nothing(guest: uuid.UUID) -> None:
    with pytest.raises(ImportRefused, match="weight_unit"):
        import_write(Given(STRONG, "x"), guest, NOON, catalogue())

    assert EventRow.objects.count() == 0


def test_a_file_of_which_most_rows_are_lost_is_refused(guest: uuid.UUID, tmp_path: Path) -> None:
    path = tmp_path / "strong.csv"
    bad = "yesterday,A,1h,Squat,1,100,5\n" * 3
    good = "2025-01-02,A,1h,Squat,1,100,5\n"
    path.write_text("Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps\n" + bad + good)

    with pytest.raises(ImportRefused, match="Only 1 of 4 rows"):
        bring(guest, path)

    assert EventRow.objects.count() == 0


def test_a_mapping_is_remembered_for_the_next_file(guest: uuid.UUID) -> None:
    path = FILES / "unknown.csv"
    answers = {
        "column:date": "kuupaev",
        "column:exercise": "harjutuse nimi",
        "column:reps": "kordused",
        "column:weight": "raskus (kg)",
    }
    import_write(Given(path, "x", answers), guest, NOON, catalogue())

    found = import_look(Given(path, "x"), guest, NOON.date(), catalogue())

    assert found.questions == ()
    assert found.counts.sets == 2


def test_phones_are_told_to_fetch_what_an_import_and_its_undoing_changed(guest: uuid.UUID) -> None:
    written = bring(guest)
    pulled = sync.events_give(guest, 0, "phone")
    import_undo(guest, written.key, NOON)

    assert (pulled.bulk, pulled.events) == (True, ())
    assert sync.events_give(guest, pulled.number, "phone").bulk


def test_an_import_touches_nobody_else(guest: uuid.UUID, bob: Person) -> None:
    assert bob.guest
    mine, theirs = bring(guest), bring(bob.guest)

    import_undo(guest, mine.key, NOON)

    assert import_find(guest, theirs.key) is None
    assert len(set_keys(bob.guest)) == 6
