"""Use cases of progress: the week, an exercise over all years, body weight and measures."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from forge.app.active import ActivePlan, active_plan
from forge.app.happen import Happening, happen
from forge.domain.event import Json
from forge.domain.logged import Load, LoggedSession, LoggedSet
from forge.store import history as rows
from forge.training.events import Entry
from forge.training.history.adherence import Pause
from forge.training.history.review import LOOK_BACK, WEEK, Change
from forge.training.history.trend import monday
from forge.training.log import (
    load_json,
    merged,
    merged_set,
    read_load,
    read_set,
    same_as,
    sessions_with_sets,
    slugs_with,
)

LONG_AGO = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class WeekData:
    """What the page of a week reads: twelve weeks of sessions, the plan, and what is around."""

    first: date
    sessions: tuple[LoggedSession, ...]
    plan: ActivePlan | None
    changes: tuple[Change, ...]
    pauses: tuple[Pause, ...]
    customs: Mapping[str, "Custom"]


@dataclass(frozen=True, slots=True)
class Custom:
    """An exercise of the person's own: its name, and the one in the library that it stands for."""

    name: str
    same_as: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Body weight (``name`` is empty) or another measure, as typed."""

    key: str
    name: str
    date: date
    value: Decimal
    unit: str


SHOWN = 12 * WEEK
"""How far back lifts are shown beside each other."""


def week_read(guest: uuid.UUID | None, day: date) -> WeekData:
    """The week that holds a day. Three queries."""
    first = monday(day)
    if guest is None:
        return WeekData(first, (), None, (), (), {})
    start = first - max(SHOWN, LOOK_BACK)
    last = first + WEEK - timedelta(days=1)
    found, around = rows.weeks_of_sessions(guest, start, last, first)
    same = same_as(around.get("custom", {}))
    return WeekData(
        first=first,
        sessions=merged(sessions_with_sets(found.sessions, found.sets), same),
        plan=active_plan(guest),
        changes=_changes(around.get("change", {})),
        pauses=pauses_of(around.get("setting", {})),
        customs=customs_of(around.get("custom", {})),
    )


def exercise_sets(
    guest: uuid.UUID | None, slugs: Sequence[str]
) -> tuple[tuple[date, LoggedSet], ...]:
    """Every set of an exercise and of those merged into it, oldest first, each with its day.

    Two queries.
    """
    if guest is None:
        return ()
    same = same_as(rows.all_of(guest, ("custom",)).get("custom", {}))
    found = rows.sets_of_exercise(guest, slugs_with(slugs, same))
    read = ((on, read_set(key, entry)) for on, key, entry in found)
    return tuple((on, merged_set(one, same)) for on, one in read if one)


def custom_read(guest: uuid.UUID | None, slug: str) -> Custom | None:
    """A person's own exercise; None where there is none of that name."""
    found = rows.entry_of(guest, "custom", slug) if guest else None
    return _custom(found) if found else None


def custom_all(guest: uuid.UUID | None) -> Mapping[str, Custom]:
    """All exercises of a person's own."""
    return customs_of(rows.all_of(guest, ("custom",)).get("custom", {})) if guest else {}


def customs_of(entries: Mapping[str, Entry]) -> dict[str, Custom]:
    """A person's own exercises by their slugs."""
    return {key: _custom(entry) for key, entry in entries.items()}


def _custom(entry: Entry) -> Custom:
    return Custom(str(entry.fields.get("name") or ""), str(entry.fields.get("same_as") or ""))


def _changes(entries: Mapping[str, Entry]) -> tuple[Change, ...]:
    """Changes that Forge made and nobody took back."""
    found: list[Change] = []
    for entry in entries.values():
        fields, day = entry.fields, entry.fields.get("date")
        if isinstance(day, str) and not fields.get("undone") and fields.get("what"):
            told = fields.get("rows")
            keys = tuple(str(key) for key in told) if isinstance(told, list) else ()
            what, why = str(fields["what"]), str(fields.get("why") or "")
            found.append(Change(date.fromisoformat(day), what, why, keys))
    return tuple(sorted(found, key=lambda one: (one.date, one.what)))


# ---------------------------------------------------------------- pauses


PAUSE = "pause:"


def pauses_of(settings: Mapping[str, Entry]) -> tuple[Pause, ...]:
    """Pauses among the settings: ``pause:2026-12-24`` with the value ``2027-01-02``."""
    found: list[Pause] = []
    for key, entry in settings.items():
        until = entry.fields.get("value")
        if key.startswith(PAUSE) and isinstance(until, str):
            try:
                found.append(
                    Pause(date.fromisoformat(key[len(PAUSE) :]), date.fromisoformat(until))
                )
            except ValueError:
                continue  # written by another version
    return tuple(sorted(found, key=lambda one: one.first))


def pause_set(guest: uuid.UUID, first: date, last: date | None, now: datetime) -> None:
    """Pause from one day to another, or end the pause that begins on that day."""
    value = last.isoformat() if last else None
    happen(guest, [("setting.edit", f"{PAUSE}{first.isoformat()}", {"value": value})], now)


# ---------------------------------------------------------------- body weight and measures


def body_read(guest: uuid.UUID | None) -> tuple[Measured, ...]:
    """Body weight and measures of all years, oldest first. One query."""
    found = rows.all_of(guest, ("bodyweight", "measure")) if guest else {}
    weights = (_weighed(key, one) for key, one in found.get("bodyweight", {}).items())
    others = (_measured(key, one) for key, one in found.get("measure", {}).items())
    read = (one for one in (*weights, *others) if one)
    return tuple(sorted(read, key=lambda one: (one.date, one.key)))


def _weighed(key: str, entry: Entry) -> Measured | None:
    load, day = read_load(entry.fields.get("load")), entry.fields.get("date")
    if load is None or not isinstance(day, str):
        return None
    return Measured(key, "", date.fromisoformat(day), load.value, load.unit.value)


def _measured(key: str, entry: Entry) -> Measured | None:
    fields = entry.fields
    name, day, value = fields.get("name"), fields.get("date"), fields.get("value")
    if not (isinstance(name, str) and isinstance(day, str) and isinstance(value, str)):
        return None
    return Measured(
        key, name, date.fromisoformat(day), Decimal(value), str(fields.get("unit") or "")
    )


def bodyweight_log(guest: uuid.UUID, key: str, load: Load, on: date, now: datetime) -> None:
    """Log body weight; with the key of an earlier one, change it."""
    body: dict[str, Json] = {"load": load_json(load), "date": on.isoformat()}
    happen(guest, [_logged("bodyweight", key, body)], now)


def measure_log(guest: uuid.UUID, one: Measured, now: datetime) -> None:
    """Log a measure such as the waist; with the key of an earlier one, change it."""
    body: dict[str, Json] = {
        "name": one.name,
        "date": one.date.isoformat(),
        "value": f"{one.value:f}",
        "unit": one.unit,
    }
    happen(guest, [_logged("measure", one.key, body)], now)


def _logged(collection: str, key: str, body: dict[str, Json]) -> Happening:
    verb = "edit" if key else "log"
    return (f"{collection}.{verb}", key or str(uuid.uuid4()), body)
