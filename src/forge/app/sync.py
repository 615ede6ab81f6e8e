"""Taking events from devices and giving them those of others. One transaction for a batch."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forge.app.people import person_ensure
from forge.app.unit import writing
from forge.domain.event import Event, Refusal
from forge.store import events as rows
from forge.store.models import Guest
from forge.training.events import digest, fold, is_known, read_event

MOST_EVENTS = 200
"""Events in a batch, and in an answer."""
LONGEST_DEVICE = 200
FARTHEST_AHEAD = 1_000_000
"""How far a counter may be beyond all that is stored. Beyond it a broken or forged one would soon
leave no number for those that follow; a person makes a hundred thousand events in ten years."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one event: ``stored``, ``known`` from before, or ``refused`` and why."""

    id: str
    outcome: str
    reason: str = ""


def events_take(guest: uuid.UUID, raw: Sequence[object], now: datetime) -> tuple[Result, ...]:
    """Store what a device sent and return what became of each, in its order.

    A refused event never blocks the rest. Sending a batch twice stores it once. A person who is
    not stored yet is made by the first batch that holds anything to keep.
    """
    read = [read_event(one) for one in raw]
    if not any(isinstance(one, Event) for one in read):
        return tuple(_refused(one) for one in read if isinstance(one, Refusal))
    with writing():
        return _take(person_ensure(guest, now), read, now)


def _take(owner: Guest, read: Sequence[Event | Refusal], now: datetime) -> tuple[Result, ...]:
    stored = rows.known_digests(owner.id, [one.id for one in read if isinstance(one, Event)])
    highest = rows.newest_lamport(owner.id) + FARTHEST_AHEAD
    fresh: dict[str, Event] = {}
    results: list[Result] = []
    for one in read:
        if isinstance(one, Refusal):
            results.append(_refused(one))
            continue
        result = _result(one, stored, highest)
        if result.outcome == "stored":
            stored[one.id] = digest(one)
            fresh[one.id] = one
        results.append(result)
    events_store(owner, tuple(fresh.values()), now)
    return tuple(results)


def _refused(refusal: Refusal) -> Result:
    return Result(refusal.id, "refused", refusal.reason)


def _result(event: Event, stored: dict[str, str], highest: int) -> Result:
    if event.id not in stored and event.lamport > highest:
        return Result(event.id, "refused", "lamport is far beyond all that is known here.")
    if event.id not in stored:
        return Result(event.id, "stored")
    if stored[event.id] == digest(event):
        return Result(event.id, "known")
    return Result(event.id, "refused", "Another event has this id. It is kept as it was.")


def events_store(
    owner: Guest, events: Sequence[Event], now: datetime, *, bulk: bool = False
) -> None:
    """Append new events and fold them into the entries. Call it while writing, ``owner`` locked."""
    if not events:
        return
    rows.append(owner, events, now, bulk=bulk)
    names = {(event.collection, event.entity) for event in events if is_known(event.type)}
    known = rows.load_entries(owner.id, names)
    changed = fold(events, known)
    rows.save_entries(owner.id, changed, known)
    purged = [name for name in names if changed[name].purged]
    rows.blank(owner.id, purged)


def events_give(guest: uuid.UUID | None, after: int, device: str) -> rows.Pulled:
    """Events of the person's other devices after a number."""
    if guest is None:
        return rows.Pulled((), after, more=False, bulk=False)
    return rows.pull(guest, after, device, MOST_EVENTS)


def rebuild(guest: uuid.UUID) -> int:
    """Make all entries of a person anew from their events; return how many."""
    number = 0
    with writing():
        rows.delete_entries(guest)
        for events in rows.events_by_entity(guest):
            entries = fold(events)
            rows.save_entries(guest, entries, ())
            number += len(entries)
    return number
