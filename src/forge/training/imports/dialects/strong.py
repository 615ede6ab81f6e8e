"""Strong: three generations of tables, with rests and notes as rows of their own."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from forge.training.imports.columns import distance_columns, weight_columns
from forge.training.imports.dialects.cells import distance_of, filled, kind_of, weight_of
from forge.training.imports.values import Dialect, Item, Passed, Raw, Row, Table, Unread

REST, NOTE = "rest timer", "note"


def read(rows: Iterable[Row], table: Table) -> Iterator[Item]:
    """Sets; a rest goes to the set before it, a note likewise."""
    weights, distances = weight_columns(table.index), distance_columns(table.index)
    before: Raw | None = None
    for row in rows:
        order = row.get("set order").casefold()
        if order in {REST, NOTE}:
            if before:
                before = _joined(before, row, order)
            yield Passed(row.line)
            continue
        if before:
            yield before
        before = _set(row, weights, distances) if row.get("exercise name") else None
        if before is None:
            yield Unread(row.line, "The exercise has no name.")
    if before:
        yield before


def _joined(before: Raw, row: Row, order: str) -> Raw:
    if row.get("exercise name") != before.exercise or row.get("date") != before.when:
        return before
    if order == REST:
        return replace(before, rest=filled(row.get("seconds")))
    note = row.get("notes")
    return replace(before, note=f"{before.note}\n{note}".strip() if note else before.note)


def _set(
    row: Row, weights: tuple[tuple[str, str], ...], distances: tuple[tuple[str, str], ...]
) -> Raw:
    weight, unit = weight_of(row, weights, "weight unit")
    distance, distance_unit = distance_of(row, distances, "distance unit")
    return Raw(
        line=row.line,
        when=row.get("date"),
        title=row.get("workout name"),
        exercise=row.get("exercise name"),
        kind=kind_of(row.get("set order")),
        weight=weight,
        weight_unit=unit,
        reps=row.get("reps"),
        seconds=filled(row.get("seconds")),
        distance=distance,
        distance_unit=distance_unit,
        rpe=row.get("rpe"),
        note=row.get("notes"),
        session_note=row.get("workout notes"),
        ends=row.get("duration", "duration (sec)"),
    )


DIALECT = Dialect(
    "strong",
    "Strong",
    (frozenset({"date", "workout name", "exercise name", "set order"}),),
    read,
)
