"""What holds for every address, walked over the URL map so that a new one cannot escape."""

import re
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.conftest import NOON, Person, StorePlan, make_guest
from tests.web.addresses import OF_A_PLAN, OF_A_SESSION, Entry, url_map

from forge.app import jobs
from forge.library.catalogue import Catalogue
from forge.store.models import Guest, PlanState
from forge.web.guest import COOKIE as GUEST_COOKIE
from forge.web.plans.answers import COOKIE as ANSWERS_COOKIE
from forge.web.public import security_headers

pytestmark = pytest.mark.django_db
MAP = url_map()
OWNED = [entry for entry in MAP if {OF_A_PLAN, OF_A_SESSION} & set(entry.parts)]
PUBLIC = [entry for entry in MAP if entry.public]
ACCOUNT_POSTS = {
    "account:sign_up_passkey",
    "account:sign_up_options",
    "account:sign_in_passkey",
    "account:sign_in_options",
    "account:confirm_options",
    "account:add_passkey",
    "account:add_options",
    "account:remove_passkey",
    "account:second_step_off",
}
ACCOUNT_PAGES = {
    "account:sign_up",
    "account_login",
    "mfa_authenticate",
    "account:sign_out",
    "account:bring",
    "account:confirm",
    "account:name",
    "account:password",
    "account:second_step",
    "account:recovery",
    "account:devices",
    "account:house",
    "account:remove_member",
    "account:join",
    "account:delete",
}
ACCOUNT = {"account:settings", "account:home"} | ACCOUNT_PAGES | ACCOUNT_POSTS
"""Walked once more as somebody who signed in, in test_web_account_addresses.py."""
PERSONAL = {
    "plans:home",
    "plans:question",
    "plans:continue",
    "plans:programme",
    "pages:health",
    "audit:form",
    "api:sync",
    "history:home",
    "history:markdown",
    "history:json",
    "history:bin",
    "history:session",
    "history:session_markdown",
    "history:session_json",
    "progress:home",
    "progress:review_markdown",
    "progress:review_json",
    "progress:body",
    "progress:mobility",
    "progress:exercise",
    "places:home",
    "places:place",
    "own:home",
    "own:exercise",
    "changes:home",
    "changes:pain",
    "changes:missed",
    "transfer:import",
    "transfer:look",
    "transfer:undo",
    "transfer:export",
    "transfer:json",
    "transfer:table",
    "transfer:zip",
    "transfer:calendar",
    "api:pack",
    "train:today",
    "train:quick",
    "train:preferences",
} | ACCOUNT
"""Neither public nor of one plan: what they show follows from the browser's own cookies."""
ONLY_POSTS = {"plans:again", "plans:take", "plans:keep", "api:sync"} | ACCOUNT_POSTS
WITH_PAGES = {
    "plans:question",
    "plans:continue",
    "plans:edit",
    "plans:programme",
    "plans:what_if",
    "audit:form",
    "history:home",
    "history:bin",
    "history:session",
    "progress:home",
    "progress:body",
    "places:home",
    "places:place",
    "own:exercise",
    "changes:home",
    "changes:pain",
    "changes:missed",
    "transfer:import",
    "transfer:look",
    "transfer:undo",
    "transfer:export",
    "train:today",
    "train:session",
    "train:quick",
    "train:preferences",
} | ACCOUNT_PAGES
QUERIES = {"train:today": 5, "train:session": 8, "api:pack": 8}
"""Pages that need more than four queries; none grows with what was trained."""
TAKE_POSTS = WITH_PAGES | ONLY_POSTS
WITH_FORMS = WITH_PAGES | {"plans:show"}
UNSAFE = ["POST", "PUT", "PATCH", "DELETE"]


@pytest.fixture(autouse=True)
def warm(library: Catalogue) -> None:
    """The catalogue is loaded, and its cache written, before anything is watched."""
    assert library.exercises


def stored_files() -> dict[Path, tuple[int, int]]:
    return {
        path: (path.stat().st_size, path.stat().st_mtime_ns)
        for path in settings.FORGE.data.rglob("*")
        if path.is_file()
    }


