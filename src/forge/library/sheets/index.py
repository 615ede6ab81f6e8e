"""Every exercise by name."""

from typing import Final

from forge.domain.exercise import Exercise
from forge.library.catalogue import Catalogue
from forge.library.paths import ALL, Link, exercise_path
from forge.library.sheets.sheet import Entry, Section, Sheet

PATH: Final = f"{ALL}/a-z"
"""The page that lists all names."""


def a_to_z(catalogue: Catalogue) -> Sheet:
    """All exercises by their first letter; names that begin with a figure come first."""
    by_letter: dict[str, list[Entry]] = {}
    for exercise in sorted(catalogue, key=_name):
        letter = exercise.name[:1].upper()
        entry = Entry(exercise.name, exercise_path(exercise.slug))
        by_letter.setdefault(letter if letter.isalpha() else "0–9", []).append(entry)
    return Sheet(
        kind="index",
        title="All exercises from A to Z",
        heading="A to Z",
        path=PATH,
        breadcrumbs=(Link("Exercises", ALL), Link("A to Z", PATH)),
        lead=f"{len(catalogue)} exercises by name.",
        sections=tuple(Section(letter, entries=tuple(by_letter[letter])) for letter in by_letter),
    )


def _name(exercise: Exercise) -> str:
    return exercise.name.casefold()
