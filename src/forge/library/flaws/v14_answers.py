"""V14: an answer answers."""

from collections.abc import Iterator

from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of
from forge.library.headings import Heading
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_ELSEWHERE = any_of(
    r"(?:see|read|check|follow|refer to) (?:the |our |my )?"
    r"(?:section|steps?|tips?|instructions?|guide|article|video|page|answer|list|mistakes?)"
    r"(?: \w+)? (?:above|below|here)",
    r"(?:mentioned|described|explained|listed|said) (?:above|below|earlier)",
    r"(?:ask|consult) (?:a|your) (?:personal )?(?:trainer|coach)",
    r"(?:watch|look up|search for|google) (?:\w+ )?(?:video|tutorial|online)",
    r"it depends\.",
)


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """Sending the reader away is no help; a clinician for a medical matter is."""
    for passage in page.passages(Heading.FAQ):
        found = _ELSEWHERE.search(f"{passage.text} ")
        if found and passage.part == "answer":
            hint = "Give the answer here."
            yield page.error("V14", passage.at, f"{found[0]!r} sends the reader away", hint)
