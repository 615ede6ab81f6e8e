"""What holds for every address, walked over the URL map so that a new one cannot escape."""

import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import OperationalError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries
from tests.conftest import NOON, Person, StorePlan, make_guest
from tests.each import each
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


@contextmanager
def undone() -> Iterator[None]:
    """Let an address do what it does, and take it back: the next one finds what this one found."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def same_browser(person: Person, *, strict: bool = False) -> Client:
    """A browser with the same cookies, whatever is done to those of the first."""
    client = Client(enforce_csrf_checks=strict)
    client.cookies = SimpleCookie(person.client.cookies)
    return client


@dataclass(frozen=True)
class Walked:
    """What one person got from one address, and at what cost."""

    entry: Entry
    answer: Any
    queries: int

    def __str__(self) -> str:
        return str(self.entry)


Walk = Callable[[str, str], list[Walked]]
WALKS: dict[tuple[str, str], list[Walked]] = {}


@pytest.fixture
def walked(request: pytest.FixtureRequest) -> Walk:
    """Everything read once by one person, for all tests that look at the answers."""

    def walk(who: str, method: str) -> list[Walked]:
        if (who, method) not in WALKS:
            plan: uuid.UUID = request.getfixturevalue("alices_plan")
            alice: Person = request.getfixturevalue("alice")
            person: Person = request.getfixturevalue(who)
            found: list[Walked] = []

            def look(entry: Entry) -> None:
                found.extend(
                    read(same_browser(person), method, entry, address)
                    for address in entry.addresses(plan, alice.guest)
                )

            each(MAP, look)
            WALKS[who, method] = found
        return WALKS[who, method]

    return walk


def read(client: Client, method: str, entry: Entry, address: str) -> Walked:
    """Read one address while nothing can be written."""
    with nothing_is_written(), CaptureQueriesContext(connection) as queries:
        answer = ask(client, method, address)
    return Walked(entry, answer, len(queries))


# ---------------------------------------------------------------- G7: reading writes nothing


def test_the_watch_sees_a_write() -> None:
    with pytest.raises(OperationalError, match="readonly"), nothing_is_written():
        make_guest()


@pytest.mark.parametrize("who", ["alice", "bob", "charlie"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_G7_reading_writes_nothing(  # noqa: N802  # named after the guarantee
    walked: Walk, who: str, method: str
) -> None:
    def is_answered(one: Walked) -> None:
        assert one.answer.status_code < 500

    each(walked(who, method), is_answered)


@pytest.mark.parametrize("state", [PlanState.QUEUED, PlanState.IMPOSSIBLE, PlanState.FAILED])
def test_G7_reading_an_unfinished_plan_writes_nothing(  # noqa: N802  # as above
    alice: Person, store_plan: StorePlan, state: PlanState
) -> None:
    plan_id = store_plan(state)

    def is_only_read(entry: Entry) -> None:
        [address] = entry.addresses(plan_id)
        with nothing_is_written():
            answer = ask(alice.client, "GET", address)

        if entry.name in {"plans:what_if", "plans:why"}:  # they wait with the plan's own page
            assert answer.status_code == 302
            assert answer.headers["Location"] == f"/plans/{plan_id}/"
        else:
            assert answer.status_code in {200, 404, 405}

    each(OWNED, is_only_read)


@pytest.mark.parametrize("who", ["alice", "charlie"])
def test_G7_reading_sets_no_cookie_but_the_token_of_a_form(  # noqa: N802  # as above
    walked: Walk, who: str
) -> None:
    def sets_none(one: Walked) -> None:
        allowed = {"csrftoken"} if one.entry.name in WITH_FORMS else set()
        assert set(one.answer.cookies) <= allowed

    each(walked(who, "GET"), sets_none)


# ---------------------------------------------------------------- G6: nobody sees another's plan


def test_G6_the_owner_reaches_every_address_of_a_plan(  # noqa: N802  # as above
    alice: Person, alices_plan: uuid.UUID
) -> None:
    def is_reached(entry: Entry) -> None:
        method = "POST" if entry.name in TAKE_POSTS else "GET"
        for address in entry.addresses(alices_plan):
            with undone():
                answer = ask(same_browser(alice), method, address)

            assert answer.status_code in {200, 302, 422}

    each(OWNED, is_reached)


def without(plan: uuid.UUID, answer: Any) -> str:
    """The page, less the id that its own address holds."""
    text: str = answer.content.decode()
    return text.replace(str(plan), "").replace(str(plan).replace("-", " "), "")


@pytest.mark.parametrize("who", ["bob", "charlie"])
@pytest.mark.parametrize("method", ["GET", "HEAD", *UNSAFE])
def test_G6_a_stranger_gets_404_as_if_there_were_no_plan(  # noqa: N802  # as above
    request: pytest.FixtureRequest, alices_plan: uuid.UUID, who: str, method: str
) -> None:
    person: Person = request.getfixturevalue(who)
    nothing = uuid.uuid4()

    def is_unknown(entry: Entry) -> None:
        [there], [not_there] = entry.addresses(alices_plan), entry.addresses(nothing)
        with undone():
            found = ask(same_browser(person), method, there)
        with undone():
            missing = ask(same_browser(person), method, not_there)

        assert found.status_code == (404 if method in methods_of(entry) else 405)
        assert found.status_code == missing.status_code
        assert without(alices_plan, found) == without(nothing, missing)
        assert dict(found.headers) == dict(missing.headers)

    each(OWNED, is_unknown)


def test_G6_a_stranger_gets_404_after_the_owner_looked(  # noqa: N802  # as above
    alice: Person, bob: Person, alices_plan: uuid.UUID
) -> None:
    def stays_unknown(entry: Entry) -> None:
        method = "POST" if entry.name in TAKE_POSTS else "GET"
        [address] = entry.addresses(alices_plan)
        with undone():
            ask(same_browser(alice), method, address)
            answer = ask(same_browser(bob), method, address)

        assert answer.status_code == 404

    each(OWNED, stays_unknown)


def test_G6_a_cookie_without_a_sound_signature_is_a_strangers(  # noqa: N802  # as above
    alice: Person, alices_plan: uuid.UUID
) -> None:
    def is_refused(entry: Entry) -> None:
        method = "POST" if entry.name in TAKE_POSTS else "GET"
        [address] = entry.addresses(alices_plan)
        forged = Client()
        forged.cookies[GUEST_COOKIE] = f"{alice.guest}:x:forged"

        with undone():
            assert ask(forged, method, address).status_code == 404

    each(OWNED, is_refused)


@pytest.mark.parametrize("who", ["alice", "charlie"])
def test_G6_no_cache_keeps_a_private_answer(  # noqa: N802  # as above
    walked: Walk, who: str
) -> None:
    def is_kept_by_none(one: Walked) -> None:
        assert "no-store" in one.answer.headers.get("Cache-Control", "")
        assert "public" not in one.answer.headers["Cache-Control"]

    each([one for one in walked(who, "GET") if not one.entry.public], is_kept_by_none)


# ---------------------------------------------------------------- forms need their token


@pytest.mark.parametrize("method", UNSAFE)
def test_nothing_is_taken_without_the_token_of_a_form(
    alice: Person, alices_plan: uuid.UUID, method: str
) -> None:
    def is_refused(entry: Entry) -> None:
        for address in entry.addresses(alices_plan, alice.guest):
            with undone():
                answer = ask(same_browser(alice, strict=True), method, address)

            if entry.name.startswith("api:"):  # guarded by the type of the body, see forge.web.api
                assert answer.status_code in {405, 415}
            else:
                assert answer.status_code == 403
                assert b"security token is missing or old" in answer.content
            assert not answer.cookies

    each(MAP, is_refused)


def test_only_the_listed_addresses_take_posts(alice: Person, alices_plan: uuid.UUID) -> None:
    def takes_posts_if_listed(entry: Entry) -> None:
        for address in entry.addresses(alices_plan, alice.guest):
            with undone():
                answer = ask(same_browser(alice), "POST", address)

            assert (answer.status_code != 405) == (entry.name in TAKE_POSTS)
            has_the_same_security_headers(answer)

    each(MAP, takes_posts_if_listed)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PURGE"])
def test_a_wrong_method_is_named_with_the_right_ones(
    alice: Person, alices_plan: uuid.UUID, method: str
) -> None:
    def names_the_right_ones(entry: Entry) -> None:
        for address in entry.addresses(alices_plan, alice.guest):
            with undone():
                answer = ask(same_browser(alice), method, address)

            assert answer.status_code == 405
            allowed = set(re.findall(r"[A-Z]+", answer.headers["Allow"]))
            assert allowed == methods_of(entry)
            has_the_same_security_headers(answer)

    each(MAP, names_the_right_ones)


# ---------------------------------------------------------------- headers


def security_of(headers: Mapping[str, str]) -> dict[str, set[str]]:
    """Each header as a set of directives: a middleware may write them in any order."""
    return {
        name: {part.strip() for part in re.split("[;,]", headers.get(name, "missing"))}
        for name, _ in security_headers()
    }


def has_the_same_security_headers(answer: Any) -> None:
    """Also asked of the answers to other methods, above."""
    assert security_of(answer.headers) == security_of(dict(security_headers()))


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_every_answer_carries_the_same_security_headers(walked: Walk, method: str) -> None:
    each(walked("alice", method), lambda one: has_the_same_security_headers(one.answer))


def test_a_page_holds_nothing_that_its_own_policy_refuses(walked: Walk) -> None:
    def is_within_its_policy(one: Walked) -> None:
        text = one.answer.content.decode()
        data_blocks = r'<script type="application/ld\+json">.*?</script>'
        text = re.sub(data_blocks, "", text, flags=re.DOTALL)

        assert re.findall(r"<script(?![^>]* src=)", text) == [], "inline script"
        assert re.findall(r"<style|\sstyle\s*=", text) == [], "inline style"
        assert re.findall(r"\son[a-z]+\s*=", text) == [], "inline handler"
        assert re.findall(r'(?:src|action)="(?:https?:)?//', text) == [], "another host"

    pages = [
        one
        for one in walked("alice", "GET")
        if one.answer.headers.get("Content-Type", "").startswith("text/html")
    ]
    each(pages, is_within_its_policy)


def test_no_address_needs_many_queries(walked: Walk) -> None:
    def needs_few(one: Walked) -> None:
        # One of them tells who asks.
        assert one.queries <= (0 if one.entry.public else QUERIES.get(one.entry.name, 4))

    each(walked("alice", "GET"), needs_few)


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


def test_the_examples_lead_to_pages(walked: Walk) -> None:
    def is_a_page(one: Walked) -> None:
        assert one.answer.status_code == 200

    each([one for one in walked("charlie", "GET") if one.entry.public], is_a_page)
