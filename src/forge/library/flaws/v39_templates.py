"""V39: no phrase is stamped on page after page."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from forge.library.flaw import Flaw
from forge.library.flaws.text import shingles
from forge.library.headings import Heading
from forge.library.page import Library, Page

RUN: Final = 7
"""Words of a phrase."""

MOST_PAGES: Final = 5
"""Pages that may share a phrase: a family of siblings, not a template."""

_VOICE: Final = (Heading.IN_SHORT, Heading.TIPS, Heading.MISTAKES, Heading.FAQ)
"""Where a page speaks for itself; steps and feel lines set up in the same few ways."""


def check(library: Library) -> Iterator[Flaw]:
    """One warning a page for each phrase that stands in more than five pages."""
    places: dict[tuple[str, ...], dict[str, tuple[Page, str]]] = defaultdict(dict)
    for page in library.pages:
        for passage in page.passages(*_VOICE):
            for run in shingles(passage.text, RUN):
                if not any(word.isdigit() for word in run):
                    places[run].setdefault(page.slug, (page, passage.at))
    told: set[tuple[str, str]] = set()
    for run, pages in sorted(places.items()):
        if len(pages) <= MOST_PAGES:
            continue
        for slug, (page, at) in pages.items():
            if (slug, at) not in told:
                told.add((slug, at))
                message = f"{' '.join(run)!r} stands in {len(pages)} pages"
                yield page.warning("V39", at, message, "Say it from this movement.")
