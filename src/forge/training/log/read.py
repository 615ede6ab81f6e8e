"""Entries to values. Tolerant: a field that is missing or odd is empty, the rest is kept."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from forge.domain.event import Json
from forge.domain.logged import Load, LoadUnit, LoggedSession, LoggedSet, SetSide, SetType
from forge.domain.vocabulary import Measure
from forge.training.events import Entry
from forge.training.events.checks import as_decimal
from forge.training.log.names import read_occurrence

Word = TypeVar("Word", bound=StrEnum)
Fields = Mapping[str, Json]


def read_set(key: str, entry: Entry) -> LoggedSet | None:
    """The set of an entry; None for one in the bin, or whose exercise is not known yet."""
    fields = entry.fields
    if entry.binned or not _text(fields, "exercise") or not _text(fields, "session"):
        return None
    target = fields.get("target")
    return LoggedSet(
        key=key,
        session=_text(fields, "session"),
        slot=_text(fields, "slot"),
        exercise=_text(fields, "exercise"),
        index=_count(fields, "index") or 0,
        type=_word(fields, "type", SetType.NORMAL),
        measure=_word(fields, "measure", Measure.REPS),
        side=_word(fields, "side", SetSide.BOTH),
        load=read_load(fields.get("load")),
        assistance=read_load(fields.get("assistance")),
        reps=_count(fields, "reps"),
        seconds=_count(fields, "seconds"),
        metres=as_decimal(fields.get("metres")),
        rir=_count(fields, "rir"),
        rpe=as_decimal(fields.get("rpe")),
        rest_s=_count(fields, "rest_s"),
        started=_instant(fields, "started"),
        ended=_instant(fields, "ended"),
        group=_text(fields, "group"),
        note=_text(fields, "note"),
        source=_text(fields, "source"),
        target=target if isinstance(target, dict) else {},
    )


def read_session(key: str, entry: Entry, sets: Iterable[LoggedSet] = ()) -> LoggedSession | None:
    """The session of an entry; None for one in the bin, or whose day is not known yet."""
    fields = entry.fields
    day = _text(fields, "date")
    if entry.binned or not day:
        return None
    # Moving or skipping says only what changes: the name tells which session it is.
    plan, week, weekday = read_occurrence(key) or ("", None, None)
    return LoggedSession(
        key=key,
        title=_text(fields, "title"),
        date=date.fromisoformat(day),
        sets=tuple(sorted(sets, key=_order)),
        zone=_text(fields, "zone"),
        place=_text(fields, "place"),
        started=_instant(fields, "started"),
        finished=_instant(fields, "finished"),
        effort=_count(fields, "effort"),
        note=_text(fields, "note"),
        skipped=_text(fields, "skipped"),
        plan=_text(fields, "plan") or plan,
        week=week if (said := _count(fields, "week")) is None else said,
        weekday=weekday if (said := _count(fields, "weekday")) is None else said,
        source=_text(fields, "source"),
    )


def sessions_with_sets(
    sessions: Mapping[str, Entry], sets: Mapping[str, Entry]
) -> tuple[LoggedSession, ...]:
    """Sessions with their sets, oldest first. Sets of a session in the bin stay with it."""
    by_session: dict[str, list[LoggedSet]] = {}
    for key, entry in sets.items():
        if one := read_set(key, entry):
            by_session.setdefault(one.session, []).append(one)
    read = (read_session(key, entry, by_session.get(key, ())) for key, entry in sessions.items())
    return tuple(sorted((one for one in read if one), key=_when))


def read_load(value: Json) -> Load | None:
    """The load of a field; None where there is none."""
    if not isinstance(value, dict):
        return None
    number, implements = as_decimal(value.get("value")), value.get("implements")
    unit = value.get("unit")
    if number is None or unit not in tuple(LoadUnit):
        return None
    return Load(
        number,
        LoadUnit(str(unit)),
        2 if implements == 2 else 1,
        as_decimal(value.get("bar")),
    )


def _order(one: LoggedSet) -> tuple[float, str, int, str, str]:
    """By the time it ended, where known, else as numbered within its slot."""
    return (_seconds(one.ended), one.slot, one.index, one.side, one.key)


def _when(session: LoggedSession) -> tuple[date, float, str]:
    return (session.date, _seconds(session.started), session.key)


def _seconds(at: datetime | None) -> float:
    return at.timestamp() if at else 0.0


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _count(fields: Fields, name: str) -> int | None:
    value = fields.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _instant(fields: Fields, name: str) -> datetime | None:
    text = _text(fields, name)
    return datetime.fromisoformat(text) if text else None


def _word(fields: Fields, name: str, usual: Word) -> Word:
    text = _text(fields, name)
    try:
        return type(usual)(text) if text else usual
    except ValueError:
        return usual
