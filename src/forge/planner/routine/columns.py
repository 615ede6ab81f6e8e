"""Tables: a header names the columns, and each row becomes a line as people would write it."""

import re
from dataclasses import dataclass
from typing import Final

from forge.library.query.fold import fold
from forge.planner.routine.marks import SIDES

_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "name": ("exercise", "exercises", "exercise name", "movement", "lift", "ubung", "ubungen",
             "ejercicio", "name"),
    "sets": ("set", "sets", "satze", "satz", "series", "serie", "rounds", "working sets"),
    "reps": ("rep", "reps", "repetitions", "wdh", "wiederholungen", "repeticiones", "amount",
             "rep range", "reps time", "reps duration", "target reps"),
    "work": ("sets reps", "sets x reps", "setsxreps", "prescription", "scheme", "volume"),
    "seconds": ("seconds", "time s", "duration s", "secs", "hold"),
    "kg": ("kg", "weight kg", "load kg", "gewicht kg", "peso kg"),
    "lb": ("lb", "lbs", "weight lb", "weight lbs", "load lb"),
    "load": ("weight", "load", "gewicht", "peso", "intensity", "load and effort"),
    "rest": ("rest", "rest s", "pause", "descanso", "rest time"),
    "rpe": ("rpe", "target rpe"),
    "rir": ("rir",),
    "tempo": ("tempo",),
    "day": ("day", "tag", "dia", "session", "workout"),
    "notes": ("note", "notes", "comment", "comments", "bemerkung", "hinweis", "notas"),
    "label": ("", "no", "nr", "order", "superset", "group"),
}  # fmt: skip
_BY_TITLE: Final = {title: column for column, titles in _COLUMNS.items() for title in titles}
_RULE: Final = re.compile(r"^[\s|:+-]+$")
_BARE: Final = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?")
_LINKED: Final = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table, in order, and the sign between them."""

    sign: str
    columns: tuple[str, ...]


def header_of(flat: str) -> Table | None:
    """The table that a line opens, or None: it must name the exercise and an amount."""
    for sign in ("\t", "|", ";", ","):
        titles = [fold(cell) for cell in cells(flat, sign)]
        if len(titles) < 2:
            continue
        columns = tuple(_BY_TITLE.get(title, "other") for title in titles)
        if "name" in columns and {"sets", "reps", "work", "seconds"} & set(columns):
            return Table(sign, columns)
    return None


def cells(flat: str, sign: str) -> list[str]:
    """The cells of a row; a frame of bars is no cell."""
    framed = flat.strip().removeprefix("|").removesuffix("|")
    row = framed if sign == "|" else flat.strip(" ")
    return [cell.strip().strip('"').strip() for cell in row.split(sign)]


def is_ruler(flat: str) -> bool:
    """The line between the header and the rows of a table."""
    return bool(_RULE.match(flat)) and "-" in flat


def row_text(flat: str, table: Table) -> tuple[str, str] | None:
    """A row as (day, line); None if it is no row of the table."""
    found = cells(flat, table.sign)
    if len(found) < 2 or table.sign not in flat:
        return None
    row: dict[str, str] = {}
    for column, cell in zip(table.columns, found, strict=False):
        if cell and cell not in {"-", "–"}:
            row.setdefault(column, _LINKED.sub(r"\1", cell))
    return row.get("day", ""), _line(row)


def _line(row: dict[str, str]) -> str:
    sets, reps = row.get("sets", ""), row.get("reps", "")
    parts = [row.get("name", ""), row.get("work", "") or _amount(sets, reps, row)]
    for column, written in (("kg", "{} kg"), ("lb", "{} lb"), ("load", "weight {}")):
        cell = row.get(column, "")
        if cell:
            parts.append(written.format(cell) if _BARE.fullmatch(cell) else cell)
    for column in ("rest", "rpe", "rir", "tempo"):
        cell = row.get(column, "")
        told = cell.casefold().startswith(column)
        parts.append(cell if told or not cell else f"{column} {cell}")
    if SIDES.fullmatch(row.get("notes", "").strip()):
        parts.append(row["notes"])
    return " ".join(part for part in parts if part)


def _amount(sets: str, reps: str, row: dict[str, str]) -> str:
    """Sets and repetitions of their own columns are never in doubt."""
    if row.get("seconds") and sets:
        return f"{sets} x {row['seconds']} s"
    if sets and reps:
        if re.fullmatch(r"\d{1,2}", sets) and re.fullmatch(r"\d{1,3}\s?(?:-\s?\d{1,3})?\+?", reps):
            return f"{sets} sets of {reps}"
        return f"{sets} x {reps}"
    return sets or reps
