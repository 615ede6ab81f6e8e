"""Every page stands on the library, and no plan is solved while pages are tested."""

import queue
import uuid
from collections.abc import Iterator

import pytest

from forge.app import jobs
from forge.library.catalogue import Catalogue


@pytest.fixture(autouse=True)
def _loaded(library: Catalogue) -> None:
    assert library.exercises


@pytest.fixture(autouse=True)
def queued() -> Iterator["queue.Queue[uuid.UUID]"]:
    """The plans that wait for the solver; nothing solves in tests."""
    yield jobs._waiting
    while not jobs._waiting.empty():
        jobs._waiting.get_nowait()
