"""V17: words that claim proof need evidence."""

from collections.abc import Iterator

from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_CLAIM = any_of(
    r"stud(?:y|ies)",
    r"research(?:ers)?",
    r"scientific(?:ally)?",
    r"(?:clinical )?trials?",
    r"proven?",
    r"prevents? (?:\w+ ){0,2}(?:injur(?:y|ies)|pain|falls?)",
    r"(?:reduces?|lowers?|cuts?) (?:the |your )?(?:risks?|chances?) of",
    r"(?:reduces?|relieves?|eases?) (?:\w+ ){0,2}(?:pain|soreness)",
)


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """The support of each claim stands in the facts, with its level and source."""
    if page.facts.evidence:
        return
    for passage in page.passages():
        found = _CLAIM.search(passage.text)
        if found:
            hint = "Add the claim to evidence, or soften the sentence."
            yield page.error("V17", passage.at, f"{found[0]!r} without evidence", hint)
