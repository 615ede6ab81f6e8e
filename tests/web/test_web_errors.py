"""Whatever is asked, the answer is clear: never a trace, never a 500, nothing echoed unescaped."""

import uuid
from typing import Any

import pytest
from django.core import signing
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tests.conftest import Person
from tests.web.addresses import url_map

from forge.library.catalogue import Catalogue
from forge.store.models import Guest, PlanRow
from forge.web.guest import COOKIE as GUEST_COOKIE
from forge.web.pages.views import server_error
from forge.web.plans.answers import COOKIE as ANSWERS_COOKIE
from forge.web.plans.answers import SALT
from forge.web.public import security_headers

pytestmark = pytest.mark.django_db
TEN_MB = 10 * 1024 * 1024
QUESTION = "/plan/questions/1/"
SNOWMAN = "☃é".encode().decode("latin-1")
"""Bytes beyond ASCII, in the spelling that WSGI hands on."""


@pytest.fixture
def client(library: Catalogue) -> Client:
    """A browser that shows a 500 as what it is."""
    assert library.exercises
    return Client(raise_request_exception=False)


def is_clear(answer: Any) -> bool:
    """Below 500, no trace, and with all security headers."""
    text = b"" if answer.streaming else answer.content
    return (
        answer.status_code < 500
        and b"Traceback" not in text
        and b"/site-packages/" not in text
        and all(name in answer.headers for name, _ in security_headers())
    )


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


# ---------------------------------------------------------------- hosts


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:80",
        "localhost.evil.example",
        "",
        "a b",
        "[::1",
        "☃",
        "x" * 999,
    ],
)
@pytest.mark.parametrize("address", ["/", "/exercise/push-up", "/plan/", "/health", "/nothing"])
def test_a_wrong_host_is_refused_without_repeating_it(
    client: Client, host: str, address: str
) -> None:
    client.get(address)

    answer = client.get(address, HTTP_HOST=host or " ")

    assert answer.status_code == 400
    assert is_clear(answer)
    assert answer.content.decode().startswith("Forge cannot read this request.")
    assert b"evil" not in answer.content


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:9", "[::1]:8000"])
def test_the_usual_hosts_are_answered(client: Client, host: str) -> None:
    assert client.get("/plan/", HTTP_HOST=host).status_code == 200


def test_a_forwarded_host_is_not_believed(client: Client) -> None:
    answer = client.get("/plan", HTTP_X_FORWARDED_HOST="evil.example")

    assert "evil" not in answer.headers["Location"]


# ---------------------------------------------------------------- bodies


@pytest.fixture
def with_token(library: Catalogue) -> Client:
    """A browser that got a form and its token: Django reads its bodies."""
    assert library.exercises
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    strict.get(QUESTION)
    return strict


@pytest.mark.parametrize(
    "kind",
    [
        "application/x-www-form-urlencoded",
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
        "",
    ],
)
def test_a_form_of_ten_megabytes_is_refused(with_token: Client, kind: str) -> None:
    answer = with_token.generic("POST", QUESTION, b"goal=" + b"x" * TEN_MB, content_type=kind)

    assert answer.status_code == 400
    assert is_clear(answer)
    assert b"send a smaller form" in answer.content


def test_a_file_of_ten_megabytes_is_refused(with_token: Client) -> None:
    body = (
        b'--x\r\nContent-Disposition: form-data; name="goal"; filename="a.bin"\r\n'
        b"Content-Type: application/octet-stream\r\n\r\n" + b"\0" * TEN_MB + b"\r\n--x--\r\n"
    )

    answer = with_token.generic(
        "POST", QUESTION, body, content_type="multipart/form-data; boundary=x"
    )

    assert answer.status_code == 400
    assert b"send a smaller form" in answer.content


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("address", ["/", "/plan/", "/exercise/push-up", "/nothing", "/health"])
def test_no_address_reads_a_large_body(client: Client, method: str, address: str) -> None:
    answer = client.generic(method, address, b"x" * 300_000)

    assert answer.status_code == 400
    assert is_clear(answer)


