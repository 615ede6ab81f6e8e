"""What steadies a standing hinge whose weight leaves no hand for a support. [j].

From 65 on all work on the legs is done with a hand on something. Here the hips find a wall on each
rep instead, and a chair stands in reach.
"""

from dataclasses import replace

from forge.domain.capital import capital
from forge.domain.exercise import Exercise
from forge.domain.plan import LoadRule
from forge.domain.request import AgeBand, PlanRequest
from forge.domain.vocabulary import (
    Equipment,
    HandHeight,
    Laterality,
    LoadType,
    Pattern,
    Position,
)
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.support import SUPPORTS

CARRIED = frozenset({Equipment.DUMBBELL, Equipment.KETTLEBELL})
"""Weights that hang from the hands, so that a wall may stand behind and a chair in front."""

TO_THE_WALL = (
    "stand with your back a foot's length from a wall and touch it with your hips on each rep"
)
IN_FRONT = "a steady chair in front of you"
IN_REACH = {
    Equipment.WALL: "have a wall in reach beside you",
    Equipment.CHAIR: "have a steady chair in reach beside you",
}


def with_support(one: Candidate, request: PlanRequest, told: LoadRule) -> LoadRule:
    """The load of a hinge with what steadies it, for who holds on for everything."""
    said = support_words(one.exercise, request)
    return replace(told, sentence=f"{told.sentence} {said}") if said else told


def support_words(exercise: Exercise, request: PlanRequest) -> str:
    """Where the wall and the chair of the place are in a hinge with full hands; else empty."""
    named = supports(exercise, request)
    if not named:
        return ""
    if _leans_back(exercise):
        behind = TO_THE_WALL if Equipment.WALL in named else ""
        ahead = IN_FRONT if Equipment.CHAIR in named else ""
        where = ", ".join(filter(None, (behind, ahead))) if behind else f"have {ahead}"
    else:
        where = IN_REACH[named[-1]]
    return f"{capital(where)}. Come up slowly."


def supports(exercise: Exercise, request: PlanRequest) -> tuple[Equipment, ...]:
    """What of the place the words of such a hinge name."""
    if request.age_band is not AgeBand.OLDER or not _fills_both_hands(exercise):
        return ()
    there = tuple(item for item in SUPPORTS if item in request.place.equipment)
    return there if _leans_back(exercise) else there[-1:]


def _fills_both_hands(exercise: Exercise) -> bool:
    """True for a hinge on both feet with a weight; what is swung needs its room."""
    facts = exercise.facts
    hinged = facts.movement_pattern is Pattern.HINGE and facts.position is Position.STANDING
    both = facts.laterality is Laterality.BILATERAL and facts.load.type is LoadType.EXTERNAL
    return hinged and both and not isinstance(facts.tempo, str)


def _leans_back(exercise: Exercise) -> bool:
    """True where the hips reach back with the weight in the hands from the first."""
    groups = exercise.facts.equipment.all_of
    carried = any(CARRIED & set(group) for group in groups)
    return carried and exercise.facts.posture.hand_height is not HandHeight.FLOOR
