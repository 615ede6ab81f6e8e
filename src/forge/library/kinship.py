"""How near other exercises are to one: the graph first, then family, movement and target."""

from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import EdgeType
from forge.library.catalogue import Catalogue
from forge.library.neighbours import BROAD

_WRITTEN: Final[dict[EdgeType, float]] = {
    EdgeType.SUBSTITUTE: 60.0,
    EdgeType.REGRESSION: 44.0,
    EdgeType.PROGRESSION: 44.0,
}
_GENERATED: Final = 36.0


def kinship(one: Exercise, catalogue: Catalogue) -> dict[str, float]:
    """Nearness by slug, up to 60: a written substitute, a rung of the ladder, a likeness.

    Pages that are not near are not in it; the exercise itself is not either.
    """
    found = {other.slug: near for other in catalogue if (near := _likeness(one, other))}
    for place, edge in enumerate(catalogue.edges(one.slug)):
        if edge.type in _WRITTEN and edge.to in catalogue:
            points = _WRITTEN[edge.type] - place if edge.reason else _GENERATED
            found[edge.to] = max(points, found.get(edge.to, 0.0))
    found.pop(one.slug, None)
    return found


def _likeness(one: Exercise, other: Exercise) -> float:
    if one.facts.category is not other.facts.category:
        return 0.0
    same_move = one.facts.movement_pattern is other.facts.movement_pattern
    same_target = one.derived.target is other.derived.target
    if same_move and one.facts.movement_pattern not in BROAD:
        return 34.0 if same_target else 28.0
    if one.facts.family == other.facts.family:
        return 38.0
    return 24.0 if same_target else 0.0
