"""Rows of a file to sessions and sets of ours, with keys that are the same every time."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from functools import lru_cache
from typing import Final

from forge.domain.logged import Load, LoadUnit, LoggedSession, LoggedSet
from forge.domain.vocabulary import Measure
from forge.training.imports.dates import Moment, Order, moment
from forge.training.imports.evidence import as_typed
from forge.training.imports.names import Named
from forge.training.imports.numbers import measured, seconds_of, trimmed, weight_unit
from forge.training.imports.settle import Units, Unsettled, settled
from forge.training.imports.values import Raw, RawWeight, Unread

SPACE: Final = uuid.UUID("7c4d2f52-60e1-5f43-9f0e-6a4a4be1b0d9")
"""Where names of imported sessions and sets live; never changes, or imports would double."""
LONGEST_TITLE, LONGEST_NOTE, LONGEST_NAME = 400, 20_000, 200
LONGEST_SESSION = timedelta(hours=36)
FIRST_DAY: Final = date(1950, 1, 1)
BY_DAY: Final = frozenset({"fitbod", "fitnotes", "fitnotes_ios", "wger", "sheet", "notes"})
"""Apps that name no session: what was done on a day, under one title, belongs together."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds for the whole file."""

    dialect: str
    title: str
    units: Units
    order: Order
    zone: tzinfo | None
    zone_name: str
    names: Mapping[str, Named]
    measures: Mapping[str, Measure]
    implements: Mapping[str, int]
    source: str
    today: date


@dataclass(frozen=True, slots=True)
class BodyWeight:
    """A body weight of a day, as typed."""

    key: str
    day: date
    load: Load


@dataclass(slots=True)
class Heap:
    """Rows of one session in the order of the file, with the time at which it began."""

    key: str
    when: Moment
    raws: list[Raw] = field(default_factory=list[Raw])


@dataclass(frozen=True, slots=True)
class Odd:
    """A value that was taken, though it is hard to believe."""

    line: int
    what: str


@dataclass(slots=True)
class Findings:
    """What could not be taken, and what was taken with doubts."""

    unread: list[Unread] = field(default_factory=list[Unread])
    odd: list[Odd] = field(default_factory=list[Odd])


def heaps_of(raws: Iterable[Raw], known: Settled, found: Findings) -> list[Heap]:
    """Rows gathered into sessions. A row whose day cannot be read is reported."""
    heaps: dict[tuple[str, str], Heap] = {}
    moments: dict[str, Moment | None] = {}
    for raw in raws:
        if raw.when not in moments:
            moments[raw.when] = _moment(raw.when, known)
        when = moments[raw.when]
        if when is None:
            found.unread.append(Unread(raw.line, _no_day(raw.when)))
            continue
        start = when.day.isoformat() if known.dialect in BY_DAY else when.name
        heap = heaps.get((start, raw.title))
        if heap is None:
            key = raw.session_key or session_key(known.dialect, start, raw.title)
            heap = heaps[start, raw.title] = Heap(key, when)
        heap.raws.append(raw)
    return list(heaps.values())


def _moment(text: str, known: Settled) -> Moment | None:
    return moment(text, known.order, known.zone)


def _no_day(text: str) -> str:
    return f"The date cannot be read: {text[:40]!r}." if text else "There is no date."


def session_key(dialect: str, start: str, title: str) -> str:
    """The key of an imported session: the same for the same app, start and title."""
    return f"import:{uuid.uuid5(SPACE, chr(10).join((dialect, start, title)))}"


def set_key(session: str, exercise: str, ordinal: int) -> str:
    """The key of an imported set: the exercise's name in the file, and its place among its own."""
    return f"{session}/{_short_of(exercise)}/{ordinal:03}"


@lru_cache(maxsize=20_000)
def _short_of(exercise: str) -> str:
    return uuid.uuid5(SPACE, exercise).hex[:12]


def session_of(heap: Heap, known: Settled, found: Findings) -> LoggedSession | None:
    """The session of a heap with its sets; None where none of its rows can be read."""
    sets = list(_sets(heap, known, found))
    alone = [raw for raw in heap.raws if not raw.exercise]
    if not sets and not alone:
        return None
    first, day = heap.raws[0], heap.when.day
    if not FIRST_DAY <= day <= known.today + timedelta(days=1):
        found.odd.append(Odd(first.line, f"the day {day.isoformat()}"))
    notes = dict.fromkeys(raw.session_note for raw in heap.raws if raw.session_note)
    return LoggedSession(
        key=heap.key,
        title=(first.title or _untitled(known))[:LONGEST_TITLE],
        date=day,
        sets=tuple(_timed(sets)),
        zone=known.zone_name if heap.when.at else "",
        started=heap.when.at,
        finished=_finished(first, heap.when, known),
        note="\n".join(notes)[:LONGEST_NOTE],
        source=known.source,
    )


