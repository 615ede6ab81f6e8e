"""V7: words about the grip repeat the posture."""

import re
from collections.abc import Iterator
from typing import Final

from forge.domain.vocabulary import Grip
from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of
from forge.library.headings import Heading
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_PALMS: Final = r"palms? (?:\w+ ){0,2}"
_WORDS: Final[dict[Grip, re.Pattern[str]]] = {
    Grip.OVERHAND: any_of("overhand", "pronated"),
    Grip.UNDERHAND: any_of("underhand", "supinated"),
    Grip.NEUTRAL: any_of("neutral grip", rf"{_PALMS}facing each other"),
    Grip.MIXED: any_of("mixed grip"),
    Grip.FLAT_PALM: any_of(r"palms? flat", r"flat palms?"),
}


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """A grip named in the steps is the grip of the posture."""
    grip = page.facts.posture.grip
    for passage in page.passages(Heading.IN_SHORT, Heading.STEPS):
        for other, pattern in _WORDS.items():
            found = pattern.search(passage.text)
            if found and grip is not None and other is not grip:
                yield page.error(
                    "V7",
                    passage.at,
                    f"{found[0]!r}, but the posture says grip: {grip}",
                    "Correct one of the two.",
                )
