"""Under 18: no technical maximal lifts without a coach in the room. Our judgement."""

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason
from forge.domain.request import AgeBand, PlanRequest
from forge.domain.vocabulary import Level, Pattern
from forge.planner import words


def age(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses Olympic lifts and Advanced exercises under 18."""
    if request.age_band is not AgeBand.UNDER_18:
        return None
    olympic = exercise.facts.movement_pattern is Pattern.OLYMPIC
    if not olympic and exercise.derived.difficulty is not Level.ADVANCED:
        return None
    return Reason(
        "age",
        f"{words.subject(exercise)}: under 18, learn this with a coach in the room.",
        {"age": request.age_band.value},
    )