@pytest.mark.parametrize(
    "length", ["-1", "abc", "9" * 5000, "1e9", "99999999999999999999", "²", " ", "0x10"]
)
def test_an_absurd_content_length_gets_a_clear_answer(client: Client, length: str) -> None:
    answer = client.generic("POST", QUESTION, b"goal=health", CONTENT_LENGTH=length)

    assert answer.status_code in {400, 422}
    assert is_clear(answer)


def test_a_form_of_a_thousand_fields_is_refused(client: Client) -> None:
    answer = client.post(QUESTION, {f"field{number}": "1" for number in range(1000)})

    assert answer.status_code == 400
    assert is_clear(answer)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"no boundary"),
        ("multipart/form-data; boundary=x", b"--x\r\ngarbage"),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=" + "y" * 300, b"--y"),
        ("multipart/form-data; boundary=\u00e9", b"--x--"),
        ("application/x-www-form-urlencoded; charset=klingon", b"goal=health"),
        ("application/x-www-form-urlencoded", b"%ff%fe=%00&=&&;;"),
        ("application/x-www-form-urlencoded", b"\xff\xfe\x00"),
        ("application/json", b"{"),
        ("/", b"goal=health"),
    ],
)
def test_a_garbled_body_gets_a_clear_answer(client: Client, kind: str, body: bytes) -> None:
    answer = client.generic("POST", QUESTION, body, content_type=kind)

    assert answer.status_code in {400, 302, 415, 422}
    assert is_clear(answer)
    assert not PlanRow.objects.exists()


# ---------------------------------------------------------------- cookies


def signed(value: object) -> str:
    return signing.dumps(value, salt=SALT)


@pytest.mark.parametrize("name", [GUEST_COOKIE, ANSWERS_COOKIE, "csrftoken", "sessionid", "x"])
@pytest.mark.parametrize(
    "value",
    [
        "",
        "x",
        "a:b:c",
        "." * 200,
        SNOWMAN,
        '"\\377\\000"',
        "{'goal': 'health'}",
        str(uuid.UUID(int=1)),
        "x" * 8000,
    ],
)
@pytest.mark.parametrize(
    "address", ["/", "/plan/", QUESTION, "/plans/" + str(uuid.UUID(int=1)) + "/"]
)
def test_a_garbled_cookie_is_a_new_browser(
    client: Client, name: str, value: str, address: str
) -> None:
    unknown = client.get(address).status_code
    client.cookies[name] = value

    answer = client.get(address)

    assert answer.status_code == unknown
    assert is_clear(answer)


@pytest.mark.parametrize(
    "header", ["=", ";;;", "forge_guest", "a=b; a=c; =d", f"{SNOWMAN}={SNOWMAN}", "x=" + "y" * 9000]
)
def test_a_garbled_cookie_header_gets_a_clear_answer(client: Client, header: str) -> None:
    answer = client.get("/plan/", HTTP_COOKIE=header)

    assert answer.status_code == 200
    assert is_clear(answer)


def test_a_forged_guest_cannot_save_into_anothers_plans(alice: Person, client: Client) -> None:
    client.cookies[GUEST_COOKIE] = f"{alice.guest}:1:forged"

    client.post("/plan/questions/8/", {})

    assert not PlanRow.objects.exists()
    assert Guest.objects.count() == 1


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"goal": 7},
        {"goal": None, "days": None},
        {"days": "mon", "sore": "knee", "screening": "heart", "equipment": "gym"},
        {"goal": ["health"], "level": {}, "minutes": []},
        {"never": ["push-up"], "favourites": 3},
        {"sore": ["tail"], "severity_tail": "awful"},
        {"unknown": "field"},
    ],
)
@pytest.mark.parametrize("number", range(1, 9))
def test_answers_of_another_version_do_not_break_a_question(
    client: Client, answers: dict[str, object], number: int
) -> None:
    client.cookies[ANSWERS_COOKIE] = signed(answers)

    asked = client.get(f"/plan/questions/{number}/")
    told = client.post(f"/plan/questions/{number}/", {})

    assert asked.status_code == 200
    assert told.status_code in {302, 422}
    assert is_clear(asked)
    assert is_clear(told)


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
