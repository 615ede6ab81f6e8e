"""Adapting to how it goes: pain acts at once and is remembered, missed sessions are laid anew."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from forge.app.changes import Made, change_undo, changes_list, changes_make
from forge.app.happen import Happening, happen
from forge.app.plans import to_value
from forge.domain.event import Json
from forge.domain.plan import Day, Plan, Slot
from forge.domain.request import Limitation, Severity, Side
from forge.domain.vocabulary import Joint, StressReason, Weekday
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.adapt.missed import Merged, Moved, Rescue, rescue
from forge.planner.adapt.pain import Spared, advice, spared
from forge.store.events import load_entries
from forge.store.kinds import entries_of_kind
from forge.store.models import PlanRow, PlanState
from forge.training.events import Entry
from forge.training.log import occurrence

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


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the plan in hand: what was missed in it, and what may become of that."""

    plan_id: str
    plan: Plan
    week: int
    missed: tuple[Day, ...]
    dates: Mapping[Weekday, date]
    rescue: Rescue


# ---------------------------------------------------------------- pain


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
    own = _active(guest)
    found = spared(own[1], report.limitation, catalogue) if own else ()

    key = f"pain:{uuid.uuid4()}"
    told: Happening = ("pain.log", key, _pain_body(report, today))
    before = {name: entry.fields.get("value") for name, entry in _settings(guest).items()}
    made = [_spare(*own, one, Told(key, report, today, before)) for one in found] if own else []
    changes_make(guest, made, today, now, because=[told])
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
    fields = entry.fields
    joint, severity = fields.get("joint"), fields.get("severity")
    known = joint in tuple(Joint) and severity in tuple(Severity)
    if fields.get("lifted") is True or not known:
        return None
    side, motion, day = fields.get("side"), fields.get("motion"), fields.get("date")
    limitation = Limitation(
        Joint(str(joint)),
        Severity(str(severity)),
        Side(str(side)) if side in tuple(Side) else Side.BOTH,
        since=date.fromisoformat(day) if isinstance(day, str) else None,
        red_flags=fields.get("red_flags") is True,
        motion=StressReason(str(motion)) if motion in tuple(StressReason) else None,
    )
    return Remembered(key, limitation, advice(limitation), str(fields.get("exercise") or ""))


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
                yield from ((key, name) for name, slot in _named(day.slots) if slot.slug == slug)


def _named(slots: tuple[Slot, ...]) -> Iterable[tuple[str, Slot]]:
    """Slots under their names within a session: the slug, numbered where it comes again."""
    seen: dict[str, int] = {}
    for slot in slots:
        seen[slot.slug] = seen.get(slot.slug, 0) + 1
        times = seen[slot.slug]
        yield (slot.slug if times == 1 else f"{slot.slug}.{times}"), slot


# ---------------------------------------------------------------- missed sessions


def missed_week(guest: uuid.UUID | None, catalogue: Catalogue, today: date) -> Week | None:
    """The week of the plan with what was missed in it; None where nothing was.

    Three queries. Raises EditRefused where the plan was made with another library.
    """
    own = _active(guest)
    if own is None or guest is None:
        return None
    plan_id, plan = own
    week = _week_of(plan, today)
    if not 1 <= week <= plan.block.weeks:
        return None
    dates = {day.weekday: day.date + WEEK * (week - 1) for day in plan.days}
    keys = {day: occurrence(plan_id, week, int(day)) for day in dates}
    entries = load_entries(guest, [("session", key) for key in keys.values()])
    open_days = [day for day in dates if not _touched(entries, keys[day])]
    missed = frozenset(day for day in open_days if dates[day] < today)
    left = frozenset(day for day in open_days if dates[day] >= today)
    if not missed:
        return None
    days = tuple(day for day in plan.days if day.weekday in missed)
    free = _free(dates, today)
    return Week(plan_id, plan, week, days, dates, rescue(plan, catalogue, missed, left, free))


def _free(dates: Mapping[Weekday, date], today: date) -> frozenset[Weekday]:
    """Days from today to the end of the week of the block without a session."""
    first = min(dates.values())
    coming = (first + timedelta(days=ahead) for ahead in range(7))
    days = {Weekday(day.weekday()) for day in coming if day >= today}
    return frozenset(days - set(dates))


