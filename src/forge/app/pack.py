"""The pack: all that a phone needs for four weeks without the server."""

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from forge.app import cards, loose, targets
from forge.app.active import PLAN_SETTING, ActivePlan, active_or_making
from forge.app.kits import Kit, kit_of
from forge.app.limits import spared
from forge.app.racks import lacking_json, places_json, racks_json, where
from forge.app.stand_ins import loose_stand_ins, stand_ins
from forge.domain.event import Json
from forge.domain.logged import LoggedSession, SetType
from forge.domain.plan import Plan
from forge.library.catalogue import Catalogue
from forge.store import recent
from forge.training.events import Entry, Name, as_json
from forge.training.log import Same, merged, sessions_with_sets, set_body
from forge.training.schedule import Occurrence, item_json, last_sets, occurrences

DAYS_BACK, DAYS_AHEAD = 7, 28
ENTRY_DAYS, HISTORY_DAYS = 28, 120
"""Entries go out for four weeks, so that they can be changed; last times are looked for longer."""
LASTING = ("setting", "place", "target", "pain", "custom", "change", "import")
SHORT = [
    "session",
    "index",
    "measure",
    "side",
    "load",
    "assistance",
    "reps",
    "seconds",
    "metres",
    "rir",
    "note",
]
"""What the next session needs of a logged set."""


def pack(guest: uuid.UUID | None, today: date, catalogue: Catalogue) -> dict[str, Json]:
    """Everything in one value; eight queries at most. Nobody gets an empty one."""
    if guest is None:
        return {"person": "", "today": today.isoformat(), "cursor": 0, "lamport": 0}
    cursor = recent.cursor(guest)  # first: what is written meanwhile comes with the next sync
    lasting = recent.of_kinds(guest, LASTING)
    chosen = lasting.get(("setting", PLAN_SETTING), Entry()).fields.get("value")
    active, making = active_or_making(guest, chosen)
    sessions = recent.sessions_since(guest, today - timedelta(days=HISTORY_DAYS))
    inside = recent.within(guest, tuple(sessions))
    newest = _newest(sessions, inside, today - timedelta(days=ENTRY_DAYS))
    entries = {**lasting, **newest}
    kit = kit_of(lasting)
    history = history_of(sessions, inside, kit.same)
    about = _About(today, catalogue, history, kit, newest)
    return {
        "person": str(guest),
        "today": today.isoformat(),
        "cursor": cursor,
        "lamport": _highest(entries.values()),
        "entries": {f"{kind} {name}": as_json(entry) for (kind, name), entry in entries.items()},
        **(_planned(active, about) if active else _loose(about)),
        **({"making": True} if making else {}),
    }


@dataclass(frozen=True, slots=True)
class _About:
    """What the exercises of a pack are told from."""

    today: date
    catalogue: Catalogue
    history: tuple[LoggedSession, ...]
    kit: Kit
    newest: Mapping[Name, Entry]

    def stand_ins(self, active: ActivePlan | None) -> dict[str, tuple[str, ...]]:
        """What may stand in for exercises that were added to sessions."""
        weighed = loose.added(self.newest)
        own = loose.owned(self.kit, active, weighed, self.catalogue)
        return loose_stand_ins(weighed, own, self.catalogue, self.kit.limits)


def _loose(about: _About) -> dict[str, Json]:
    """Without a plan: the exercises of own sessions, and some to begin one with."""
    instead, catalogue = about.stand_ins(None), about.catalogue
    first = loose.first_choices(catalogue, about.kit.limits)
    others = (one for some in instead.values() for one in some)
    slugs = tuple(dict.fromkeys((*first, *others, *_done(about.newest, about.kit.same))))
    place = loose.place_of(about.kit)
    there = (catalogue.get(slug) for slug in slugs if slug in catalogue)
    made: dict[str, Json] = {one.slug: cards.card(one, catalogue, place) for one in there}
    return {"cards": made, **_known(slugs, instead, about)}


def _planned(active: ActivePlan, about: _About) -> dict[str, Json]:
    """The sessions of a plan, with all about their exercises."""
    plan, catalogue, kit = active.plan, about.catalogue, about.kit
    start = about.today - timedelta(days=DAYS_BACK)
    due = occurrences(plan, active.id, start, DAYS_BACK + DAYS_AHEAD)
    instead = {**about.stand_ins(active), **stand_ins(plan, catalogue, kit.limits)}
    others = (one for some in instead.values() for one in some)
    slugs = tuple(
        dict.fromkeys((*cards.planned(plan), *others, *_done(about.newest, about.kit.same)))
    )
    dressed = (
        cards.dressed_session(one, catalogue, kit.named("", plan, one.weekday)) for one in due
    )
    return {
        "plan": {"id": active.id, "title": plan.title, "unit": plan.request.unit.value},
        "sessions": [_session_json(one, plan, catalogue) for one in dressed],
        "cards": _cards(slugs, plan, catalogue, kit),
        "racks": racks_json(slugs, plan, catalogue, kit),
        "places": places_json(plan, kit),
        "lacking": lacking_json(cards.planned(plan), plan, catalogue, kit),
        **_known(slugs, instead, about),
    }


