"""V39: no phrase is stamped on page after page."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from forge.library.flaw import Flaw
from forge.library.flaws.text import shingles
from forge.library.headings import Heading
from forge.library.page import Library, Page

RUN: Final = 7
"""Words of a phrase."""

MOST_PAGES: Final = 5
"""Pages that may share a phrase: a family of siblings, not a template."""

_Run = tuple[str, ...]
_VOICE: Final = (Heading.IN_SHORT, Heading.TIPS, Heading.MISTAKES, Heading.FAQ)
"""Where a page speaks for itself; steps and feel lines set up in the same few ways."""


def check(library: Library) -> Iterator[Flaw]:
    """One warning a passage for a phrase that stands in more than five pages."""
    runs = {page.slug: _runs(page) for page in library.pages}
    pages = Counter(run for found in runs.values() for run in found)
    often = {run: n for run, n in pages.items() if n > MOST_PAGES}
    for page in library.pages:
        if often.keys() & runs[page.slug]:
            yield from _page(page, often)


def _page(page: Page, often: Mapping[_Run, int]) -> Iterator[Flaw]:
    for passage in page.passages(*_VOICE):
        stamped = sorted(often.keys() & shingles(passage.text, RUN))
        if stamped:
            message = f"{' '.join(stamped[0])!r} stands in {often[stamped[0]]} pages"
            yield page.warning("V39", passage.at, message, "Say it from this movement.")


def _runs(page: Page) -> frozenset[_Run]:
    """Runs without figures, which repeat the dose."""
    return frozenset(
        run
        for passage in page.passages(*_VOICE)
        for run in shingles(passage.text, RUN)
        if not any(map(str.isdigit, run))
    )
