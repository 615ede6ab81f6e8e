"""The list of plans, and the link that brings them to another device."""

import re
import uuid
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from tests.conftest import NOON, Person, StorePlan, browser_of

from forge.web.guest import COOKIE as GUEST_COOKIE
from forge.web.guest import make_link_token

pytestmark = pytest.mark.django_db


def test_the_list_shows_the_newest_plan_first(alice: Person, store_plan: StorePlan) -> None:
    older = store_plan()
    newer = store_plan(created=NOON + timedelta(days=1))

    text = alice.client.get("/plan/").content.decode()

    assert text.index(f"/plans/{newer}/") < text.index(f"/plans/{older}/")


@pytest.mark.usefixtures("alices_plan")
@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_nobody_else_finds_a_plan_in_a_list(request: pytest.FixtureRequest, who: str) -> None:
    person: Person = request.getfixturevalue(who)

    text = person.client.get("/plan/").content.decode()

    assert "/plans/" not in text


def link_on(client: Client, plan: uuid.UUID) -> str:
    """The address that the plan page gives out for another device."""
    text = client.get(f"/plans/{plan}/").content.decode()
    found = re.search(r"http://localhost:8000(/plan/continue/[^\"<\s]+)", text)
    assert found
    return found[1]


def test_a_link_brings_the_plans_to_another_device(
    alice: Person, charlie: Person, alices_plan: uuid.UUID
) -> None:
    link = link_on(alice.client, alices_plan)

    answer = charlie.client.post(link)

    assert answer.headers["Location"] == "/plan/"
    assert charlie.client.get(f"/plans/{alices_plan}/").status_code == 200
    assert answer.cookies[GUEST_COOKIE]["httponly"] is True


def test_opening_a_link_changes_nothing_before_the_yes(
    alice: Person, charlie: Person, alices_plan: uuid.UUID
) -> None:
    link = link_on(alice.client, alices_plan)

    answer = charlie.client.get(link)

    assert answer.status_code == 200
    assert GUEST_COOKIE not in answer.cookies
    assert charlie.client.get(f"/plans/{alices_plan}/").status_code == 404


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_link_ends_after_a_day(alice: Person, charlie: Person, method: str) -> None:
    assert alice.guest is not None
    with time_machine.travel(NOON, tick=False):
        token = make_link_token(alice.guest)

    with time_machine.travel(NOON + timedelta(days=1, seconds=1), tick=False):
        answer = charlie.client.generic(method, f"/plan/continue/{token}/")

    assert answer.status_code == 404
    assert b"This link has ended" in answer.content
    assert GUEST_COOKIE not in answer.cookies


def test_a_plan_page_does_not_hold_the_guests_cookie(alice: Person, alices_plan: uuid.UUID) -> None:
    text = alice.client.get(f"/plans/{alices_plan}/").content.decode()

    assert alice.client.cookies[GUEST_COOKIE].value not in text


def test_two_browsers_of_one_guest_see_the_same_plans(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    assert alice.guest is not None
    other = browser_of(alice.guest)

    assert other.get(f"/plans/{alices_plan}/").status_code == 200
