"""Reading what was trained: a question or two to the database, however long the history is."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import msgspec
from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, TextField, Value, When

from forge.domain.event import Event
from forge.store.events import read_entry, read_text
from forge.store.models import EntryRow, EventRow
from forge.training.events import Entry

SESSION, SET = "session", "set"
Entries = dict[str, Entry]
"""Entries of one collection by their names."""


class _State(msgspec.Struct):
    """The part of a stored entry that reading needs: stamps are skipped, which is faster."""

    fields: dict[str, Any] = {}  # JSON: decoded, never built here
    purged: bool = False


_states = msgspec.json.Decoder(_State)


@dataclass(frozen=True, slots=True)
class Found:
    """Sessions with their sets, and whether there are more."""

    sessions: Entries
    sets: Entries
    more: bool = False


@dataclass(frozen=True, slots=True)
class Binned:
    """Something in the bin, and when the server heard of it."""

    collection: str
    key: str
    entry: Entry
    since: datetime


def weeks_of_sessions(
    guest: uuid.UUID, first: date, last: date, changes: date
) -> tuple[Found, dict[str, Entries]]:
    """Sessions of some days with their sets, and what stands around them. Two queries.

    Around stand settings, a person's own exercises, and changes since a day.
    """
    days = Q(collection=SESSION, day__gte=first, day__lte=last)
    told = Q(collection__in=AROUND) | Q(collection="change", day__gte=changes)
    rows = EntryRow.objects.filter(days | told, guest_id=guest, binned=False)
    around = _by_collection(rows)
    shown = _sessions(guest).filter(days).values("entity")
    sets = _sets(guest).filter(session__in=Subquery(shown))
    return Found(around.pop(SESSION, {}), _entries(sets)), around


AROUND = ("setting", "custom")
"""What stands around sessions: pauses among the settings, a person's own exercises."""


def year_of_sessions(
    guest: uuid.UUID, year: int
) -> tuple[Found, tuple[int, ...], dict[str, Entries]]:
    """Sessions of a year with their sets, all years that have one, and what stands around.

    Two queries.
    """
    within = Q(day__gte=date(year, 1, 1), day__lte=date(year, 12, 31))
    told = Q(collection__in=AROUND)
    rows = EntryRow.objects.filter(
        told | Q(collection=SESSION, day__isnull=False), guest_id=guest, binned=False
    )
    shown = Case(When(told | within, then=F("state")), default=Value(""), output_field=TextField())
    found: dict[str, Entries] = {}
    years: set[int] = set()
    for collection, key, day, state in rows.values_list("collection", "entity", "day", shown):
        if state:
            found.setdefault(collection, {})[key] = _read(state)
        if collection == SESSION and day:
            years.add(day.year)
    sets = _sets(guest).filter(
        session__in=Subquery(_sessions(guest).filter(within).values("entity"))
    )
    sessions = Found(found.pop(SESSION, {}), _entries(sets))
    return sessions, tuple(sorted(years, reverse=True)), found


def sessions_page(
    guest: uuid.UUID, start: int, most: int, *, year: int | None, exercises: Sequence[str]
) -> Found:
    """Sessions from the newest, ``most`` of them after ``start``, with their sets. Two queries.

    With ``exercises``, only sessions in which one of these was done.
    """
    rows = _sessions(guest)
    if year is not None:
        rows = rows.filter(day__gte=date(year, 1, 1), day__lte=date(year, 12, 31))
    if exercises:
        with_it = _sets(guest).filter(exercise__in=exercises)
        rows = rows.filter(entity__in=Subquery(with_it.values("session")))
    found = _entries(rows.order_by("-day", "-entity")[start : start + most + 1])
    shown = dict(list(found.items())[:most])
    return Found(shown, _entries(_sets(guest).filter(session__in=shown)), len(found) > most)


