"""The rungs below a wished skill, read from the regressions of the catalogue's graph."""

from collections.abc import Iterable

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import EdgeType

DEPTH = 2
"""Rungs within two steps of the target; farther ones train something else."""

Easier = dict[str, tuple[str, ...]]


def ladder(target: str, exercises: Iterable[Exercise]) -> tuple[str, ...]:
    """The target and its easier forms, hardest first; empty if the target is unknown."""
    easier = _easier(exercises)
    if target not in easier:
        return ()
    near = {target}
    for _ in range(DEPTH):
        near |= {slug for above in near for slug in easier.get(above, ())}
    steps = _longest(target, near, easier)
    return tuple(sorted(near, key=lambda slug: (steps[slug], slug)))


def _longest(target: str, near: set[str], easier: Easier) -> dict[str, int]:
    """Steps from the target to each rung on the longest way; a cycle ends after all rungs."""
    steps = dict.fromkeys(near, 0)
    for _ in near:
        for above in sorted(near):
            for slug in easier.get(above, ()):
                reached = above == target or steps[above] > 0
                if slug in near and slug != target and reached:
                    steps[slug] = min(max(steps[slug], steps[above] + 1), len(near))
    return steps


def _easier(exercises: Iterable[Exercise]) -> Easier:
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
