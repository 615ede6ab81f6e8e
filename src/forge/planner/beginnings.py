"""Where one begins: who should start with the easier form, and which forms come later. [j]."""

from forge.domain.exercise import Exercise
from forge.domain.request import AgeBand, PlanRequest, Pregnancy
from forge.domain.vocabulary import (
    Category,
    CautionAction,
    Condition,
    EdgeType,
    Equipment,
    LoadType,
)
from forge.planner import kinds
from forge.planner.aims import returning

ON_THE_ARMS = 0.5
ON_THE_TRUNK = 0.4
"""Shares of the body on arms or trunk from which a form is no first one. Legs carry it all day."""

OWN = frozenset({LoadType.BODYWEIGHT, LoadType.BODYWEIGHT_PLUS})
WEIGHTLESS = frozenset({Category.STRETCHING, Category.MOBILITY})


def begins_low(request: PlanRequest) -> bool:
    """True from 65 on, in and after pregnancy, with a health answer and after a break."""
    older = request.age_band is AgeBand.OLDER
    pregnant = request.pregnancy is not Pregnancy.NONE
    return older or pregnant or request.screening > 0 or returning(request)


def comes_later(exercise: Exercise) -> bool:
    """True where arms or trunk carry half of the body or more, so that an easier form is first."""
    facts = exercise.facts
    share = (facts.load.bodyweight_share or 0) if facts.load.type in OWN else 0
    if facts.movement_pattern in kinds.PUSH:
        return share >= ON_THE_ARMS
    return facts.movement_pattern in kinds.CORE and share >= ON_THE_TRUNK


def bends_frail_bones(exercise: Exercise) -> bool:
    """True for what pages keep from thin bones, which few people from 65 on know they have."""
    return any(
        one.condition is Condition.OSTEOPOROSIS and one.action is CautionAction.AVOID
        for one in exercise.facts.cautions
    )


def easier_forms(exercise: Exercise) -> frozenset[str]:
    """What the page itself names as easier."""
    edges = exercise.facts.graph.edges
    return frozenset(edge.to for edge in edges if edge.type is EdgeType.REGRESSION)


def is_furnished(exercise: Exercise, request: PlanRequest) -> bool:
    """True for gentle work on a chair where a mat lies ready: nobody has to fetch one."""
    gentle = exercise.facts.category in WEIGHTLESS
    owned = request.place.equipment
    seated = any(
        owned.intersection(group) == frozenset({Equipment.CHAIR})
        for group in exercise.facts.equipment.all_of
    )
    return gentle and seated and Equipment.MAT in request.place.equipment
