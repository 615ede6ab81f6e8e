"""A session as the server shows it: what is due, what is logged, and how forms write it."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from forge.app import cards
from forge.app.active import active_plan, plan_of
from forge.app.happen import Happening, happen
from forge.app.pack import DAYS_AHEAD, DAYS_BACK, HISTORY_DAYS, history_of
from forge.domain.event import Json
from forge.domain.logged import Load, LoggedSession, LoggedSet, SetSide, SetType
from forge.domain.vocabulary import Measure
from forge.library.catalogue import Catalogue
from forge.store import recent
from forge.training.events import Entry, Name
from forge.training.log import load_json, planned_set, read_set
from forge.training.schedule import (
    Agenda,
    Aim,
    Item,
    Occurrence,
    Row,
    agenda,
    aim,
    find_occurrence,
    in_order,
    item_from_json,
    last_sets,
    occurrences,
)

SECONDS = frozenset({Measure.HOLD, Measure.TIME})


@dataclass(frozen=True, slots=True)
class TodayView:
    """What Today shows: the plan's id where there is one, the agenda, own sessions that run."""

    plan: str
    agenda: Agenda
    running: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """One set with what it aims at and what was logged, by side."""

    row: Row
    keys: tuple[str, ...]
    aim: Aim
    logged: tuple[LoggedSet, ...]

    @property
    def done(self) -> bool:
        """Whether every side is logged."""
        return len(self.logged) == len(self.keys)


@dataclass(frozen=True, slots=True)
class ItemView:
    """One exercise with its sets, what was done last time, and what may stand in for it."""

    item: Item
    rows: tuple[RowView, ...]
    skipped: str
    last: tuple[LoggedSet, ...]
    swaps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as it stands. ``fields`` are those of its own entry."""

    key: str
    title: str
    planned: Occurrence | None
    fields: Mapping[str, Json]
    items: tuple[ItemView, ...]

    @property
    def due(self) -> RowView | None:
        """The set to do next."""
        order = in_order(tuple(one.item for one in self.items if not one.skipped))
        rows = {(row.row.name, row.row.index): row for one in self.items for row in one.rows}
        found = (rows[row.name, row.index] for row in order)
        return next((one for one in found if not one.done), None)


def today_view(guest: uuid.UUID | None, today: date) -> TodayView:
    """What is due now; nothing for nobody. Three queries."""
    if guest is None:
        return TodayView("", Agenda(None, (), ()), ())
    chosen = recent.of_kinds(guest, ("setting",), "plan")
    value = chosen.get(("setting", "plan"), Entry()).fields.get("value")
    active = active_plan(guest, value)
    start = today - timedelta(days=DAYS_BACK)
    sessions = recent.sessions_since(guest, today - timedelta(days=DAYS_AHEAD))
    due = occurrences(active.plan, active.id, start, DAYS_BACK + DAYS_AHEAD) if active else ()
    running = tuple(
        (key, str(entry.fields.get("title", "")))
        for key, entry in sessions.items()
        if key.startswith("free:") and entry.fields.get("started") and not _over(entry)
    )
    return TodayView(active.id if active else "", agenda(due, sessions, today), running)


def _over(entry: Entry) -> bool:
    return bool(entry.binned or entry.fields.get("finished") or entry.fields.get("skipped"))


def session_view(
    guest: uuid.UUID | None, key: str, today: date, catalogue: Catalogue
) -> SessionView | None:
    """A person's own session, planned or begun; None for any other. Six queries at most."""
    if guest is None:
        return None
    own = plan_of(guest, key.partition(":")[0])
    planned = find_occurrence(own.plan, own.id, key) if own else None
    if own and planned:
        planned = cards.dressed_session(planned, catalogue, own.plan)
    entries = recent.of_session(guest, key)
    itself = entries.get(("session", key), Entry())
    if planned is None and not itself.fields.get("date"):
        return None
    sessions = recent.sessions_since(guest, today - timedelta(days=HISTORY_DAYS))
    history = history_of(sessions, recent.within(guest, tuple(sessions)))
    swaps = _always(guest, own.id) if own else {}
    stand_ins = cards.substitutes(own.plan, catalogue) if own else {}
    items = _items(key, planned, entries, swaps, catalogue)
    views = tuple(
        _item_view(key, item, entries, history, _named(stand_ins.get(item.slug, ()), catalogue))
        for item in items
    )
    title = str(itself.fields.get("title") or (planned.title if planned else ""))
    return SessionView(key, title, planned, itself.fields, views)


def _always(guest: uuid.UUID, plan: str) -> dict[str, str]:
    """What the person always does instead, by slot."""
    prefix = f"swap:{plan}:"
    found = recent.of_kinds(guest, ("setting",), prefix)
    values = (
        (name.removeprefix(prefix), entry.fields.get("value")) for (_, name), entry in found.items()
    )
    return {slot: value for slot, value in values if isinstance(value, str)}


def _items(
    key: str,
    planned: Occurrence | None,
    entries: Mapping[Name, Entry],
    always: Mapping[str, str],
    catalogue: Catalogue,
) -> tuple[Item, ...]:
    """The exercises with what was swapped, added and counted anew, in the order wished."""
    changes = _changes(key, entries)
    added = (
        item_from_json(prescription, slot)
        for slot, fields in changes.items()
        if isinstance(prescription := fields.get("prescription"), dict)
    )
    items = (*(planned.items if planned else ()), *(item for item in added if item))
    changed = [_changed(item, changes.get(item.slot, {}), always, catalogue) for item in items]
    places = [_position(changes.get(item.slot, {}), place) for place, item in enumerate(changed)]
    return tuple(
        item for _, item in sorted(zip(places, changed, strict=True), key=lambda one: one[0])
    )


