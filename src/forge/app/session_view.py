"""A session as the server shows it: what is due, what each set aims at, what is logged."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from forge.app import cards, loose
from forge.app.active import plan_of
from forge.app.goals import Goals
from forge.app.kits import KINDS, kit_of
from forge.app.pack import HISTORY_DAYS, history_of
from forge.app.session_items import changes_of, items_now
from forge.app.stand_ins import loose_stand_ins, stand_ins
from forge.domain.event import Json
from forge.domain.logged import Load, LoggedSet, SetType
from forge.domain.vocabulary import LoadType
from forge.library.catalogue import Catalogue
from forge.store import recent
from forge.training.events import Entry, Name
from forge.training.kit import Place
from forge.training.log import load_json, planned_set, read_set
from forge.training.progress import RampSet, Target
from forge.training.schedule import (
    Aim,
    Item,
    Occurrence,
    Row,
    aim,
    find_occurrence,
    in_order,
    last_sets,
)


@dataclass(frozen=True, slots=True)
class RowView:
    """One set with what it aims at and what was logged, by side; ``target`` is kept beside it."""

    row: Row
    keys: tuple[str, ...]
    aim: Aim
    logged: tuple[LoggedSet, ...]
    target: Mapping[str, Json]
    load_field: str = "load"

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
    target: Target


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


def session_view(
    guest: uuid.UUID | None, key: str, today: date, catalogue: Catalogue
) -> SessionView | None:
    """A person's own session, planned or begun; None for any other. Six queries at most."""
    if guest is None:
        return None
    own = plan_of(guest, key.partition(":")[0])
    planned = find_occurrence(own.plan, own.id, key) if own else None
    entries = recent.of_session(guest, key)
    itself = entries.get(("session", key), Entry())
    if planned is None and not itself.fields.get("date"):
        return None
    kit = kit_of(recent.of_kinds(guest, KINDS))
    sessions = recent.sessions_since(guest, today - timedelta(days=HISTORY_DAYS))
    history = history_of(sessions, recent.within(guest, tuple(sessions)), kit.same)
    name = str(itself.fields.get("place") or "")
    mine = (one for one in kit.places if name in (one.key, one.name))
    place: Place | None = next(mine, None) or next(iter(kit.places), None)
    if own and planned:
        place = kit.named(name, own.plan, planned.weekday)
        planned = cards.dressed_session(planned, catalogue, place)
    readiness = entries.get(("readiness", key), Entry()).fields
    weekday = planned.weekday if planned else 0
    goals = Goals(key, today, catalogue, kit, history, own, weekday, place, readiness)
    swaps = kit.swaps(own.id) if own else {}
    instead = stand_ins(own.plan, catalogue, kit.limits) if own else {}
    items = items_now(key, planned, entries, swaps, catalogue)
    others = {item.slug: item.swaps for item in items if item.slug not in instead}
    own_kit = loose.owned(kit, own, others, catalogue)
    instead |= loose_stand_ins(others, own_kit, catalogue, kit.limits)
    first = next((item.slot for item in items if item.warm_ups), "")
    views = tuple(
        _item_view(goals, item, entries, _named(instead.get(item.slug, ()), catalogue), first)
        for item in items
    )
    title = str(itself.fields.get("title") or (planned.title if planned else ""))
    return SessionView(key, title, planned, itself.fields, views)


def _item_view(
    goals: Goals,
    item: Item,
    entries: Mapping[Name, Entry],
    swaps: tuple[tuple[str, str], ...],
    first: str,
) -> ItemView:
    fields = changes_of(goals.key, entries).get(item.slot, {})
    target = goals.target(item)
    if target.facts.get("eased") or target.sets < item.sets:
        told = isinstance(fields.get("sets"), int)
        item = item if told else replace(item, sets=target.sets)
    steps = goals.ramp(item, target, first=item.slot == first)
    item = replace(item, warm_ups=goals.words(steps) or item.warm_ups)
    last = last_sets(goals.history, item.slug, before=goals.key)
    rows = tuple(
        _row_view(goals, item, row, entries, (last, target, steps)) for row in in_order((item,))
    )
    return ItemView(item, rows, str(fields.get("skipped") or ""), last, swaps, target)


def _named(slugs: Iterable[str], catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    return tuple((slug, catalogue.get(slug).name) for slug in slugs)


def _row_view(
    goals: Goals,
    item: Item,
    row: Row,
    entries: Mapping[Name, Entry],
    known: tuple[tuple[LoggedSet, ...], Target, tuple[RampSet, ...]],
) -> RowView:
    last, target, steps = known
    key, warm = goals.key, row.type is SetType.WARM_UP
    keys = tuple(planned_set(key, row.name, row.index, side.value) for side in row.sides)
    found = (read_set(name, entries.get(("set", name), Entry())) for name in keys)
    logged = tuple(one for one in found if one)
    if warm:
        return RowView(row, keys, _warm_up(item, row, steps), logged, {})
    goal = Aim(
        _load_now(item, entries) or target.load or aim(item, row.index, last).load, target.aim
    )
    kept: dict[str, Json] = {
        "rule": target.rule,
        "sentence": target.sentence,
        "aim": target.aim,
        "load": load_json(target.load),
    }
    if target.facts.get("eased"):
        kept["eased"] = True
    helped = item.slug in goals.catalogue and (
        goals.catalogue.get(item.slug).facts.load.type is LoadType.ASSISTANCE
    )
    return RowView(row, keys, goal, logged, kept, "assistance" if helped else "load")


def _load_now(item: Item, entries: Mapping[Name, Entry]) -> Load | None:
    """The load of the last working set of this session: the next one begins with it."""
    sets = (read_set(name, one) for (kind, name), one in entries.items() if kind == "set")
    mine = [
        one
        for one in sets
        if one
        and (one.slot, one.exercise) == (item.slot, item.slug)
        and one.type is not SetType.WARM_UP
    ]
    newest = max(mine, key=lambda one: one.index, default=None)
    return (newest.load or newest.assistance) if newest else None


def _warm_up(item: Item, row: Row, steps: tuple[RampSet, ...]) -> Aim:
    """A warm-up set's load where one can be made; the repetitions that its words begin with."""
    if steps and row.index <= len(steps):
        return Aim(steps[row.index - 1].load, steps[row.index - 1].reps)
    first = row.words.partition(" ")[0]
    return Aim(None, int(first) if first.isdecimal() else item.amount[0])
