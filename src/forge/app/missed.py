"""Missed sessions: what becomes of them this week, shown first and laid anew when asked."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from forge.app.active import chosen_plan
from forge.app.changes import Made, changes_make
from forge.app.happen import Happening
from forge.domain.event import Json
from forge.domain.plan import Day, Plan
from forge.domain.vocabulary import Weekday
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.adapt.missed import Merged, Moved, Rescue, rescue
from forge.store.events import load_entries
from forge.training.events import Entry
from forge.training.log import occurrence

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the plan in hand: what was missed in it, and what may become of that."""

    plan_id: str
    plan: Plan
    week: int
    missed: tuple[Day, ...]
    dates: Mapping[Weekday, date]
    rescue: Rescue


def missed_week(guest: uuid.UUID | None, catalogue: Catalogue, today: date) -> Week | None:
    """The week of the plan with what was missed in it; None where nothing was.

    Three queries. Raises EditRefused where the plan was made with another library.
    """
    own = chosen_plan(guest)
    if own is None or guest is None:
        return None
    plan_id, plan = own.id, own.plan
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
