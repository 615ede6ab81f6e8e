"""The rungs below a wished skill, read from the regressions of the catalogue's graph."""

from collections.abc import Iterable

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import EdgeType

DEPTH = 2
"""Rungs within two steps of the target; farther ones train something else."""


def ladder(target: str, exercises: Iterable[Exercise]) -> tuple[str, ...]:
    """The target and its easier forms, hardest first; empty if the target is unknown."""
    easier = _easier(exercises)
    if target not in easier:
        return ()
    rungs = [target]
    frontier = [target]
    for _ in range(DEPTH):
        frontier = [slug for above in frontier for slug in easier.get(above, ())]
        frontier = [slug for slug in dict.fromkeys(frontier) if slug not in rungs]
        rungs.extend(frontier)
    return tuple(rungs)


def _easier(exercises: Iterable[Exercise]) -> dict[str, tuple[str, ...]]:
    """For each slug the next easier ones, from either end of the edge, sorted."""
    found: dict[str, set[str]] = {}
    for exercise in exercises:
        below = found.setdefault(exercise.slug, set())
        for edge in exercise.facts.graph.edges:
            if edge.type is EdgeType.REGRESSION:
                below.add(edge.to)
            elif edge.type is EdgeType.PROGRESSION:
                found.setdefault(edge.to, set()).add(exercise.slug)
    return {slug: tuple(sorted(below)) for slug, below in found.items()}
