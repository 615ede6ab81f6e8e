"""V30: an approved page was read by somebody, on a day, with its sources."""

from collections.abc import Iterator

from forge.domain.vocabulary import Status
from forge.library.flaw import Flaw
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary


def check(page: Page, vocabulary: Vocabulary) -> Iterator[Flaw]:
    """Approval is what makes a page indexable, so nothing may be open."""
    facts = page.facts
    if facts.status is not Status.APPROVED:
        return
    if facts.reviewed_by is None or facts.reviewed_on is None:
        hint = "Let a second reader fill reviewed_by and reviewed_on."
        yield page.error("V30", "status", "Approved without a second reader", hint)
    for index, source in enumerate(facts.sources):
        found = vocabulary.sources.get(source)
        if found is not None and found.checked == "not_checked":
            hint = "Compare it with the claims, then set checked in vocabulary/sources.toml."
            yield page.error("V30", f"sources.{index}", f"The source {source} is unchecked", hint)
