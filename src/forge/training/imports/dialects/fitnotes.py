"""FitNotes for Android and FitNotes 2 for iOS: one row a set, a day without a time."""

from collections.abc import Iterable, Iterator

from forge.training.imports.columns import distance_columns, weight_columns
from forge.training.imports.dialects.cells import distance_of, filled, weight_of
from forge.training.imports.values import Dialect, Item, Raw, Row, Table, Unread


def read(rows: Iterable[Row], table: Table) -> Iterator[Item]:
    """Sets; the row or the column that is filled names the unit."""
    weights, distances = weight_columns(table.index), distance_columns(table.index)
    for row in rows:
        if row.get("exercise"):
            yield _set(row, weights, distances)
        else:
            yield Unread(row.line, "The exercise has no name.")


def _set(
    row: Row, weights: tuple[tuple[str, str], ...], distances: tuple[tuple[str, str], ...]
) -> Raw:
    weight, unit = weight_of(row, weights, "weight unit")
    distance, distance_unit = distance_of(row, distances, "distance unit")
    seconds = filled(row.get("time"))
    reps = row.get("reps")
    return Raw(
        line=row.line,
        when=row.get("date"),
        exercise=row.get("exercise"),
        weight=weight,
        weight_unit=unit,
        reps=filled(reps) if seconds or distance else reps,
        distance=distance,
        distance_unit=distance_unit,
        seconds=seconds,
        note=row.get("comment", "notes"),
    )


ANDROID = Dialect(
    "fitnotes",
    "FitNotes",
    (
        frozenset({"date", "exercise", "category", "reps"}),
        frozenset({"date", "exercise", "category", "weight unit"}),
    ),
    read,
)
IOS = Dialect(
    "fitnotes_ios",
    "FitNotes 2",
    (frozenset({"date", "exercise", "category", "weight (kg)", "weight (lbs)", "kind"}),),
    read,
)
"""``Kind`` says which of weight, reps, distance and time count; the filled cells say it too."""
