"""Imports as rows: what is there already, what an import brought, and its undoing.

An undone import leaves no entry, and its events no text; their digests stay, so that a phone that
sends one again is told that it is known. Nothing that reads entries needs to know of imports.
"""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from forge.domain.event import Event
from forge.store.events import AT_ONCE, read_entry, read_text
from forge.store.models import EntryRow, EventRow
from forge.training.events import Entry
from forge.training.log import read_session, read_set

LATEST: Final = 3_000
"""Sets that tell how heavy a person lifts."""


@dataclass(frozen=True, slots=True)
class ImportOf:
    """One import as its entry says."""

    key: str
    entry: Entry


def existing(guest: uuid.UUID, collection: str, names: Iterable[str]) -> set[str]:
    """Which of the entities are there, in the bin and purged ones included.

    An entity that only a late edit names, after its import was undone, is not there.
    """
    needed = {"session": "date", "set": "exercise"}.get(collection, "")
    found: set[str] = set()
    wanted = list(names)
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        rows = EntryRow.objects.filter(guest_id=guest, collection=collection, entity__in=some)
        if needed == "exercise":
            rows = rows.filter(~Q(exercise="") | Q(binned=True))
        elif needed == "date":
            rows = rows.filter(Q(day__isnull=False) | Q(binned=True))
        found.update(rows.values_list("entity", flat=True))
    return found


def imports_of(guest: uuid.UUID | None) -> list[ImportOf]:
    """The imports of a person, newest first, undone ones included."""
    if guest is None:
        return []
    rows = EntryRow.objects.filter(guest_id=guest, collection="import").order_by("-id")[:100]
    return [ImportOf(row.entity, read_entry(row.state)) for row in rows]


def import_of(guest: uuid.UUID | None, key: str) -> ImportOf | None:
    """One import of this person's; None for anybody else's."""
    if guest is None:
        return None
    row = EntryRow.objects.filter(guest_id=guest, collection="import", entity=key).first()
    return ImportOf(key, read_entry(row.state)) if row else None


def kept_answers(guest: uuid.UUID | None, name: str) -> dict[str, str]:
    """Answers that were kept under a setting; none for nobody."""
    if guest is None:
        return {}
    row = EntryRow.objects.filter(guest_id=guest, collection="setting", entity=name).first()
    value = read_entry(row.state).fields.get("value") if row else None
    pairs = value if isinstance(value, list) else []
    return {str(p[0]): str(p[1]) for p in pairs if isinstance(p, list) and len(p) == 2}


def latest_zone(guest: uuid.UUID | None) -> str:
    """The zone of the newest session that has one."""
    if guest is None:
        return ""
    rows = EntryRow.objects.filter(guest_id=guest, collection="session", day__isnull=False)
    for row in rows.order_by("-day")[:5]:
        session = read_session(row.entity, read_entry(row.state))
        if session and session.zone:
            return session.zone
    return ""


def heaviest(guest: uuid.UUID | None) -> Mapping[str, Decimal]:
    """The heaviest load in kg of each exercise among the latest sets."""
    found: dict[str, Decimal] = {}
    if guest is None:
        return found
    rows = EntryRow.objects.filter(guest_id=guest, collection="set", binned=False)
    for row in rows.order_by("-id")[:LATEST]:
        one = read_set(row.entity, read_entry(row.state))
        kg = one.load.kg if one and one.load else None
        if one and kg:
            found[one.exercise] = max(kg, found.get(one.exercise, Decimal(0)))
    return found


def later_edits(guest: uuid.UUID, key: str, most: int) -> tuple[int, list[Event]]:
    """How often what an import brought was changed since, and the newest of these changes."""
    rows = EventRow.objects.filter(guest_id=guest, bulk=False).exclude(text="")
    rows = rows.filter(Exists(_brought(guest, key)))
    return rows.count(), [read_text(row.text) for row in rows.order_by("-number")[:most]]


def forget(guest: uuid.UUID, key: str) -> int:
    """Remove every entry of an import and the text of its events; return how many entries.

    A session stays while it holds sets that did not come with this import, and an exercise of
    one's own while other sets name it.
    """
    gone = _gone(guest, key)
    EventRow.objects.filter(guest_id=guest).filter(Exists(gone)).update(text="")
    number, _ = _gone_rows(guest, key).delete()
    return number


def _brought(guest: uuid.UUID, key: str) -> QuerySet[EntryRow]:
    """The entry of an event, where an import brought it."""
    return EntryRow.objects.filter(
        guest_id=guest, source=key, collection=OuterRef("collection"), entity=OuterRef("entity")
    )


def _gone(guest: uuid.UUID, key: str) -> QuerySet[EntryRow]:
    return _gone_rows(guest, key).filter(
        collection=OuterRef("collection"), entity=OuterRef("entity")
    )


def _gone_rows(guest: uuid.UUID, key: str) -> QuerySet[EntryRow]:
    others = EntryRow.objects.filter(guest_id=guest, collection="set").exclude(source=key)
    rows = EntryRow.objects.filter(guest_id=guest, source=key)
    return rows.exclude(
        Q(Exists(others.filter(session=OuterRef("entity"))), collection="session")
    ).exclude(Q(Exists(others.filter(exercise=OuterRef("entity"))), collection="custom"))
