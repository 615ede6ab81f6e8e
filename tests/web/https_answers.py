"""Runs in a process of its own with ``FORGE_HTTPS=1``: asks a few addresses, prints the answers.

Only a fresh process reads the environment as a server does.
"""

import json
import sys
from typing import Any

import django
from django.conf import settings
from django.core.management import call_command
from django.test import Client

HOST = "forge.example"
ANSWERS = {"goal": "health"}
ACCOUNT = {"name": "Ann", "password": "four plain words here"}


def main() -> None:
    """Print one JSON object: name of the question -> status, headers, cookies."""
    # The manifest of static files is written by `collectstatic`, which has not run here.
    plain_files = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain_files}
    settings.WHITENOISE_AUTOREFRESH = True
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    secure = Client(HTTP_HOST=HOST, HTTP_X_FORWARDED_PROTO="https", SERVER_PORT="8000")
    plain = Client(HTTP_HOST=HOST)
    strict = Client(enforce_csrf_checks=True, HTTP_HOST=HOST, HTTP_X_FORWARDED_PROTO="https")
    question = "/plan/questions/1/"
    token = _token(strict.get(question))
    form = {**ANSWERS, "csrfmiddlewaretoken": token}
    own, other = f"https://{HOST}", "https://evil.example"
    told = {
        "public": secure.get("/exercise/push-up"),
        "private": secure.get("/plan/"),
        "missing": secure.get("/exercise/nothing"),
        "form": secure.get(question),
        "answered": secure.post(question, ANSWERS),
        "plain public": plain.get("/exercise/push-up?a=1"),
        "plain private": plain.get("/plan/"),
        "plain post": plain.post(question, ANSWERS),
        "own origin": strict.post(question, form, HTTP_ORIGIN=own),
        "other origin": strict.post(question, form, HTTP_ORIGIN=other),
        "no referer": strict.post(question, form),
        "plan": _whole_plan(secure),
        "account": secure.post("/account/sign-up/", ACCOUNT),
        "account from elsewhere": strict.post(
            "/account/sign-in/", {**ACCOUNT, "csrfmiddlewaretoken": token}, HTTP_ORIGIN=other
        ),
        "wrong host": secure.get("/", HTTP_HOST="evil.example"),
    }
    json.dump({name: _told(answer) for name, answer in told.items()}, sys.stdout)


def _token(answer: Any) -> str:
    text: str = answer.content.decode()
    return text.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]


def _whole_plan(client: Client) -> Any:
    for number, form in enumerate(
        (
            ANSWERS,
            {"level": "beginner"},
            {"days": ["mon"]},
            {"minutes": "30"},
            {},
            {},
            {"age": "18-39"},
        ),
        1,
    ):
        client.post(f"/plan/questions/{number}/", form)
    return client.post("/plan/questions/8/", {})


def _told(answer: Any) -> dict[str, object]:
    return {
        "status": answer.status_code,
        "text": answer.content.decode() if answer.status_code == 403 else "",
        "headers": dict(answer.headers),
        "cookies": {
            name: {key: value for key, value in cookie.items() if value}
            for name, cookie in answer.cookies.items()
        },
    }


if __name__ == "__main__":
    main()
