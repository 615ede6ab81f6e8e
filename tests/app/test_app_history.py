"""Changing the past, the bin and its 30 days, and how few questions the database is asked."""

import uuid
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.app.test_app_sync import sent
from tests.conftest import NOON, Person, make_guest
from tests.training.happenings import event
from tests.training.histories import as_events, history

from forge.app import history as past
from forge.app import progress, sync
from forge.app.happen import Happening, happen
from forge.domain.event import Json
from forge.store import events as rows
from forge.store.models import EntryRow, EventRow, Guest
from forge.training.events import fold

pytestmark = pytest.mark.django_db
SESSION, SET = "free:s", "free:s/a/1"
LOGGED: list[Happening] = [
    ("session.start", SESSION, {"date": "2026-11-02", "title": "Upper"}),
    (
        "set.log",
        SET,
        {
            "session": SESSION,
            "slot": "a",
            "index": 1,
            "exercise": "push-up",
            "reps": 8,
            "target": {"reps": 10},
        },
    ),
]
MONTH = timedelta(days=30)


@pytest.fixture
def guest(alice: Person) -> uuid.UUID:
    """Somebody with one session of one set, and another session."""
    assert alice.guest
    happen(alice.guest, LOGGED, NOON)
    happen(alice.guest, [("session.start", "free:other", {"date": "2026-11-16"})], NOON)
    return alice.guest


def opened(guest: uuid.UUID) -> past.OpenSession:
    """The session."""
    found = past.session_open(guest, SESSION)
    assert found
    return found


def test_an_edit_keeps_what_it_changed_and_the_target(guest: uuid.UUID) -> None:
    past.set_edit(guest, SET, {"reps": 9}, NOON)

    found = opened(guest)

    assert found.session.sets[0].reps == 9
    assert found.session.sets[0].target == {"reps": 10}
    assert [(step.changes, step.undone) for step in found.steps] == [((("reps", 8, 9),), False)]


def test_G2_undo_goes_back_step_by_step(guest: uuid.UUID) -> None:  # noqa: N802  # named after the guarantee
    past.set_edit(guest, SET, {"reps": 9}, NOON)
    past.session_edit(guest, SESSION, {"title": "Push"}, NOON)
    past.to_bin(guest, "set", SET, NOON)

    binned = opened(guest)
    assert [one.key for one in binned.binned_sets] == [SET]
    assert past.session_undo(guest, SESSION, NOON)
    assert opened(guest).session.sets[0].reps == 9
    assert past.session_undo(guest, SESSION, NOON)
    assert opened(guest).session.title == "Upper"
    assert past.session_undo(guest, SESSION, NOON)
    assert opened(guest).session.sets[0].reps == 8
    assert not past.session_undo(guest, SESSION, NOON)
    assert EventRow.objects.filter(guest_id=guest).count() == 9  # nothing was removed


def test_changing_the_past_touches_no_other_session(guest: uuid.UUID) -> None:
    before = EntryRow.objects.get(guest_id=guest, entity="free:other").state

    past.set_edit(guest, SET, {"reps": 12}, NOON)
    past.set_add(guest, SESSION, {"exercise": "push-up", "reps": 7}, NOON)
    past.to_bin(guest, "session", SESSION, NOON)

    assert EntryRow.objects.get(guest_id=guest, entity="free:other").state == before
    touched = EventRow.objects.filter(guest_id=guest, entity="free:other").count()
    assert touched == 1


def test_what_is_binned_counts_nowhere_and_comes_back(guest: uuid.UUID) -> None:
    past.to_bin(guest, "session", SESSION, NOON)

    assert [one.key for one in past.sessions_page(guest, 1).sessions] == ["free:other"]
    assert progress.exercise_sets(guest, ["push-up"]) == ()
    assert opened(guest).binned

    past.restore(guest, "session", SESSION, NOON)

    assert [one.reps for _, one in progress.exercise_sets(guest, ["push-up"])] == [8]


def test_the_bin_keeps_for_30_days_and_not_longer(guest: uuid.UUID) -> None:
    past.to_bin(guest, "session", SESSION, NOON)

    assert past.bins_empty(NOON + MONTH - timedelta(seconds=1)) == 0
    assert past.bins_empty(NOON + MONTH) == 1
    assert past.bins_empty(NOON + MONTH) == 0

    assert past.session_open(guest, SESSION) is None
    assert past.bin_read(guest) == ()


def test_a_purge_takes_the_sets_along_and_no_old_phone_brings_them_back(guest: uuid.UUID) -> None:
    past.to_bin(guest, "session", SESSION, NOON)
    past.bins_empty(NOON + MONTH)

    sync.events_take(guest, sent(event("set.edit", SET, {"reps": 99}, 1000)), NOON)

    [entry] = rows.load_entries(guest, [("set", SET)]).values()
    assert entry.purged
    assert not EventRow.objects.filter(guest_id=guest, text__contains="push-up").exists()


