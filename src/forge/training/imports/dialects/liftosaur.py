"""Liftosaur: what was asked beside what was done, a unit for each value, times in UTC."""

from collections.abc import Iterable, Iterator

from forge.domain.logged import SetType
from forge.training.imports.dates import epoch
from forge.training.imports.dialects.cells import is_yes
from forge.training.imports.numbers import weight_unit
from forge.training.imports.values import Dialect, Item, Raw, Row, Table, Unread


def read(rows: Iterable[Row], table: Table) -> Iterator[Item]:  # noqa: ARG001  # like all others
    """The completed sets; one without completed repetitions was not done."""
    for row in rows:
        if not row.get("exercise"):
            yield Unread(row.line, "The exercise has no name.")
        elif not row.get("completed reps", "completed reps left", "completed time"):
            yield Unread(row.line, "The set was planned and not done.")
        else:
            yield _set(row)


def _set(row: Row) -> Raw:
    kind = SetType.AMRAP if is_yes(row.get("is amrap?")) else SetType.NORMAL
    return Raw(
        line=row.line,
        when=_time(row.get("workout datetime")),
        title=row.get("day name", "program"),
        exercise=row.get("exercise"),
        kind=SetType.WARM_UP if is_yes(row.get("is warmup set?", "is warmup set")) else kind,
        weight=row.get("completed weight value", "completed weight"),
        weight_unit=weight_unit(row.get("completed weight unit")),
        reps=row.get("completed reps", "completed reps left"),
        rpe=row.get("completed rpe"),
        ended=_time(row.get("completed reps time")),
        note=row.get("notes"),
    )


def _time(text: str) -> str:
    """Milliseconds since 1970, or the time as written."""
    return epoch(text, per_second=1000) if text.isdecimal() and len(text) > 11 else text


DIALECT = Dialect(
    "liftosaur",
    "Liftosaur",
    (frozenset({"workout datetime", "exercise", "completed reps"}),),
    read,
)
