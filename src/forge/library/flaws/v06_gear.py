"""V6: whatever the steps pick up stands in the list of equipment."""

import re
from collections.abc import Iterator
from typing import Final

from forge.domain.vocabulary import Equipment
from forge.library.flaw import Flaw
from forge.library.flaws.text import Phrases, any_of, literally, unlinked
from forge.library.headings import Heading
from forge.library.page import Library, Page
from forge.library.vocabulary import Vocabulary

_NO_GEAR: Final = (
    r"(?! (?:back|forwards?|backwards?|out|in|to|away|aside|sideways|at|closer|wider|of)(?![\w-]))"
)
"""What follows a noun that means no gear: "take a step back", "the ball of the foot"."""

_BREAK = re.compile(r"[.;:]")
_PICTURE = any_of(r"like", r"as if", r"as though", r"imagine", r"picture", r"pretend", r"than")


def check(library: Library) -> Iterator[Flaw]:
    """Names of exercises are no gear, nor are comparisons ("like a wall")."""
    nouns = _nouns(library.vocabulary)
    names = Phrases(_names(library))
    for page in library.pages:
        yield from _page(page, nouns, names)


def _nouns(vocabulary: Vocabulary) -> dict[str, frozenset[Equipment]]:
    """Each noun with all items that it may mean."""
    found: dict[str, frozenset[Equipment]] = {}
    for item, words in vocabulary.items.items():
        for noun in words.words:
            key = noun.lower()
            found[key] = found.get(key, frozenset()) | {item}
    return found


def _names(library: Library) -> Iterator[str]:
    for page in library.pages:
        yield page.facts.name
        yield page.facts.in_sentence.text.removeprefix("the ")
        for alias in page.facts.aliases:
            yield alias.text


def _page(page: Page, nouns: dict[str, frozenset[Equipment]], names: Phrases) -> Iterator[Flaw]:
    owned = _owned(page)
    missing = {noun for noun, items in nouns.items() if not items & owned}
    present = Phrases(nouns.keys() - missing)
    absent = re.compile(literally(missing).pattern + _NO_GEAR, re.IGNORECASE)
    for passage in page.passages(Heading.IN_SHORT, Heading.STEPS):
        text = present.without(names.without(unlinked(passage.text)))
        for sentence in _BREAK.split(text):
            found = absent.search(sentence)
            if found and not _PICTURE.search(sentence[: found.start()]):
                items = " or ".join(sorted(nouns[found[0].lower()]))
                hint = f"Add {items}, or leave it out."
                yield page.error("V6", passage.at, f"{found[0]!r} is not in equipment", hint)


def _owned(page: Page) -> frozenset[Equipment]:
    needs = page.facts.equipment
    return frozenset(item for group in needs.all_of for item in group) | frozenset(needs.optional)
