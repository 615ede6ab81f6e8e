"""What an import knows of the library: names, measures, implements."""

from collections.abc import Mapping

from forge.domain.vocabulary import Measure
from forge.library.catalogue import Catalogue
from forge.planner.routine.names import names_of
from forge.training.imports import Match
from forge.training.imports.values import Find


def find_in(catalogue: Catalogue) -> Find:
    """The way to the exercise of a name."""
    names = names_of(catalogue)

    def find(name: str) -> Match:
        found = names.find(name[:200])
        near = tuple(exercise.slug for exercise in found.near)
        return Match(found.sure.slug if found.sure else "", near)

    return find


def measures_of(catalogue: Catalogue) -> Mapping[str, Measure]:
    """What is counted in each exercise."""
    return {exercise.slug: exercise.facts.measure for exercise in catalogue}


def implements_of(catalogue: Catalogue) -> Mapping[str, int]:
    """How many implements each exercise is done with, where it is done with any."""
    found = {exercise.slug: exercise.facts.load.implements for exercise in catalogue}
    return {slug: number for slug, number in found.items() if number}
