"""V28: cues can be said aloud."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from forge.library.flaw import Flaw
from forge.library.flaws.text import words
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

MOST_WORDS: Final = 8
FEWEST_CUES, MOST_CUES = 2, 5


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """Two to five cues with ids of their own, at most eight words each, no digits."""
    cues = page.facts.cues
    if not FEWEST_CUES <= len(cues) <= MOST_CUES:
        hint = f"Write {FEWEST_CUES} to {MOST_CUES}."
        yield page.error("V28", "cues", f"There are {len(cues)} cues", hint)
    for index, cue in enumerate(cues):
        count = len(words(cue.text))
        if count > MOST_WORDS:
            hint = f"Cut it to {MOST_WORDS}."
            yield page.error("V28", f"cues.{index}", f"The cue has {count} words", hint)
        if re.search(r"[0-9]", cue.text):
            yield page.error("V28", f"cues.{index}", "The cue has digits", "Use words.")
    for cue_id, times in Counter(cue.id for cue in cues).items():
        if times > 1:
            message = f"The cue id {cue_id!r} stands {times} times"
            yield page.error("V28", "cues", message, "Rename one.")
