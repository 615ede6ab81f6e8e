"""Pain acts at once: what loads a sore joint is swapped, and the limit is remembered."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from forge.app.active import chosen_plan
from forge.app.changes import Made, change_undo, changes_list, changes_make
from forge.app.happen import Happening, happen
from forge.app.limits import read_limit
from forge.domain.event import Json
from forge.domain.plan import Plan
from forge.domain.request import Limitation
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.adapt.pain import Spared, advice, spared
from forge.store.kinds import entries_of_kind
from forge.training.events import Entry
from forge.training.log import occurrence
from forge.training.schedule import slot_names

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Remembered:
    """A limit that a person told while training: its key, the limit, what to do about it."""

    key: str
    limitation: Limitation
    advice: str
    exercise: str


@dataclass(frozen=True, slots=True)
class Report:
    """A pain check-in, ``exercise`` where it hurt in one."""

    limitation: Limitation
    exercise: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A report under its key, with the settings as they were before it."""

    key: str
    report: Report
    today: date
    before: Mapping[str, Json]


def limits_list(guest: uuid.UUID | None) -> tuple[Remembered, ...]:
    """The limits that hold, newest first. One query."""
    found = (_limit(key, entry) for key, entry in entries_of_kind(guest, "pain").items())
    return tuple(one for one in found if one)


def pain_report(
    guest: uuid.UUID, report: Report, catalogue: Catalogue, today: date, now: datetime
) -> tuple[Spared, ...]:
    """Remember a sore joint and swap what loads it, in every session to come; return the swaps.

    Each swap is a change of its own that can be undone. What nothing stands in for is left out.
    """
    own = chosen_plan(guest)
    key = f"pain:{uuid.uuid4()}"
    logged: Happening = ("pain.log", key, _pain_body(report, today))
    if own is None:
        changes_make(guest, [], today, now, because=[logged])
        return ()
    found = spared(own.plan, report.limitation, catalogue)
    before = {name: entry.fields.get("value") for name, entry in _settings(guest).items()}
    told = Told(key, report, today, before)
    made = [_spare(own.id, own.plan, one, told) for one in found]
    changes_make(guest, made, today, now, because=[logged])
    return found


def pain_lift(guest: uuid.UUID | None, key: str, now: datetime) -> None:
    """Let go of a limit, and take back what it changed; nothing for anybody else's."""
    if guest is None or key not in entries_of_kind(guest, "pain"):
        return
    for one in changes_list(guest):
        if key in one.rows and not one.undone:
            change_undo(guest, one.key, now)
    happen(guest, [("pain.lift", key, {"lifted": True})], now)


def _settings(guest: uuid.UUID) -> Mapping[str, Entry]:
    return entries_of_kind(guest, "setting")


def _pain_body(report: Report, today: date) -> dict[str, Json]:
    one = report.limitation
    body: dict[str, Json] = {
        "joint": one.joint.value,
        "severity": one.severity.value,
        "side": one.side.value,
        "red_flags": one.red_flags,
        "date": today.isoformat(),
        "lifted": False,
    }
    more = {"motion": one.motion and one.motion.value, "exercise": report.exercise}
    return {**body, **{name: value for name, value in more.items() if value}, "note": report.note}


def _limit(key: str, entry: Entry) -> Remembered | None:
    limitation = read_limit(entry.fields)
    if limitation is None:
        return None
    return Remembered(key, limitation, advice(limitation), str(entry.fields.get("exercise") or ""))


def _spare(plan_id: str, plan: Plan, one: Spared, told: Told) -> Made:
    """The change for one exercise: always another, or left out of what is still to come."""
    if one.instead is not None:
        name = f"swap:{plan_id}:{one.slug}"
        return Made(
            f"{one.instead.name} in place of {one.name}.",
            one.why,
            "pain",
            (("setting.edit", name, {"value": one.instead.slug}),),
            (("setting.edit", name, {"value": told.before.get(name)}),),
            (told.key,),
        )
    joint = words.joint(told.report.limitation.joint)
    places = tuple(_to_come(plan_id, plan, one.slug, told.today))
    does = tuple(
        ("exercise.skip", f"{key}/{slot}", _skipped(key, slot, f"Spares the {joint}."))
        for key, slot in places
    )
    undoes = tuple(
        ("exercise.edit", f"{key}/{slot}", _skipped(key, slot, None)) for key, slot in places
    )
    return Made(f"{one.name} is left out.", one.why, "pain", does, undoes, (told.key,))


def _skipped(session: str, slot: str, why: str | None) -> dict[str, Json]:
    return {"session": session, "slot": slot, "skipped": why}


def _to_come(plan_id: str, plan: Plan, slug: str, today: date) -> Iterable[tuple[str, str]]:
    """The sessions from today on that hold an exercise, with its place there."""
    for week in range(1, plan.block.weeks + 1):
        for day in plan.days:
            if day.date + WEEK * (week - 1) >= today:
                key = occurrence(plan_id, week, int(day.weekday))
                named = zip(slot_names(day.slots), day.slots, strict=True)
                yield from ((key, name) for name, slot in named if slot.slug == slug)
