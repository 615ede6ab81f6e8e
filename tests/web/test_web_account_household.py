"""Owner and members, deleting an account, and the page of settings."""

import re
import uuid
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.conftest import Person, browser_of, make_guest
from tests.web.accounts import (
    PASSWORD,
    PLAN_QUESTIONS,
    Somebody,
    is_in,
    sign_in,
    sign_up,
    text_of,
)

from forge.app import household, people
from forge.store.models import EventRow, Guest, LinkKind, PlanRow
from forge.web.guest import COOKIE

pytestmark = pytest.mark.django_db


# ---------------------------------------------------------------- owner and household


def test_the_owners_link_makes_one_owner_and_closes() -> None:
    token = household.link_make(LinkKind.OWNER, timezone.now())
    page = Client().get(f"/account/join/{token}/")
    assert "own the server" in text_of(page)

    olga = sign_up("Olga", link=token)

    assert olga.row.owner
    assert Client().get(f"/account/join/{token}/").status_code == 404
    late = Client().post("/account/sign-up/", {"name": "Eve", "password": PASSWORD, "link": token})
    assert late.status_code == 422
    assert "link has ended" in text_of(late)


def test_who_has_an_account_becomes_owner_by_the_link(ann: Somebody) -> None:
    token = household.link_make(LinkKind.OWNER, timezone.now())
    assert not ann.row.owner

    ann.client.post(f"/account/join/{token}/")

    assert ann.row.owner
    assert ann.client.get("/account/household/").status_code == 200


def test_only_the_owner_sees_the_household(ann: Somebody, olga: Somebody, alice: Person) -> None:
    addresses = ["/account/household/", f"/account/household/{olga.id}/remove/"]

    for browser in (ann.client, alice.client, Client()):
        for address in addresses:
            assert browser.get(address).status_code == 404
            assert browser.post(address, {"do": "guests"}).status_code == 404
    assert people.guests_welcome()


@pytest.mark.usefixtures("library")
def test_an_invitation_lets_one_person_in_where_guests_are_closed(olga: Somebody) -> None:
    olga.client.post("/account/household/", {"do": "guests", "guests": "no"})
    page = text_of(olga.client.post("/account/household/", {"do": "invite", "note": "Ben"}))
    found = re.search(r'/account/join/([\w-]+)/"', page)
    assert found
    assert Client().get("/account/sign-up/").status_code == 403
    assert "make a plan" not in text_of(Client().get("/settings/"))

    ben = sign_up("Ben", link=found[1])

    assert is_in(ben.client)
    assert not ben.row.owner
    assert Client().get(f"/account/join/{found[1]}/").status_code == 404
    assert Client().post("/account/sign-up/passkey/options", {}).status_code == 422


@pytest.mark.usefixtures("olga", "library")
def test_a_form_that_would_make_a_guest_says_that_there_are_none() -> None:
    household.guests_allow(allowed=False)
    browser = Client()
    answers = [
        browser.post(f"/plan/questions/{number}/", form)
        for number, form in enumerate(PLAN_QUESTIONS, 1)
    ]

    assert answers[-1].status_code == 403
    assert "By invitation" in text_of(answers[-1])
    assert answers[-1].headers["Cache-Control"] == "private, no-store"
    assert COOKIE not in browser.cookies
    assert Guest.objects.count() == 1


def test_an_invitation_is_taken_back(olga: Somebody) -> None:
    token = household.link_make(LinkKind.MEMBER, timezone.now(), "Eve")
    page = text_of(olga.client.get("/account/household/"))
    digest = re.search(r'name="link" value="([0-9a-f]{64})"', page)
    assert digest

    olga.client.post("/account/household/", {"do": "drop", "link": digest[1]})

    assert Client().get(f"/account/join/{token}/").status_code == 404


def test_the_owner_removes_a_member_with_all_that_is_theirs(
    olga: Somebody, ann: Somebody, alice: Person, alices_plan: uuid.UUID
) -> None:
    sign_in("Ann", client=alice.client)
    alice.client.post("/account/bring/", {"answer": "mine"})
    address = f"/account/household/{ann.id}/remove/"
    page = text_of(olga.client.get(address)) + text_of(olga.client.get("/account/household/"))
    assert str(alices_plan) not in page
    assert "1 plan" not in page

    olga.client.post(address)

    assert not Guest.objects.filter(name="Ann").exists()
    assert not PlanRow.objects.exists()
    assert not is_in(ann.client)


def test_the_owner_does_not_remove_themself_there(olga: Somebody) -> None:
    assert olga.client.post(f"/account/household/{olga.id}/remove/").status_code == 404
    assert is_in(olga.client)


