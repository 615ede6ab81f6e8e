"""The pages above or below a rung of the ladder."""

from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import EdgeType
from forge.library.catalogue import Catalogue
from forge.library.query.reading import Direction

_STEP: Final = {
    Direction.EASIER: EdgeType.REGRESSION,
    Direction.HARDER: EdgeType.PROGRESSION,
}
_RUNGS: Final = (60.0, 46.0, 34.0)
_SAME_LEVEL: Final = 20.0


def ladder(rung: Exercise, direction: Direction, catalogue: Catalogue) -> dict[str, float]:
    """Points by slug of the pages on one side of a rung, the nearest step highest.

    Where the graph ends, pages of the same movement and another level follow.
    """
    found = {other.slug: _SAME_LEVEL for other in catalogue if _is_beyond(other, rung, direction)}
    seen = {rung.slug}
    at = [rung.slug]
    for points in _RUNGS:
        at = [slug for slug in _next(at, direction, catalogue) if slug not in seen]
        seen |= set(at)
        found |= {slug: points - place for place, slug in enumerate(at)}
    return found


def _next(slugs: list[str], direction: Direction, catalogue: Catalogue) -> list[str]:
    edges = (edge for slug in slugs for edge in catalogue.edges(slug))
    steps = (edge.to for edge in edges if edge.type is _STEP[direction] and edge.to in catalogue)
    return list(dict.fromkeys(steps))


def _is_beyond(other: Exercise, rung: Exercise, direction: Direction) -> bool:
    step = other.derived.difficulty.rank - rung.derived.difficulty.rank
    right_way = step < 0 if direction is Direction.EASIER else step > 0
    return right_way and other.facts.movement_pattern is rung.facts.movement_pattern
