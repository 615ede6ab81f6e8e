"""Which methods an address takes, and that it takes nothing without the token of a form."""

import re
import uuid

import pytest
from tests.conftest import Person
from tests.each import each
from tests.web.addresses import Entry
from tests.web.listed import MAP, TAKE_POSTS, UNSAFE, methods_of
from tests.web.walking import ask, has_the_same_security_headers, same_browser, undone

pytestmark = pytest.mark.django_db


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
