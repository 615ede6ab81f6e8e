"""V5: one-sided work says when to change sides, two-sided work never does."""

from collections.abc import Iterator
from typing import Final

from forge.domain.vocabulary import Laterality, Phase
from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of
from forge.library.headings import Heading
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_OTHER_SIDE = any_of(
    r"(?:on|to|for|with) the other (?:side|leg|arm|foot|hand)",
    r"(?:change|switch|swap) (?:sides|legs|arms|feet)",
    r"(?:on|for) each side",
)


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """The steps, the cues, the dose and the laterality tell the same story."""
    yield from _CHECKS[page.facts.laterality](page)


def _one_sided(page: Page) -> Iterator[Flaw]:
    if all(step.phase is not Phase.CHANGE_SIDES for step in page.prose.steps):
        hint = "Add a step that ends with {change_sides}."
        yield page.error("V5", Heading.STEPS, "No step changes sides", hint)
    if all(cue.phase is not Phase.CHANGE_SIDES for cue in page.facts.cues):
        hint = "Add a cue with phase: change_sides."
        yield page.error("V5", "cues", "No cue changes sides", hint)
    for goal, dose in page.facts.dose.items():
        if dose.per != "each side":
            hint = "Write per: each side."
            yield page.error("V5", f"dose.{goal}", "The dose does not say each side", hint)


def _alternating(page: Page) -> Iterator[Flaw]:
    for goal, dose in page.facts.dose.items():
        if dose.per not in {"each side", "total"}:
            hint = "Write per: each side, or per: total."
            yield page.error("V5", f"dose.{goal}", "The dose of alternating work is unclear", hint)


def _two_sided(page: Page) -> Iterator[Flaw]:
    for passage in page.passages(Heading.STEPS):
        found = _OTHER_SIDE.search(passage.text)
        if found:
            yield page.error(
                "V5",
                passage.at,
                f"{found[0]!r}, but the laterality is bilateral",
                "Set laterality to per_side or alternating, or reword the step.",
            )


_CHECKS: Final = {
    Laterality.PER_SIDE: _one_sided,
    Laterality.ALTERNATING: _alternating,
    Laterality.BILATERAL: _two_sided,
}
