"""Jefit: one file of many tables, sets written as ``60x10,65x8``, times since 1970."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from forge.training.imports.columns import index_of
from forge.training.imports.dates import epoch
from forge.training.imports.numbers import weight_unit
from forge.training.imports.records import records
from forge.training.imports.values import Item, Passed, Raw, RawWeight, Row, Unread

NAME, TITLE = "jefit", "Jefit"
MARK = re.compile(r"#+\s*([A-Z][A-Z ]+?)\s*#*\s*")
SETTING, SESSIONS, LOGS, SETS, PROFILE = (
    "SETTING",
    "WORKOUT SESSIONS",
    "EXERCISE LOGS",
    "EXERCISE SET LOGS",
    "PROFILE",
)
ONE_SET = re.compile(r"\s*(-?[\d.]+)\s*x\s*([\d.]+)\s*", re.IGNORECASE)


@dataclass(slots=True)
class _File:
    """The tables that matter, gathered before any set can be told: units stand anywhere."""

    unit: str = ""
    sessions: dict[str, Row] = field(default_factory=dict[str, Row])
    logs: list[Row] = field(default_factory=list[Row])
    sets: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])


def is_one(head: str) -> bool:
    """Whether a text starts like a file of Jefit."""
    return bool(
        re.search(
            r"^#+\s*(?:EXERCISE (?:SET )?LOGS|WORKOUT SESSIONS|SETTING)\b", head, re.MULTILINE
        )
    )


def read(lines: Iterable[str]) -> Iterator[Item]:
    """Every set of every log. Rows of other tables are passed."""
    file = _File()
    yield from _gathered(lines, file)
    for log in file.logs:
        yield from _log(log, file)


def _gathered(lines: Iterable[str], file: _File) -> Iterator[Item]:
    section, index = "", dict[str, int]()
    for record in records(lines, ","):
        if isinstance(record, Unread):
            yield record
            continue
        line, cells = record
        mark = MARK.fullmatch(",".join(cells).strip().rstrip(","))
        if mark and cells[0].startswith("#"):
            section, index = mark[1].strip(), {}
        elif not index:
            index = index_of(cells)
        else:
            yield from _kept(section, Row(line, tuple(cells), index), file)


def _kept(section: str, row: Row, file: _File) -> Iterator[Item]:
    if section == LOGS:
        file.logs.append(row)
        return
    if section == SETTING:
        file.unit = weight_unit(row.get("mass")) or file.unit
    elif section == SESSIONS:
        file.sessions[row.get("id", "rowid", "_id")] = row
    elif section == SETS:
        log = row.get("exercise log id", "exerciselogid", "belonglog", "log id")
        file.sets.setdefault(log, []).append(row)
    elif section == PROFILE and row.get("weight") and row.get("mydate", "date"):
        yield RawWeight(row.line, row.get("mydate", "date"), row.get("weight"), file.unit)
        return
    yield Passed(row.line)


def _log(log: Row, file: _File) -> Iterator[Item]:
    name, day = log.get("ename", "exercise name"), log.get("mydate", "date")
    belongs = log.get("belongsession")
    session = file.sessions.get(belongs)
    when = _started(session) if session else ""
    if not when and belongs.isdecimal() and len(belongs) >= 9:
        when = epoch(belongs)
    if not name:
        yield Unread(log.line, "The exercise has no name.")
        return
    sets, odd = list(_pairs(log, file)), _odd(log)
    if odd:
        yield Unread(log.line, f"{odd[:40]!r} is no set. The others of this row are read.")
    elif not sets:
        yield Unread(log.line, "The log holds no sets.")
    for weight, reps in sets:
        yield Raw(
            line=log.line,
            when=when or day,
            ends=_ended(session) if session else "",
            exercise=name,
            weight=weight,
            weight_unit=file.unit,
            reps=reps,
        )


def _pairs(log: Row, file: _File) -> Iterator[tuple[str, str]]:
    """Weight and repetitions of each set, from the log itself or from the table of sets."""
    for part in log.get("logs").split(","):
        if found := ONE_SET.fullmatch(part):
            yield found[1], found[2]
    if not log.get("logs"):
        for row in file.sets.get(log.get("id"), ()):
            yield row.get("weight", "weight lbs", "weight kg"), row.get("reps", "rep")


def _odd(log: Row) -> str:
    """The first part of the log that is no set."""
    parts = (part.strip() for part in log.get("logs").split(","))
    return next((part for part in parts if part and not ONE_SET.fullmatch(part)), "")


def _started(session: Row) -> str:
    return _time(session.get("starttime", "starttimie"))


def _ended(session: Row) -> str:
    return _time(session.get("endtime"))


def _time(text: str) -> str:
    """Seconds since 1970, milliseconds where there are too many digits for seconds."""
    if not text.isdecimal():
        return text
    return epoch(text, per_second=1000 if len(text) > 11 else 1) if int(text) else ""
