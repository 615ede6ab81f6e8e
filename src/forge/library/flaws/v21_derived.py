"""V21: every sentence that follows from the facts can be made and reads whole."""

import re
from collections.abc import Iterator
from typing import Final

from forge.domain.errors import UnknownExercise
from forge.library.catalogue import Catalogue
from forge.library.flaw import Flaw
from forge.library.inline import plain
from forge.library.page import Library, Page
from forge.library.present import ExercisePage
from forge.library.present import page as shown

BROKEN: Final = re.compile(
    r"\bNone\b|  |\(\)|\[\]|[{}_]|\s[.,;:](?:\s|$)|\.\.|,\."
    r"|\b(\w+) \1\b|\b(?:the|and|or)[.,;]"
)
"""A gap or a machine's word: "None", doubled blanks and words, "trains the."."""


def check(library: Library) -> Iterator[Flaw]:
    """Pages that name a slug which does not exist are left to V23."""
    catalogue = Catalogue(tuple(p.exercise for p in library.pages), library.vocabulary, "check")
    for page in library.pages:
        yield from _page(page, catalogue)


def _page(page: Page, catalogue: Catalogue) -> Iterator[Flaw]:
    try:
        made = shown(page.exercise, catalogue)
    except UnknownExercise:
        return
    for sentence in derived(made):
        if not sentence or BROKEN.search(sentence):
            message = f"A derived sentence reads {sentence!r}"
            yield page.error("V21", "category", message, "Fill the fact that it lacks.")


def derived(made: ExercisePage) -> Iterator[str]:
    """Every sentence of a page that no author wrote."""
    yield made.quick_answer
    yield made.stop_rule
    for line in made.doses:
        yield line.words
        yield line.effort
    for row in made.further_facts:
        yield row.value
    for question in made.questions:
        if not question.own:
            yield question.question
            yield plain(question.answer)
