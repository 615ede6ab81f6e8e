"""V20: no page repeats another."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from forge.library.flaw import Flaw
from forge.library.flaws.text import shingles
from forge.library.headings import Heading
from forge.library.page import Library, Page

MOST_SHARED: Final = 0.25
"""Part of the five-word runs of a section that may stand in one other page."""

FEWEST_RUNS: Final = 30
"""Sections with fewer runs share by chance."""

_Run = tuple[str, ...]
_Section = tuple[Page, Heading]


def check(library: Library) -> Iterator[Flaw]:
    """Compares each section with all sections of all other pages, through an index of runs."""
    runs = {
        (page.slug, heading): _runs(page, heading) for page in library.pages for heading in Heading
    }
    index: dict[_Run, list[str]] = defaultdict(list)
    for (slug, _), found in runs.items():
        for run in found:
            index[run].append(slug)
    for page in library.pages:
        for heading in Heading:
            yield from _section((page, heading), runs[page.slug, heading], index)


def _runs(page: Page, heading: Heading) -> frozenset[_Run]:
    """Runs never cross from one sentence part to the next."""
    return frozenset(run for passage in page.passages(heading) for run in shingles(passage.text))


def _section(
    section: _Section, runs: frozenset[_Run], index: dict[_Run, list[str]]
) -> Iterator[Flaw]:
    page, heading = section
    if len(runs) < FEWEST_RUNS:
        return
    shared = Counter(slug for run in runs for slug in set(index[run]) if slug != page.slug)
    for slug, count in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:1]:
        if count / len(runs) >= MOST_SHARED:
            message = f"{count / len(runs):.0%} of {str(heading)!r} also stands in {slug}"
            yield page.error("V20", heading, message, "Write it from this movement.")