@contextmanager
def nothing_is_written() -> Iterator[None]:
    """Let the database refuse every write, and compare the data folder before and after."""
    files, queued = stored_files(), jobs._waiting.qsize()
    database = connection.connection
    database.execute("PRAGMA query_only = ON")
    try:
        yield
    finally:
        database.execute("PRAGMA query_only = OFF")
    assert stored_files() == files
    assert jobs._waiting.qsize() == queued


def methods_of(entry: Entry) -> set[str]:
    """The methods that an address takes."""
    if entry.name in ONLY_POSTS:
        return {"POST"}
    return {"GET", "HEAD", "POST"} if entry.name in TAKE_POSTS else {"GET", "HEAD"}


def ask(client: Client, method: str, address: str) -> Any:
    return client.generic(method, address)


# ---------------------------------------------------------------- the map


def test_every_address_is_public_or_of_one_plan_or_listed_here() -> None:
    rest = {entry.name for entry in MAP if not entry.public and entry not in OWNED}

    assert rest == PERSONAL


def test_no_public_page_belongs_to_a_plan() -> None:
    assert [entry.name for entry in PUBLIC if entry in OWNED] == []


def test_the_map_is_not_empty() -> None:
    assert len(OWNED) >= 7
    assert len(PUBLIC) >= 15


# ---------------------------------------------------------------- G7: reading writes nothing


def test_the_watch_sees_a_write() -> None:
    with pytest.raises(OperationalError, match="readonly"), nothing_is_written():
        make_guest()


