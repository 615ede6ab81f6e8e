"""Undo: an event that takes back another. Nothing is removed, so undoing can be seen as well.

Taking back every event but the first, newest first, gives the state after the first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from forge.domain.event import Event, Json
from forge.training.events.fold import Entry, assigned, take
from forge.training.events.kinds import BIN, PURGE, RESTORE, UNDOES

Happening = tuple[str, str, dict[str, Json]]
"""Type, entity and body of an event to be made."""

WRITES = {"note": "write"}
"""The verb that assigns fields, where it is not ``edit``."""


@dataclass(frozen=True, slots=True)
class Step:
    """One event in the history of an entity: which fields went from what to what.

    ``undone`` was taken back later; ``undoes`` says that it takes back another.
    """

    event: Event
    changes: tuple[tuple[str, Json, Json], ...]
    undone: bool
    undoes: bool


def steps(events: Iterable[Event]) -> tuple[Step, ...]:
    """The history of one entity, oldest first. Events that changed nothing are left out."""
    ordered = sorted(events, key=lambda event: event.stamp)
    undone = _undone(ordered)
    entry, found = Entry(), list[Step]()
    for event in ordered:
        after = take(entry, event)
        changes = tuple(_changes(entry.fields, after.fields))
        if changes:
            found.append(Step(event, changes, event.id in undone, bool(_undoes(event))))
        entry = after
    return tuple(found)


def newest(events: Iterable[Event]) -> Event | None:
    """The newest event that can be taken back; the first one, which made the entity, cannot."""
    live = _live(events)
    return live[-1] if len(live) > 1 and live[-1].verb != PURGE else None


def undo(events: Iterable[Event], event: Event) -> Happening:
    """What takes ``event`` back, given all events of its entity."""
    kept = [one for one in _live(events) if one.id != event.id]
    before = Entry()
    for one in kept:
        before = take(before, one)
    marked: dict[str, Json] = {UNDOES: event.id}
    if event.verb in (BIN, RESTORE):
        verb = BIN if before.binned else RESTORE
        return (f"{event.collection}.{verb}", event.entity, marked)
    names = (name for name in assigned(event) if name != UNDOES)
    body = {name: before.fields.get(name) for name in names}
    verb = WRITES.get(event.collection, "edit")
    return (f"{event.collection}.{verb}", event.entity, {**body, **marked})


def _live(events: Iterable[Event]) -> list[Event]:
    """Events that count: neither undone nor undoing, in their order."""
    ordered = sorted(events, key=lambda event: event.stamp)
    undone = _undone(ordered)
    return [one for one in ordered if one.id not in undone and not _undoes(one)]


def _undone(events: Sequence[Event]) -> frozenset[str]:
    return frozenset(name for event in events if (name := _undoes(event)))


def _undoes(event: Event) -> str:
    value = event.body.get(UNDOES)
    return value if isinstance(value, str) else ""


def _changes(
    before: Mapping[str, Json], after: Mapping[str, Json]
) -> Iterable[tuple[str, Json, Json]]:
    for name, value in after.items():
        if name not in (UNDOES, "binned_at") and before.get(name) != value:
            yield name, before.get(name), value
