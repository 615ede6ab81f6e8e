"""The rungs below a wished skill, read from the regressions of the catalogue's graph."""

from collections.abc import Iterable

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import EdgeType, Measure

DEPTH = 2
"""Rungs within two steps of the target; farther ones train something else."""

Easier = dict[str, tuple[str, ...]]


def ladder(target: str, exercises: Iterable[Exercise]) -> tuple[str, ...]:
    """The target and its easier forms, hardest first; empty if the target is unknown.

    Last comes the hold that a beginner starts with in its position, a hang below a pull-up.
    """
    known = {exercise.slug: exercise for exercise in exercises}
    easier = _easier(known.values())
    if target not in known:
        return ()
    near = {target}
    for _ in range(DEPTH):
        near |= {slug for above in near for slug in easier.get(above, ())}
    steps = _longest(target, near, easier)
    rungs = sorted(near, key=lambda slug: (steps[slug], slug))
    holds = (one for one in known.values() if _begins(one, known[target]))
    return (*rungs, *sorted(one.slug for one in holds if one.slug not in near))


def _begins(one: Exercise, target: Exercise) -> bool:
    """True for an entry-level hold whose page names it as preparing the target, placed alike."""
    facts = one.facts
    named = any(
        edge.type is EdgeType.WARM_UP_FOR and edge.to == target.slug for edge in facts.graph.edges
    )
    held = facts.measure is Measure.HOLD and facts.graph.entry_level
    return named and held and facts.position is target.facts.position


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
