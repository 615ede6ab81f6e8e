"""V12: numbers in prose repeat the facts."""

import re
from collections.abc import Iterator
from typing import Final

from forge.domain.exercise import Dose, Facts
from forge.library.flaw import Flaw
from forge.library.flaws.text import NUMBER_WORDS, unlinked
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_UNIT: Final = r"(?:[a-z]+ )?(?:seconds?|minutes?|reps?|repetitions?|sets?|degrees?)"
_SPELLED = re.compile(rf"\b({'|'.join(NUMBER_WORDS)})\b[ -](?={_UNIT}\b)", re.IGNORECASE)
SMALL: Final = 3
"""Number words up to here are ordinary English ("two good reps left", "one second")."""


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """A number that stands in no dose, effort, threshold, claim or posture is a second truth."""
    known = _known(page.facts)
    for passage in page.passages():
        text = unlinked(passage.text)
        spelled = (NUMBER_WORDS[found[1].lower()] for found in _SPELLED.finditer(text))
        said = [*_DIGITS.findall(text), *(str(number) for number in spelled if number > SMALL)]
        for number in dict.fromkeys(said):
            if number not in known:
                yield page.error(
                    "V12",
                    passage.at,
                    f"The number {number} stands in no fact",
                    "Repeat the dose, or say it without a number.",
                )


def _known(facts: Facts) -> frozenset[str]:
    texts = [facts.name, *(alias.text for alias in facts.aliases)]
    texts += [need.threshold for need in facts.prerequisites]
    texts += [claim.claim for claim in facts.evidence]
    texts += [dose.effort for dose in facts.dose.values()]
    found = {number for text in texts for number in _DIGITS.findall(text)}
    found |= {str(end) for dose in facts.dose.values() for end in _ends(dose)}
    return frozenset(found | {str(angle) for angle in facts.posture.bench_angle or ()})


def _ends(dose: Dose) -> Iterator[int]:
    for span in (dose.sets, dose.rest_s, dose.days_per_week, dose.reps, dose.hold_s, dose.metres):
        yield from span or ()
    for span in (dose.time_s, dose.rest_s):
        for seconds in span or ():
            yield seconds
            if seconds % 60 == 0:
                yield seconds // 60
