"""The second step, passkeys, confirming, the password and the devices of an account."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.web.accounts import (
    PASSWORD,
    Somebody,
    code_of,
    is_in,
    sign_in,
    sign_up,
    text_of,
    with_codes,
)

pytestmark = pytest.mark.django_db


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
