"""Easier, harder, swaps and related pages of an exercise, each with its reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from forge.domain.exercise import Edge, Exercise, Graph
from forge.domain.vocabulary import EdgeType, Keeps, Pattern
from forge.library.catalogue import Catalogue
from forge.library.sentences.differences import difference
from forge.library.sentences.wording import sentence

MOST_RELATED: Final = 6
"""Related pages shown besides easier, harder, swaps and hubs."""

RELATIONS: Final[dict[EdgeType, str]] = {
    EdgeType.REGRESSION: "Easier",
    EdgeType.PROGRESSION: "Harder",
    EdgeType.SUBSTITUTE: "Instead",
    EdgeType.COMPLEMENT: "As well",
    EdgeType.ANTAGONIST_PAIR: "As the opposite",
    EdgeType.WARM_UP_FOR: "Next, once warm",
    EdgeType.STRETCH_AFTER: "Stretch after",
}
"""How an edge relates the other page to this one, in a few words."""

BROAD: Final = frozenset(
    {
        Pattern.STRETCH,
        Pattern.MOBILITY,
        Pattern.BALANCE,
        Pattern.LOCOMOTION,
        Pattern.SELF_MASSAGE,
        Pattern.BREATHING,
    }
)
"""Patterns so broad that sharing one relates nothing."""

_BESIDE: Final = (
    EdgeType.ANTAGONIST_PAIR,
    EdgeType.COMPLEMENT,
    EdgeType.STRETCH_AFTER,
    EdgeType.WARM_UP_FOR,
)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another page: how it relates in a few words, and the reason as a sentence or ""."""

    slug: str
    name: str
    relation: str
    reason: str
    keeps: tuple[Keeps, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbours:
    """All pages beside one page. Notes say why there is nothing easier or harder."""

    easier: tuple[Neighbour, ...]
    harder: tuple[Neighbour, ...]
    swaps: tuple[Neighbour, ...]
    related: tuple[Neighbour, ...]
    easier_note: str
    harder_note: str


def neighbours(exercise: Exercise, catalogue: Catalogue) -> Neighbours:
    """The pages beside an exercise: graph edges first, then same pattern and same muscle."""
    easier = _along(exercise, (EdgeType.REGRESSION,), catalogue)
    harder = _along(exercise, (EdgeType.PROGRESSION,), catalogue)
    swaps = _along(exercise, (EdgeType.SUBSTITUTE,), catalogue)
    shown = {n.slug for n in (*easier, *harder, *swaps)} | {exercise.slug}
    easier_note, harder_note = _notes(exercise.facts.graph, easier, harder)
    return Neighbours(
        easier=easier,
        harder=harder,
        swaps=swaps,
        related=tuple(islice(_related(exercise, shown, catalogue), MOST_RELATED)),
        easier_note=easier_note,
        harder_note=harder_note,
    )


def _along(
    exercise: Exercise, types: tuple[EdgeType, ...], catalogue: Catalogue
) -> tuple[Neighbour, ...]:
    edges = (edge for edge in catalogue.edges(exercise.slug) if edge.type in types)
    return tuple(
        _neighbour(exercise, edge, catalogue)
        for edge in edges
        if edge.to in catalogue and _holds(exercise, edge, catalogue)
    )


def _holds(exercise: Exercise, edge: Edge, catalogue: Catalogue) -> bool:
    """True unless the edge is a generated inverse that need not be true.

    That A can stand in for B does not mean that B can stand in for A, unless both are of one
    kind and train one target; and where B is harder or easier, that already says more.
    """
    if edge.reason or edge.type is not EdgeType.SUBSTITUTE:
        return True
    other = catalogue.get(edge.to)
    own = {own.to for own in catalogue.edges(exercise.slug) if own.type is not edge.type}
    return (
        other.slug not in own
        and other.facts.category is exercise.facts.category
        and other.derived.target is exercise.derived.target
    )


def _neighbour(exercise: Exercise, edge: Edge, catalogue: Catalogue) -> Neighbour:
    other = catalogue.get(edge.to)
    reason = edge.reason or difference(exercise, other, catalogue.vocabulary)
    return Neighbour(
        slug=other.slug,
        name=other.name,
        relation=RELATIONS[edge.type],
        reason=sentence(reason) if reason else "",
        keeps=edge.keeps,
    )


def _notes(
    graph: Graph, easier: tuple[Neighbour, ...], harder: tuple[Neighbour, ...]
) -> tuple[str, str]:
    first = "This is the entry level: there is no easier page."
    last = "There is no harder page yet."
    return (
        first if graph.entry_level and not easier else "",
        last if graph.top and not harder else "",
    )


def _related(exercise: Exercise, shown: set[str], catalogue: Catalogue) -> Iterator[Neighbour]:
    for found in chain(_along(exercise, _BESIDE, catalogue), _alike(exercise, catalogue)):
        if found.slug not in shown:
            shown.add(found.slug)
            yield found


def _alike(exercise: Exercise, catalogue: Catalogue) -> Iterable[Neighbour]:
    facts, target = exercise.facts, exercise.derived.target
    same = [other for other in catalogue if other.facts.category is facts.category]
    wanted = {facts.movement_pattern} - BROAD
    pattern = [other for other in same if other.facts.movement_pattern in wanted]
    muscle = [other for other in same if other.derived.target is target]
    target_words = catalogue.vocabulary.hub(target).name
    yield from (_like(exercise, other, "Same movement", catalogue) for other in _liked(pattern))
    yield from (
        _like(exercise, other, f"Also for {target_words.lower()}", catalogue)
        for other in _liked(muscle)
    )


def _liked(exercises: Iterable[Exercise]) -> list[Exercise]:
    return sorted(exercises, key=lambda e: (-e.facts.popularity, e.slug))


def _like(exercise: Exercise, other: Exercise, relation: str, catalogue: Catalogue) -> Neighbour:
    reason = difference(exercise, other, catalogue.vocabulary)
    return Neighbour(other.slug, other.name, relation, sentence(reason) if reason else "")
