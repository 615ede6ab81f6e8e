"""Entries of a person by session and by kind: what a phone needs to go on without the server."""

import uuid
from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Q

from forge.store.events import read_entry
from forge.store.models import EntryRow, Guest
from forge.training.events import Entry, Name


def sessions_since(guest: uuid.UUID, since: date) -> dict[str, Entry]:
    """Sessions from a day on, by key, those in the bin among them."""
    rows = EntryRow.objects.filter(guest_id=guest, collection="session", day__gte=since)
    return {row.entity: read_entry(row.state) for row in rows}


def within(guest: uuid.UUID, sessions: Collection[str]) -> dict[Name, Entry]:
    """Everything that belongs to some sessions: sets, exercises, notes."""
    return _read(EntryRow.objects.filter(guest_id=guest, session__in=sessions))


def of_session(guest: uuid.UUID, key: str) -> dict[Name, Entry]:
    """A session and everything that belongs to it."""
    itself = Q(collection="session", entity=key)
    return _read(EntryRow.objects.filter(Q(guest_id=guest) & (Q(session=key) | itself)))


def of_kinds(guest: uuid.UUID, kinds: Collection[str], prefix: str = "") -> dict[Name, Entry]:
    """All entries of some collections whose names begin with ``prefix``."""
    rows = EntryRow.objects.filter(guest_id=guest, collection__in=kinds, entity__startswith=prefix)
    return _read(rows)


def cursor(guest: uuid.UUID) -> int:
    """The number of the person's newest event; 0 for somebody who is not stored."""
    found: int | None = Guest.objects.filter(id=guest).values_list("events", flat=True).first()
    return found or 0


def _read(rows: Iterable[EntryRow]) -> dict[Name, Entry]:
    return {(row.collection, row.entity): read_entry(row.state) for row in rows}
