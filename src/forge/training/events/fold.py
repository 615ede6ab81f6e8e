"""The fold: events to entries. Any order, any repetition, any split gives the same entries.

Every field of an entity is a register that the latest event wins (last writer by ``Stamp``), so
taking an event twice or late changes nothing that was not meant. A purge beats everything.
``js/train/fold.js`` is the same fold; ``tests/training/vectors`` holds both to the same states.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias, cast

from forge.domain.event import Event, Json, Stamp
from forge.training.events.kinds import BIN, PURGE, RESTORE, is_known

BINNED, BINNED_AT = "binned", "binned_at"

Name: TypeAlias = tuple[str, str]
"""Collection and entity."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one entity: each field with the stamp of the event that wrote it."""

    fields: Mapping[str, Json] = field(default_factory=dict[str, Json])
    stamps: Mapping[str, Stamp] = field(default_factory=dict[str, Stamp])
    purged: bool = False

    @property
    def binned(self) -> bool:
        """Whether it lies in the bin, or is gone for good."""
        return self.purged or self.fields.get(BINNED) is True


NOTHING = Entry()
"""What is known of an entity before its first event."""


def fold(events: Iterable[Event], entries: Mapping[Name, Entry] | None = None) -> dict[Name, Entry]:
    """Return the entries with all events taken. Events of unknown types are left alone."""
    folded = dict(entries or {})
    for event in events:
        if is_known(event.type):
            name = (event.collection, event.entity)
            folded[name] = take(folded.get(name, NOTHING), event)
    return folded


def take(entry: Entry, event: Event) -> Entry:
    """Return the entry with one event of a known type taken."""
    if entry.purged or event.verb == PURGE:
        return Entry(purged=True)
    if not entry.stamps:
        fields = assigned(event)
        return Entry(fields, dict.fromkeys(fields, event.stamp))
    written = {
        name: value
        for name, value in assigned(event).items()
        if name not in entry.stamps or entry.stamps[name] < event.stamp
    }
    stamps = dict.fromkeys(written, event.stamp)
    return replace(entry, fields={**entry.fields, **written}, stamps={**entry.stamps, **stamps})


def assigned(event: Event) -> Mapping[str, Json]:
    """The fields that an event writes."""
    if event.verb == BIN:
        return {BINNED: True, BINNED_AT: event.client_time}
    if event.verb == RESTORE:
        return {BINNED: False, BINNED_AT: None}
    return event.body


def as_state(entries: Mapping[Name, Entry]) -> dict[str, Json]:
    """All entries as one JSON value, the same on every device that has the same events."""
    state: dict[str, Json] = {}
    for (collection, entity), entry in sorted(entries.items()):
        state[f"{collection} {entity}"] = as_json(entry)
    return state


def as_json(entry: Entry) -> Json:
    """An entry as JSON: fields with their stamps, or that it was purged."""
    if entry.purged:
        return {"purged": True}
    stamps: dict[str, Json] = {
        name: [stamp.lamport, stamp.device, stamp.event] for name, stamp in entry.stamps.items()
    }
    return {"fields": dict(entry.fields), "stamps": stamps}


def from_json(value: Json) -> Entry:
    """Read what ``as_json`` wrote."""
    written = cast("dict[str, dict[str, Json]]", value)
    if "purged" in written:
        return Entry(purged=True)
    stamps = cast("dict[str, tuple[int, str, str]]", written["stamps"])
    return Entry(written["fields"], {name: Stamp(*stamp) for name, stamp in stamps.items()})