# ---------------------------------------------------------------- deleting


def event() -> dict[str, Any]:
    return {
        "id": str(uuid.uuid4()),
        "device": "phone",
        "lamport": 1,
        "type": "set.log",
        "v": 1,
        "entity": "s/push-up/1",
        "body": {"session": "s", "reps": 8},
        "client_time": "2026-11-16T12:00:00+00:00",
    }


def sync(client: Client, person: str, *events: dict[str, Any]) -> Any:
    batch = {"device": "p", "client": 1, "cursor": 0, "events": list(events), "person": person}
    return client.post("/api/v1/sync", batch, content_type="application/json")


def test_an_account_is_deleted_with_everything_and_its_phones_are_told(
    alice: Person, alices_plan: uuid.UUID, bob: Person
) -> None:
    ann, person = sign_up("Ann", alice.client), str(alice.guest)
    phone = Client()
    sign_in("Ann", client=phone)
    sync(phone, person, event())
    assert '<dd class="num">1</dd>' in text_of(ann.client.get("/account/delete/"))
    assert ann.client.post("/account/delete/").status_code == 422
    assert Guest.objects.filter(name="Ann").exists()

    done = ann.client.post("/account/delete/", {"sure": "yes"})

    assert "All deleted" in text_of(done)
    assert not Guest.objects.filter(id=person).exists()
    assert not PlanRow.objects.filter(id=alices_plan).exists()
    assert not EventRow.objects.exists()
    assert not is_in(ann.client)
    assert not is_in(phone)
    for browser in (phone, bob.client, Client()):
        assert sync(browser, person, event()).status_code == 410
    assert not EventRow.objects.exists(), "nothing of theirs comes back"


def test_a_guest_deletes_everything_without_an_account(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    assert alice.guest
    phone = browser_of(alice.guest)

    alice.client.post("/account/delete/", {"sure": "yes"})

    assert not PlanRow.objects.exists()
    assert phone.get(f"/plans/{alices_plan}/").status_code == 404
    assert sync(phone, str(alice.guest)).status_code == 410
    assert sync(phone, "", event()).status_code == 200, "a new guest begins"


def test_somebody_unknown_is_asked_to_sign_in_and_keeps_everything() -> None:
    assert sync(Client(), str(uuid.uuid4()), event()).status_code == 401
    assert sync(Client(), "no id", event()).status_code == 401


def test_nobody_has_nothing_to_delete() -> None:
    assert "Nothing to delete" in text_of(Client().get("/account/delete/"))
    assert "Nothing to delete" in text_of(Client().post("/account/delete/", {"sure": "yes"}))


@pytest.mark.usefixtures("alices_plan")
def test_a_joined_guests_phone_goes_on_as_the_account(ann: Somebody, alice: Person) -> None:
    sign_in("Ann", client=alice.client)
    alice.client.post("/account/bring/", {"answer": "mine"})

    told = sync(alice.client, str(alice.guest), event())

    assert (told.status_code, told.json()["person"]) == (200, str(ann.id))
    assert sync(Client(), str(alice.guest), event()).status_code == 401
    assert EventRow.objects.get().guest_id == ann.id


# ---------------------------------------------------------------- the page of settings


@pytest.mark.usefixtures("alices_plan")
def test_the_page_of_settings_fits_whoever_asks(ann: Somebody, alice: Person) -> None:
    assert "Signed in as Ann" in text_of(ann.client.get("/settings/"))
    assert "Keep this" in text_of(alice.client.get("/settings/"))
    assert "You need no account" in text_of(Client().get("/settings/"))


def test_every_page_leads_to_the_settings(ann: Somebody) -> None:
    for address in ("/", "/plan/", "/about"):
        assert 'class="me" href="/settings/"' in text_of(ann.client.get(address))


@pytest.mark.usefixtures("library")
def test_private_pages_ask_twice_who_signed_in_and_public_ones_never(
    ann: Somebody, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        ann.client.get("/plan/")
    with django_assert_num_queries(0):
        ann.client.get("/about")


@pytest.mark.usefixtures("library")
def test_saving_while_signed_in_leaves_the_guests_cookie_alone(ann: Somebody) -> None:
    guest = make_guest()
    ann.client.cookies[COOKIE] = guest.client.cookies[COOKIE].value
    for number, form in enumerate(PLAN_QUESTIONS, 1):
        ann.client.post(f"/plan/questions/{number}/", form)

    assert ann.client.cookies[COOKIE].value == guest.client.cookies[COOKIE].value
    assert PlanRow.objects.get().guest_id == ann.id
