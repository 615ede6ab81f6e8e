"""V23: slugs, sources and ids lead somewhere.

Unknown keys, values, headings and tags carry the same number; the parser finds them.
"""

import re
from collections.abc import Iterator

from forge.library.flaw import Flaw
from forge.library.nearest import did_you_mean
from forge.library.page import Library, Page

_LINK = re.compile(r"\[\[([^\]]*)\]\]")


def check(library: Library) -> Iterator[Flaw]:
    """Every page and source that is named exists."""
    for page in library.pages:
        for at, slug in (*_fact_slugs(page), *_links(page)):
            if slug not in library.slugs:
                hint = did_you_mean(slug, library.slugs)
                yield page.error("V23", at, f"There is no page {slug!r}", hint)
        for at, source in _sources(page):
            if source not in library.vocabulary.sources:
                known = library.vocabulary.sources
                hint = did_you_mean(source, known) or "Add it to vocabulary/sources.toml."
                yield page.error("V23", at, f"There is no source {source!r}", hint)


def _fact_slugs(page: Page) -> Iterator[tuple[str, str]]:
    facts = page.facts
    yield "family", facts.family
    for index, edge in enumerate(facts.graph.edges):
        yield f"graph.edges.{index}.to", edge.to
    for index, need in enumerate(facts.prerequisites):
        if need.slug is not None:
            yield f"prerequisites.{index}.slug", need.slug
    for index, caution in enumerate(facts.cautions):
        if caution.modify_to is not None:
            yield f"cautions.{index}.modify_to", caution.modify_to


def _links(page: Page) -> Iterator[tuple[str, str]]:
    for passage in page.passages():
        for slug in _LINK.findall(passage.text):
            yield passage.at, slug


def _sources(page: Page) -> Iterator[tuple[str, str]]:
    facts = page.facts
    for index, source in enumerate(facts.sources):
        yield f"sources.{index}", source
    for goal, dose in facts.dose.items():
        yield f"dose.{goal}.source", dose.source
    for index, caution in enumerate(facts.cautions):
        yield f"cautions.{index}.source", caution.source
    for index, claim in enumerate(facts.evidence):
        yield f"evidence.{index}.source", claim.source
