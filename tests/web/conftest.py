"""Every page stands on the library, and no plan is solved while pages are tested."""

import queue
import uuid
from collections.abc import Iterator

import pytest
from django.utils import timezone
from tests.conftest import Person
from tests.web.accounts import Somebody, sign_up
from tests.web.histories import train

from forge.app import household, jobs
from forge.library.catalogue import Catalogue
from forge.store.models import LinkKind


@pytest.fixture(autouse=True)
def _loaded(library: Catalogue) -> None:
    assert library.exercises


@pytest.fixture(autouse=True)
def queued() -> Iterator["queue.Queue[uuid.UUID]"]:
    """The plans that wait for the solver; nothing solves in tests."""
    yield jobs._waiting
    while not jobs._waiting.empty():
        jobs._waiting.get_nowait()


@pytest.fixture
def ann() -> Somebody:
    """Somebody with an account."""
    return sign_up("Ann")


@pytest.fixture
def ben() -> Somebody:
    """Somebody else with one."""
    return sign_up("Ben")


@pytest.fixture
def olga() -> Somebody:
    """The owner."""
    token = household.link_make(LinkKind.OWNER, timezone.now())
    return sign_up("Olga", link=token)


@pytest.fixture
def trained(alice: Person) -> Person:
    """Alice with a session of two exercises, body weight, and a session of last week."""
    return train(alice)
