"""V19: short sentences and plain words."""

from collections.abc import Iterator
from typing import Final

from forge.library.flaw import Flaw
from forge.library.flaws.text import grade, sentences, words
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

LONGEST_SENTENCE: Final = 28
HIGHEST_GRADE: Final = 8.0
LONGEST_ANSWER: Final = 60


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """Words a sentence, words an answer, and the school grade of the whole page."""
    for passage in page.passages():
        for sentence in sentences(passage.text):
            count = len(words(sentence))
            if count > LONGEST_SENTENCE:
                message = f"A sentence has {count} words: {sentence[:40]}..."
                yield page.warning("V19", passage.at, message, "Split it.")
        count = len(words(passage.text))
        if passage.part == "answer" and count > LONGEST_ANSWER:
            hint = f"Cut it to {LONGEST_ANSWER}."
            yield page.warning("V19", passage.at, f"The answer has {count} words", hint)
    found = grade(" ".join(_closed(passage.text) for passage in page.passages()))
    if found > HIGHEST_GRADE:
        message = f"The page reads at grade {found:.1f}"
        yield page.warning("V19", "", message, "Use shorter sentences and words.")


def _closed(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
