"""Hevy: kilograms and pounds, kilometres and miles, also mixed; a note stands on every set."""

from collections.abc import Iterable, Iterator

from forge.training.imports.columns import distance_columns, weight_columns
from forge.training.imports.dialects.cells import distance_of, filled, kind_of, weight_of
from forge.training.imports.values import Dialect, Item, Raw, Row, Table, Unread


def read(rows: Iterable[Row], table: Table) -> Iterator[Item]:
    """Sets; the note of an exercise goes to its first set alone."""
    weights, distances = weight_columns(table.index), distance_columns(table.index)
    before = ("", "", "")
    for row in rows:
        exercise, start, title = row.get("exercise title"), row.get("start time"), row.get("title")
        if not exercise:
            yield Unread(row.line, "The exercise has no name.")
            continue
        weight, unit = weight_of(row, weights)
        distance, distance_unit = distance_of(row, distances)
        yield Raw(
            line=row.line,
            when=start,
            ends=row.get("end time"),
            title=title,
            session_note=row.get("description"),
            exercise=exercise,
            group=row.get("superset id", "supersets id"),
            note=row.get("exercise notes") if (exercise, start, title) != before else "",
            kind=kind_of(row.get("set type")),
            weight=weight,
            weight_unit=unit,
            reps=row.get("reps"),
            distance=distance,
            distance_unit=distance_unit,
            seconds=filled(row.get("duration seconds")),
            rpe=row.get("rpe"),
        )
        before = (exercise, start, title)


DIALECT = Dialect(
    "hevy",
    "Hevy",
    (frozenset({"title", "start time", "exercise title", "set index"}),),
    read,
)
