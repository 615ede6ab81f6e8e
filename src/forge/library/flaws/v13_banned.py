"""V13: phrases that are false, empty or unsafe to print."""

from collections.abc import Iterator

from forge.domain.vocabulary import FaqKind
from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_BANNED = any_of(
    r"desired (?:number|amount)",
    r"(?:perfectly|completely|totally|100%) safe",
    r"(?:no|zero) risks?",
    r"cures?",
    r"inner chest",
    r"(?:tone|tones|toning) (?:up|your|the|and)",
    r"spot[- ]reduc(?:e|es|ing|tion)",
    r"knees? (?:must|should) never",
    r"never let your knees? (?:go|pass|travel)",
    r"burns? (?:\w+ )?fat",
)
_CURE = any_of(r"cures?", r"heals?", r"fix(?:es)?", r"gets? rid of")


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """A question about a myth may quote it, to deny it."""
    for passage in page.passages():
        found = _BANNED.search(passage.text)
        if found and passage.kind is not FaqKind.MYTH:
            hint = "State the fact instead."
            yield page.error("V13", passage.at, f"{found[0]!r} is not printed here", hint)
    for term in (*page.facts.search.symptoms, *page.facts.search.goals):
        if _CURE.search(term):
            hint = "Name the complaint, not its end."
            yield page.error("V13", "search", f"The search term {term!r} promises a cure", hint)
