"""Events and entries as rows. Reading and writing for one person; the caller opens transactions."""

import uuid
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import msgspec
from django.db.models import Max, Min

from forge.domain.event import Event, Json
from forge.store import bulk as bulk_rows
from forge.store.models import EntryRow, EventRow, Guest
from forge.training.events import Entry, Name, as_json, canonical, digest_of, from_json, written

EVENT_COLUMNS = (
    *("guest_id", "number", "uid", "digest", "collection", "entity", "device", "lamport"),
    *("bulk", "text", "received"),
)
ENTRY_COLUMNS = (
    *("guest_id", "collection", "entity", "session", "exercise", "source", "day", "binned"),
    "state",
)
AT_ONCE = 400
"""Names in one question to the database, well below the limits of all."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """Events after a number, the number to ask after next, and whether there are more.

    ``bulk`` says that an import lies between, whose events are not sent one by one.
    """

    events: tuple[Event, ...]
    number: int
    more: bool
    bulk: bool


def known_digests(guest: uuid.UUID, ids: Iterable[str]) -> dict[str, str]:
    """The digests of those of the ids that are stored."""
    found: dict[str, str] = {}
    for some in _chunks(tuple(ids)):
        rows = EventRow.objects.filter(guest_id=guest, uid__in=some)
        found.update(rows.values_list("uid", "digest"))
    return found


def append(owner: Guest, events: Sequence[Event], now: datetime, *, bulk: bool = False) -> None:
    """Store new events, numbered on. The caller has locked the row, so numbers commit in order."""
    person = bulk_rows.prepared(EventRow, "guest", owner.id)
    at = bulk_rows.prepared(EventRow, "received", now)
    rows: list[tuple[object, ...]] = []
    for number, event in enumerate(events, owner.events + 1):
        text = written(event)
        rows.append(
            (
                person,
                number,
                event.id,
                digest_of(text),
                event.collection,
                event.entity,
                event.device,
                event.lamport,
                bulk,
                text,
                at,
            )
        )
    bulk_rows.insert(EventRow, EVENT_COLUMNS, rows)
    owner.events += len(rows)
    owner.save(update_fields=["events"])


def pull(guest: uuid.UUID, after: int, device: str, most: int) -> Pulled:
    """Events of other devices after a number, oldest first."""
    rows = list(
        EventRow.objects.filter(guest_id=guest, number__gt=after).order_by("number")[: most + 1]
    )
    sent = rows[:most]
    wanted = (row for row in sent if row.text and row.device != device and not row.bulk)
    return Pulled(
        events=tuple(read_text(row.text) for row in wanted),
        number=sent[-1].number if sent else after,
        more=len(rows) > most,
        bulk=any(row.bulk for row in sent),
    )


def newest_lamport(guest: uuid.UUID) -> int:
    """The highest counter of all that is stored of a person; 0 for nothing."""
    found: int | None = EventRow.objects.filter(guest_id=guest).aggregate(top=Max("lamport"))["top"]
    return found or 0


def all_events(guest: uuid.UUID) -> Iterable[Event]:
    """Every event that still has its text, oldest first."""
    texts = EventRow.objects.filter(guest_id=guest).exclude(text="").order_by("number")
    return (read_text(text) for text in texts.values_list("text", flat=True).iterator())


def events_by_entity(guest: uuid.UUID) -> Iterator[list[Event]]:
    """Every event that still has its text, all of an entity together, a few entities at a time.

    Entities come in the order in which they were first told of, as their entries were made.
    """
    rows = EventRow.objects.filter(guest_id=guest).exclude(text="")
    firsts = rows.values_list("collection", "entity").annotate(first=Min("number"))
    names = [(collection, entity) for collection, entity, _ in firsts.order_by("first")]
    for start in range(0, len(names), AT_ONCE):
        by_collection: dict[str, list[str]] = {}
        for collection, entity in names[start : start + AT_ONCE]:
            by_collection.setdefault(collection, []).append(entity)
        found: list[tuple[int, str]] = []
        for collection, entities in by_collection.items():
            some = rows.filter(collection=collection, entity__in=entities)
            found.extend(some.values_list("number", "text"))
        yield [read_text(text) for _, text in sorted(found)]


def events_of(guest: uuid.UUID, collection: str, entity: str) -> tuple[Event, ...]:
    """The history of one entity, in the order in which it arrived."""
    rows = EventRow.objects.filter(guest_id=guest, collection=collection, entity=entity)
    texts = rows.exclude(text="").order_by("number").values_list("text", flat=True)
    return tuple(read_text(text) for text in texts)


def blank(guest: uuid.UUID, names: Iterable[Name]) -> None:
    """Empty the events of purged entities, save the one that says so."""
    for collection, entity in names:
        rows = EventRow.objects.filter(guest_id=guest, collection=collection, entity=entity)
        rows.exclude(text__contains=f'"type":"{collection}.purge"').update(text="")


def read_text(text: str) -> Event:
    """An event from its stored text."""
    return Event(**msgspec.json.decode(text))


# ---------------------------------------------------------------- entries


def load_entries(guest: uuid.UUID, names: Iterable[Name]) -> dict[Name, Entry]:
    """The stored entries among the names."""
    by_collection: dict[str, list[str]] = {}
    for collection, entity in names:
        by_collection.setdefault(collection, []).append(entity)
    found: dict[Name, Entry] = {}
    for collection, entities in by_collection.items():
        for some in _chunks(entities):
            rows = EntryRow.objects.filter(guest_id=guest, collection=collection, entity__in=some)
            found.update(((row.collection, row.entity), read_entry(row.state)) for row in rows)
    return found


def save_entries(
    guest: uuid.UUID, entries: Mapping[Name, Entry], known: Container[Name] | None = None
) -> None:
    """Write entries, new ones and changed ones alike.

    ``known`` are the names that are stored, where the caller has looked: others are new, which
    is several times quicker to write.
    """
    fresh = () if known is None else [name for name in entries if name not in known]
    _insert_entries(guest, {name: entries[name] for name in fresh})
    changed = entries.keys() - set(fresh)
    EntryRow.objects.bulk_create(
        [_row(guest, name, entry) for name, entry in entries.items() if name in changed],
        batch_size=AT_ONCE // 4,
        update_conflicts=True,
        unique_fields=["guest", "collection", "entity"],
        update_fields=["session", "exercise", "source", "day", "binned", "state"],
    )


def _insert_entries(guest: uuid.UUID, entries: Mapping[Name, Entry]) -> None:
    """Insert entries of which none is there, without an object for each row."""
    person = bulk_rows.prepared(EntryRow, "guest", guest)
    values = (
        (
            person,
            *name,
            *(_text(entry, field) for field in ("session", "exercise", "source")),
            bulk_rows.prepared(EntryRow, "day", day) if (day := _day(entry)) else None,
            entry.binned,
            _state(entry),
        )
        for name, entry in entries.items()
    )
    bulk_rows.insert(EntryRow, ENTRY_COLUMNS, values)


def delete_entries(guest: uuid.UUID) -> None:
    """Forget all entries of a person, before they are rebuilt."""
    EntryRow.objects.filter(guest_id=guest).delete()


def read_entry(state: str) -> Entry:
    """An entry from its stored text. Fields that share the first field's stamp name none."""
    written = msgspec.json.decode(state)
    if "all" in written:
        written["stamps"] = dict.fromkeys(written["fields"], written["all"]) | written["stamps"]
    return from_json(written)


