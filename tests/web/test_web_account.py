"""Accounts over the web: getting in, staying out, and everything that could go wrong between."""

import json
import re
import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client, override_settings
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries
from tests.conftest import Person, browser_of, make_guest
from tests.web.accounts import (
    PASSWORD,
    Counting,
    Somebody,
    code_of,
    is_in,
    sign_in,
    sign_up,
    with_codes,
)

from forge.app import household, people
from forge.store.models import EventRow, Guest, LinkKind, PlanRow
from forge.web import settings as real_settings
from forge.web.guest import COOKIE, make_link_token

pytestmark = pytest.mark.django_db
PLAN_QUESTIONS: tuple[dict[str, Any], ...] = (
    {"goal": "health"},
    {"level": "beginner"},
    {"days": ["mon"]},
    {"minutes": "30"},
    {},
    {},
    {"age": "18-39"},
    {},
)


@pytest.fixture
def ann() -> Somebody:
    return sign_up("Ann")


@pytest.fixture
def ben() -> Somebody:
    return sign_up("Ben")


@pytest.fixture
def olga() -> Somebody:
    """The owner."""
    token = household.link_make(LinkKind.OWNER, timezone.now())
    return sign_up("Olga", link=token)


def text_of(answer: Any) -> str:
    text: str = answer.content.decode()
    return re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]+', r"\1", text)


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


# ---------------------------------------------------------------- second step


