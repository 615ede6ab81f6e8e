"""What is written beside the exercises: ladders, routines and the glossary.

They stand in ``content/collections/*.toml`` and name exercises by slug.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from forge.domain.errors import ContentError
from forge.library.flaw import Flaw, FlawLevel
from forge.library.nearest import did_you_mean

_Table = TypeVar("_Table")


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder, and what to manage before the next one."""

    slug: str
    move_on: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """One skill from its easiest to its hardest form."""

    slug: str
    name: str
    lead: str
    advice: tuple[str, ...]
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One exercise of a routine: how many sets, and a word on how to do it here."""

    slug: str
    sets: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Routine:
    """A short session for one purpose. ``minutes`` is what it takes, rounded up."""

    slug: str
    name: str
    lead: str
    minutes: int
    advice: tuple[str, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word of training, what it means, other words for it, and exercises that show it."""

    slug: str
    name: str
    meaning: str
    also: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Collections:
    """Everything written beside the exercises, in file order."""

    ladders: tuple[Ladder, ...] = ()
    routines: tuple[Routine, ...] = ()
    terms: tuple[Term, ...] = ()


NONE = Collections()
FEWEST = 3
"""Exercises that a ladder or a routine needs."""


def load_collections(folder: Path) -> Collections:
    """Read the files of ``folder``; one that is missing holds nothing.

    Raises ContentError naming the file that cannot be read.
    """
    return Collections(
        ladders=_rows(folder / "ladders.toml", Ladder),
        routines=_rows(folder / "routines.toml", Routine),
        terms=_rows(folder / "glossary.toml", Term),
    )


def collection_flaws(found: Collections, folder: str, known: Iterable[str]) -> Iterator[Flaw]:
    """V38: a collection names an exercise that does not exist, or one twice. V22: it is thin."""
    slugs = frozenset(known)
    for file, name, named in _named(found):
        if len(named) < FEWEST and not file.startswith("glossary"):
            message = f"{name} has {len(named)} of at least {FEWEST} exercises"
            yield _flaw(f"{folder}/{file}", message, "Add some, or drop the page.", "V22")
        for slug in named:
            if slug not in slugs:
                hint = did_you_mean(slug, slugs) or "Remove it."
                yield _flaw(f"{folder}/{file}", f"{name} names {slug}, which is no exercise", hint)
            elif named.count(slug) > 1:
                yield _flaw(f"{folder}/{file}", f"{name} names {slug} twice", "Remove one.")


def _named(found: Collections) -> Iterator[tuple[str, str, list[str]]]:
    for ladder in found.ladders:
        yield "ladders.toml", ladder.slug, [rung.slug for rung in ladder.rungs]
    for routine in found.routines:
        yield "routines.toml", routine.slug, [part.slug for part in routine.parts]
    for term in found.terms:
        yield "glossary.toml", term.slug, list(term.see)


def _rows(path: Path, row: type[_Table]) -> tuple[_Table, ...]:
    if not path.is_file():
        return ()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return tuple(
            msgspec.convert({"slug": slug, **table}, row) for slug, table in tables.items()
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as why:
        name = f"{path.parent.parent.name}/{path.parent.name}/{path.name}"
        flaw = _flaw(name, f"The file cannot be read: {why}", "Mend the file.")
        raise ContentError((flaw,)) from why


def _flaw(file: str, message: str, suggestion: str, flaw: str = "V38") -> Flaw:
    return Flaw(file, 1, flaw, FlawLevel.ERROR, message, suggestion)