def _state(entry: Entry) -> str:
    """An entry as text; the stamp that most fields have is written once."""
    if entry.purged or not entry.stamps:
        return canonical(as_json(entry))
    stamps = list(entry.stamps.values())
    usual = stamps[0]
    if any(stamp is not usual for stamp in stamps):
        usual = max(sorted(set(stamps)), key=stamps.count)
    others: dict[str, Json] = {
        name: [stamp.lamport, stamp.device, stamp.event]
        for name, stamp in entry.stamps.items()
        if stamp is not usual and stamp != usual
    }
    usual_json: list[Json] = [usual.lamport, usual.device, usual.event]
    return canonical({"fields": dict(entry.fields), "stamps": others, "all": usual_json})


def _row(guest: uuid.UUID, name: Name, entry: Entry) -> EntryRow:
    collection, entity = name
    return EntryRow(
        guest_id=guest,
        collection=collection,
        entity=entity,
        session=_text(entry, "session"),
        exercise=_text(entry, "exercise"),
        source=_text(entry, "source"),
        day=_day(entry),
        binned=entry.binned,
        state=_state(entry),
    )


def _text(entry: Entry, name: str) -> str:
    value = entry.fields.get(name)
    return value if isinstance(value, str) else ""


def _day(entry: Entry) -> date | None:
    text = _text(entry, "date")
    return date.fromisoformat(text) if text else None


def _chunks(names: Sequence[str]) -> Iterable[Sequence[str]]:
    return (names[start : start + AT_ONCE] for start in range(0, len(names), AT_ONCE))
