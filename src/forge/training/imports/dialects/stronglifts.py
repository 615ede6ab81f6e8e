"""StrongLifts: a row for each exercise, its sets side by side, lengths in fractions of hours."""

import re
from collections.abc import Iterable, Iterator

from forge.training.imports.columns import folded
from forge.training.imports.numbers import decimal, weight_unit
from forge.training.imports.values import Dialect, Item, Raw, RawWeight, Row, Table, Unread

SET_REPS = re.compile(r"set (\d+) \(reps\)")
SET_LOAD = re.compile(r"set (\d+) \((kg|lbs?)\)")
SET_TIME = re.compile(r"set (\d+) \((?:sec|seconds|time)\)")
BODY = re.compile(r"body weight \((kg|lbs?)\)")
NOT_DONE = "-"


def read(rows: Iterable[Row], table: Table) -> Iterator[Item]:
    """The sets of each row.

    A set that was not done differs from a failed one only in the column of all repetitions:
    ``5/5/-`` against ``5/5/0``.
    """
    units = {weight_unit(found[2]) for name in table.index if (found := SET_LOAD.fullmatch(name))}
    unit = units.pop() if len(units) == 1 else ""
    numbers = [int(found[1]) for name in table.index if (found := SET_REPS.fullmatch(name))]
    body = [
        (name, weight_unit(found[1])) for name in table.index if (found := BODY.fullmatch(name))
    ]
    weighed: set[str] = set()
    for row in rows:
        day = _start(row)
        for name, body_unit in body:
            if row.get(name) and day not in weighed:
                weighed.add(day)
                yield RawWeight(row.line, day, row.get(name), body_unit)
        sets: list[Item] = list(_sets(row, numbers, unit))
        yield from sets or [Unread(row.line, _why_empty(row))]


def _why_empty(row: Row) -> str:
    if not row.get("exercise"):
        return "The exercise has no name."
    return "No set of this row was done."


def _sets(row: Row, numbers: list[int], unit: str) -> Iterator[Raw]:
    if not row.get("exercise"):
        return
    all_reps = [part.strip() for part in row.get("setsxreps").split("/")]
    for number in numbers:
        reps = row.get(f"set {number} (reps)")
        listed = all_reps[number - 1] if len(all_reps) >= number > 0 and len(all_reps) > 1 else ""
        seconds = row.get(f"set {number} (sec)", f"set {number} (time)")
        if listed == NOT_DONE or (reps in {"", NOT_DONE} and not seconds):
            continue
        yield Raw(
            line=row.line,
            when=_start(row),
            title=row.get("workout name"),
            exercise=row.get("exercise"),
            weight=row.get(f"set {number} (kg)", f"set {number} (lb)", f"set {number} (lbs)"),
            weight_unit=unit,
            reps="" if reps == NOT_DONE else reps,
            seconds=seconds,
            session_note=row.get("notes"),
            ends=_length(row),
        )


def _start(row: Row) -> str:
    return f"{row.get('date (yyyy/mm/dd)', 'date')} {row.get('start time (h:mm)')}".strip()


def _length(row: Row) -> str:
    """The hours, or the time at the end on the same day."""
    hours = decimal(row.get("duration (hours)"))
    if hours:
        return f"{int(hours * 3600)}"
    end = row.get("end time (h:mm)")
    return f"{row.get('date (yyyy/mm/dd)', 'date')} {end}" if end else ""


DIALECT = Dialect(
    "stronglifts",
    "StrongLifts",
    (
        frozenset({"exercise", folded("Set 1 (Reps)"), folded("Set 1 (KG)")}),
        frozenset({"exercise", folded("Set 1 (Reps)"), folded("Set 1 (LB)")}),
        frozenset({"exercise", folded("Set 1 (Reps)"), folded("Set 1 (LBS)")}),
    ),
    read,
)
