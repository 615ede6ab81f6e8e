"""How somebody knows on which rung of a ladder they stand: a test, and what to do if it fails.

Nobody was asked for repetitions of a skill, so that the plan asks for them in its place. The test
is the first load itself: what leaves in week 1 what week 1 keeps back. [j].
"""

from forge.domain.exercise import Exercise, Span
from forge.domain.plan import Role
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import LoadType
from forge.planner.problem.aims import Aims
from forge.planner.problem.amounts import amount
from forge.planner.problem.candidates import Candidate
from forge.planner.slots.assistance import by_machine
from forge.planner.slots.effort import between
from forge.planner.slots.gates import could_do


def rung_test(one: Candidate, request: PlanRequest) -> str:
    """What tells that a rung is one's own; empty where it is not counted in repetitions."""
    if one.amount.reps is None:
        return ""
    helped = one.exercise.facts.load.type is LoadType.ASSISTANCE
    help_ = " with the most help" if by_machine(one) else " with your thickest band"
    return (
        f"The test for it: you can do {could_do(one, request)} clean reps{help_ if helped else ''}."
    )


def instead(number: int, easier: Exercise, aims: Aims) -> str:
    """What to do where the test fails: the rung below, with sets and repetitions of its page."""
    found = amount(easier, Role.SKILL, aims)
    name = easier.facts.in_sentence.text
    many = _many(found.reps, found.hold_s or found.time_s)
    sets = f"{_span(found.page.sets)} sets of {many}" if found.page and many else ""
    dosed = f", {sets}" if sets else ""
    return f"If you cannot, do rung {number} in its place at first, {name}{dosed}."


def _many(reps: Span | None, seconds: Span | None) -> str:
    if reps is not None:
        return _span(reps)
    return f"{_span(seconds)} seconds" if seconds is not None else ""


def _span(span: Span) -> str:
    low, high = span
    return f"{low}" if low == high else between(low, high)