@pytest.fixture
def still() -> Iterator[None]:
    """A clock that stands, so that no code ends while a test uses it."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


@pytest.mark.usefixtures("still")
def test_a_code_is_asked_for_after_the_password_and_works_once(ann: Somebody) -> None:
    secret = with_codes(ann)
    browser = Client()

    first = sign_in("Ann", client=browser, next="/plan/")
    assert first.headers["Location"] == "/account/code/"
    assert not is_in(browser)
    assert browser.post("/account/code/", {"code": "000000"}).status_code == 422
    now = code_of(secret)
    done = browser.post("/account/code/", {"code": now})

    assert done.headers["Location"] == "/plan/"
    assert is_in(browser)
    again = Client()
    sign_in("Ann", client=again)
    assert again.post("/account/code/", {"code": now}).status_code == 422


@pytest.mark.usefixtures("still")
def test_a_recovery_code_works_once_and_new_ones_end_the_old(ann: Somebody) -> None:
    with_codes(ann)
    page = text_of(ann.client.get("/account/recovery-codes/"))
    codes = re.findall(r"<code>(\d+)</code>", page)
    assert len(codes) == 10

    def enters(code: str) -> bool:
        browser = Client()
        sign_in("Ann", client=browser)
        return bool(browser.post("/account/code/", {"code": code}).status_code == 302)

    assert enters(codes[0])
    assert not enters(codes[0])
    assert "9 left" in text_of(ann.client.get("/account/"))
    ann.client.post("/account/recovery-codes/")
    assert not enters(codes[1])


@pytest.mark.usefixtures("still")
def test_guessing_codes_is_stopped(ann: Somebody) -> None:
    secret = with_codes(ann)
    browser = Client()
    sign_in("Ann", client=browser)

    found = [browser.post("/account/code/", {"code": "1"}).status_code for _ in range(6)]

    assert found[-1] == 429
    assert browser.post("/account/code/", {"code": code_of(secret)}).status_code == 429


@pytest.mark.usefixtures("still")
def test_the_code_alone_opens_nothing(ann: Somebody) -> None:
    with_codes(ann)

    assert Client().get("/account/code/").headers["Location"] == "/account/sign-in/"


def test_a_secret_of_somebody_else_is_not_taken(ann: Somebody, ben: Somebody) -> None:
    page = text_of(ben.client.get("/account/second-step/"))
    signed = re.search(r'name="secret" value="([^"]+)"', page)
    assert signed

    answer = ann.client.post("/account/second-step/", {"secret": signed[1], "code": "1"})

    assert answer.status_code == 422
    assert "too old" in text_of(answer)


@pytest.mark.usefixtures("still")
def test_without_the_second_step_the_password_is_enough_again(ann: Somebody) -> None:
    with_codes(ann)
    ann.client.post("/account/second-step/off/")

    assert sign_in("Ann").headers["Location"] == "/settings/"
    assert ann.client.get("/account/recovery-codes/").status_code == 404


# ---------------------------------------------------------------- passkeys, forged

PASSKEY_POSTS = ["/account/sign-up/passkey/", "/account/sign-in/passkey/"]


PARTS = ("clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle")
ODD: st.SearchStrategy[Any] = st.sampled_from(["", "AAAA", "e30", "oA", "\x00", "é", None, 1, []])
HALF_TRUE = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["", "AAAA", "é"]),
        "rawId": st.sampled_from(["", "AAAA", "é"]),
        "type": st.just("public-key"),
        "response": st.fixed_dictionaries({}, optional=dict.fromkeys(PARTS, ODD)),
    }
)
NO_JSON = st.sampled_from(["[" * 5000, "{}", "null", "1", '{"id": 1}', "[]", '"x"'])


@pytest.mark.parametrize("address", PASSKEY_POSTS)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(credential=st.text(max_size=50) | NO_JSON | HALF_TRUE.map(json.dumps))
def test_a_forged_passkey_is_refused_without_a_trace(address: str, credential: str) -> None:
    cache.clear()
    browser = Client()
    assert browser.post(f"{address}options", {"name": ""}).status_code == 200

    answer = browser.post(address, {"credential": credential})

    assert answer.status_code == 422
    assert not is_in(browser)


def test_options_carry_the_host_and_a_fresh_challenge() -> None:
    found = [
        Client().post(f"{address}options", {"name": "Ann"}).json()["publicKey"]
        for address in PASSKEY_POSTS * 2
    ]

    assert len({one["challenge"] for one in found}) == 4
    assert found[0]["rp"] == {"id": "testserver", "name": "Forge"}
    assert found[0]["user"]["displayName"] == "Ann"
    assert found[0]["authenticatorSelection"]["userVerification"] == "required"
    assert found[1]["userVerification"] == "required"


def test_a_session_that_holds_a_challenge_alone_is_short() -> None:
    browser = Client()

    browser.post("/account/sign-in/passkey/options")

    assert browser.session.get_expiry_age() <= 900
    sign_up("Ann", browser)
    assert browser.session.get_expiry_age() > 30_000_000


# ---------------------------------------------------------------- confirming, password, devices

GUARDED = ["/account/password/", "/account/second-step/", "/account/delete/"]


@pytest.mark.parametrize("address", GUARDED)
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_could_lock_out_asks_again_after_a_quarter_of_an_hour(
    ann: Somebody, address: str, method: str
) -> None:
    assert ann.client.get(address).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        form = {"sure": "yes", "password": "another good one"} if method == "post" else {}
        answer = getattr(ann.client, method)(address, form)
        assert answer.headers["Location"].startswith("/account/confirm/?next=")
        assert ann.row.check_password(PASSWORD), "nothing was done"

        wrong = ann.client.post("/account/confirm/", {"password": "wrong", "next": address})
        assert wrong.status_code == 422
        right = ann.client.post("/account/confirm/", {"password": PASSWORD, "next": address})
        assert right.headers["Location"] == address
        assert ann.client.get(address).status_code == 200


def test_a_new_password_signs_the_other_devices_out(ann: Somebody) -> None:
    other = Client()
    sign_in("Ann", client=other)

    ann.client.post("/account/password/", {"password": "quite another one"})

    assert is_in(ann.client)
    assert not is_in(other)
    assert sign_in("Ann").status_code == 422
    assert sign_in("Ann", "quite another one").status_code == 302


def test_devices_are_listed_and_one_is_signed_out(ann: Somebody, ben: Somebody) -> None:
    other = Client(headers={"user-agent": "<script>Phone</script>"})
    sign_in("Ann", client=other)
    page = text_of(ann.client.get("/account/devices/"))
    assert "&lt;script&gt;Phone" in page
    devices = re.findall(r'name="device" value="(\d+)"', page)
    assert len(devices) == 2

    assert ben.client.post("/account/devices/", {"device": devices[0]}).status_code == 404
    assert is_in(other)
    ann.client.post("/account/devices/", {"device": devices[0]})

    assert not is_in(other)
    assert is_in(ann.client)


def test_signing_out_everywhere_includes_this_device(ann: Somebody) -> None:
    other = Client()
    sign_in("Ann", client=other)

    ann.client.post("/account/devices/", {"device": "all"})

    assert not is_in(other)
    assert not is_in(ann.client)


@pytest.mark.parametrize("device", ["", "x", "-1", "9" * 40, "0", "٣"])
def test_a_device_that_is_none_is_a_404(ann: Somebody, device: str) -> None:
    assert ann.client.post("/account/devices/", {"device": device}).status_code == 404


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
