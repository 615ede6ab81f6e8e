"""V8: words about facing repeat the posture."""

from collections.abc import Iterator

from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of, content_words
from forge.library.headings import Heading
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_TOWARDS = any_of(
    r"(?:stand|sit|kneel|lie) facing(?! away)", r"^face", r"turn (?:to face|towards?)"
)
_AWAY = any_of(r"(?:facing|face|turned|turn) away from", r"with your back to")


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """The set-up never turns its back on what the posture faces, nor the reverse."""
    facing = page.facts.posture.facing
    if facing is None:
        return
    wrong = _TOWARDS if facing.startswith("away") else _AWAY
    about = content_words(facing) - content_words("towards toward away facing")
    for passage in page.passages(Heading.IN_SHORT, Heading.STEPS):
        found = wrong.search(passage.text)
        if found and about & content_words(passage.text[found.end() :][:40]):
            yield page.error(
                "V8",
                passage.at,
                f"{found[0]!r}, but the posture says facing: {facing}",
                "Correct one of the two.",
            )
