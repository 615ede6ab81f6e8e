"""RP Hypertrophy, as written by a script that people use: the app itself exports nothing."""

from collections.abc import Iterable, Iterator

from forge.training.imports.dialects.cells import kind_of
from forge.training.imports.numbers import weight_unit
from forge.training.imports.values import Dialect, Item, Raw, Row, Table, Unread

UNDONE = frozenset({"skipped", "pending", "ready", "not started", "planned", "incomplete"})


def read(rows: Iterable[Row], table: Table) -> Iterator[Item]:  # noqa: ARG001  # like all others
    """Sets that were done."""
    for row in rows:
        status = row.get("set status").casefold()
        if not row.get("exercise"):
            yield Unread(row.line, "The exercise has no name.")
        elif status in UNDONE:
            yield Unread(row.line, f"The set was not done ({status}).")
        else:
            yield _set(row)


def _set(row: Row) -> Raw:
    names = [("Week", row.get("week")), ("Day", row.get("day"))]
    told = ", ".join(f"{word} {value}" for word, value in names if value)
    return Raw(
        line=row.line,
        when=row.get("workout date"),
        title=row.get("day label") or told,
        session_note=", ".join(part for part in (row.get("mesocycle"), told) if part),
        exercise=row.get("exercise"),
        kind=kind_of(row.get("set type")),
        weight=row.get("weight"),
        weight_unit=weight_unit(row.get("unit")),
        reps=row.get("reps"),
        ended=row.get("set completed at"),
    )


DIALECT = Dialect(
    "rp",
    "RP Hypertrophy",
    (frozenset({"mesocycle", "workout date", "exercise", "set number"}),),
    read,
)
