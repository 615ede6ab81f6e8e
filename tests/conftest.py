"""People and plans for tests of the web and the store.

Alice and Bob are guests, Charlie is nobody: his browser holds no cookie. Alice owns a plan.
"""

import json
import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis

from forge.library.catalogue import Catalogue

PLAIN_NAME = re.compile(r"[A-Za-z][\w ./+-]{0,50}")
NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)

# What ``forge test`` runs: the same examples each time, so that a change is judged by itself.
# ``forge test --explore``, and pytest alone, look for new ones.
# No example is judged by the clock: a busy machine is no failure.
CALM = hypothesis(deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis.register_profile("calm", CALM)
hypothesis.load_profile("calm")
hypothesis.register_profile("steady", parent=CALM, derandomize=True)


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name odd texts by their kind.

    Signed values change with the clock, and the workers of a parallel run must collect the same
    names.
    """
    if isinstance(val, str) and not PLAIN_NAME.fullmatch(val):
        return "text"
    return None


@dataclass(frozen=True)
class Person:
    """Somebody with a browser."""

    client: Client
    guest: uuid.UUID | None


def browser_of(guest: uuid.UUID) -> Client:
    """A browser that holds a guest's signed cookie."""
    from forge.web.guest import COOKIE, remember_guest  # noqa: PLC0415  # core tests need no web

    response, client = HttpResponse(), Client()
    remember_guest(response, guest)
    client.cookies[COOKIE] = response.cookies[COOKIE].value
    return client


def make_guest() -> Person:
    """A guest who is stored, with a browser."""
    from forge.store.models import Guest  # noqa: PLC0415  # needs Django's apps

    guest = Guest.objects.create(id=uuid.uuid4(), created=NOON)
    return Person(browser_of(guest.id), guest.id)


@pytest.fixture(scope="session")
def library() -> Catalogue:
    """The real catalogue, loaded once."""
    from forge.app.library import catalogue  # noqa: PLC0415  # core tests need no index

    return catalogue(settings.FORGE.content, settings.FORGE.data)


@pytest.fixture
def alice(db: None) -> Person:  # noqa: ARG001  # fixture
    """A guest with a plan, see ``alices_plan``."""
    return make_guest()


@pytest.fixture
def bob(db: None) -> Person:  # noqa: ARG001  # fixture
    """Another guest."""
    return make_guest()


@pytest.fixture
def charlie() -> Person:
    """Nobody: a browser without a cookie."""
    return Person(Client(), None)


StorePlan = Callable[..., uuid.UUID]


@pytest.fixture
def in_the_first_week() -> Iterator[None]:
    """The day after the plan of the tests was made: its sessions are due, whenever they run."""
    with time_machine.travel(NOON + timedelta(days=1)):
        yield


@pytest.fixture
def store_plan(alice: Person) -> StorePlan:
    """Store a plan of Alice's, ready unless told otherwise; return its id."""
    from tests.planner import builders  # noqa: PLC0415  # only this fixture needs a plan

    from forge.planner.reading import write_request  # noqa: PLC0415
    from forge.planner.writing import as_json  # noqa: PLC0415
    from forge.store.models import PlanRow, PlanState  # noqa: PLC0415

    def store(
        state: str = PlanState.READY, *, message: str = "", created: datetime = NOON
    ) -> uuid.UUID:
        assert alice.guest is not None
        made = builders.plan()
        row = PlanRow.objects.create(
            id=uuid.uuid4(),
            guest_id=alice.guest,
            state=state,
            request=json.dumps(write_request(made.request)),
            plan=json.dumps(as_json(made)) if state == PlanState.READY else "",
            message=message,
            created=created,
        )
        return row.id

    return store


@pytest.fixture
def alices_plan(store_plan: StorePlan) -> uuid.UUID:
    """A ready plan of Alice's."""
    return store_plan()
