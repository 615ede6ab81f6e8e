"""First loads that are lighter than the muscle could take: a weak grip, or a step that is new."""

from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Level, Pattern
from forge.planner.problem.candidates import Candidate

WEAK_LINKS = {
    "dumbbell-leg-curl": "Try the path without a weight, then stay light: the grip of your feet is "
    "the weak link, so add reps or a slower way down before weight.",
}
"""Lifts whose page names a hold that fails first, with what it says to do."""

UNLOADED = "Week 1 without a weight, until every step is steady. Then"


def first_unloaded(one: Candidate, request: PlanRequest) -> str:
    """What newcomers do before a loaded lunge: the step itself is what is new to them. [j]."""
    new = request.level is Level.BEGINNER and not request.keep
    return UNLOADED if new and one.pattern is Pattern.LUNGE else ""
