"""The URL map once more, as somebody who signed in, as the owner, and as strangers of both."""

import re
import uuid
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.conftest import Person
from tests.web.accounts import Somebody, sign_up
from tests.web.addresses import Entry
from tests.web.listed import ACCOUNT, MAP, OWNED, WITH_FORMS
from tests.web.walking import nothing_is_written, security_of, without

from forge.app import household
from forge.store.models import LinkKind
from forge.web.public import security_headers

pytestmark = pytest.mark.django_db
PRIVATE = [entry for entry in MAP if not entry.public]
HAVE_FORMS = WITH_FORMS | {"account:home"}
OF_ACCOUNTS = [entry for entry in MAP if entry.name in ACCOUNT]


@pytest.fixture
def ann(alice: Person, alices_plan: uuid.UUID) -> Somebody:  # noqa: ARG001  # what she claims
    """Alice, once she claimed what she had."""
    return sign_up("Ann", alice.client)


@pytest.fixture
def olga() -> Somebody:
    """The owner, with an invitation that waits."""
    token = household.link_make(LinkKind.OWNER, timezone.now())
    household.link_make(LinkKind.MEMBER, timezone.now(), "Ben")
    return sign_up("Olga", link=token)


def addresses(entry: Entry, plan: uuid.UUID, somebody: Somebody) -> list[str]:
    return [
        address.replace(str(uuid.UUID(int=0)), str(somebody.id))
        for address in entry.addresses(plan, somebody.id)
    ]


def looked(client: Client, entry: Entry, plan: uuid.UUID, somebody: Somebody) -> list[Any]:
    return [client.get(address) for address in addresses(entry, plan, somebody)]


@pytest.mark.parametrize("entry", PRIVATE, ids=str)
def test_G7_reading_writes_nothing_for_who_signed_in(  # noqa: N802  # named after the guarantee
    alices_plan: uuid.UUID, ann: Somebody, olga: Somebody, entry: Entry
) -> None:
    with nothing_is_written():
        answers = looked(ann.client, entry, alices_plan, ann)
        if entry in OF_ACCOUNTS:
            answers += looked(olga.client, entry, alices_plan, ann)

    for answer in answers:
        assert answer.status_code < 500
        assert set(answer.cookies) <= ({"csrftoken"} if entry.name in HAVE_FORMS else set())
        is_kept_by_no_cache_and_within_the_policy(answer)


def is_kept_by_no_cache_and_within_the_policy(answer: Any) -> None:
    """No cache keeps it, its headers are as everywhere, nothing in it is inline."""
    assert "no-store" in answer.headers["Cache-Control"]
    assert security_of(answer.headers) == security_of(dict(security_headers()))
    text = answer.content.decode() if "html" in answer.headers["Content-Type"] else ""
    assert re.findall(r"<script(?![^>]* src=)|<style|\sstyle\s*=|\son[a-z]+\s*=", text) == []


@pytest.mark.parametrize("entry", OWNED, ids=str)
def test_G6_nobody_else_reaches_a_plan_of_an_account(  # noqa: N802  # as above
    alices_plan: uuid.UUID, ann: Somebody, olga: Somebody, entry: Entry
) -> None:
    nothing = uuid.uuid4()
    [there], [not_there] = entry.addresses(alices_plan), entry.addresses(nothing)
    ann.client.get(there)

    for browser in (olga.client, Client()):
        for method in ("GET", "POST"):
            found = browser.generic(method, there)
            missing = browser.generic(method, not_there)
            assert found.status_code in {404, 405}
            assert without(alices_plan, found) == without(nothing, missing)


@pytest.mark.parametrize("entry", OF_ACCOUNTS, ids=str)
def test_G6_pages_of_an_account_show_strangers_nothing_of_it(  # noqa: N802  # as above
    alices_plan: uuid.UUID, ann: Somebody, olga: Somebody, bob: Person, entry: Entry
) -> None:
    looked(ann.client, entry, alices_plan, ann)
    looked(olga.client, entry, alices_plan, ann)

    strangers = (bob.client, Client())
    for answer in [one for who in strangers for one in looked(who, entry, alices_plan, ann)]:
        assert answer.status_code in {200, 302, 404, 405}
        assert b"Ann" not in answer.content
        assert b"Olga" not in answer.content
        if answer.status_code == 302:
            assert answer.headers["Location"].startswith("/account/sign-in/")


@pytest.mark.parametrize("entry", OF_ACCOUNTS, ids=str)
def test_no_page_of_accounts_needs_many_queries(
    alices_plan: uuid.UUID,
    ann: Somebody,
    olga: Somebody,
    entry: Entry,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    there = addresses(entry, alices_plan, ann)

    for browser in (ann.client, olga.client):
        for address in there:
            with django_assert_max_num_queries(5):  # two tell who asks
                browser.get(address)


def test_no_address_of_the_accounts_package_is_routed() -> None:
    names = {entry.name for entry in MAP if ":" not in entry.name}

    assert names == {"account_login", "mfa_authenticate"}
