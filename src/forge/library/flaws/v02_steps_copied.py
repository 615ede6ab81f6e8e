"""V2: no two pages tell the same steps."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from forge.library.flaw import Flaw
from forge.library.flaws.text import jaccard, words
from forge.library.headings import Heading
from forge.library.page import Library, Page

ALIKE: Final = 0.75
"""Shared words within a family from which the steps tell one exercise twice."""


def check(library: Library) -> Iterator[Flaw]:
    """Equal steps mean that one page is an alias, or that the difference is not told."""
    said = {page.slug: _steps(page) for page in library.pages}
    first: dict[tuple[str, ...], Page] = {}
    for page in library.pages:
        twin = first.setdefault(said[page.slug], page)
        if twin is not page:
            yield _flaw(page, twin)
    for family in _families(library):
        for one, other in combinations(family, 2):
            here, there = said[one.slug], said[other.slug]
            if here != there and jaccard(frozenset(here), frozenset(there)) >= ALIKE:
                yield _flaw(other, one)


def _steps(page: Page) -> tuple[str, ...]:
    return tuple(word for step in page.prose.steps for word in words(step.text))


def _families(library: Library) -> Iterator[list[Page]]:
    for head in sorted({page.facts.family for page in library.pages}):
        yield [page for page in library.pages if page.facts.family == head]


def _flaw(page: Page, twin: Page) -> Flaw:
    return page.error(
        "V2",
        Heading.STEPS,
        f"The steps are those of {twin.slug}",
        "Write what differs, or make the name an alias there.",
    )
