"""Use cases of the history: read sessions, change the past, bin, restore, take back, purge.

Changing the past writes events about the past alone: records and later targets are read anew
from it, and a session that runs on a phone is never touched.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TypedDict

from forge.app.active import ActivePlan, active_plan
from forge.app.happen import Happening, happen
from forge.app.progress import Custom, customs_of, pauses_of
from forge.domain.event import Event, Json
from forge.domain.logged import LoggedSession, LoggedSet
from forge.store import history as rows
from forge.training.events import Entry
from forge.training.events.fold import BINNED
from forge.training.history import undo as undoing
from forge.training.history.adherence import Pause
from forge.training.history.undo import Step
from forge.training.log import (
    free_session,
    merged,
    merged_set,
    read_session,
    read_set,
    same_as,
    sessions_with_sets,
    slugs_with,
)

PER_PAGE = 20
KEPT = timedelta(days=30)
"""How long the bin keeps what was put there."""
BINNABLE = ("session", "set", "bodyweight", "measure", "note")
MOST_EVENTS_OF = 400
"""Entities of one session whose changes are listed; a session has a few dozen."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some sessions, newest first, whether older ones follow, and own names."""

    sessions: tuple[LoggedSession, ...]
    more: bool
    customs: Mapping[str, Custom] = field(default_factory=dict[str, Custom])


