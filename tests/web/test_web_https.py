"""Behind TLS (``FORGE_HTTPS=1``): redirects, HSTS, Secure cookies, headers alike everywhere."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.ready import with_catalogue

ROOT = Path(__file__).resolve().parents[2]
SITE = "https://forge.example"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The answers of a server that runs behind TLS."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", str(ROOT / "tests" / "web" / "https_answers.py")],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "DJANGO_SETTINGS_MODULE": "forge.web.settings",
            "FORGE_DATA": str(with_catalogue(tmp_path_factory.mktemp("data"))),
            "FORGE_HTTPS": "1",
            "FORGE_SITE_URL": SITE,
            "FORGE_ALLOWED_HOSTS": "forge.example",
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def security(headers: Mapping[str, str]) -> dict[str, set[str]]:
    names = (
        "Content-Security-Policy",
        "Permissions-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
        "X-Frame-Options",
        "Strict-Transport-Security",
    )
    return {
        name: {part.strip() for part in re.split("[;,]", headers.get(name, "missing"))}
        for name in names
    }


@pytest.mark.parametrize("name", ["public", "private", "missing", "form", "answered", "no referer"])
def test_every_answer_carries_the_same_headers(told: dict[str, Any], name: str) -> None:
    headers = security(told[name]["headers"])

    assert headers == security(told["private"]["headers"])
    assert headers["Strict-Transport-Security"] == {
        "max-age=31536000",
        "includeSubDomains",
        "preload",
    }


@pytest.mark.parametrize(
    ("name", "cookie"),
    [
        ("form", "csrftoken"),
        ("answered", "forge_answers"),
        ("plan", "forge_guest"),
        ("account", "forge_session"),
    ],
)
def test_every_cookie_is_secure_and_out_of_reach(
    told: dict[str, Any], name: str, cookie: str
) -> None:
    found = told[name]["cookies"][cookie]

    assert found["secure"] is True
    assert found["httponly"] is True
    assert found["samesite"] == "Lax"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("plain public", "/exercise/push-up?a=1"),
        ("plain private", "/plan/"),
        ("plain post", "/plan/questions/1/"),
    ],
)
def test_a_plain_request_is_sent_to_the_safe_address(
    told: dict[str, Any], name: str, path: str
) -> None:
    answer = told[name]

    assert answer["status"] == 301
    assert answer["headers"]["Location"] == SITE + path
    assert answer["cookies"] == {}


def test_a_form_of_our_own_page_is_taken(told: dict[str, Any]) -> None:
    assert told["own origin"]["status"] == 302


@pytest.mark.parametrize("name", ["other origin", "no referer", "account from elsewhere"])
def test_a_form_of_another_site_is_refused(told: dict[str, Any], name: str) -> None:
    assert told[name]["status"] == 403
    assert "FORGE_SITE_URL must be the public address" in told[name]["text"]
    assert told[name]["cookies"] == {}


def test_a_wrong_host_is_refused(told: dict[str, Any]) -> None:
    assert told["wrong host"]["status"] == 400
