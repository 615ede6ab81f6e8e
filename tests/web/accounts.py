"""People who sign in, for tests of accounts."""

import re
import time
import uuid
from dataclasses import dataclass
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client

from forge.store.models import Guest

PASSWORD = "four plain words here"  # noqa: S105  # of nobody real
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


@dataclass(frozen=True)
class Somebody:
    """Somebody with an account and a browser that is signed in."""

    client: Client
    name: str

    @property
    def row(self) -> Guest:
        """As the database has them now."""
        return Guest.objects.get(name=self.name)

    @property
    def id(self) -> uuid.UUID:
        """Who they are."""
        return self.row.id


def sign_up(name: str, client: Client | None = None, **more: str) -> Somebody:
    browser = client or Client()
    form = {"name": name, "password": PASSWORD, "keep": "yes", **more}
    answer = browser.post("/account/sign-up/", form)
    assert answer.status_code == 302, answer.content.decode()[-2000:]
    return Somebody(browser, name)


def sign_in(name: str, password: str = PASSWORD, client: Client | None = None, **more: str) -> Any:
    browser = client or Client()
    return browser.post("/account/sign-in/", {"name": name, "password": password, **more})


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def code_of(secret: str) -> str:
    """What an app for codes shows now."""
    code: str = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    return code


def with_codes(person: Somebody) -> str:
    """Turn the second step on; return its secret."""
    page = person.client.get("/account/second-step/").content.decode()
    found = re.search(r"<code>([A-Z2-7 ]+)</code>", page)
    signed = re.search(r'name="secret" value="([^"]+)"', page)
    assert found
    assert signed
    secret = found[1].replace(" ", "")
    form = {"secret": signed[1], "code": code_of(secret)}
    assert person.client.post("/account/second-step/", form).status_code == 302
    return secret


class Counting(MD5PasswordHasher):
    """Counts how often a password is worked on, which is what takes the time."""

    worked: int = 0

    def encode(self, password: str, salt: str) -> str:
        """Count and do it."""
        Counting.worked += 1
        done: str = super().encode(password, salt)
        return done


def text_of(answer: Any) -> str:
    text: str = answer.content.decode()
    return re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]+', r"\1", text)