@dataclass(frozen=True, slots=True)
class Year:
    """A year of sessions, oldest first, all years that have one, the plan, pauses, own names."""

    sessions: tuple[LoggedSession, ...]
    years: tuple[int, ...]
    plan: ActivePlan | None
    pauses: tuple[Pause, ...]
    customs: Mapping[str, Custom]


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session with all that is known of it, whether it lies in the bin or not.

    ``binned_sets`` can be restored, ``steps`` is what was changed, oldest first, and
    ``newest`` the change that undo takes back. ``places`` are the names of all places that the
    person has or had, ``open_places`` those that can be chosen, ``zone`` is that of the session or
    else of the person, maybe empty.
    """

    session: LoggedSession
    binned: bool
    binned_sets: tuple[LoggedSet, ...]
    notes: tuple[str, ...]
    steps: tuple[Step, ...]
    newest: Event | None
    customs: Mapping[str, Custom]
    places: Mapping[str, str] = field(default_factory=dict[str, str])
    open_places: tuple[str, ...] = ()
    zone: str = ""


def sessions_page(
    guest: uuid.UUID | None, page: int, *, year: int | None = None, exercises: Sequence[str] = ()
) -> Page:
    """A page of sessions, the first one being 1. Three queries.

    With ``exercises``, also sessions of those that were merged into one of them.
    """
    if guest is None:
        return Page((), more=False)
    customs = rows.all_of(guest, ("custom",)).get("custom", {})
    same, wanted = same_as(customs), exercises
    if wanted:
        wanted = slugs_with(wanted, same)
    start = (page - 1) * PER_PAGE
    found = rows.sessions_page(guest, start, PER_PAGE, year=year, exercises=wanted)
    sessions = merged(sessions_with_sets(found.sessions, found.sets)[::-1], same)
    begun = tuple(one for one in sessions if not one.waits)
    return Page(begun, found.more, customs_of(customs))


def year_read(guest: uuid.UUID | None, year: int) -> Year:
    """A year of sessions and what stands around it. Three queries."""
    if guest is None:
        return Year((), (), None, (), {})
    found, years, around = rows.year_of_sessions(guest, year)
    customs = around.get("custom", {})
    return Year(
        sessions=merged(sessions_with_sets(found.sessions, found.sets), same_as(customs)),
        years=years,
        plan=active_plan(guest),
        pauses=pauses_of(around.get("setting", {})),
        customs=customs_of(customs),
    )


def session_open(guest: uuid.UUID | None, key: str) -> OpenSession | None:
    """A session of one's own; None for anybody else's, and for one that was purged.

    Two queries.
    """
    parts = rows.session_and_parts(guest, key) if guest else {}
    entry = parts.get("session", {}).get(key)
    if guest is None or entry is None or entry.purged:
        return None
    sets, same = parts.get("set", {}), same_as(parts.get("custom", {}))
    lying = tuple(_lying(name, one) for name, one in sets.items() if one.binned)
    kept = (read_set(name, one) for name, one in sets.items())
    session = read_session(key, lifted(entry), (merged_set(one, same) for one in kept if one))
    if session is None:
        return None
    steps, newest = _changes(guest, key, sets)
    return OpenSession(
        session=session,
        binned=entry.binned,
        binned_sets=tuple(merged_set(one, same) for one in lying if one),
        notes=_notes(parts),
        steps=steps,
        newest=newest,
        customs=customs_of(parts.get("custom", {})),
        **_where(session, parts),
    )


class _Where(TypedDict):
    places: Mapping[str, str]
    open_places: tuple[str, ...]
    zone: str


def _where(session: LoggedSession, parts: Mapping[str, Mapping[str, Entry]]) -> _Where:
    """The places of the person, and the zone in which a session is read."""
    there = parts.get("place", {})
    own = parts.get("setting", {}).get("zone", Entry()).fields.get("value")
    return {
        "places": {key: str(one.fields.get("name") or "") for key, one in there.items()},
        "open_places": tuple(key for key, one in there.items() if not one.binned),
        "zone": session.zone or (own if isinstance(own, str) else ""),
    }


def lifted(entry: Entry) -> Entry:
    """An entry as if it lay outside the bin."""
    return replace(entry, fields={**entry.fields, BINNED: False})


def _lying(name: str, entry: Entry) -> LoggedSet | None:
    return None if entry.purged else read_set(name, lifted(entry))


def _notes(parts: Mapping[str, Mapping[str, Entry]]) -> tuple[str, ...]:
    """What was written about the session or an exercise of it."""
    texts = (
        one.fields.get(name)
        for collection, name in (("exercise", "note"), ("note", "text"))
        for one in parts.get(collection, {}).values()
        if not one.binned
    )
    return tuple(text for text in texts if isinstance(text, str) and text)


def _changes(
    guest: uuid.UUID, key: str, sets: Iterable[str]
) -> tuple[tuple[Step, ...], Event | None]:
    """All changes after the first logging, and the newest that can be taken back."""
    names = {"session": [key], "set": list(sets)[:MOST_EVENTS_OF]}
    about: dict[tuple[str, str], list[Event]] = {}
    for event in rows.events_about(guest, names):
        about.setdefault((event.collection, event.entity), []).append(event)
    steps = [step for events in about.values() for step in undoing.steps(events)[1:]]
    undoable = [one for events in about.values() if (one := undoing.newest(events))]
    return (
        tuple(sorted(steps, key=lambda step: step.event.stamp)),
        max(undoable, key=lambda event: event.stamp, default=None),
    )


# ---------------------------------------------------------------- changes


def session_edit(guest: uuid.UUID, key: str, body: dict[str, Json], now: datetime) -> None:
    """Change fields of a session."""
    happen(guest, [("session.edit", key, body)], now)


def set_edit(guest: uuid.UUID, key: str, body: dict[str, Json], now: datetime) -> None:
    """Change fields of a set."""
    happen(guest, [("set.edit", key, body)], now)


def session_add(guest: uuid.UUID, title: str, on: date, now: datetime) -> str:
    """Log a session of the past by hand; return its key."""
    key = free_session(uuid.uuid4())
    happen(guest, [("session.start", key, {"title": title, "date": on.isoformat()})], now)
    return key


def set_add(guest: uuid.UUID, session: str, body: dict[str, Json], now: datetime) -> str:
    """Log one more set of a past session; return its key."""
    key = str(uuid.uuid4())
    happen(guest, [("set.log", key, {**body, "session": session})], now)
    return key


def to_bin(guest: uuid.UUID, collection: str, key: str, now: datetime) -> None:
    """Put something in the bin, where it can be restored for 30 days."""
    happen(guest, [(f"{collection}.bin", key, {})], now)


def restore(guest: uuid.UUID, collection: str, key: str, now: datetime) -> None:
    """Take something out of the bin."""
    happen(guest, [(f"{collection}.restore", key, {})], now)


def session_undo(guest: uuid.UUID, key: str, now: datetime) -> bool:
    """Take back the newest change of a session and its sets; False where there is none."""
    found = session_open(guest, key)
    if found is None or found.newest is None:
        return False
    event = found.newest
    about = rows.events_about(guest, {event.collection: [event.entity]})
    happen(guest, [undoing.undo(about, event)], now)
    return True


# ---------------------------------------------------------------- the bin


def bin_read(guest: uuid.UUID | None) -> tuple[rows.Binned, ...]:
    """What lies in the bin, newest first."""
    found = rows.in_bin(guest) if guest else ()
    return tuple(one for one in found if one.collection in BINNABLE)


def purge(guest: uuid.UUID, collection: str, key: str, now: datetime) -> bool:
    """Remove something in the bin for good; False where it is not there."""
    found = [one for one in bin_read(guest) if (one.collection, one.key) == (collection, key)]
    _purge(guest, found, now)
    return bool(found)


def bins_empty(now: datetime) -> int:
    """Remove what has lain in a bin for 30 days; return how many things went.

    The time counts from when the server heard of it: a phone's clock may be wrong.
    """
    gone = 0
    for guest in rows.guests_with_bins():
        old = [one for one in bin_read(guest) if one.since + KEPT <= now]
        _purge(guest, old, now)
        gone += len(old)
    return gone


def _purge(guest: uuid.UUID, found: Iterable[rows.Binned], now: datetime) -> None:
    made = [event for one in found for event in _purges(guest, one)]
    if made:
        happen(guest, made, now)


def _purges(guest: uuid.UUID, one: rows.Binned) -> list[Happening]:
    """A session goes with its sets and notes."""
    parts = rows.session_and_parts(guest, one.key) if one.collection == "session" else {}
    gone: list[Happening] = [(f"{one.collection}.purge", one.key, {})]
    for collection in ("set", "note"):
        for key, entry in parts.get(collection, {}).items():
            if not entry.purged:
                gone.append((f"{collection}.purge", key, {}))
    return gone
