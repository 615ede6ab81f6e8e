"""V29: facts that call for a caution have one."""

from collections.abc import Iterator
from typing import Final

from forge.domain.exercise import Facts
from forge.domain.vocabulary import (
    Action,
    ActionRole,
    Articulation,
    Condition,
    LoadType,
    Position,
    StressReason,
)
from forge.library.flaw import Flaw
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

HIGH_IMPACT: Final = 2
"""Score or stress from which feet leave the ground; walking stays below."""

SPINE: Final = frozenset({Articulation.LUMBAR, Articulation.THORACIC})
UNLOADED: Final = frozenset({LoadType.NONE})


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """The rules are those of the brief for writers; the planner filters by the result."""
    named = {caution.condition for caution in page.facts.cautions}
    for condition, why in _called_for(page.facts):
        if condition not in named:
            hint = f"Add a caution for {condition}."
            yield page.error("V29", "cautions", f"{why}, without a caution", hint)


def _called_for(facts: Facts) -> Iterator[tuple[Condition, str]]:
    if facts.position is Position.INVERTED:
        yield Condition.HYPERTENSION, "The head is below the heart"
        yield Condition.GLAUCOMA, "The head is below the heart"
    if _bends_loaded_spine(facts):
        yield Condition.OSTEOPOROSIS, "The spine bends forward under load"
    if facts.position in {Position.SUPINE, Position.HANGING} or _has_impact(facts):
        yield Condition.PREGNANCY, f"Position {facts.position}, impact {facts.scores.impact}"


def _bends_loaded_spine(facts: Facts) -> bool:
    return facts.load.type not in UNLOADED and any(
        action.joint in SPINE
        and action.action is Action.FLEXION
        and action.role is ActionRole.WORKING
        for action in facts.joint_actions
    )


def _has_impact(facts: Facts) -> bool:
    hard = any(
        stress.level >= HIGH_IMPACT and StressReason.IMPACT in stress.why
        for stress in facts.joint_stress.values()
    )
    return hard or facts.scores.impact >= HIGH_IMPACT
