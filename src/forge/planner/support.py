"""What keeps a hand while balance is trained, for people who may fall, and how a slot says so.

Balance is only trained by what is a little unsteady. From 65 on that is done beside something
that does not move: a wall or a firm chair, for drills that travel a wall all along the way. [j].
"""

from forge.domain.exercise import Exercise
from forge.domain.request import AgeBand, PlanRequest
from forge.domain.vocabulary import Category, CautionAction, Condition, Equipment, Measure

SUPPORTS = (Equipment.WALL, Equipment.CHAIR)
BESIDE = {
    Equipment.WALL: "stand beside a wall with one hand on it or just above it",
    Equipment.CHAIR: "stand behind a firm chair with one hand on its back or just above it",
}
ALONG = "walk along a wall with one hand on it or just above it"


def is_unsteady(exercise: Exercise) -> bool:
    """True for a balance drill whose page asks people at risk of falling for care."""
    return exercise.facts.category is Category.BALANCE and any(
        one.condition is Condition.BALANCE_RISK and one.action is not CautionAction.AVOID
        for one in exercise.facts.cautions
    )


def support_of(exercise: Exercise, request: PlanRequest) -> Equipment | None:
    """The wall or chair of the place that the page names for a drill; None if there is none."""
    kit = exercise.facts.equipment
    named = {item for group in kit.all_of for item in group} | set(kit.optional)
    travels = exercise.facts.measure is Measure.DISTANCE
    useful = SUPPORTS[:1] if travels else SUPPORTS
    return next((one for one in useful if one in named & request.place.equipment), None)


def beside(exercise: Exercise, request: PlanRequest, effort: str) -> str:
    """The effort of an unsteady drill, from 65 on with the hand first: it is an instruction."""
    support = support_of(exercise, request)
    if support is None or request.age_band is not AgeBand.OLDER or not is_unsteady(exercise):
        return effort
    travels = exercise.facts.measure is Measure.DISTANCE
    return f"{ALONG if travels else BESIDE[support]}, {effort}"
