"""Pages of headings, lists and tables: one value that HTML, Markdown and JSON are written from.

Alternatives, comparisons, ladders, routines, muscles and the glossary are all sheets.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from forge.domain.exercise import Exercise, MuscleUse
from forge.domain.vocabulary import Muscle
from forge.library.paths import Link


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: what it leads to, how it relates, and a sentence about it.

    ``exercise`` is set where the line is about one; ``muscle`` where it is about a muscle.
    """

    name: str
    path: str
    relation: str = ""
    text: str = ""
    exercise: Exercise | None = None
    muscle: Muscle | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its heading, then one value a column; ``differs`` marks a contrast."""

    label: str
    values: tuple[str, ...]
    differs: bool = False
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under column headings. The first heading belongs to the labels."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with paragraphs, then a list or a table. ``numbered`` lists have an order."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    table: Table | None = None
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """Muscles to mark on the body map, and what the picture shows."""

    label: str
    muscles: tuple[MuscleUse, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page. ``kind`` is one word for machines; only ``indexable`` pages go to search engines."""

    kind: str
    title: str
    heading: str
    path: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    sections: tuple[Section, ...]
    pictures: tuple[Picture, ...] = ()
    indexable: bool = True

    def entries(self) -> Iterator[Entry]:
        """The lines of all lists, in reading order."""
        for section in self.sections:
            yield from section.entries
