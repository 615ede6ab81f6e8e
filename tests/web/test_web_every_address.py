"""What holds for every address when it is read, walked over the URL map: none can escape."""

import re
import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import OperationalError
from pytest_django import DjangoAssertNumQueries
from tests.conftest import NOON, Person, StorePlan, make_guest
from tests.each import each
from tests.web.addresses import Entry
from tests.web.listed import MAP, OWNED, PERSONAL, PUBLIC, QUERIES, TAKE_POSTS, WITH_FORMS
from tests.web.walking import (
    Walked,
    ask,
    has_the_same_security_headers,
    nothing_is_written,
    read,
    same_browser,
)

from forge.store.models import Guest, PlanState
from forge.web.plans.answers import COOKIE as ANSWERS_COOKIE

pytestmark = pytest.mark.django_db
WALKS: dict[tuple[str, str], list[Walked]] = {}
Walk = Callable[[str, str], list[Walked]]


# ---------------------------------------------------------------- the map


def test_every_address_is_public_or_of_one_plan_or_listed_here() -> None:
    rest = {entry.name for entry in MAP if not entry.public and entry not in OWNED}

    assert rest == PERSONAL


def test_no_address_is_listed_that_is_gone() -> None:
    assert {entry.name for entry in MAP} >= TAKE_POSTS | WITH_FORMS | QUERIES.keys()


def test_no_public_page_belongs_to_a_plan() -> None:
    assert [entry.name for entry in PUBLIC if entry in OWNED] == []


def test_the_map_is_not_empty() -> None:
    assert len(OWNED) >= 7
    assert len(PUBLIC) >= 15


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


@pytest.mark.parametrize("who", ["alice", "charlie"])
def test_G6_no_cache_keeps_a_private_answer(  # noqa: N802  # as above
    walked: Walk, who: str
) -> None:
    def is_kept_by_none(one: Walked) -> None:
        assert "no-store" in one.answer.headers.get("Cache-Control", "")
        assert "public" not in one.answer.headers["Cache-Control"]

    each([one for one in walked(who, "GET") if not one.entry.public], is_kept_by_none)


# ---------------------------------------------------------------- headers


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
