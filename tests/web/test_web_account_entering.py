"""Getting in over the web: claiming what a guest made, signing in and signing up."""

import uuid
from datetime import timedelta

import pytest
import time_machine
from django.test import Client, override_settings
from django.utils import timezone
from tests.conftest import Person, browser_of
from tests.web.accounts import (
    PASSWORD,
    Counting,
    Somebody,
    is_in,
    sign_in,
    sign_up,
    text_of,
)

from forge.app import people
from forge.store.models import Guest, PlanRow
from forge.web import settings as real_settings
from forge.web.guest import COOKIE, make_link_token

pytestmark = pytest.mark.django_db


# ---------------------------------------------------------------- claiming over the web


def test_a_guest_who_signs_up_keeps_the_plan_and_the_cookie_ends(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    assert alice.guest
    link = f"/plan/continue/{make_link_token(alice.guest)}/"
    other_browser = browser_of(alice.guest)
    assert other_browser.get(f"/plans/{alices_plan}/").status_code == 200

    sign_up("Alice", alice.client)

    assert alice.client.get(f"/plans/{alices_plan}/").status_code == 200
    assert Guest.objects.get(name="Alice").id == alice.guest
    assert not alice.client.cookies[COOKIE].value
    assert other_browser.get(f"/plans/{alices_plan}/").status_code == 404
    assert other_browser.get("/settings/").context is None
    assert Client().get(link).status_code == 404


def test_what_somebody_else_left_on_the_browser_is_not_taken(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    form = {"name": "Ben", "password": PASSWORD}
    alice.client.post("/account/sign-up/", form)
    assert alice.client.get(f"/plans/{alices_plan}/").status_code == 404

    alice.client.post("/account/sign-out/")

    assert alice.client.get(f"/plans/{alices_plan}/").status_code == 200


def test_signing_in_beside_a_guest_asks_once_and_brings_all(
    ann: Somebody, alice: Person, alices_plan: uuid.UUID
) -> None:
    answer = sign_in("ann", client=alice.client, next="/plan/")
    assert answer.headers["Location"] == "/account/bring/?next=%2Fplan%2F"
    assert "1 plan" in text_of(alice.client.get(answer.headers["Location"]))

    done = alice.client.post("/account/bring/", {"answer": "mine", "next": "/plan/"})

    assert done.headers["Location"] == "/plan/"
    assert PlanRow.objects.get().guest_id == ann.id
    assert ann.client.get(f"/plans/{alices_plan}/").status_code == 200
    assert alice.client.get("/account/bring/").headers["Location"] == "/settings/"


def test_a_no_leaves_it_for_the_guest(ann: Somebody, alice: Person, alices_plan: uuid.UUID) -> None:
    sign_in("ann", client=alice.client)
    alice.client.post("/account/bring/", {"answer": "other"})

    assert PlanRow.objects.get().guest_id == alice.guest
    assert ann.client.get(f"/plans/{alices_plan}/").status_code == 404


def test_a_link_to_another_device_leads_who_is_signed_in_to_the_question(
    ann: Somebody, alice: Person, alices_plan: uuid.UUID
) -> None:
    assert alice.guest
    link = f"/plan/continue/{make_link_token(alice.guest)}/"

    answer = ann.client.post(link)

    assert answer.headers["Location"] == "/account/bring/"
    assert "1 plan" in text_of(ann.client.get("/account/bring/"))
    assert PlanRow.objects.get(id=alices_plan).guest_id == alice.guest


# ---------------------------------------------------------------- signing in


@pytest.mark.parametrize("typed", ["Ann", "  ANN ", "ann"])
@pytest.mark.usefixtures("ann")
def test_a_name_signs_in_however_it_is_written(typed: str) -> None:
    browser = Client()

    answer = sign_in(typed, client=browser)

    assert answer.headers["Location"] == "/settings/"
    assert is_in(browser)


@pytest.mark.usefixtures("ann")
def test_an_unknown_name_and_a_wrong_password_are_one_answer() -> None:
    wrong, unknown = sign_in("Ann", "not the password"), sign_in("Eve", "not the password")

    assert wrong.status_code == unknown.status_code == 422
    assert text_of(wrong).replace("Ann", "") == text_of(unknown).replace("Eve", "")
    assert dict(wrong.headers).keys() == dict(unknown.headers).keys()


@pytest.mark.parametrize("name", ["Ann", "Nobody", "", "\x00", "🏋️", "only passkeys"])
@override_settings(PASSWORD_HASHERS=["tests.web.accounts.Counting"])
def test_every_name_costs_the_same_work(name: str) -> None:
    sign_up("Ann")
    people.account_make(people.NewAccount(uuid.uuid4(), "only passkeys"), timezone.now())
    Counting.worked = 0

    assert sign_in(name, "not the password").status_code == 422

    assert Counting.worked == 1


def test_people_get_the_slow_hasher() -> None:
    assert real_settings.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]


def test_a_guest_cannot_sign_in(alice: Person) -> None:
    for name in (str(alice.guest), "None", "", "-"):
        assert sign_in(name, "!").status_code == 422


@pytest.mark.usefixtures("ann", "ben")
def test_after_five_wrong_passwords_even_the_right_one_must_wait() -> None:
    wrong = [sign_in("Ann", f"wrong {number}").status_code for number in range(6)]

    assert wrong == [422] * 5 + [429]
    late = sign_in("Ann")
    assert late.status_code == 429
    assert late.headers["Retry-After"] == "300"
    assert sign_in("Ben").status_code == 302, "others are not locked out"
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert sign_in("Ann").status_code == 302


@pytest.mark.usefixtures("ann")
def test_many_names_from_one_place_are_stopped() -> None:
    found = [sign_in(f"name {number}", "wrong").status_code for number in range(12)]

    assert found[-1] == 429


ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    " //evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "https:///evil.example",
    "http://localhost@evil.example/",
    "evil",
    "/" + "a" * 10_000,
]


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_no_link_leads_away_after_signing_in(ann: Somebody, wanted: str) -> None:
    answers = [
        sign_in("Ann", next=wanted),
        ann.client.get("/account/sign-in/", {"next": wanted}),
        ann.client.get("/account/sign-up/", {"next": wanted}),
        ann.client.post("/account/confirm/", {"password": PASSWORD, "next": wanted}),
        ann.client.post("/account/bring/", {"answer": "mine", "next": wanted}),
    ]

    assert {answer.headers["Location"] for answer in answers} <= {"/settings/", "/account/"}


