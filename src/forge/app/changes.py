"""Changes that Forge made: one line each, with why, its rows and the way back."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from forge.app.happen import Happening, happen
from forge.domain.event import Json
from forge.store.kinds import entries_of_kind, entry_of
from forge.training.events import Entry, is_known

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what, why, the rows that it follows from, when, and whether it was undone."""

    key: str
    what: str
    why: str
    rule: str
    rows: tuple[str, ...]
    date: date | None
    undone: bool


@dataclass(frozen=True, slots=True)
class Made:
    """A change to make: the events that do it, and those that take it back."""

    what: str
    why: str
    rule: str
    does: tuple[Happening, ...]
    undoes: tuple[Happening, ...]
    rows: tuple[str, ...] = ()


def changes_list(guest: uuid.UUID | None) -> tuple[Change, ...]:
    """A person's changes, newest first. One query."""
    found = [_read(key, entry) for key, entry in entries_of_kind(guest, "change").items()]
    newest = sorted(found, key=lambda one: (str(one.date or ""), one.key), reverse=True)
    return tuple(newest[:SHOWN])


def changes_make(
    guest: uuid.UUID,
    made: Sequence[Made],
    today: date,
    now: datetime,
    *,
    because: Sequence[Happening] = (),
) -> None:
    """Make changes together: what they follow from, all their events, and a line for each."""
    events: list[Happening] = list(because)
    for place, one in enumerate(made):
        name = f"change:{now:%Y%m%dT%H%M%S}-{place:02}-{uuid.uuid4().hex[:8]}"
        events += [*one.does, change_event(one, name, today)]
    if events:
        happen(guest, events, now)


def change_event(made: Made, name: str, today: date) -> Happening:
    """The line of one change, with the events that take it back."""
    undo: list[Json] = [
        {"type": kind, "entity": entity, "body": body} for kind, entity, body in made.undoes
    ]
    body: dict[str, Json] = {
        "what": made.what,
        "why": made.why,
        "rule": made.rule,
        "rows": list(made.rows),
        "facts": {"undo": undo},
        "date": today.isoformat(),
    }
    return ("change.make", name, body)


def change_undo(guest: uuid.UUID | None, key: str, now: datetime) -> bool:
    """Take one change back; False for nobody's, and for one that is undone already."""
    entry = entry_of(guest, "change", key)
    if guest is None or entry is None or entry.fields.get("undone") is True:
        return False
    happen(guest, [*_undo(entry), ("change.undo", key, {"undone": True})], now)
    return True


def _undo(entry: Entry) -> list[Happening]:
    facts = entry.fields.get("facts")
    listed = facts.get("undo") if isinstance(facts, dict) else None
    rows = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
    return [
        (str(row["type"]), str(row["entity"]), cast("dict[str, Json]", row["body"]))
        for row in rows
        if is_known(str(row.get("type"))) and isinstance(row.get("body"), dict)
    ]


def _read(key: str, entry: Entry) -> Change:
    fields = entry.fields
    rows, day = fields.get("rows"), fields.get("date")
    return Change(
        key,
        str(fields.get("what") or ""),
        str(fields.get("why") or ""),
        str(fields.get("rule") or ""),
        tuple(str(row) for row in rows) if isinstance(rows, list) else (),
        date.fromisoformat(day) if isinstance(day, str) else None,
        fields.get("undone") is True,
    )
