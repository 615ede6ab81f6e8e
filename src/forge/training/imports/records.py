"""Lines to records of cells, each with its line in the file. Nothing swallows what follows it.

A quotation mark that is never closed would make one cell of the rest of the file; after
``MOST_LINES`` the record is given up as unread and reading goes on below its first line.
"""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from forge.training.imports.values import Unread

MOST_LINES = 100
LONGEST_CELL = 20_000
MOST_ROWS = 500_000
LARGEST_FIELD = 1 << 30
"""The limit of the csv module, out of the way: ours names the line."""

Record = tuple[int, list[str]]


class _RunOn(Exception):
    """A record goes on for longer than any real one."""


@dataclass(slots=True)
class _Feed:
    """Lines for the csv module; those of the present record are kept, to be put back."""

    source: Iterator[str]
    waiting: deque[str] = field(default_factory=deque[str])
    pulled: list[str] = field(default_factory=list[str])
    line: int = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.pulled) >= MOST_LINES:
            raise _RunOn
        line = self.waiting.popleft() if self.waiting else next(self.source)
        self.pulled.append(line)
        return line

    def taken(self) -> int:
        """End the present record; return its first line."""
        first = self.line + 1
        self.line += len(self.pulled)
        self.pulled.clear()
        return first

    def put_back(self) -> int:
        """Take only the first line of the present record; return it."""
        first, rest = self.line + 1, self.pulled[1:]
        self.waiting.extendleft(reversed(rest))
        self.line, self.pulled = first, []
        return first

    @property
    def is_open(self) -> bool:
        """Whether the present record spans lines and its quotation marks do not come in pairs."""
        return len(self.pulled) > 1 and sum(line.count('"') for line in self.pulled) % 2 == 1


def records(lines: Iterable[str], delimiter: str) -> Iterator[Record | Unread]:
    """Every record that is not blank, or why it was not read."""
    csv.field_size_limit(LARGEST_FIELD)
    feed = _Feed(iter(lines))
    reader = csv.reader(feed, delimiter=delimiter, skipinitialspace=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (_RunOn, csv.Error):
            yield Unread(feed.put_back(), UNCLOSED)
            reader = csv.reader(feed, delimiter=delimiter, skipinitialspace=True)
            continue
        if feed.is_open:
            yield Unread(feed.put_back(), UNCLOSED)
            reader = csv.reader(feed, delimiter=delimiter, skipinitialspace=True)
            continue
        line = feed.taken()
        if any(cell.strip() for cell in cells):
            yield _short(line, cells)


UNCLOSED = "A quotation mark is opened and never closed."


def _short(line: int, cells: list[str]) -> Record | Unread:
    if any(len(cell) > LONGEST_CELL for cell in cells):
        return Unread(line, f"A cell is longer than {LONGEST_CELL:,} characters.")
    return line, cells
