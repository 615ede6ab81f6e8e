"""Ladders: one skill, rung by rung, with what to manage before the next."""

from typing import Final

from forge.library.catalogue import Catalogue
from forge.library.collections import Ladder
from forge.library.paths import ALL, Link, exercise_path
from forge.library.sentences.doses import row_amount
from forge.library.sentences.wording import counted, sentence
from forge.library.sheets.sheet import Entry, Section, Sheet

INDEX: Final = "/ladders"
"""The page that lists all ladders."""


def path_of(slug: str) -> str:
    """``/ladders/push-up``."""
    return f"{INDEX}/{slug}"


def ladder(found: Ladder, catalogue: Catalogue) -> Sheet:
    """The page of a ladder."""
    rungs = tuple(
        Entry(
            name=(exercise := catalogue.get(rung.slug)).name,
            path=exercise_path(exercise.slug),
            relation=f"{exercise.derived.difficulty.value}, {row_amount(exercise)}",
            text=sentence(f"move on when you manage {rung.move_on}") if rung.move_on else "",
            exercise=exercise,
        )
        for rung in found.rungs
    )
    return Sheet(
        kind="ladder",
        title=found.name,
        heading=found.name,
        path=path_of(found.slug),
        breadcrumbs=(
            Link("Exercises", ALL),
            Link("Ladders", INDEX),
            Link(found.name, path_of(found.slug)),
        ),
        lead=found.lead,
        sections=(
            Section("The rungs, easiest first", entries=rungs, numbered=True),
            Section("How to climb it", paragraphs=found.advice),
        ),
    )


def index(catalogue: Catalogue) -> Sheet:
    """All ladders."""
    entries = tuple(
        Entry(
            found.name,
            path_of(found.slug),
            relation=counted((len(found.rungs), len(found.rungs)), "rung"),
            text=found.lead,
        )
        for found in catalogue.collections.ladders
    )
    return Sheet(
        kind="ladders",
        title="Ladders",
        heading="Ladders",
        path=INDEX,
        breadcrumbs=(Link("Exercises", ALL), Link("Ladders", INDEX)),
        lead="One skill at a time, from the form that almost everybody can do to the hardest.",
        sections=(Section("All ladders", entries=entries),),
    )


def ladders_with(slug: str, catalogue: Catalogue) -> tuple[Link, ...]:
    """The ladders that an exercise is a rung of."""
    return tuple(
        Link(found.name, path_of(found.slug))
        for found in catalogue.collections.ladders
        if any(rung.slug == slug for rung in found.rungs)
    )
