"""Where today's session is done: the person's places, and what follows from one."""

import uuid
from typing import Any

import pytest
from django.utils import timezone
from tests.conftest import Person

from forge.app import history
from forge.app.happen import happen
from forge.app.places import place_add
from forge.library.catalogue import Catalogue
from forge.store.models import EventRow

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_the_first_week")]


@pytest.fixture
def due(alice: Person, alices_plan: uuid.UUID, library: Catalogue) -> str:
    """The key of Alice's first session, moved to today."""
    assert alice.guest
    assert library.exercises
    key = f"{alices_plan}:1:0:1"
    day = timezone.localdate().isoformat()
    happen(alice.guest, [("session.move", key, {"date": day})], timezone.now())
    return key


def place(person: Person, preset: str) -> str:
    assert person.guest
    made = place_add(person.guest, preset, timezone.now())
    assert made
    return made.key


def pick(person: Person, key: str, at: str) -> Any:
    return person.client.post("/train/", {"do": "place", "key": key, "place": at})


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def loads(person: Person, key: str) -> str:
    """The page of the session by forms."""
    return text(person.client.get(f"/train/session/{key}/?plain=1"))


def test_without_a_place_of_ones_own_nothing_is_asked(alice: Person, due: str) -> None:
    assert due
    assert "Train there" not in text(alice.client.get("/train/"))


def test_the_session_is_done_where_it_was_picked_and_back_as_planned(
    alice: Person, due: str
) -> None:
    hotel = place(alice, "hotel")

    assert pick(alice, due, hotel).status_code == 302
    shown = text(alice.client.get("/train/"))
    assert f'<option value="{hotel}" selected>Hotel</option>' in shown
    assert "· Hotel</p>" in shown
    assert alice.client.get("/api/v1/pack").json()["entries"][f"session {due}"]["fields"][
        "place"
    ] == (hotel)

    pick(alice, due, "")
    shown = text(alice.client.get("/train/"))
    assert "· Hotel</p>" not in shown


def test_what_the_place_lacks_is_named_here_and_in_the_pack(alice: Person, due: str) -> None:
    here = text(alice.client.get("/train/"))
    assert 'status">Not at' not in here
    nothing = place(alice, "dumbbells")
    assert alice.guest
    happen(alice.guest, [("place.edit", nothing, {"equipment": [], "fixed": []})], timezone.now())

    pick(alice, due, nothing)

    assert 'status">Not at Home with dumbbells: what' in text(alice.client.get("/train/"))
    lacking = alice.client.get("/api/v1/pack").json()["lacking"]
    assert "dumbbell-bench-press" in lacking["Home with dumbbells"]


def test_loads_follow_the_place(alice: Person, due: str) -> None:
    pounds = place(alice, "gym_lb")
    before = loads(alice, due)

    pick(alice, due, pounds)

    assert loads(alice, due) != before


@pytest.mark.parametrize("at", ["place-of-another", "x" * 300, "Hotel"])
def test_a_place_that_is_not_ones_own_is_refused(
    alice: Person, bob: Person, due: str, at: str
) -> None:
    place(alice, "hotel")
    foreign = place(bob, "home")
    before = EventRow.objects.count()

    assert pick(alice, due, at).status_code == 404
    assert pick(alice, due, foreign).status_code == 404
    assert pick(bob, due, foreign).status_code == 404

    assert EventRow.objects.count() == before


def test_a_session_that_only_waits_is_not_in_the_history(alice: Person, due: str) -> None:
    pick(alice, due, place(alice, "hotel"))

    assert history.sessions_page(alice.guest, 1).sessions == ()
    assert f"/history/{due}/" not in text(alice.client.get("/history/"))


def test_a_planned_session_that_was_skipped_is_known_by_its_name(alice: Person, due: str) -> None:
    alice.client.post("/train/", {"do": "skip", "key": due})

    [found] = history.sessions_page(alice.guest, 1).sessions
    assert (f"{found.plan}:{found.week}:{found.weekday}:1", found.skipped) == (due, "other")