@pytest.mark.parametrize("entry", MAP, ids=str)
@pytest.mark.parametrize("who", ["alice", "bob", "charlie"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_G7_reading_writes_nothing(  # noqa: N802  # named after the guarantee
    request: pytest.FixtureRequest, alices_plan: uuid.UUID, entry: Entry, who: str, method: str
) -> None:
    person: Person = request.getfixturevalue(who)
    alice: Person = request.getfixturevalue("alice")
    addresses = entry.addresses(alices_plan, alice.guest)

    with nothing_is_written():
        answers = [ask(person.client, method, address) for address in addresses]

    assert all(answer.status_code < 500 for answer in answers)


@pytest.mark.parametrize("state", [PlanState.QUEUED, PlanState.IMPOSSIBLE, PlanState.FAILED])
@pytest.mark.parametrize("entry", OWNED, ids=str)
def test_G7_reading_an_unfinished_plan_writes_nothing(  # noqa: N802  # as above
    alice: Person, store_plan: StorePlan, entry: Entry, state: PlanState
) -> None:
    plan_id = store_plan(state)
    [address] = entry.addresses(plan_id)

    with nothing_is_written():
        answer = ask(alice.client, "GET", address)

    if entry.name in {"plans:what_if", "plans:why"}:  # they wait with the plan's own page
        assert answer.status_code == 302
        assert answer.headers["Location"] == f"/plans/{plan_id}/"
    else:
        assert answer.status_code in {200, 404, 405}


@pytest.mark.parametrize("entry", MAP, ids=str)
@pytest.mark.parametrize("who", ["alice", "charlie"])
def test_G7_reading_sets_no_cookie_but_the_token_of_a_form(  # noqa: N802  # as above
    request: pytest.FixtureRequest, alices_plan: uuid.UUID, entry: Entry, who: str
) -> None:
    person: Person = request.getfixturevalue(who)
    alice: Person = request.getfixturevalue("alice")

    for address in entry.addresses(alices_plan, alice.guest):
        cookies = set(ask(person.client, "GET", address).cookies)

        assert cookies <= ({"csrftoken"} if entry.name in WITH_FORMS else set())


# ---------------------------------------------------------------- G6: nobody sees another's plan


@pytest.mark.parametrize("entry", OWNED, ids=str)
def test_G6_the_owner_reaches_every_address_of_a_plan(  # noqa: N802  # as above
    alice: Person, alices_plan: uuid.UUID, entry: Entry
) -> None:
    method = "POST" if entry.name in TAKE_POSTS else "GET"

    answers = [ask(alice.client, method, address) for address in entry.addresses(alices_plan)]

    assert {answer.status_code for answer in answers} <= {200, 302, 422}


def without(plan: uuid.UUID, answer: Any) -> str:
    """The page, less the id that its own address holds."""
    text: str = answer.content.decode()
    return text.replace(str(plan), "").replace(str(plan).replace("-", " "), "")


@pytest.mark.parametrize("entry", OWNED, ids=str)
@pytest.mark.parametrize("who", ["bob", "charlie"])
@pytest.mark.parametrize("method", ["GET", "HEAD", *UNSAFE])
def test_G6_a_stranger_gets_404_as_if_there_were_no_plan(  # noqa: N802  # as above
    request: pytest.FixtureRequest, alices_plan: uuid.UUID, entry: Entry, who: str, method: str
) -> None:
    person: Person = request.getfixturevalue(who)
    nothing = uuid.uuid4()
    [there], [not_there] = entry.addresses(alices_plan), entry.addresses(nothing)

    found, missing = ask(person.client, method, there), ask(person.client, method, not_there)

    assert found.status_code == (404 if method in methods_of(entry) else 405)
    assert found.status_code == missing.status_code
    assert without(alices_plan, found) == without(nothing, missing)
    assert dict(found.headers) == dict(missing.headers)


@pytest.mark.parametrize("entry", OWNED, ids=str)
def test_G6_a_stranger_gets_404_after_the_owner_looked(  # noqa: N802  # as above
    alice: Person, bob: Person, alices_plan: uuid.UUID, entry: Entry
) -> None:
    method = "POST" if entry.name in TAKE_POSTS else "GET"
    [address] = entry.addresses(alices_plan)
    ask(alice.client, method, address)

    answer = ask(bob.client, method, address)

    assert answer.status_code == 404


@pytest.mark.parametrize("entry", OWNED, ids=str)
def test_G6_a_cookie_without_a_sound_signature_is_a_strangers(  # noqa: N802  # as above
    alice: Person, alices_plan: uuid.UUID, entry: Entry
) -> None:
    method = "POST" if entry.name in TAKE_POSTS else "GET"
    [address] = entry.addresses(alices_plan)
    forged = Client()
    forged.cookies[GUEST_COOKIE] = f"{alice.guest}:x:forged"

    assert ask(forged, method, address).status_code == 404


@pytest.mark.parametrize("entry", [entry for entry in MAP if not entry.public], ids=str)
@pytest.mark.parametrize("who", ["alice", "charlie"])
def test_G6_no_cache_keeps_a_private_answer(  # noqa: N802  # as above
    request: pytest.FixtureRequest, alices_plan: uuid.UUID, entry: Entry, who: str
) -> None:
    person: Person = request.getfixturevalue(who)
    alice: Person = request.getfixturevalue("alice")

    for address in entry.addresses(alices_plan, alice.guest):
        answer = ask(person.client, "GET", address)

        assert "no-store" in answer.headers.get("Cache-Control", "")
        assert "public" not in answer.headers["Cache-Control"]


# ---------------------------------------------------------------- forms need their token


@pytest.mark.parametrize("entry", MAP, ids=str)
@pytest.mark.parametrize("method", UNSAFE)
def test_nothing_is_taken_without_the_token_of_a_form(
    alice: Person, alices_plan: uuid.UUID, entry: Entry, method: str
) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = alice.client.cookies

    for address in entry.addresses(alices_plan, alice.guest):
        answer = ask(strict, method, address)

        if entry.name.startswith("api:"):  # guarded by the type of the body, see forge.web.api
            assert answer.status_code in {405, 415}
        else:
            assert answer.status_code == 403
            assert b"security token is missing or old" in answer.content
        assert not answer.cookies


@pytest.mark.parametrize("entry", MAP, ids=str)
def test_only_the_listed_addresses_take_posts(
    alice: Person, alices_plan: uuid.UUID, entry: Entry
) -> None:
    answers = [
        ask(alice.client, "POST", address) for address in entry.addresses(alices_plan, alice.guest)
    ]

    taken = {answer.status_code != 405 for answer in answers}
    assert taken == {entry.name in TAKE_POSTS}


@pytest.mark.parametrize("entry", MAP, ids=str)
@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PURGE"])
def test_a_wrong_method_is_named_with_the_right_ones(
    alice: Person, alices_plan: uuid.UUID, entry: Entry, method: str
) -> None:
    for address in entry.addresses(alices_plan, alice.guest):
        answer = ask(alice.client, method, address)

        assert answer.status_code == 405
        allowed = set(re.findall(r"[A-Z]+", answer.headers["Allow"]))
        assert allowed == methods_of(entry)


# ---------------------------------------------------------------- headers


def security_of(headers: Mapping[str, str]) -> dict[str, set[str]]:
    """Each header as a set of directives: a middleware may write them in any order."""
    return {
        name: {part.strip() for part in re.split("[;,]", headers.get(name, "missing"))}
        for name, _ in security_headers()
    }


@pytest.mark.parametrize("entry", MAP, ids=str)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "DELETE"])
def test_every_answer_carries_the_same_security_headers(
    alice: Person, alices_plan: uuid.UUID, entry: Entry, method: str
) -> None:
    for address in entry.addresses(alices_plan, alice.guest):
        answer = ask(alice.client, method, address)

        assert security_of(answer.headers) == security_of(dict(security_headers()))