def test_the_30_days_count_from_when_the_server_heard_of_it(guest: uuid.UUID) -> None:
    wrong = event("set.bin", SET, {}, 50, at="2016-01-01T00:00:00+00:00")
    sync.events_take(guest, sent(wrong), NOON)

    assert past.bins_empty(NOON) == 0
    assert [one.since for one in past.bin_read(guest)] == [NOON]


def test_only_what_lies_in_the_bin_is_purged(guest: uuid.UUID) -> None:
    assert not past.purge(guest, "set", SET, NOON)
    assert opened(guest).session.sets

    past.to_bin(guest, "set", SET, NOON)

    assert past.purge(guest, "set", SET, NOON)
    assert opened(guest).session.sets == opened(guest).binned_sets == ()


def test_nobody_reads_anothers_history(guest: uuid.UUID, bob: Person) -> None:
    assert past.session_open(bob.guest, SESSION) is None
    assert past.session_open(None, SESSION) is None
    assert past.sessions_page(bob.guest, 1).sessions == ()
    assert past.sessions_page(None, 1).sessions == ()
    assert progress.exercise_sets(bob.guest, ["push-up"]) == ()
    assert past.bin_read(None) == ()
    assert guest != bob.guest


def test_a_pause_is_taken_and_ended(guest: uuid.UUID) -> None:
    first, last = date(2026, 12, 24), date(2027, 1, 2)
    progress.pause_set(guest, first, last, NOON)

    [pause] = progress.week_read(guest, first).pauses
    assert (pause.first, pause.last) == (first, last)

    progress.pause_set(guest, first, None, NOON)

    assert progress.week_read(guest, first).pauses == ()


def test_changes_that_forge_made_are_read_unless_undone(guest: uuid.UUID) -> None:
    made: dict[str, Json] = {
        "what": "65 kg next",
        "why": "Top.",
        "date": "2026-11-16",
        "rows": [SET],
    }
    happen(
        guest,
        [
            ("change.make", "c1", made),
            ("change.make", "c2", made),
            ("change.undo", "c2", {"undone": True}),
        ],
        NOON,
    )

    found = progress.week_read(guest, date(2026, 11, 16)).changes

    assert [(one.what, one.rows) for one in found] == [("65 kg next", (SET,))]


# ---------------------------------------------------------------- ten years


@pytest.fixture(scope="module")
def veteran(django_db_setup: None, django_db_blocker: object) -> Iterator[uuid.UUID]:  # noqa: ARG001  # fixture
    """Somebody with ten years: about 2,000 sessions and 40,000 sets."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]  # pytest-django's own
        guest = make_guest().guest
        assert guest
        rows.save_entries(guest, fold(as_events(history(1, 520))))
        yield guest
        Guest.objects.filter(id=guest).delete()


READS = {
    "week": lambda guest: progress.week_read(guest, date(2026, 11, 12)),
    "year": lambda guest: past.year_read(guest, 2020),
    "page": lambda guest: past.sessions_page(guest, 3),
    "page with": lambda guest: past.sessions_page(guest, 3, exercises=["plank"]),
    "exercise": lambda guest: progress.exercise_sets(guest, ["barbell-bench-press"]),
    "body": progress.body_read,
    "session": lambda guest: past.session_open(guest, "free:2026-11-14"),
    "bin": past.bin_read,
}


@pytest.mark.parametrize("name", READS)
def test_ten_years_need_no_more_than_three_questions(veteran: uuid.UUID, name: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        found = READS[name](veteran)

    assert found is not None
    assert 1 <= len(asked) <= 3


def test_ten_years_are_all_there(veteran: uuid.UUID) -> None:
    sessions = past.year_read(veteran, 2020)

    assert sessions.years == tuple(range(2026, 2015, -1))
    assert 195 <= len(sessions.sessions) <= 209
    assert all(15 <= len(one.sets) <= 20 for one in sessions.sessions)
    days = [day for day, _set in progress.exercise_sets(veteran, ["plank"])]
    assert days == sorted(days)
    assert len(days) > 3000


def test_pages_follow_each_other_without_gap_or_repetition(veteran: uuid.UUID) -> None:
    pages = [past.sessions_page(veteran, number, year=2019) for number in range(1, 12)]

    keys = [one.key for page in pages for one in page.sessions]
    assert len(keys) == len(set(keys)) == len(past.year_read(veteran, 2019).sessions)
    assert keys == sorted(keys, reverse=True)
    assert not pages[-1].more
