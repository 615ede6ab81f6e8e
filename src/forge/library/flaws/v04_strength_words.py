"""V4: stretches and mobility drills promise range, not strength."""

from collections.abc import Iterator
from typing import Final

from forge.domain.vocabulary import Category, FaqKind
from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

RANGE_ONLY: Final = frozenset({Category.STRETCHING, Category.MOBILITY})

_PROMISE = any_of(
    r"strengthen(?:s|ing)?",
    r"(?:builds?|building|gains?|more) (?:\w+ )?(?:strength|muscles?|mass)",
    r"(?:get|gets|grow|grows|make|makes|become|becomes) (?:\w+ ){0,4}stronger",
    r"activat(?:e|es|ing|ion)",
    r"ton(?:e|es|ing|ed)",
)


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """Questions about myths may use the words, to deny them."""
    if page.facts.category not in RANGE_ONLY:
        return
    for passage in page.passages():
        found = _PROMISE.search(passage.text)
        if found and passage.kind is not FaqKind.MYTH:
            yield page.error(
                "V4",
                passage.at,
                f"{found[0]!r} on a page about range",
                "Say what it does for range, or make the question a {myth}.",
            )