@pytest.mark.parametrize("entry", MAP, ids=str)
def test_a_page_holds_nothing_that_its_own_policy_refuses(
    alice: Person, alices_plan: uuid.UUID, entry: Entry
) -> None:
    for address in entry.addresses(alices_plan, alice.guest):
        answer = ask(alice.client, "GET", address)
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        text = answer.content.decode()
        data_blocks = r'<script type="application/ld\+json">.*?</script>'
        text = re.sub(data_blocks, "", text, flags=re.DOTALL)

        assert re.findall(r"<script(?![^>]* src=)", text) == [], "inline script"
        assert re.findall(r"<style|\sstyle\s*=", text) == [], "inline style"
        assert re.findall(r"\son[a-z]+\s*=", text) == [], "inline handler"
        assert re.findall(r'(?:src|action)="(?:https?:)?//', text) == [], "another host"


@pytest.mark.parametrize("entry", MAP, ids=str)
def test_no_address_needs_many_queries(
    alice: Person,
    alices_plan: uuid.UUID,
    entry: Entry,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for address in entry.addresses(alices_plan, alice.guest):
        # One of them tells who asks.
        with django_assert_max_num_queries(0 if entry.public else QUERIES.get(entry.name, 4)):
            ask(alice.client, "GET", address)


def test_ten_plans_take_as_many_queries_as_one(
    alice: Person, store_plan: StorePlan, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(10):
        store_plan(created=NOON + timedelta(hours=number))

    with django_assert_num_queries(2):  # who asks, and the plans
        ask(alice.client, "GET", "/plan/")


def test_a_browser_with_cookies_of_ours_is_still_unknown_to_public_pages(
    alice: Person, charlie: Person
) -> None:
    alice.client.cookies[ANSWERS_COOKIE] = "anything"

    for entry in PUBLIC:
        for address in entry.addresses():
            known = ask(alice.client, "GET", address)
            unknown = ask(charlie.client, "GET", address)

            assert known.content == unknown.content
            assert dict(known.headers) == dict(unknown.headers)
    assert Guest.objects.count() == 1


@pytest.mark.parametrize("entry", PUBLIC, ids=str)
def test_the_examples_lead_to_pages(charlie: Person, entry: Entry) -> None:
    answers = [ask(charlie.client, "GET", address) for address in entry.addresses()]

    assert {answer.status_code for answer in answers} == {200}