def _known(
    slugs: tuple[str, ...], instead: Mapping[str, tuple[str, ...]], about: _About
) -> dict[str, Json]:
    """What was done of each exercise, what stands in for it, and which ones a limit spares."""
    history, catalogue = about.history, about.catalogue
    return {
        "outings": targets.outings_json(history, slugs),
        "kin": targets.kin_json(instead, catalogue),
        "substitutes": {slug: list(some) for slug, some in instead.items()},
        "last": {slug: _last(history, slug) for slug in slugs if last_sets(history, slug)},
        "best": {slug: best for slug in slugs if (best := _best(history, slug))},
        "spared": dict(spared(slugs, about.kit.limits, catalogue)),
    }


def history_of(
    sessions: Mapping[str, Entry], inside: Mapping[Name, Entry], same: Same
) -> tuple[LoggedSession, ...]:
    """Sessions with their sets as what their exercises stand for, oldest first."""
    sets = {name: entry for (kind, name), entry in inside.items() if kind == "set"}
    return merged(sessions_with_sets(sessions, sets), same)


def _newest(
    sessions: Mapping[str, Entry], inside: Mapping[Name, Entry], since: date
) -> dict[Name, Entry]:
    """Entries of the sessions from a day on, and what belongs to them."""
    late = {
        key: entry
        for key, entry in sessions.items()
        if str(entry.fields.get("date", "")) >= since.isoformat()
    }
    own = {name: entry for name, entry in inside.items() if entry.fields.get("session") in late}
    return {("session", key): entry for key, entry in late.items()} | own


def _done(entries: Mapping[Name, Entry], same: Same) -> tuple[str, ...]:
    """Exercises that were added, swapped in or done of late; sorted, so that equal packs agree."""
    named = (entry.fields.get("exercise") for entry in entries.values())
    return tuple(sorted({same.get(slug, slug) for slug in named if isinstance(slug, str)}))


def _highest(entries: Iterable[Entry]) -> int:
    stamps = (stamp.lamport for entry in entries for stamp in entry.stamps.values())
    return max(stamps, default=0)


def occurrence_json(one: Occurrence) -> dict[str, Json]:
    """A planned session as the phone reads it."""
    return {
        "key": one.key,
        "plan": one.plan,
        "week": one.week,
        "weekday": one.weekday,
        "date": one.date.isoformat(),
        "title": one.title,
        "place": one.place,
        "minutes": one.minutes,
        "limit": one.limit,
        "why": one.why,
        "items": [item_json(item) for item in one.items],
        "warm_up": [list(line) for line in one.warm_up],
        "cool_down": [list(line) for line in one.cool_down],
    }


def _session_json(one: Occurrence, plan: Plan, catalogue: Catalogue) -> Json:
    """A planned session with what each exercise asks."""
    slots = targets.slots_by_name(plan, one.weekday)
    items: list[Json] = [
        item_json(item) | {"ask": targets.ask_json(item, slots[item.slot], catalogue)}
        for item in one.items
    ]
    return occurrence_json(one) | {"items": items}


def _cards(slugs: tuple[str, ...], plan: Plan, catalogue: Catalogue, kit: Kit) -> dict[str, Json]:
    return {
        slug: cards.card(catalogue.get(slug), catalogue, kit.at(where(plan, slug)))
        for slug in slugs
        if slug in catalogue  # it may have left the library; the plan still names it
    }


def _last(history: tuple[LoggedSession, ...], slug: str) -> dict[str, Json]:
    """The newest session's working sets of an exercise, with its day."""
    found = last_sets(history, slug)
    day = next(one.date for one in history if one.key == found[0].session)
    return {"date": day.isoformat(), "sets": [_short(set_body(one)) for one in found]}


def _short(body: dict[str, Json]) -> dict[str, Json]:
    """A logged set without what only its history needs."""
    return {name: body[name] for name in SHORT if name in body}


def _best(history: tuple[LoggedSession, ...], slug: str) -> dict[str, Json] | None:
    """The heaviest set in kilograms, then the most repetitions; None where nothing was loaded."""
    loaded = [
        one
        for session in history
        for one in session.sets
        if one.exercise == slug and one.type is not SetType.WARM_UP and one.load and one.load.kg
    ]
    if not loaded:
        return None
    found = max(
        loaded, key=lambda one: (one.load.kg if one.load and one.load.kg else 0, one.reps or 0)
    )
    return _short(set_body(found))


def etag(value: dict[str, Json]) -> str:
    """What tells whether a phone has this pack."""
    return hashlib.sha256(msgspec.json.encode(value, order="deterministic")).hexdigest()[:24]
