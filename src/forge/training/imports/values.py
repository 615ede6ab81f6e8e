"""What a file of another app says, row by row, before anything is decided about it.

Everything is text as it stood in the file: units, the order of day and month and what an exercise
is called here are settled later, for the whole file at once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from forge.domain.asked import Asked
from forge.domain.logged import SetSide, SetType


@dataclass(frozen=True, slots=True)
class Raw:
    """One set. Without an ``exercise`` the row tells of a session alone.

    ``ends`` is a time or a duration; ``weight_unit`` and ``distance_unit`` are empty where the
    file does not say.
    ``session_key`` and ``set_key`` are names that the file itself keeps.
    """

    line: int
    when: str
    exercise: str
    title: str = ""
    kind: SetType = SetType.NORMAL
    weight: str = ""
    weight_unit: str = ""
    implements: int = 0
    reps: str = ""
    seconds: str = ""
    distance: str = ""
    distance_unit: str = ""
    rpe: str = ""
    rir: str = ""
    rest: str = ""
    note: str = ""
    session_note: str = ""
    ends: str = ""
    ended: str = ""
    group: str = ""
    side: SetSide = SetSide.BOTH
    session_key: str = ""
    set_key: str = ""


@dataclass(frozen=True, slots=True)
class RawWeight:
    """A body weight."""

    line: int
    when: str
    value: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Passed:
    """A row that was read and belongs to another, such as a rest after a set."""

    line: int


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that was not taken, and why, in words for the person."""

    line: int
    reason: str


Item: TypeAlias = Raw | RawWeight | Passed | Unread


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a table: its first line in the file, and its cells by folded column name."""

    line: int
    cells: tuple[str, ...]
    index: Mapping[str, int]

    def get(self, *names: str) -> str:
        """The first cell among the columns that holds anything, without blanks around it."""
        for name in names:
            at = self.index.get(name)
            if at is not None and at < len(self.cells):
                found = self.cells[at].strip()
                if found:
                    return found
        return ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header is known: its delimiter, the header's line and columns as written."""

    delimiter: str
    line: int
    columns: tuple[str, ...]
    index: Mapping[str, int]


Reader: TypeAlias = Callable[[Iterable[Row], Table], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Dialect:
    """The table of one app: each of ``signatures`` is a set of columns that only it has."""

    name: str
    title: str
    signatures: tuple[frozenset[str], ...]
    read: Reader


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its value and what it says."""

    value: str
    says: str


@dataclass(frozen=True, slots=True)
class Question(Asked[Choice]):
    """What the file does not tell."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a name means here: one exercise for sure, or near ones, best first."""

    sure: str = ""
    near: tuple[str, ...] = ()


Find: TypeAlias = Callable[[str], Match]
