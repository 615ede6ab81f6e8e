"""V24: a fix helps, and a tip is no mistake turned round."""

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of, content_words, jaccard, sentences
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

ALIKE: Final = 0.6

_ONLY_DONT = any_of("do not", "don't", "don’t", "avoid")


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """Compares by letters and by the words that carry the meaning; both must be alike."""
    for index, mistake in enumerate(page.prose.mistakes):
        at = f"mistakes.{index}"
        if _alike(mistake.error, mistake.fix):
            hint = "Say what to do, in other words."
            yield page.error("V24", at, "The fix repeats the error", hint)
        if len(sentences(mistake.fix)) == 1 and _ONLY_DONT.match(mistake.fix):
            hint = "Say what to do instead."
            yield page.error("V24", at, "The fix only forbids", hint)
        for place, tip in enumerate(page.prose.tips):
            if _alike(tip, mistake.error) or _alike(tip, mistake.fix):
                hint = "Give help that is new."
                message = f"The tip equals the mistake {mistake.id!r}"
                yield page.error("V24", f"tips.{place}", message, hint)


def _alike(one: str, other: str) -> bool:
    letters = fuzz.token_sort_ratio(one.lower(), other.lower()) / 100
    return letters >= ALIKE and jaccard(content_words(one), content_words(other)) >= ALIKE - 0.2
