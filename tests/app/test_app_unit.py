"""Writing: all or nothing, and one writer at a time."""

import contextlib
import threading
import uuid
from datetime import UTC, datetime

import pytest
from django.db import connection

from forge.app.unit import writing
from forge.store.models import Guest

NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
THREADS, ROUNDS = 4, 10


class Stopped(Exception):
    """What a test raises in the middle of a unit."""


def make_guest() -> None:
    Guest.objects.create(id=uuid.uuid4(), created=NOON)


@pytest.mark.django_db(transaction=True)
def test_a_unit_that_ends_is_stored() -> None:
    with writing():
        make_guest()

    assert Guest.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_unit_that_breaks_leaves_nothing_behind() -> None:
    with contextlib.suppress(Stopped), writing():
        make_guest()
        raise Stopped

    assert Guest.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_unit_that_breaks_lets_the_next_one_in() -> None:
    with contextlib.suppress(Stopped), writing():
        raise Stopped

    with writing():
        make_guest()

    assert Guest.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_threads_that_write_at_once_wait_for_each_other() -> None:
    inside: list[int] = []
    seen_inside: list[int] = []
    errors: list[Exception] = []

    def write() -> None:
        try:
            for number in range(ROUNDS):
                with writing():
                    inside.append(number)
                    make_guest()
                    seen_inside.append(len(inside))
                    inside.pop()
        except Exception as error:  # noqa: BLE001  # a thread has nobody to raise to
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=write) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert seen_inside == [1] * (THREADS * ROUNDS)
    assert Guest.objects.count() == THREADS * ROUNDS
