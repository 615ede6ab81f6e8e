"""G6: an address of a plan answers its owner, and nobody else can tell that the plan exists."""

import uuid

import pytest
from django.test import Client
from tests.conftest import Person
from tests.each import each
from tests.web.addresses import Entry
from tests.web.listed import OWNED, UNSAFE, methods_of, usual_method
from tests.web.walking import ask, same_browser, undone, without

from forge.web.guest import COOKIE as GUEST_COOKIE

pytestmark = pytest.mark.django_db


def test_G6_the_owner_reaches_every_address_of_a_plan(  # noqa: N802  # named after the guarantee
    alice: Person, alices_plan: uuid.UUID
) -> None:
    def is_reached(entry: Entry) -> None:
        method = usual_method(entry)
        for address in entry.addresses(alices_plan):
            with undone():
                answer = ask(same_browser(alice), method, address)

            assert answer.status_code in {200, 302, 422}

    each(OWNED, is_reached)


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
        method = usual_method(entry)
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
        method = usual_method(entry)
        [address] = entry.addresses(alices_plan)
        forged = Client()
        forged.cookies[GUEST_COOKIE] = f"{alice.guest}:x:forged"

        with undone():
            assert ask(forged, method, address).status_code == 404

    each(OWNED, is_refused)
