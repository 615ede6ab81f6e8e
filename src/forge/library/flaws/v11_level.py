"""V11: no level word differs from the derived difficulty."""

from collections.abc import Iterator

from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_KIND = r"(?:exercise|move|movement|lift|stretch|drill|variation|version|pose)"
_LEVEL = any_of(
    rf"(?:is|as) an? (beginner|intermediate|advanced) {_KIND}",
    r"(beginner|intermediate|advanced)[- ]level",
    rf"this (beginner|intermediate|advanced) {_KIND}",
)


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """The level is derived from the scores and printed once."""
    level = page.exercise.derived.difficulty
    for passage in page.passages():
        for found in _LEVEL.finditer(passage.text):
            named = next(word for word in found.groups() if word)
            if named.lower() != level.lower():
                yield page.error(
                    "V11",
                    passage.at,
                    f"{found[0]!r}, but the derived level is {level}",
                    "Remove the word, or review the scores.",
                )
