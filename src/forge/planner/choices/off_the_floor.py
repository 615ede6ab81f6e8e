"""From 65 on: standing or on a chair before lying, and lying before all fours. [j].

Each way down to the floor and up again costs an old body more than the exercise there. Where the
same work is done standing or seated, it is; where it is not, wrists and knees are spared.
"""

from forge.domain.exercise import Exercise
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Position
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.roles import COUNTED
from forge.planner.problem.support import sits_up

OFF_THE_FLOOR = "is done off the floor"
OFF_THE_HANDS = "spares the wrists and knees"


def kinder_merit(other: Candidate, one: Candidate, request: PlanRequest) -> str:
    """What another exercise spares somebody from 65 on, empty where nothing or for others.

    It must do the same work: the same pattern for the same muscles.
    """
    if one.role not in COUNTED or other.role not in COUNTED or other.pattern is not one.pattern:
        return ""
    if other.direct != one.direct:
        return ""
    low, lower = _is_low(other.exercise, request), _is_low(one.exercise, request)
    if lower and not low:
        return OFF_THE_FLOOR
    return OFF_THE_HANDS if _is_on_hands(one.exercise) and not _is_on_hands(other.exercise) else ""


def _is_low(exercise: Exercise, request: PlanRequest) -> bool:
    return exercise.facts.floor and not sits_up(exercise, request)


def _is_on_hands(exercise: Exercise) -> bool:
    return exercise.facts.position is Position.QUADRUPED