def missed_take(guest: uuid.UUID, week: Week, today: date, now: datetime) -> None:
    """Lay the missed sessions anew, as shown: one change for each line."""
    moved = {one.missed_on for one in week.rescue.moved}
    made = [_move(week, one) for one in week.rescue.moved]
    made += [_merge(week, one) for one in week.rescue.merged]
    made += [_skip(week, day) for day in week.missed if day.weekday not in moved]
    changes_make(guest, made, today, now)


def _touched(entries: Mapping[tuple[str, str], Entry], key: str) -> bool:
    """Whether a session was begun, moved or skipped."""
    entry = entries.get(("session", key), Entry())
    told = ("started", "finished", "skipped", "date")
    return not entry.binned and any(entry.fields.get(name) for name in told)


def _week_of(plan: Plan, today: date) -> int:
    """The week of the block, from 1, that holds a day: weeks begin on the first session's day."""
    first = min((day.date for day in plan.days), default=today)
    return (today - first).days // 7 + 1


def _move(week: Week, one: Moved) -> Made:
    key = occurrence(week.plan_id, week.week, int(one.missed_on))
    first = min(week.dates.values())
    to = first + timedelta(days=(one.to - first.weekday()) % 7)
    body: dict[str, Json] = {"date": to.isoformat(), "title": one.title}
    why = f"Missed on {one.missed_on.name.title()}; every limit of the week still holds."
    undo: Happening = ("session.edit", key, {"date": None})
    return Made(one.sentence, why, "missed", (("session.move", key, body),), (undo,))


def _merge(week: Week, one: Merged) -> Made:
    key = occurrence(week.plan_id, week.week, int(one.to))
    day = next(day for day in week.plan.days if day.weekday == one.to)
    there = next((slot for slot in day.slots if slot.slug == one.slot.slug), None)
    name = one.slot.slug
    why = f"Missed on {one.missed_on.name.title()}; it fits within every limit of the week."
    entity = f"{key}/{name}" if there else f"{key}/{name}.moved"
    place: dict[str, Json] = {"session": key, "slot": entity.rpartition("/")[2]}
    if there:
        does: Happening = ("exercise.edit", entity, {**place, "sets": there.sets + one.sets})
        undoes: Happening = ("exercise.edit", entity, {**place, "sets": None})
    else:
        body: dict[str, Json] = {
            **place,
            "exercise": name,
            "sets": one.sets,
            "prescription": _prescription(one),
        }
        does, undoes = ("exercise.add", entity, body), ("exercise.bin", entity, {})
    restore: tuple[Happening, ...] = () if there else (("exercise.restore", entity, {}),)
    return Made(one.sentence, why, "missed", (does, *restore), (undoes,))


def _prescription(one: Merged) -> dict[str, Json]:
    """An added exercise, complete enough to be done without the plan."""
    slot = one.slot
    amount = slot.reps or slot.hold_s or slot.time_s or slot.metres or (1, 1)
    return {
        "slug": slot.slug,
        "name": slot.name,
        "measure": slot.measure.value,
        "sets": one.sets,
        "amount": list(amount),
        "sides": slot.sides,
        "rest_s": slot.rest_s,
        "effort": slot.effort,
        "tempo": slot.tempo,
        "rir": list(slot.rir) if slot.rir else None,
        "load_kind": slot.load.kind,
        "load_words": slot.load.sentence,
        "progression": slot.progression.sentence,
        "seconds": slot.seconds * one.sets // max(1, slot.sets),
    }


def _skip(week: Week, day: Day) -> Made:
    key = occurrence(week.plan_id, week.week, int(day.weekday))
    on = (day.date + WEEK * (week.week - 1)).isoformat()
    body: dict[str, Json] = {"skipped": "missed", "date": on, "title": day.title}
    lost = [one for one in week.rescue.dropped if one.missed_on == day.weekday]
    names = words.both(f"{one.slot.name} ({words.plural(one.sets, 'set')})" for one in lost)
    what = f"{day.title} of {on} is over" + (f"; left out: {names}." if lost else ".")
    undo: Happening = ("session.edit", key, {"skipped": None})
    return Made(what, "It was not done.", "missed", (("session.skip", key, body),), (undo,))


def _active(guest: uuid.UUID | None) -> tuple[str, Plan] | None:
    """The newest finished plan that a person kept."""
    rows = PlanRow.objects.owned_by(guest).kept().filter(state=PlanState.READY)
    row = rows.order_by("-created").first()
    plan = to_value(row).plan if row else None
    return (str(row.id), plan) if row and plan else None
