"""Fitbod: kilograms converted from pounds, a pair of dumbbells as a multiplier, no workout name."""

from collections.abc import Iterable, Iterator

from forge.domain.logged import SetType
from forge.training.imports.columns import distance_columns, weight_columns
from forge.training.imports.dialects.cells import distance_of, filled, is_yes, weight_of
from forge.training.imports.numbers import decimal
from forge.training.imports.values import Dialect, Item, Raw, Row, Table, Unread


def read(rows: Iterable[Row], table: Table) -> Iterator[Item]:
    """Sets; those of a day are one session, because nothing else names it."""
    weights, distances = weight_columns(table.index), distance_columns(table.index)
    for row in rows:
        if not row.get("exercise"):
            yield Unread(row.line, "The exercise has no name.")
            continue
        weight, unit = weight_of(row, weights)
        distance, distance_unit = distance_of(row, distances)
        seconds = filled(row.get("duration (s)"))
        reps = row.get("reps")
        yield Raw(
            line=row.line,
            when=row.get("date"),
            exercise=row.get("exercise"),
            kind=SetType.WARM_UP if is_yes(row.get("iswarmup")) else SetType.NORMAL,
            weight=weight,
            weight_unit=unit,
            implements=2 if decimal(row.get("multiplier")) == 2 else 1,
            reps=filled(reps) if seconds or distance else reps,
            seconds=seconds,
            distance=distance,
            distance_unit=distance_unit,
            note=row.get("note"),
        )


DIALECT = Dialect(
    "fitbod",
    "Fitbod",
    (frozenset({"date", "exercise", "reps", "iswarmup", "multiplier"}),),
    read,
)
