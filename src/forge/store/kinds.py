"""All entries of one kind of a person, such as places. Few by nature: asked for at once."""

import uuid

from forge.store.events import read_entry
from forge.store.models import EntryRow
from forge.training.events import Entry

MOST = 500
"""Entries of a kind that are read, the newest days first: a page shows fewer."""


def entries_of_kind(guest: uuid.UUID | None, kind: str) -> dict[str, Entry]:
    """Entries by name, those in the bin left out; nothing for nobody. One query."""
    if guest is None:
        return {}
    rows = EntryRow.objects.filter(guest_id=guest, collection=kind, binned=False)
    ordered = rows.order_by("-day", "-id")[:MOST]
    return {row.entity: read_entry(row.state) for row in ordered}


def entry_of(guest: uuid.UUID | None, kind: str, name: str) -> Entry | None:
    """One entry; None for nobody's and for one in the bin."""
    if guest is None:
        return None
    rows = EntryRow.objects.filter(guest_id=guest, collection=kind, entity=name, binned=False)
    row = rows.first()
    return read_entry(row.state) if row else None
