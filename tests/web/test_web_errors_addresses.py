"""Whatever address or query is asked, the answer is clear: no trace, nothing echoed unescaped."""

import uuid

import pytest
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tests.conftest import Person
from tests.web.addresses import url_map
from tests.web.errors import QUESTION, asker, is_clear

from forge.web.pages.views import server_error

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return asker()


# ---------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    "address",
    [
        "/exercise/no-such-exercise",
        "/exercise/no-such-exercise.md",
        "/exercise/push-up.xml",
        "/exercise/",
        "/exercises/nowhere",
        "/exercises/muscle/no-such-muscle",
        "/exercises/colour/red",
        "/exercises/muscle/quads.pdf",
        "/nothing/at/all",
        "/.git/config",
        "/wp-login.php",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/static/../settings.py",
        "/static/%2e%2e/%2e%2e/settings.py",
        "/static/nothing.css",
        "/exercise/%00",
        "/exercise/%ff%fe",
        "/exercise/push-up%0d%0aSet-Cookie:%20x=1",
        "/exercise/" + "a" * 5000,
        "/" + "a/" * 2000,
        "/☃",
        "/exercise/<script>alert(1)</script>",
        "/plan/questions/0/",
        "/plan/questions/9/",
        "/plan/questions/99999999999999999999999999/",
        "/plan/questions/" + "9" * 5000 + "/",
        "/plan/questions/-1/",
        "/plan/questions/1.5/",
        "/plans/1/",
        "/plans/00000000-0000-0000-0000-000000000000/",
        "/plans/FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF/",
        "/plans/00000000-0000-0000-0000-000000000000.exe",
        "/plan/continue/x/",
        "/plan/continue/%00/",
        "/plan/continue/" + "a" * 5000 + "/",
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_address_of_nothing_is_a_clear_404(client: Client, address: str, method: str) -> None:
    answer = client.generic(method, address)

    assert answer.status_code == 404
    assert is_clear(answer)
    assert b"<script>alert" not in answer.content
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    ("address", "right"), [("/plan", "/plan/"), ("/plan/questions/1", QUESTION)]
)
def test_a_missing_slash_leads_to_the_page(client: Client, address: str, right: str) -> None:
    answer = client.get(address)

    assert answer.status_code in {301, 308}
    assert answer.headers["Location"] == right


@pytest.mark.parametrize(
    "address", ["//evil.example/plan", "//evil.example", "/\\evil.example/plan"]
)
def test_no_redirect_leaves_the_site(client: Client, address: str) -> None:
    answer = client.generic("GET", "/", PATH_INFO=address)

    assert is_clear(answer)
    assert not answer.headers.get("Location", "/").startswith(("//", "http", "/\\"))


def test_the_404_page_offers_the_nearest_exercise(client: Client) -> None:
    answer = client.get("/exercise/pushup")

    assert b'href="/exercise/push-up"' in answer.content


def test_the_404_page_shows_the_address_as_text(client: Client) -> None:
    answer = client.get('/x/"><img src=x onerror=alert(1)>')

    assert b"<img" not in answer.content
    assert b"&lt;img" in answer.content


@given(st.text(st.characters(codec="utf-8", exclude_characters="?#"), max_size=60))
@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example("%")
@example("%zz")
@example("\x00")
def test_any_address_gets_a_clear_answer(client: Client, rest: str) -> None:
    for before in ("/", "/exercise/", "/exercises/muscle/", "/plan/continue/", "/plans/"):
        answer = client.generic("GET", "/", PATH_INFO=before + rest.encode().decode("latin-1"))

        assert is_clear(answer), before + rest


# ---------------------------------------------------------------- queries


@pytest.mark.parametrize("address", ["/search", "/search.json", "/suggest"])
@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "%00",
        "%ff%fe",
        '"',
        "*",
        "NEAR(",
        "' OR 1=1 --",
        "a AND OR NOT",
        "name:push",
        "(((((",
        "-" * 300,
        "☃" * 300,
        "push up " * 500,
        "<script>alert(1)</script>",
        "\u202e\u200b",
    ],
)
def test_any_words_can_be_searched_for(client: Client, address: str, words: str) -> None:
    answer = client.generic("GET", f"{address}?q={words}")

    assert answer.status_code == 200
    assert is_clear(answer)
    assert b"<script>alert" not in answer.content


@given(st.text(max_size=40))
@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_can_be_searched_for(client: Client, words: str) -> None:
    answer = client.get("/search.json", {"q": words})

    assert answer.status_code == 200
    assert len(answer.json()["results"]) <= 20


@pytest.mark.parametrize("address", ["/exercises", "/exercises/legs", "/exercises/muscle/quads"])
@pytest.mark.parametrize(
    "query",
    [
        "difficulty=impossible",
        "x=1",
        "difficulty=Beginner&difficulty=Beginner&difficulty=",
        "equipment=%00%ff",
        "page=99999999999999999999",
        "=&&&==",
        "muscle=" + "a" * 5000,
    ],
)
def test_any_filter_gets_a_clear_answer(client: Client, address: str, query: str) -> None:
    answer = client.generic("GET", f"{address}?{query}")

    assert answer.status_code in {200, 404}
    assert is_clear(answer)


@pytest.mark.parametrize("address", ["/search", "/exercises", "/plan/", "/about"])
def test_a_query_of_ten_thousand_fields_is_refused_or_ignored(client: Client, address: str) -> None:
    answer = client.generic("GET", f"{address}?" + "a=1&" * 10_000)

    assert answer.status_code in {200, 400}
    assert is_clear(answer)


def test_lists_are_short(client: Client) -> None:
    found = client.get("/search.json", {"q": "strength"}).json()
    suggested = client.get("/suggest", {"q": "stretch"}).json()

    assert 0 < len(found["results"]) <= 20
    assert 0 < len(suggested["results"]) <= 7


@pytest.mark.parametrize(
    "words", ["push-up", "Push-up", "flying carpet", "<b>x</b>", "%00", "a" * 999]
)
def test_any_why_not_gets_an_answer(alice: Person, alices_plan: uuid.UUID, words: str) -> None:
    answer = alice.client.get(f"/plans/{alices_plan}/", {"why": words})

    assert answer.status_code == 200
    assert is_clear(answer)
    assert b"<b>x</b>" not in answer.content


# ---------------------------------------------------------------- bugs of ours


def test_a_bug_of_ours_shows_no_trace() -> None:
    answer: HttpResponse = server_error(None)  # type: ignore[arg-type]  # it must not look at the request

    assert answer.status_code == 500
    assert b"Forge made a mistake" in answer.content
    assert b"Traceback" not in answer.content


def test_the_map_has_no_address_that_traces_or_debugs() -> None:
    names = " ".join(entry.name for entry in url_map())

    assert "debug" not in names
    assert "admin" not in names
