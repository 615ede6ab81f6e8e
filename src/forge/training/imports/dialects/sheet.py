"""Any spreadsheet: columns by their name in several languages, or as the person maps them.

A row may hold one set, several equal ones (``sets``), or several side by side in columns such as
``Set 1`` to ``Set 3``. A day or an exercise may stand once above the rows that share it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from forge.training.imports.columns import with_unit
from forge.training.imports.dialects.cells import filled, is_yes, kind_of
from forge.training.imports.dialects.fields import field_of
from forge.training.imports.numbers import distance_unit, measured, weight_unit
from forge.training.imports.values import Item, Raw, Row, Table, Unread

NAME, TITLE = "sheet", "Your table"
MOST_SETS = 50
SIDE_BY_SIDE = re.compile(r"(?:set|satz|serie|série) ?(\d{1,2})(?: ?(?:reps|wdh\.?|\(reps\)))?")
PAIR = re.compile(r"\s*(.+?)\s*(?:x|×|\*|@)\s*(\d+)\s*", re.IGNORECASE)


def fields_of(table: Table, answers: Mapping[str, str]) -> dict[str, str]:
    """The folded column of each field: as answered, else by its name."""
    found: dict[str, str] = {}
    for column in table.index:
        if field := field_of(column):
            found.setdefault(field, column)
    for key, column in answers.items():
        if key.startswith("column:"):
            found[key.removeprefix("column:")] = column
    return {field: column for field, column in found.items() if column in table.index}


def wide_columns(table: Table) -> tuple[str, ...]:
    """Columns that hold one set each, in order."""
    found = [
        (int(match[1]), column)
        for column in table.index
        if (match := SIDE_BY_SIDE.fullmatch(column))
    ]
    return tuple(column for _, column in sorted(found)) if len(found) > 1 else ()


def read(rows: Iterable[Row], table: Table, fields: Mapping[str, str]) -> Iterator[Item]:
    """Sets of every row that names an exercise or follows one that does."""
    wide, day, exercise = wide_columns(table), "", ""
    units = _units(fields)
    for row in rows:
        own_day, own_exercise = _get(row, fields, "date"), _get(row, fields, "exercise")
        day = own_day or day
        exercise = own_exercise or ("" if own_day else exercise)
        sets: list[Item] = (
            list(_sets(row, fields, wide, (day, exercise), units)) if exercise and day else []
        )
        yield from sets or [Unread(row.line, _why(day, exercise))]


def _why(day: str, exercise: str) -> str:
    if not day:
        return "There is no date, here or above."
    return "There are no repetitions, times or weights." if exercise else "There is no exercise."


def _units(fields: Mapping[str, str]) -> tuple[str, str]:
    weight, distance = fields.get("weight", ""), fields.get("distance", "")
    return (
        weight_unit(weight) or weight_unit(with_unit(weight)[1]),
        distance_unit(distance) or distance_unit(with_unit(distance)[1]),
    )


def _get(row: Row, fields: Mapping[str, str], name: str) -> str:
    return row.get(fields[name]) if name in fields else ""


def _sets(
    row: Row,
    fields: Mapping[str, str],
    wide: tuple[str, ...],
    named: tuple[str, str],
    units: tuple[str, str],
) -> Iterator[Raw]:
    if wide:
        cells = [row.get(column) for column in wide]
        for cell in cells:
            if cell and cell not in {"-", "–"}:
                yield _one(row, fields, named, units, cell)
        return
    reps, weight = _get(row, fields, "reps"), _get(row, fields, "weight")
    if not (reps or weight or _get(row, fields, "seconds") or _get(row, fields, "distance")):
        return
    parts = _listed(reps)
    for part in parts:
        yield _one(row, fields, named, units, part)
    if len(parts) == 1:
        for _ in range(_count(_get(row, fields, "sets")) - 1):
            yield _one(row, fields, named, units, parts[0])


def _listed(reps: str) -> list[str]:
    """``10/8/6`` and ``10, 8, 6`` are three sets."""
    parts = [part.strip() for part in re.split(r"[/;]|,\s", reps)]
    several = len(parts) > 1 and all(part.isdecimal() for part in parts)
    return parts if several else [reps]


def _count(text: str) -> int:
    found = measured(text, False)
    return min(int(found[0]), MOST_SETS) if found and found[0] >= 1 else 1


def _one(
    row: Row,
    fields: Mapping[str, str],
    named: tuple[str, str],
    units: tuple[str, str],
    reps: str,
) -> Raw:
    """One set; a cell such as ``60x10`` holds the weight as well."""
    weight = _get(row, fields, "weight")
    if pair := PAIR.fullmatch(reps):
        weight, reps = pair[1], pair[2]
    kind = _get(row, fields, "kind")
    is_warm_up = "warm" in fields.get("kind", "") and is_yes(kind)
    return Raw(
        line=row.line,
        when=named[0],
        exercise=named[1],
        title=_get(row, fields, "title"),
        kind=kind_of("w" if is_warm_up else kind),
        weight=weight,
        weight_unit=weight_unit(_get(row, fields, "weight_unit")) or units[0],
        reps=reps,
        seconds=filled(_get(row, fields, "seconds")),
        distance=filled(_get(row, fields, "distance")),
        distance_unit=distance_unit(_get(row, fields, "distance_unit")) or units[1],
        rpe=_get(row, fields, "rpe"),
        rir=_get(row, fields, "rir"),
        rest=_get(row, fields, "rest"),
        note=_get(row, fields, "note"),
    )
