"""Start, end and place of a past session, and how each change of any field is told."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from tests.conftest import Person

from forge.app import history
from forge.app.happen import happen
from forge.app.places import place_add
from forge.store.models import EventRow
from forge.training.events.kinds import FIELDS
from forge.web.log_words import UNTOLD, labels

pytestmark = pytest.mark.django_db
KEY = "free:s"
PAGE = f"/history/{KEY}/"
DAY = date(2026, 3, 10)
FORM = {"do": "session", "date": "2026-03-10", "title": "Upper"}
BERLIN = "Europe/Berlin"


@pytest.fixture
def trained(alice: Person) -> Person:
    """Alice with a session in Berlin, to the second, and a place."""
    assert alice.guest
    body: dict[str, Any] = {
        "date": DAY.isoformat(),
        "title": "Upper",
        "zone": BERLIN,
        "started": "2026-03-10T17:05:33.123000+00:00",
        "finished": "2026-03-10T18:10:59.500000+00:00",
    }
    happen(alice.guest, [("session.start", KEY, body)], timezone.now())
    assert place_add(alice.guest, "home", timezone.now())
    return alice


def text(answer: Any) -> str:
    """The page, blanks joined."""
    return " ".join(answer.content.decode().split())


def edit(person: Person, **fields: str) -> Any:
    typed = {"started": "18:05", "finished": "19:10", "place": "", **fields}
    return person.client.post(PAGE, {**FORM, **typed})


def session(person: Person) -> Any:
    found = history.session_open(person.guest, KEY)
    assert found
    return found.session


def at(text_: str) -> datetime:
    return datetime.fromisoformat(text_)


def test_the_form_shows_the_times_where_it_was_trained(trained: Person) -> None:
    shown = text(trained.client.get(PAGE))

    assert 'name="started" type="time" value="18:05"' in shown
    assert 'name="finished" type="time" value="19:10"' in shown
    assert "18:05 to 19:10" in shown


def test_what_was_not_touched_makes_no_event(trained: Person) -> None:
    before = EventRow.objects.count()

    assert edit(trained).status_code == 302

    assert EventRow.objects.count() == before


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ({"started": "17:30"}, "2026-03-10T17:30+01:00", "2026-03-10T18:10:59.500000+00:00"),
        ({"finished": "0:40"}, "2026-03-10T17:05:33.123+00:00", "2026-03-11T00:40+01:00"),
        (
            {"started": "7.05", "finished": "08:00:30"},
            "2026-03-10T07:05+01:00",
            "2026-03-10T08:00+01:00",
        ),
        ({"date": "2026-03-09"}, "2026-03-09T18:05+01:00", "2026-03-09T19:10+01:00"),
    ],
)
def test_times_are_of_the_day_in_its_zone(
    trained: Person, typed: dict[str, str], start: str, end: str
) -> None:
    assert edit(trained, **typed).status_code == 302

    assert (session(trained).started, session(trained).finished) == (at(start), at(end))


def test_an_hour_that_the_clocks_skipped_is_a_real_time(trained: Person) -> None:
    edit(trained, date="2026-03-29", started="02:30", finished="04:00")

    found = session(trained)
    assert found.started == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert found.finished - found.started == timedelta(minutes=30)


def test_both_times_may_go_and_undo_brings_them_back(trained: Person) -> None:
    before = session(trained)

    edit(trained, started="", finished="")
    assert session(trained).started is session(trained).finished is None
    trained.client.post(PAGE, {"do": "undo"})

    assert session(trained) == before


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"started": "25:00"}, "The start must be a time"),
        ({"finished": "soon"}, "The end must be a time"),
        ({"finished": ""}, "Write when it ended"),
        ({"place": "place-of-another"}, "This place is not there any more"),
    ],
)
def test_what_cannot_be_read_is_told_and_kept_in_the_form(
    trained: Person, typed: dict[str, str], told: str
) -> None:
    before = EventRow.objects.count()

    answer = edit(trained, **typed)

    assert answer.status_code == 422
    assert told in text(answer)
    assert EventRow.objects.count() == before


def test_the_place_is_chosen_told_by_its_name_and_taken_back(trained: Person) -> None:
    found = history.session_open(trained.guest, KEY)
    assert found
    [place] = found.open_places

    edit(trained, place=place)

    shown = text(trained.client.get(PAGE))
    assert f"place – → {found.places[place]}" in shown
    assert session(trained).place == place
    trained.client.post(PAGE, {"do": "undo"})
    assert session(trained).place == ""


def test_every_change_is_told_in_words_and_local_time(trained: Person) -> None:
    edit(trained, started="17:30", date="2026-03-09")

    shown = text(trained.client.get(PAGE))

    assert "day Tue 10 Mar 2026 → Mon 9 Mar 2026" in shown
    assert "start Tue 10 Mar 2026, 18:05 → Mon 9 Mar 2026, 17:30" in shown
    assert "+00:00" not in shown


def test_a_word_of_a_closed_list_is_told_as_people_read_it(trained: Person) -> None:
    assert trained.guest
    happen(trained.guest, [("session.edit", KEY, {"skipped": "ill"})], timezone.now())

    assert "skipped – → I am ill" in text(trained.client.get(PAGE))


@pytest.mark.parametrize("collection", ["session", "set", "custom"])
def test_every_field_has_words_or_a_reason_to_have_none(collection: str) -> None:
    assert set(FIELDS[collection]) <= set(labels()) | UNTOLD
    assert not set(labels()) & UNTOLD
