"""What one should be able to do before an exercise, so that it fits the repetitions asked for.

Slow lowerings say that somebody is near a first pull-up, not that six of them leave something in
reserve. Where a set asks for several, the gate is the low end of its range and what is kept back
in week 1, and until then the form with help. [j].
"""

import re
from collections.abc import Set as AbstractSet

from forge.domain.exercise import Exercise, Prerequisite
from forge.domain.plan import Reason, Role
from forge.domain.request import PlanRequest
from forge.planner.block.first_weeks import EXTRA_RESERVE, holds_back
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import Candidate
from forge.planner.slots.weekly import Week

NEGATIVES = re.compile(r"\bnegatives?\b")
OR_ELSE = ", or "
SINGLE = 1


def gate(week: Week, one: Candidate, first: Prerequisite, easier: Exercise | None) -> Reason:
    """A prerequisite of a page as a plan tells it, whole: the exercise or test, the threshold."""
    if _too_low(one, first):
        return Reason("prerequisite", _counted(week.task.request, one, easier), _facts(first))
    sentence = f"Ready for it once you can do this: {_told(week, first)}."
    return Reason("prerequisite", sentence, _facts(first))


def could_do(one: Candidate, request: PlanRequest) -> int:
    """Repetitions to failure that the low end of a range and the reserve of week 1 ask for."""
    low, kept = (one.amount.reps or (0, 0))[0], (one.amount.rir or (0, 0))[0]
    return low + kept + (EXTRA_RESERVE if holds_back(request, aims_of(request)) else 0)


def _too_low(one: Candidate, first: Prerequisite) -> bool:
    several = one.amount.reps is not None and one.amount.reps[0] > SINGLE
    return several and one.role is not Role.CARE and bool(NEGATIVES.search(first.threshold))


def _counted(request: PlanRequest, one: Candidate, easier: Exercise | None) -> str:
    until = f"; until then, {easier.facts.in_sentence.text} in its place" if easier else ""
    return f"Ready for it once you can do {could_do(one, request)} clean reps{until}."


def _told(week: Week, first: Prerequisite) -> str:
    """The test; where its exercise needs something that is not here, the other half of it."""
    if first.slug is None:
        return f"{first.test}, {first.threshold}"
    exercise = week.exercise(first.slug)
    _, _, other = first.threshold.partition(OR_ELSE)
    if other and not has_kit(exercise, week.task.request.place.equipment):
        return other
    return f"{exercise.facts.in_sentence.text}, {first.threshold}"


def has_kit(exercise: Exercise, owned: AbstractSet[object]) -> bool:
    """True where every need of an exercise is met by something owned."""
    return all(set(group) & owned for group in exercise.facts.equipment.all_of)


def _facts(first: Prerequisite) -> dict[str, str]:
    return {"first": first.slug or ""}
