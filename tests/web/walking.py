"""How an address is asked: in the same browser, taken back, or while nothing can be written."""

import re
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.conftest import Person
from tests.web.addresses import Entry

from forge.app import jobs
from forge.web.public import security_headers


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


def ask(client: Client, method: str, address: str) -> Any:
    return client.generic(method, address)


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


def read(client: Client, method: str, entry: Entry, address: str) -> Walked:
    """Read one address while nothing can be written."""
    with nothing_is_written(), CaptureQueriesContext(connection) as queries:
        answer = ask(client, method, address)
    return Walked(entry, answer, len(queries))


def security_of(headers: Mapping[str, str]) -> dict[str, set[str]]:
    """Each header as a set of directives: a middleware may write them in any order."""
    return {
        name: {part.strip() for part in re.split("[;,]", headers.get(name, "missing"))}
        for name, _ in security_headers()
    }


def has_the_same_security_headers(answer: Any) -> None:
    """Also asked of the answers to other methods, above."""
    assert security_of(answer.headers) == security_of(dict(security_headers()))


def without(plan: uuid.UUID, answer: Any) -> str:
    """The page, less the id that its own address holds."""
    text: str = answer.content.decode()
    return text.replace(str(plan), "").replace(str(plan).replace("-", " "), "")
