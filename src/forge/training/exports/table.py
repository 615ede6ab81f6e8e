"""Sets as a flat table (CSV, RFC 4180), safe to open in a spreadsheet.

A text that a spreadsheet would run as a formula gets an apostrophe in front, and so does one that
starts with an apostrophe, so that taking one away always gives the text back. Numbers stay bare.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Final

from forge.domain.logged import Load, LoggedSession, LoggedSet

COLUMNS: Final = (
    "session", "date", "title", "started", "finished", "session_note", "set", "slot", "index",
    "exercise", "exercise_name", "type", "side", "measure", "load", "load_unit", "implements",
    "bar", "assistance", "assistance_unit", "reps", "seconds", "metres", "rir", "rpe",
    "rest_seconds", "ended", "group", "note",
)  # fmt: skip
DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "'")


def line_of(cells: tuple[str, ...]) -> str:
    """Cells as one line with its end."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def sets_of(session: LoggedSession, names: Mapping[str, str]) -> Iterator[str]:
    """A line for each set of a session; ``names`` are those of the exercises."""
    for one in session.sets:
        yield line_of((*_session(session), *_set(one, names), *_numbers(one)))


def _session(session: LoggedSession) -> tuple[str, ...]:
    return (
        session.key,
        session.date.isoformat(),
        safe(session.title),
        _instant(session.started),
        _instant(session.finished),
        safe(session.note),
    )


def _set(one: LoggedSet, names: Mapping[str, str]) -> tuple[str, ...]:
    return (
        one.key,
        safe(one.slot),
        str(one.index),
        one.exercise,
        safe(names.get(one.exercise, "")),
        one.type.value,
        one.side.value,
        one.measure.value,
    )


def _numbers(one: LoggedSet) -> tuple[str, ...]:
    load, assistance = one.load, one.assistance
    return (
        *_load(load),
        str(load.implements) if load else "",
        _number(load.bar) if load else "",
        *_load(assistance),
        _number(one.reps),
        _number(one.seconds),
        _number(one.metres),
        _number(one.rir),
        _number(one.rpe),
        _number(one.rest_s),
        _instant(one.ended),
        safe(one.group),
        safe(one.note),
    )


def safe(text: str) -> str:
    """A text that no spreadsheet runs."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def _load(load: Load | None) -> tuple[str, str]:
    return (f"{load.value:f}", load.unit.value) if load else ("", "")


def _number(value: Decimal | int | None) -> str:
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def _instant(value: datetime | None) -> str:
    return value.isoformat() if value else ""
