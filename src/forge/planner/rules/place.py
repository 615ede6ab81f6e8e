"""Room, headroom and noise: the place sets the limit."""

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Ceiling, Noise
from forge.planner import words

SMALL_ROOM_METRES = 2.0
LOUDNESS = (Noise.QUIET, Noise.JUMP, Noise.DROP)


def space(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses in a small room what needs more than two metres or a high ceiling."""
    if not request.place.small_room:
        return None
    room = exercise.facts.space
    longest = max(room.metres)
    if longest > SMALL_ROOM_METRES:
        need = f"{longest:g} metres of floor"
    elif room.ceiling is Ceiling.HIGH:
        need = "a high ceiling"
    else:
        return None
    return Reason(
        "space",
        f"{words.subject(exercise)} {words.verb(exercise, 'needs', 'need')} {need}; "
        f"your room allows {SMALL_ROOM_METRES:g} by {SMALL_ROOM_METRES:g} metres.",
        {"need": need},
    )


def noise(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses what is louder than the place accepts."""
    loud, limit = exercise.facts.noise, request.place.noise
    if LOUDNESS.index(loud) <= LOUDNESS.index(limit):
        return None
    return Reason(
        "noise",
        f"{words.subject(exercise)} {words.verb(exercise, 'makes', 'make')} {loud.value} noise; "
        f"your place accepts {limit.value} at most.",
        {"noise": loud.value, "limit": limit.value},
    )
