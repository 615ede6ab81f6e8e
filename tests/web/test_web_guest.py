"""A guest is a signed cookie; whatever else a browser sends is nobody."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import signing
from django.http import HttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from forge.web.guest import COOKIE, SALT, guest_id, make_link_token, read_link_token, remember_guest

pytestmark = pytest.mark.django_db
ALICE = uuid.UUID(int=1)
NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)


def seen_by(cookie: str | None) -> uuid.UUID | None:
    request = RequestFactory().get("/plan/")
    if cookie is not None:
        request.COOKIES[COOKIE] = cookie
    return guest_id(request)


def cookie_of(guest: uuid.UUID) -> str:
    response = HttpResponse()
    remember_guest(response, guest)
    value: str = response.cookies[COOKIE].value
    return value


def test_a_browser_without_a_cookie_is_nobody() -> None:
    assert seen_by(None) is None


def test_a_remembered_guest_is_known_again() -> None:
    assert seen_by(cookie_of(ALICE)) == ALICE


def test_a_guest_is_still_known_after_half_a_year() -> None:
    with time_machine.travel(NOON, tick=False):
        cookie = cookie_of(ALICE)

    with time_machine.travel(NOON + timedelta(days=180), tick=False):
        assert seen_by(cookie) == ALICE


@pytest.mark.parametrize(
    "cookie",
    [
        "",
        str(ALICE),
        f"{ALICE}:now:signature",
        cookie_of(ALICE)[:-1],
        cookie_of(ALICE).replace("0001:", "0002:"),
        "a" * 100_000,
        ":::::",
        "\x00",
        "é☃:😀:ü",
        signing.get_cookie_signer(salt=COOKIE + "other").sign(str(ALICE)),
        signing.get_cookie_signer(salt=COOKIE + SALT).sign("no uuid"),
        signing.get_cookie_signer(salt=COOKIE + SALT).sign(""),
        make_link_token(ALICE),
    ],
)
def test_a_forged_or_garbled_cookie_is_nobody(cookie: str) -> None:
    assert seen_by(cookie) is None


@given(st.text())
def test_no_text_at_all_makes_a_guest(cookie: str) -> None:
    assert seen_by(cookie) is None


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites() -> None:
    response = HttpResponse()

    remember_guest(response, ALICE)

    cookie = response.cookies[COOKIE]
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 31_536_000
    assert cookie["path"] == "/"
    assert cookie["domain"] == "", "no other host name gets it"


def test_a_link_token_leads_to_its_guest_within_a_day() -> None:
    with time_machine.travel(NOON, tick=False):
        token = make_link_token(ALICE)

    with time_machine.travel(NOON + timedelta(hours=23, minutes=59), tick=False):
        assert read_link_token(token) == ALICE


def test_a_link_token_ends_after_a_day() -> None:
    with time_machine.travel(NOON, tick=False):
        token = make_link_token(ALICE)

    with time_machine.travel(NOON + timedelta(days=1, seconds=1), tick=False):
        assert read_link_token(token) is None


@pytest.mark.parametrize(
    "token",
    [
        "x",
        ".",
        "::",
        make_link_token(ALICE) + "x",
        make_link_token(ALICE)[1:],
        cookie_of(ALICE),
        signing.dumps("no uuid", salt="forge.continue"),
        signing.dumps(str(ALICE), salt="forge.answers"),
        "\x00é😀" * 1000,
    ],
)
def test_a_forged_link_token_leads_nowhere(token: str) -> None:
    assert read_link_token(token) is None


@given(st.text())
def test_no_text_at_all_makes_a_link(token: str) -> None:
    assert read_link_token(token) is None
