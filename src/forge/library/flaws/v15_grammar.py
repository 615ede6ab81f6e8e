"""V15: articles fit, words are not doubled, names are lower case within a sentence."""

import re
from collections.abc import Iterator

from forge.library.flaw import Flaw
from forge.library.flaws.text import Phrases, unlinked
from forge.library.page import Library

_AN = re.compile(r"\b[Aa] (?=[aeioAEIO]|u[bghlmprt]|un(?!i))(?!one\b|once\b|eu)[A-Za-z]+")
_A = re.compile(
    r"\b[Aa]n (?![aeiouAEIOU]|hour|honest|heir|[A-Z]{2}|[FHLMNRSX]\b|[fhlmnrsx]-)[A-Za-z]+"
)
_MID_SENTENCE = re.compile(r"[a-z,] $")
_SEVERAL = re.compile(r"[ -][A-Z]")
_DOUBLED = re.compile(r"\b([a-z]+) \1\b(?<!\bthat that)(?<!\bhad had)")


def check(library: Library) -> Iterator[Flaw]:
    """Small slips that make a reader doubt the rest."""
    names = _title_case(library)
    phrases = Phrases(names)
    for page in library.pages:
        for passage in page.passages():
            text = unlinked(passage.text)
            for message, hint in (*_slips(text), *_titles(text, names, phrases)):
                yield page.warning("V15", passage.at, message, hint)


def _slips(text: str) -> Iterator[tuple[str, str]]:
    for pattern, hint in ((_AN, "Write an."), (_A, "Write a."), (_DOUBLED, "Write it once.")):
        found = pattern.search(text)
        if found:
            yield f"{found[0]!r} reads wrong", hint


def _titles(text: str, names: frozenset[str], phrases: Phrases) -> Iterator[tuple[str, str]]:
    for start, end in phrases.spans(text):
        name = text[start:end]
        if name in names and _MID_SENTENCE.search(text[:start]):
            yield f"{name!r} in title case within a sentence", f"Write {name.lower()}."


def _title_case(library: Library) -> frozenset[str]:
    """Names of several words; one-word names start sentences too often to judge."""
    names = {page.facts.name for page in library.pages} | {
        alias.text for page in library.pages for alias in page.facts.aliases if alias.lang == "en"
    }
    return frozenset(name for name in names if _SEVERAL.search(name))
