"""V36: steps tell the reader what to do."""

from collections.abc import Iterator
from typing import Final

from forge.domain.vocabulary import Phase
from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of, words
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_VERBS: Final = (
    "adjust anchor attach bring check choose clear clip come face find fix fold get "
    "go grab grip hang hold hook kneel lay lean lie load loop lower measure pick "
    "place plant press put raise rest roll set sit slide squat stand start step take "
    "tie walk wrap"
)
SETUP_VERBS: Final = frozenset(_VERBS.split())
_STATES = any_of("you", "your", "the", "this", "it", "its", "a", "an", "there")


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """The first step sets up; no step begins by describing."""
    steps = page.prose.steps
    opening = words(steps[0].text)[:1]
    if steps[0].phase is not Phase.SETUP or not SETUP_VERBS & set(opening):
        hint = "Begin with Stand, Lie, Sit, Set, Hold or another set-up verb, and tag it {setup}."
        yield page.warning("V36", "steps.0", "The first step sets nothing up", hint)
    for index, step in enumerate(steps):
        if _STATES.match(step.text):
            hint = "Begin with a verb."
            yield page.warning("V36", f"steps.{index}", "The step describes", hint)
