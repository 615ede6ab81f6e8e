"""What the person never wants stays out, by name, family or pattern."""

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason
from forge.domain.request import PlanRequest
from forge.planner import words


def never(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses whatever the request lists under never."""
    named = [key for key in names_of(exercise) if key in request.never]
    if not named:
        return None
    listed = words.both(named)
    return Reason(
        "never",
        f"{words.subject(exercise)}: you asked never to see {listed}.",
        {"never": listed},
    )


def names_of(exercise: Exercise) -> tuple[str, ...]:
    """The words by which wishes can mean an exercise: slug, family, pattern."""
    facts = exercise.facts
    names = (facts.slug, *facts.former_slugs, facts.family, facts.movement_pattern.value)
    return tuple(dict.fromkeys(names))