def _untitled(known: Settled) -> str:
    """Sessions of an app without names are called like the app."""
    return "Training" if known.dialect in {"sheet", "notes"} else known.title


def _timed(sets: list[LoggedSet]) -> list[LoggedSet]:
    """Times of single sets order a session, so they are kept only where every set has one."""
    if all(one.ended for one in sets):
        return sets
    return [replace(one, ended=None) if one.ended else one for one in sets]


def _finished(first: Raw, when: Moment, known: Settled) -> datetime | None:
    """When it ended: a time, or the start and a duration; nothing that is before the start."""
    if not first.ends or when.at is None:
        return None
    length = seconds_of(first.ends)
    told = moment(first.ends, known.order, known.zone) if length is None else None
    try:
        end = when.at + timedelta(seconds=int(length)) if length else told.at if told else None
    except OverflowError:
        return None
    return end if end and when.at <= end <= when.at + LONGEST_SESSION else None


def _sets(heap: Heap, known: Settled, found: Findings) -> Iterator[LoggedSet]:
    ordinals: dict[str, int] = {}
    block, index, before = 0, 0, ""
    for raw in heap.raws:
        if not raw.exercise:
            continue
        if raw.exercise != before:
            block, index, before = block + 1, 0, raw.exercise
        index += 1
        ordinals[raw.exercise] = ordinals.get(raw.exercise, 0) + 1
        key = raw.set_key or set_key(heap.key, raw.exercise, ordinals[raw.exercise])
        try:
            yield _set(raw, known, found, (heap.key, key, f"{block:03}"), index)
        except Unsettled as error:
            found.unread.append(Unread(raw.line, str(error)))


def _set(
    raw: Raw, known: Settled, found: Findings, names: tuple[str, str, str], index: int
) -> LoggedSet:
    session, key, slot = names
    if len(raw.exercise) > LONGEST_NAME:
        raise Unsettled(f"The name of the exercise is longer than {LONGEST_NAME} characters.")
    exercise = known.names[raw.exercise].key
    done = settled(raw, known.units, known.implements.get(exercise, 1))
    found.odd.extend(Odd(raw.line, what) for what in done.odd)
    ended = moment(raw.ended, known.order, known.zone) if raw.ended else None
    return LoggedSet(
        key=key,
        session=session,
        slot=slot,
        exercise=exercise,
        index=index,
        type=raw.kind,
        measure=done.measure(known.measures.get(exercise)),
        side=raw.side,
        load=done.load,
        assistance=done.assistance,
        reps=done.reps,
        seconds=done.seconds,
        metres=done.metres,
        rir=done.rir,
        rpe=done.rpe,
        rest_s=done.rest_s,
        ended=ended.at if ended else None,
        group=raw.group[:LONGEST_TITLE],
        note="\n".join(filter(None, (raw.note, *done.notes)))[:LONGEST_NOTE],
        source=known.source,
    )


def body_weight(raw: RawWeight, known: Settled, unit: str, found: Findings) -> BodyWeight | None:
    """The body weight of a row; a row that cannot be read is reported."""
    when = moment(raw.when, known.order, known.zone)
    value = measured(raw.value, known.units.comma)
    if when is None:
        found.unread.append(Unread(raw.line, _no_day(raw.when)))
        return None
    if value is None or value[0] <= 0:
        found.unread.append(Unread(raw.line, f"The weight cannot be read: {raw.value[:40]!r}."))
        return None
    typed, own = _body_unit(value[0], weight_unit(value[1]) or raw.unit or unit)
    key = f"import:{uuid.uuid5(SPACE, chr(10).join((known.dialect, 'body', when.name)))}"
    return BodyWeight(key, when.day, Load(trimmed(typed), LoadUnit(own)))


def _body_unit(value: Decimal, unit: str) -> tuple[Decimal, str]:
    if unit == "g":
        return value / 1000, "kg"
    if unit == "st":
        return value * 14, "lb"
    return as_typed(value, weight_unit(unit) or "kg")
