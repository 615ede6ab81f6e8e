"""Which app wrote a file, told by the columns that only it has."""

from collections.abc import Iterable
from typing import Final

from forge.training.imports.columns import index_of
from forge.training.imports.dialects import (
    fit_notes,
    fitbod,
    fitnotes,
    forge_table,
    hevy,
    liftosaur,
    rp,
    strong,
    stronglifts,
    wger,
)
from forge.training.imports.dialects.fields import field_of
from forge.training.imports.records import records
from forge.training.imports.values import Dialect, Table, Unread

DIALECTS: Final[tuple[Dialect, ...]] = (
    forge_table.DIALECT,
    strong.DIALECT,
    hevy.DIALECT,
    fitnotes.IOS,
    fit_notes.DIALECT,
    liftosaur.DIALECT,
    fitbod.DIALECT,
    stronglifts.DIALECT,
    rp.DIALECT,
    fitnotes.ANDROID,
)
"""The narrower before the wider: the first whose columns are all there is meant."""
DELIMITERS: Final = (",", ";", "\t", "|")
FIRST_ROWS: Final = 20


def known_table(head: list[str]) -> tuple[Dialect, Table] | None:
    """The dialect and the table of a file that starts with these lines."""
    for delimiter in DELIMITERS:
        for table in _tables(head, delimiter):
            present = frozenset(table.index)
            for dialect in DIALECTS:
                if any(signature <= present for signature in dialect.signatures):
                    return dialect, table
            if len(present) <= 3 and any(one == present for one in wger.DIALECT.signatures):
                return wger.DIALECT, table
    return None


def any_table(head: list[str]) -> Table | None:
    """The most likely header of a table that nobody knows; None for a text that is no table."""
    found = [table for delimiter in DELIMITERS for table in _tables(head, delimiter)]
    likely = [table for table in found if _fields(table) >= 2]
    if likely:
        return max(likely, key=lambda table: (_fields(table), len(table.index), -table.line))
    wide = [table for table in found if len(table.index) >= 3]
    even = [table for table in wide if _is_even(head, table)]
    return min(even, key=lambda table: (table.line, -len(table.index))) if even else None


def _fields(table: Table) -> int:
    return len({field for name in table.index if (field := field_of(name))})


def _is_even(head: list[str], table: Table) -> bool:
    """Whether most rows have as many cells as the header, as in a table and not in prose."""
    lengths = [len(cells) for _, cells in _rows(head, table.delimiter)]
    return sum(length == len(table.columns) for length in lengths) > len(lengths) / 2


def _tables(head: list[str], delimiter: str) -> Iterable[Table]:
    for line, cells in _rows(head, delimiter)[:FIRST_ROWS]:
        if len(cells) > 1:
            yield Table(delimiter, line, tuple(cells), index_of(cells))


def _rows(head: list[str], delimiter: str) -> list[tuple[int, list[str]]]:
    return [record for record in records(head, delimiter) if not isinstance(record, Unread)]
