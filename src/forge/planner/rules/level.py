"""Nobody is given an exercise above their level, or one whose first step is untested."""

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Level
from forge.planner import words


def level(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses an exercise that is harder than the person's level."""
    difficulty = exercise.derived.difficulty
    if difficulty.rank <= request.level.rank:
        return None
    return Reason(
        "level",
        f"{words.subject(exercise)} {words.verb(exercise, 'is', 'are')} {difficulty.value}, "
        f"and you train at {request.level.value} level.",
        {"difficulty": difficulty.value, "level": request.level.value},
    )


def prerequisites(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses a beginner an exercise that asks for something to be mastered first."""
    first = exercise.facts.prerequisites
    if request.level is not Level.BEGINNER or not first:
        return None
    need = words.both(part.threshold for part in first)
    return Reason(
        "prerequisite",
        f"{words.subject(exercise)} {words.verb(exercise, 'comes', 'come')} later. First: {need}.",
        {"first": need},
    )
