"""Forge's own table of sets, as ``forge.training.exports`` writes it."""

from collections.abc import Iterable, Iterator

from forge.domain.logged import SetSide
from forge.training.imports.dialects.cells import kind_of
from forge.training.imports.numbers import weight_unit
from forge.training.imports.values import Dialect, Item, Raw, Row, Table, Unread


def plain(cell: str) -> str:
    """A cell without the mark that kept a spreadsheet from running it."""
    return cell[1:] if cell[:1] == "'" else cell


def read(rows: Iterable[Row], table: Table) -> Iterator[Item]:  # noqa: ARG001  # like all others
    """Sets as they were written; loads without kilograms stay notes."""
    for row in rows:
        if not row.get("exercise"):
            yield Unread(row.line, "The exercise has no name.")
        else:
            yield _set(row)


def _set(row: Row) -> Raw:
    side = row.get("side")
    assistance = row.get("assistance")
    return Raw(
        line=row.line,
        when=row.get("started", "date"),
        ends=row.get("finished"),
        title=plain(row.get("title")),
        exercise=_exercise(row),
        session_key=row.get("session"),
        set_key=row.get("set"),
        kind=kind_of(row.get("type")),
        weight=f"-{assistance}" if assistance else row.get("load"),
        weight_unit=weight_unit(row.get("assistance unit" if assistance else "load unit")),
        implements=2 if row.get("implements") == "2" else 1,
        reps=row.get("reps"),
        seconds=row.get("seconds"),
        distance=row.get("metres"),
        distance_unit="m",
        rpe=row.get("rpe"),
        rir=row.get("rir"),
        rest=row.get("rest seconds"),
        note=plain(row.get("note")),
        session_note=plain(row.get("session note")),
        ended=row.get("ended"),
        side=SetSide(side) if side in tuple(SetSide) else SetSide.BOTH,
    )


def _exercise(row: Row) -> str:
    """The slug; an exercise of the person's own is found by its name again."""
    slug = row.get("exercise")
    return plain(row.get("exercise name")) or slug if slug.startswith("custom:") else slug


DIALECT = Dialect(
    "forge",
    "Forge",
    (frozenset({"session", "set", "exercise", "load unit", "implements"}),),
    read,
)
