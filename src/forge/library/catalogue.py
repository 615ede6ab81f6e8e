"""The whole library as one frozen value."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from forge.domain.errors import UnknownExercise
from forge.domain.exercise import Edge, Exercise
from forge.domain.vocabulary import EdgeType, Status
from forge.library.collections import NONE, Collections
from forge.library.nearest import nearest
from forge.library.programmes.programme import Programme
from forge.library.vocabulary import Vocabulary

INVERSE: Final[dict[EdgeType, EdgeType]] = {
    EdgeType.PROGRESSION: EdgeType.REGRESSION,
    EdgeType.REGRESSION: EdgeType.PROGRESSION,
    EdgeType.SUBSTITUTE: EdgeType.SUBSTITUTE,
    EdgeType.COMPLEMENT: EdgeType.COMPLEMENT,
    EdgeType.ANTAGONIST_PAIR: EdgeType.ANTAGONIST_PAIR,
}
"""What an edge means from its other end. Warm-ups and stretches have no inverse word."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All exercises, sorted by slug. Drafts are in it; ask ``is_approved``.

    ``version`` changes whenever a content or vocabulary file changes.
    """

    exercises: tuple[Exercise, ...]
    vocabulary: Vocabulary
    version: str
    collections: Collections = NONE
    programmes: tuple[Programme, ...] = ()
    _by_slug: dict[str, Exercise] = field(init=False, repr=False, compare=False)
    _by_family: dict[str, tuple[Exercise, ...]] = field(init=False, repr=False, compare=False)
    _edges: dict[str, tuple[Edge, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "exercises", tuple(sorted(self.exercises, key=_slug)))
        object.__setattr__(self, "_by_slug", _index(self.exercises))
        object.__setattr__(self, "_by_family", _families(self.exercises))
        object.__setattr__(self, "_edges", _graph(self.exercises))

    def __hash__(self) -> int:
        return hash(self.version)  # what is made once of a catalogue is looked up by it

    def __iter__(self) -> Iterator[Exercise]:
        return iter(self.exercises)

    def __len__(self) -> int:
        return len(self.exercises)

    def __contains__(self, slug: object) -> bool:
        return slug in self._by_slug

    def get(self, slug: str) -> Exercise:
        """The exercise of a present or former slug.

        Raises UnknownExercise with the nearest slugs.
        """
        try:
            return self._by_slug[slug]
        except KeyError:
            raise UnknownExercise(slug, nearest(slug, self._by_slug, limit=3)) from None

    def edges(self, slug: str) -> tuple[Edge, ...]:
        """Edges of the page in file order, then the inverses of edges that point at it.

        An inverse that repeats an own edge is left out. A generated inverse has an empty
        reason: the author's sentence is true in one direction only.
        """
        return self._edges[self.get(slug).slug]

    def family(self, head: str) -> tuple[Exercise, ...]:
        """All members of a family, the head first; empty if there is no such family."""
        return self._by_family.get(head, ())

    @property
    def approved(self) -> tuple[Exercise, ...]:
        """Only the exercises that a second reader has approved."""
        return tuple(exercise for exercise in self.exercises if is_approved(exercise))


def is_approved(exercise: Exercise) -> bool:
    """True if the page may be indexed; drafts are shown with a label."""
    return exercise.facts.status is Status.APPROVED


def _slug(exercise: Exercise) -> str:
    return exercise.slug


def _index(exercises: tuple[Exercise, ...]) -> dict[str, Exercise]:
    former = {old: exercise for exercise in exercises for old in exercise.facts.former_slugs}
    return former | {exercise.slug: exercise for exercise in exercises}


def _families(exercises: tuple[Exercise, ...]) -> dict[str, tuple[Exercise, ...]]:
    heads = {exercise.facts.family for exercise in exercises}
    members = {head: [e for e in exercises if e.facts.family == head] for head in sorted(heads)}
    return {
        head: tuple(sorted(found, key=lambda e: (e.slug != head, e.slug)))
        for head, found in members.items()
    }


def _graph(exercises: tuple[Exercise, ...]) -> dict[str, tuple[Edge, ...]]:
    edges = {e.slug: list(e.facts.graph.edges) for e in exercises}
    known = {(slug, edge.to, edge.type) for slug, own in edges.items() for edge in own}
    for exercise in exercises:
        for edge in exercise.facts.graph.edges:
            inverse = INVERSE.get(edge.type)
            if inverse is None or edge.to not in edges:
                continue
            if (edge.to, exercise.slug, inverse) not in known:
                known.add((edge.to, exercise.slug, inverse))
                edges[edge.to].append(Edge(exercise.slug, inverse, "", edge.keeps))
    return {slug: tuple(found) for slug, found in edges.items()}
