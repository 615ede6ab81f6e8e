"""What machines are told about the site: the sitemap and llms.txt."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from xml.sax.saxutils import escape

from forge.library.catalogue import Catalogue
from forge.library.hubs import all_hubs
from forge.library.paths import ALL, exercise_path
from forge.library.programmes.programme import INDEX
from forge.library.rows import exercise_row
from forge.library.sheets import shelf
from forge.library.sheets.programmes import addresses as programme_addresses

_LISTS: Final = {
    "/muscles": "Muscles, what each does and what trains it",
    "/ladders": "Ladders from the easiest form of a skill to the hardest",
    "/routines": "Short routines for one purpose",
    "/exercise/compare": "Exercises compared in pairs",
    "/glossary": "Words of training",
}
"""Lists besides the hubs, in words."""


def sitemap(catalogue: Catalogue, site_url: str) -> str:
    """Every approved page with its review date, and every hub that they fill."""
    entries = "".join(_entries(catalogue, site_url))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    return f"{head}<urlset {space}>\n{entries}</urlset>\n"


def llms_text(catalogue: Catalogue, site_url: str) -> str:
    """What Forge is, the hubs, and the Markdown twin of every approved page."""
    return "\n".join(_llms(catalogue, site_url)) + "\n"


def _entries(catalogue: Catalogue, site: str) -> Iterator[str]:
    approved = replace(catalogue, exercises=catalogue.approved, version=f"{catalogue.version}+")
    if approved.exercises:
        yield _entry(f"{site}{ALL}", "")
    for hub in all_hubs(approved):
        yield _entry(f"{site}{hub.url}", "")
    for address in (*shelf.addresses(approved), *programme_addresses(catalogue)):
        yield _entry(f"{site}{address}", "")
    for exercise in approved:
        read = exercise.facts.reviewed_on
        yield _entry(f"{site}{exercise_path(exercise.slug)}", read.isoformat() if read else "")


def _entry(address: str, changed: str) -> str:
    date = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{escape(address)}</loc>{date}</url>\n"


def _llms(catalogue: Catalogue, site: str) -> Iterator[str]:
    yield "# Forge"
    yield ""
    yield "> The personal trainer that anyone can run: a library of exercises and a planner that"
    yield "> gives its reasons."
    yield ""
    yield "Every exercise page has a Markdown twin at the same address with .md at its end."
    yield "Facts are stored once and every derived sentence follows from them. Stretches are holds"
    yield "with seconds and sides. Pages name easier, harder and substitute exercises with reasons."
    yield ""
    yield "## Lists"
    yield ""
    yield f"- [All exercises]({site}{ALL})"
    for hub in all_hubs(catalogue):
        yield f"- [{hub.name} exercises]({site}{hub.url}): {hub.count} pages"
    for path, words in _LISTS.items():
        if shelf.sheet_at(path, catalogue):
            yield f"- [{words}]({site}{path}.md)"
    if catalogue.programmes:
        yield f"- [Programmes, each with the audit of its plain form]({site}{INDEX}.md)"
    yield ""
    yield "## Exercises"
    yield ""
    for exercise in catalogue.approved:
        row = exercise_row(exercise, catalogue.vocabulary)
        said = f"{row.category}, {row.difficulty.lower()}. {row.works}. Needs: {row.needs.lower()}."
        yield f"- [{row.name}]({site}{row.path}.md): {said}"
    waiting = len(catalogue) - len(catalogue.approved)
    if waiting:
        yield ""
        yield f"{waiting} more pages wait for their second reader; {site}{ALL} lists them too."
