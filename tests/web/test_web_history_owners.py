"""Whose the pages of history and progress are."""

from decimal import Decimal

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.conftest import Person
from tests.web.histories import (
    ADDRESSES,
    FIELDS,
    KEY,
    OF_SESSIONS,
    PAGE,
    PAGES,
    reps,
    text,
)

from forge.app import history, progress
from forge.store.models import EventRow

pytestmark = pytest.mark.django_db


def test_every_address_of_a_session_is_asked_below() -> None:
    assert {entry.name for entry in OF_SESSIONS} == set(ADDRESSES)


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_G6_a_session_is_its_owners(trained: Person, address: str) -> None:  # noqa: N802  # named after the guarantee
    assert trained.client.get(address).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES.values())
@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_G6_a_stranger_gets_404_after_the_owner_looked(  # noqa: N802  # as above
    request: pytest.FixtureRequest, trained: Person, address: str, who: str
) -> None:
    person: Person = request.getfixturevalue(who)
    trained.client.get(address)

    found, missing = person.client.get(address), person.client.get(address.replace("s", "x"))

    assert found.status_code == missing.status_code == 404
    assert b"Upper" not in found.content


@pytest.mark.parametrize("do", ["undo", "bin", "restore", "bin-set", "set", "session"])
@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_G6_a_stranger_changes_nothing(  # noqa: N802  # as above
    request: pytest.FixtureRequest, trained: Person, do: str, who: str
) -> None:
    person: Person = request.getfixturevalue(who)
    before = EventRow.objects.count()

    answer = person.client.post(PAGE, {**FIELDS, "do": do, "reps": "99"})

    assert answer.status_code == 404
    assert EventRow.objects.count() == before
    assert reps(trained) == 8


def test_G6_a_strangers_bin_and_body_show_and_change_nothing(  # noqa: N802  # as above
    trained: Person, bob: Person
) -> None:
    assert trained.guest
    history.to_bin(trained.guest, "session", KEY, timezone.now())

    bob.client.post("/history/bin/", {"what": f"session {KEY}", "do": "purge"})
    bob.client.post("/progress/body/", {"key": "bw", "do": "bin"})
    bob.client.post("/progress/body/", {"key": "bw", "value": "1", "unit": "kg", "date": "x"})

    assert history.session_open(trained.guest, KEY)
    assert [one.value for one in progress.body_read(trained.guest)] == [Decimal("78.4")]
    assert "Upper" not in text(bob.client.get("/history/bin/"))
    assert "78.4" not in text(bob.client.get("/progress/body/"))


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("who", ["trained", "bob", "charlie"])
def test_every_page_shows_in_few_questions_and_is_kept_by_no_cache(
    request: pytest.FixtureRequest,
    address: str,
    who: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    person: Person = request.getfixturevalue(who)

    with django_assert_max_num_queries(4):
        answer = person.client.get(address)

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_an_exercise_that_nobody_knows_is_404(trained: Person) -> None:
    assert trained.client.get("/progress/exercise/moon-press/").status_code == 404
    assert trained.client.get("/history/free:nothing/").status_code == 404