def sets_of_exercise(
    guest: uuid.UUID, exercises: Sequence[str]
) -> tuple[tuple[date, str, Entry], ...]:
    """Every set of an exercise with its day, oldest first. One query.

    Sets of a session in the bin stay with it.
    """
    days = _sessions(guest).filter(entity=OuterRef("session")).values("day")[:1]
    rows = (
        _sets(guest)
        .filter(exercise__in=exercises)
        .annotate(on=Subquery(days))
        .filter(on__isnull=False)
        .order_by("on", "id")
    )
    return tuple(
        (on, key, _read(state)) for on, key, state in rows.values_list("on", "entity", "state")
    )


def entry_of(guest: uuid.UUID, collection: str, key: str) -> Entry | None:
    """One entry outside the bin. One query."""
    rows = EntryRow.objects.filter(guest_id=guest, collection=collection, entity=key, binned=False)
    return _entries(rows).get(key)


def all_of(guest: uuid.UUID, collections: Iterable[str]) -> dict[str, Entries]:
    """All entries of some collections. One query."""
    rows = EntryRow.objects.filter(guest_id=guest, collection__in=tuple(collections), binned=False)
    return _by_collection(rows)


def session_and_parts(guest: uuid.UUID, key: str) -> dict[str, Entries]:
    """A session with all that belongs to it, the bin included; own exercises, places and zone.

    One query.
    """
    own = Q(collection=SESSION, entity=key) | Q(collection__in=("custom", "place"))
    own |= Q(collection="setting", entity="zone")
    parts = Q(collection__in=PARTS, session=key)
    return _by_collection(EntryRow.objects.filter(own | parts, guest_id=guest))


PARTS = (SET, "exercise", "note")
"""What belongs to a session by its field of that name."""


def events_about(guest: uuid.UUID, names: Mapping[str, Iterable[str]]) -> tuple[Event, ...]:
    """All events of some entities, by collection. One query."""
    rows = EventRow.objects.none()
    for collection, keys in names.items():
        rows = rows | EventRow.objects.filter(
            guest_id=guest, collection=collection, entity__in=tuple(keys)
        )
    return tuple(read_text(text) for text in rows.exclude(text="").values_list("text", flat=True))


def in_bin(guest: uuid.UUID) -> tuple[Binned, ...]:
    """What lies in the bin, newest first. Two queries."""
    rows = EntryRow.objects.filter(guest_id=guest, binned=True)
    read = [(row.collection, row.entity, read_entry(row.state)) for row in rows]
    kept = [one for one in read if not one[2].purged]
    ids = [entry.stamps["binned"].event for _, _, entry in kept]
    heard = dict(_received(guest, ids))
    found = (
        Binned(collection, key, entry, heard[event])
        for (collection, key, entry), event in zip(kept, ids, strict=True)
        if event in heard
    )
    return tuple(sorted(found, key=lambda one: (one.since, one.key), reverse=True))


def guests_with_bins() -> tuple[uuid.UUID, ...]:
    """Everybody who has something in the bin, or had."""
    rows = EntryRow.objects.filter(binned=True).order_by("guest_id")
    return tuple(rows.values_list("guest_id", flat=True).distinct())


def _received(guest: uuid.UUID, ids: Sequence[str]) -> Iterable[tuple[str, datetime]]:
    """When each event reached the server."""
    for start in range(0, len(ids), 400):
        rows = EventRow.objects.filter(guest_id=guest, uid__in=ids[start : start + 400])
        yield from rows.values_list("uid", "received")


def _sessions(guest: uuid.UUID) -> QuerySet[EntryRow]:
    return EntryRow.objects.filter(
        guest_id=guest, collection=SESSION, binned=False, day__isnull=False
    )


def _sets(guest: uuid.UUID) -> QuerySet[EntryRow]:
    return EntryRow.objects.filter(guest_id=guest, collection=SET, binned=False)


def _entries(rows: QuerySet[EntryRow]) -> Entries:
    return {key: _read(state) for key, state in rows.values_list("entity", "state")}


def _by_collection(rows: Iterable[EntryRow]) -> dict[str, Entries]:
    found: dict[str, Entries] = {}
    for row in rows:
        found.setdefault(row.collection, {})[row.entity] = _read(row.state)
    return found


def _read(state: str) -> Entry:
    """An entry without its stamps."""
    read = _states.decode(state)
    return Entry(read.fields, purged=read.purged)
