"""V3: steps that hold for seconds need a measure that counts them."""

from collections.abc import Iterator

from forge.domain.vocabulary import Measure
from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of
from forge.library.headings import Heading
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_HOLD = any_of(r"(?:hold|stay|remain)\b[^.]{0,60}\b[0-9]+ (?:to [0-9]+ )?(?:seconds?|minutes?)")


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """A hold that is logged as repetitions cannot be timed."""
    if page.facts.measure is not Measure.REPS:
        return
    for passage in page.passages(Heading.STEPS):
        if _HOLD.search(passage.text):
            yield page.error(
                "V3",
                passage.at,
                "The step holds for a time, but the measure is reps",
                "Set measure to hold or reps_hold.",
            )
