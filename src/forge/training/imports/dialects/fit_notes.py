"""The third app called "Fit Notes": times in UTC, decimal commas in quotes, sets not yet done."""

from collections.abc import Iterable, Iterator

from forge.domain.logged import SetType
from forge.training.imports.columns import distance_columns, weight_columns
from forge.training.imports.dialects.cells import distance_of, filled, is_yes, weight_of
from forge.training.imports.values import Dialect, Item, Raw, RawWeight, Row, Table, Unread

NOT_DONE = "The set was planned and not started."


def read(rows: Iterable[Row], table: Table) -> Iterator[Item]:
    """Sets, and the body weight of each session once."""
    weights, distances = weight_columns(table.index), distance_columns(table.index)
    weighed: set[str] = set()
    for row in rows:
        start = row.get("starttime")
        if row.get("bodyweight") and start not in weighed:
            weighed.add(start)
            yield RawWeight(row.line, start, row.get("bodyweight"))
        if row.get("status").casefold().replace(" ", "") == "notstarted":
            yield Unread(row.line, NOT_DONE)
        elif not row.get("exercise"):
            yield Unread(row.line, "The exercise has no name.")
        else:
            yield _set(row, weights, distances)


def _set(
    row: Row, weights: tuple[tuple[str, str], ...], distances: tuple[tuple[str, str], ...]
) -> Raw:
    weight, unit = weight_of(row, weights)
    distance, distance_unit = distance_of(row, distances)
    failed = SetType.FAILURE if row.get("status").casefold() == "failed" else SetType.NORMAL
    return Raw(
        line=row.line,
        when=row.get("starttime"),
        ends=row.get("endtime"),
        title=row.get("name"),
        exercise=row.get("exercise"),
        kind=SetType.WARM_UP if is_yes(row.get("iswarmup")) else failed,
        weight=weight,
        weight_unit=unit,
        reps=row.get("reps"),
        seconds=filled(row.get("time")),
        distance=distance,
        distance_unit=distance_unit,
        rpe=row.get("rpe"),
        rir=row.get("rir"),
        note=row.get("note"),
    )


DIALECT = Dialect(
    "fit_notes",
    "Fit Notes",
    (frozenset({"name", "starttime", "exercise", "status", "iswarmup"}),),
    read,
)
