"""What a page says of a named condition holds for warm-ups and stretches as for the work itself.

A drill is never needed: where its page sends a person to a clinician first, another one is taken.
Where the page asks for a gentler form, the drill says so.
"""

from collections.abc import Callable
from dataclasses import replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Drill
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import CautionAction, Condition
from forge.planner.rules.cautions import conditions

SMALL = "keep the movement small and easy"
HELD = "keep a hand near a support"
NAMED = {Condition.POSTPARTUM: "the time after birth"}


def asks_first(exercise: Exercise, request: PlanRequest) -> bool:
    """True for a page that asks for a clinician's word in a condition of this person."""
    named = conditions(request)
    return any(
        one.action is CautionAction.ASK and one.condition in named
        for one in exercise.facts.cautions
    )


def with_care(
    drills: tuple[Drill, ...], request: PlanRequest, find: Callable[[str], Exercise]
) -> tuple[Drill, ...]:
    """The drills, each with what its page asks of this person."""
    return tuple(_told(one, request, find(one.slug)) if one.slug else one for one in drills)


def _told(drill: Drill, request: PlanRequest, exercise: Exercise) -> Drill:
    named = conditions(request)
    asked = [
        one.condition
        for one in exercise.facts.cautions
        if one.action is CautionAction.MODIFY and one.condition in named
    ]
    if not asked:
        return drill
    care = HELD if Condition.BALANCE_RISK in asked else SMALL
    condition = NAMED.get(asked[0], asked[0].value.replace("_", " "))
    return replace(drill, reason=f"{drill.reason}; with {condition}, {care}")
