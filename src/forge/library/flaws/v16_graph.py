"""V16: every page leads to easier, harder and other pages, and never in a circle."""

from collections.abc import Iterator
from typing import Final

from forge.domain.exercise import Edge
from forge.domain.vocabulary import EdgeType, Equipment
from forge.library.catalogue import INVERSE
from forge.library.flaw import Flaw
from forge.library.page import Library, Page

FEWEST_SWAPS: Final = 2


def check(library: Library) -> Iterator[Flaw]:
    """Inverses of other pages' edges count as a page's own."""
    known = {page.slug: page for page in library.pages}
    reached = _reached(library)
    for page in library.pages:
        yield from _ladder(page, reached[page.slug])
        yield from _swaps(page, reached[page.slug], known)
        yield from _doubles(page)
    yield from _circles(library, reached)


def _reached(library: Library) -> dict[str, set[tuple[EdgeType, str]]]:
    found: dict[str, set[tuple[EdgeType, str]]] = {page.slug: set() for page in library.pages}
    for page in library.pages:
        for edge in page.facts.graph.edges:
            found[page.slug].add((edge.type, edge.to))
            inverse = INVERSE.get(edge.type)
            if inverse is not None and edge.to in found:
                found[edge.to].add((inverse, page.slug))
    return found


def _ladder(page: Page, reached: set[tuple[EdgeType, str]]) -> Iterator[Flaw]:
    graph = page.facts.graph
    types = {kind for kind, _ in reached}
    if EdgeType.REGRESSION not in types and not graph.entry_level:
        hint = "Add a regression edge, or entry_level: true."
        yield page.error("V16", "graph", "Nothing easier is named", hint)
    if EdgeType.PROGRESSION not in types and not graph.top:
        hint = "Add a progression edge, or top: true."
        yield page.error("V16", "graph", "Nothing harder is named", hint)


def _swaps(
    page: Page, reached: set[tuple[EdgeType, str]], known: dict[str, Page]
) -> Iterator[Flaw]:
    swaps = {to for kind, to in reached if kind is EdgeType.SUBSTITUTE}
    if len(swaps) < FEWEST_SWAPS:
        hint = f"Add substitute edges until there are {FEWEST_SWAPS}."
        yield page.error("V16", "graph", f"There are {len(swaps)} swaps", hint)
    others = {_needs(known[to]) for to in swaps if to in known}
    if swaps <= known.keys() and others <= {_needs(page)}:
        hint = "Add a substitute that needs something else, or nothing."
        yield page.error("V16", "graph", "Every swap needs the same equipment", hint)


def _needs(page: Page) -> frozenset[frozenset[Equipment]]:
    return frozenset(frozenset(group) for group in page.facts.equipment.all_of)


def _doubles(page: Page) -> Iterator[Flaw]:
    seen: set[tuple[EdgeType, str]] = set()
    for index, edge in enumerate(page.facts.graph.edges):
        at = f"graph.edges.{index}"
        if edge.to == page.slug:
            yield page.error("V16", at, "The edge leads back to this page", "Remove it.")
        if (edge.type, edge.to) in seen:
            yield page.error("V16", at, f"The {_named(edge)} stands twice", "Remove one.")
        seen.add((edge.type, edge.to))


def _named(edge: Edge) -> str:
    return f"{edge.type} to {edge.to}"


def _circles(library: Library, reached: dict[str, set[tuple[EdgeType, str]]]) -> Iterator[Flaw]:
    """Harder pages and prerequisites must each lead to an end."""
    harder = {
        slug: sorted(to for kind, to in edges if kind is EdgeType.PROGRESSION)
        for slug, edges in reached.items()
    }
    before = {
        page.slug: sorted(need.slug for need in page.facts.prerequisites if need.slug)
        for page in library.pages
    }
    for ways, at, what in ((harder, "graph", "Progressions"), (before, "prerequisites", "Needs")):
        circle = _circle(ways)
        if circle:
            page = next(page for page in library.pages if page.slug == min(circle))
            hint = "Turn or remove one of the edges."
            yield page.error("V16", at, f"{what} run in a circle: {' > '.join(circle)}", hint)


def _circle(ways: dict[str, list[str]]) -> list[str]:
    """One circle, or nothing. Steps are taken depth first with a stack of our own."""
    done: set[str] = set()
    for start in sorted(ways):
        path: list[str] = []
        todo = [(start, 0)]
        while todo:
            slug, depth = todo.pop()
            del path[depth:]
            if slug in path:
                return [*path[path.index(slug) :], slug]
            path.append(slug)
            if slug not in done:
                done.add(slug)
                todo += [(to, depth + 1) for to in ways.get(slug, ())]
    return []
