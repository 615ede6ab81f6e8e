"""Events that happen on the server: edits in the history, imports, forms without scripts."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from forge.app.people import person_ensure
from forge.app.sync import events_store
from forge.app.unit import writing
from forge.domain.event import Event, Json
from forge.store.events import newest_lamport

DEVICE = "server"

Happening = tuple[str, str, dict[str, Json]]
"""Type, entity and body."""


def happen(
    guest: uuid.UUID, made: Sequence[Happening], now: datetime, *, bulk: bool = False
) -> None:
    """Store what happened, after all that the server has seen of this person.

    A person who is not stored yet is made. ``bulk`` marks what an import brings: phones fetch
    what it gives, not each event.
    """
    with writing():
        owner = person_ensure(guest, now)
        first = newest_lamport(guest) + 1
        events = [
            Event(str(uuid.uuid4()), DEVICE, first + place, kind, 1, entity, body, now.isoformat())
            for place, (kind, entity, body) in enumerate(made)
        ]
        events_store(owner, events, now, bulk=bulk)