def _changes(key: str, entries: Mapping[Name, Entry]) -> dict[str, Mapping[str, Json]]:
    return {
        str(entry.fields.get("slot", "")): entry.fields
        for (kind, name), entry in sorted(entries.items(), key=lambda one: one[0])
        if kind == "exercise" and name.startswith(f"{key}/") and not entry.binned
    }


def _position(fields: Mapping[str, Json], place: int) -> tuple[int, int]:
    wished = fields.get("position")
    return (wished if isinstance(wished, int) else place * 10, place)


def _changed(
    item: Item, fields: Mapping[str, Json], always: Mapping[str, str], catalogue: Catalogue
) -> Item:
    wished = fields.get("sets")
    sets = wished if isinstance(wished, int) else item.sets
    slug = str(fields.get("exercise") or always.get(item.slot) or item.slug)
    if slug == item.slug or slug not in catalogue:
        return replace(item, sets=sets)
    other = catalogue.get(slug)
    usual = cards.usual(other)
    same = other.facts.measure is item.measure
    return replace(
        item,
        slug=slug,
        name=other.name,
        measure=other.facts.measure,
        sides=2 if other.derived.unilateral else 1,
        amount=item.amount if same else usual.amount,
        sets=sets,
        load=None,
        load_kind="find",
        load_words="",
        warm_ups=(),
        progression="",
    )


def _item_view(
    key: str,
    item: Item,
    entries: Mapping[Name, Entry],
    history: tuple[LoggedSession, ...],
    swaps: tuple[tuple[str, str], ...],
) -> ItemView:
    last = last_sets(history, item.slug, before=key)
    rows = tuple(_row_view(key, item, row, entries, last) for row in in_order((item,)))
    fields = _changes(key, entries).get(item.slot, {})
    return ItemView(item, rows, str(fields.get("skipped") or ""), last, swaps)


def _named(slugs: Iterable[str], catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    return tuple((slug, catalogue.get(slug).name) for slug in slugs)


def _row_view(
    key: str, item: Item, row: Row, entries: Mapping[Name, Entry], last: tuple[LoggedSet, ...]
) -> RowView:
    keys = tuple(planned_set(key, row.name, row.index, side.value) for side in row.sides)
    found = (read_set(name, entries.get(("set", name), Entry())) for name in keys)
    goal = _warm_up(row, item) if row.type is SetType.WARM_UP else aim(item, row.index, last)
    return RowView(row, keys, goal, tuple(one for one in found if one))


def _warm_up(row: Row, item: Item) -> Aim:
    """The repetitions that a warm-up set begins with: ``8 reps with the empty bar``."""
    first = row.words.partition(" ")[0]
    return Aim(None, int(first) if first.isdecimal() else item.amount[0])


# ---------------------------------------------------------------- writing


def session_start(view: SessionView, today: date, now: datetime) -> list[Happening]:
    """The event that begins a session; none where it has begun."""
    if view.fields.get("started"):
        return []
    body: dict[str, Json] = {
        "title": view.title,
        "date": today.isoformat(),
        "started": now.isoformat(),
        "skipped": None,
    }
    if view.planned:
        body |= {
            "plan": view.planned.plan,
            "week": view.planned.week,
            "weekday": view.planned.weekday,
        }
    return [("session.start", view.key, body)]


def set_log(
    view: SessionView,
    row: RowView,
    load: Load | None,
    amount: int,
    rir: int | None,
    now: datetime,
) -> list[Happening]:
    """The events that log a row, one for each side; a set from the bin comes back first."""
    item = next(one.item for one in view.items if one.item.slot == row.row.slot)
    made: list[Happening] = []
    for key, side in zip(row.keys, row.row.sides, strict=True):
        made += [
            ("set.restore", key, {}),
            ("set.log", key, _set_body(view.key, item, row.row, side, now)),
        ]
        made[-1][2].update(_amount(item.measure, amount))
        made[-1][2].update({"load": load_json(load), "rir": rir})
    return made


def _set_body(key: str, item: Item, row: Row, side: SetSide, now: datetime) -> dict[str, Json]:
    target: dict[str, Json] = {"amount": list(item.amount)}
    if item.rir:
        target["rir"] = list(item.rir)
    return {
        "session": key,
        "slot": row.slot,
        "exercise": item.slug,
        "group": item.group,
        "index": row.index,
        "type": row.type.value,
        "measure": item.measure.value,
        "side": side.value,
        "ended": now.isoformat(),
        "target": target,
    }


def _amount(measure: Measure, amount: int) -> dict[str, Json]:
    if measure in SECONDS:
        return {"seconds": amount}
    return {"metres": str(amount)} if measure is Measure.DISTANCE else {"reps": amount}


def last_logged(view: SessionView) -> RowView | None:
    """The row whose set ended last, for Undo."""
    done = [row for one in view.items for row in one.rows if row.logged]
    return max(done, key=lambda row: str(row.logged[0].ended or ""), default=None)


def exercise_change(view: SessionView, slot: str, verb: str, fields: dict[str, Json]) -> Happening:
    """An event about one exercise of a session: ``swap``, ``skip``, ``edit``."""
    return (f"exercise.{verb}", f"{view.key}/{slot}", {"session": view.key, "slot": slot, **fields})


def write(guest: uuid.UUID, made: list[Happening], now: datetime) -> None:
    """Store what a form says happened."""
    if made:
        happen(guest, made, now)