@pytest.mark.usefixtures("ann")
def test_a_link_of_ours_is_gone_on_with() -> None:
    assert sign_in("Ann", next="/plan/?a=1").headers["Location"] == "/plan/?a=1"


def test_who_must_sign_in_comes_back() -> None:
    browser = Client()

    answer = browser.get("/account/devices/")

    assert answer.headers["Location"] == "/account/sign-in/?next=%2Faccount%2Fdevices%2F"


# ---------------------------------------------------------------- signing up


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"name": "Ann", "password": "short"}, "too short"),
        ({"name": "Ann", "password": "password123"}, "known to all"),
        ({"name": "Maximilian Quist", "password": "maximilian quist"}, "same as the name"),
        ({"name": "Ann", "password": "x" * 1001}, "too long"),
        ({"name": "", "password": PASSWORD}, "Choose a name"),
        ({"name": "a\u200bb", "password": PASSWORD}, "cannot be seen"),
        ({"name": "x" * 5000, "password": PASSWORD}, "too long"),
        ({"name": "<b>", "password": ""}, "too short"),
        ({}, "too short"),
    ],
)
def test_nonsense_is_told_and_nothing_is_stored(form: dict[str, str], words: str) -> None:
    answer = Client().post("/account/sign-up/", form)

    assert answer.status_code == 422
    assert words in text_of(answer)
    assert 'value="<b>"' not in text_of(answer)
    assert not Guest.objects.exists()
    assert PASSWORD not in text_of(answer)


@pytest.mark.usefixtures("ann")
def test_a_name_is_taken_once() -> None:
    answer = Client().post("/account/sign-up/", {"name": "ANN", "password": PASSWORD})

    assert answer.status_code == 422
    assert "Somebody here has this name" in text_of(answer)


def test_many_sign_ups_from_one_place_are_stopped() -> None:
    found = [Client().post("/account/sign-up/", {}).status_code for _ in range(21)]

    assert found == [422] * 20 + [429]
