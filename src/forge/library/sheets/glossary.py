"""The words of training, each with its meaning and the exercises that show it."""

from typing import Final

from forge.library.catalogue import Catalogue
from forge.library.paths import ALL, Link
from forge.library.sentences.wording import listed
from forge.library.sheets.sheet import Entry, Section, Sheet

PATH: Final = "/glossary"
"""The one page of all terms."""


def glossary(catalogue: Catalogue) -> Sheet:
    """All terms by their first letter."""
    terms = sorted(catalogue.collections.terms, key=lambda term: term.name.casefold())
    by_letter: dict[str, list[Entry]] = {}
    for term in terms:
        shown = [catalogue.get(slug).name for slug in term.see]
        seen = f" For example: {listed(shown)}." if shown else ""
        entry = Entry(
            term.name,
            "",
            relation=f"also {listed(term.also, 'or')}" if term.also else "",
            text=f"{term.meaning}{seen}",
        )
        by_letter.setdefault(term.name[:1].upper(), []).append(entry)
    return Sheet(
        kind="glossary",
        title="Glossary",
        heading="Glossary",
        path=PATH,
        breadcrumbs=(Link("Exercises", ALL), Link("Glossary", PATH)),
        lead=f"{len(terms)} words of training in plain language.",
        sections=tuple(Section(letter, entries=tuple(by_letter[letter])) for letter in by_letter),
    )
