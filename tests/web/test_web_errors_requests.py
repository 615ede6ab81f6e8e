"""Whatever host, body or cookie comes, the answer is clear: never a trace, never a 500."""

import uuid

import pytest
from django.core import signing
from django.test import Client
from tests.conftest import Person
from tests.web.errors import QUESTION, SNOWMAN, TEN_MB, asker, is_clear

from forge.library.catalogue import Catalogue
from forge.store.models import Guest, PlanRow
from forge.web.guest import COOKIE as GUEST_COOKIE
from forge.web.plans.answers import COOKIE as ANSWERS_COOKIE
from forge.web.plans.answers import SALT

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return asker()


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
