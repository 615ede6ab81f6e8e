"""Where one begins: who starts with the easier form, which forms come later, and who is past it.

[j].
"""

from forge.domain.exercise import Exercise
from forge.domain.request import AgeBand, PlanRequest, Pregnancy
from forge.domain.vocabulary import (
    Category,
    CautionAction,
    Condition,
    EdgeType,
    Equipment,
    Level,
    LoadType,
    Pattern,
)
from forge.planner.problem import kinds
from forge.planner.problem.aims import Aims, returning

ON_THE_ARMS = 0.5
ON_THE_TRUNK = 0.4
"""Shares of the body on arms or trunk from which a form is no first one. Legs carry it all day."""

OWN = frozenset({LoadType.BODYWEIGHT, LoadType.BODYWEIGHT_PLUS})
WEIGHTLESS = frozenset({Category.STRETCHING, Category.MOBILITY})

FIRST_STRENGTH = 1
"""Bridges up to this strength score are where a beginner starts."""


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


def is_past_beginnings(request: PlanRequest, aims: Aims) -> bool:
    """True for who is trained, with no sore joint and no reason or wish to go gently."""
    trained = request.level is not Level.BEGINNER and aims.dose is not None
    eased = begins_low(request) or bool(request.limitations)
    return trained and not (eased or aims.balance or aims.health_only)


def is_first_bridge(exercise: Exercise) -> bool:
    """True for a bridge with the body's weight alone: far from tiring the trained."""
    facts = exercise.facts
    own = facts.load.type in OWN and facts.scores.strength <= FIRST_STRENGTH
    return own and facts.movement_pattern is Pattern.HIP_EXTENSION


def is_next_form(other: Exercise, one: Exercise) -> bool:
    """True for a harder form by the page of the easier, and for a hinge that replaces a bridge."""
    edges = (edge for edge in one.facts.graph.edges if edge.to == other.slug)
    loaded = other.facts.movement_pattern is Pattern.HINGE and other.facts.load.type not in OWN
    return any(
        edge.type is EdgeType.PROGRESSION or (edge.type is EdgeType.SUBSTITUTE and loaded)
        for edge in edges
    )


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
