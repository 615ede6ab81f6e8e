"""An exercise may need only what stands at the place, with a weight that can be loaded."""

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment
from forge.planner import words


def equipment(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses an exercise whose needs the place does not meet."""
    missing = missing_items(exercise, request.place.equipment)
    if not missing:
        return None
    listed = words.both(words.either(words.item(item) for item in group) for group in missing)
    return Reason(
        "equipment",
        f"{words.subject(exercise)} {words.verb(exercise, 'needs', 'need')} {listed}, "
        f"which you do not have {_at(request.place.name)}.",
        {"missing": listed, "place": request.place.name},
    )


def _at(place: str) -> str:
    """``at home``; of a place with a name of its own, ``there (Annas garage)``."""
    return "at home" if place == "home" else f"there ({place})"


def missing_items(
    exercise: Exercise, owned: frozenset[Equipment]
) -> tuple[tuple[Equipment, ...], ...]:
    """The any-of groups of needs of which nothing is owned."""
    needs = exercise.facts.equipment.all_of
    return tuple(group for group in needs if not any(item in owned for item in group))


def loads(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses an exercise whose item is there but has no weight that can be loaded."""
    place = request.place
    for group in exercise.facts.equipment.all_of:
        owned = [item for item in group if item in place.equipment]
        if owned and all(item in place.loads and not place.loads[item] for item in owned):
            empty = words.either(words.item(item) for item in owned)
            return Reason(
                "loads",
                f"{words.subject(exercise)} {words.verb(exercise, 'uses', 'use')} {empty}, "
                f"and you listed no weight for it.",
                {"item": empty},
            )
    return None
