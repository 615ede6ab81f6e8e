"""How much help to take: so much that the low end of the range leaves what week 1 keeps back.

One number holds for the choice, the reserve and the first weeks: who can just do the range with
a band cannot also stop before its end. [j].
"""

from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment
from forge.planner.problem.candidates import Candidate
from forge.planner.slots.gates import could_do


def assistance(one: Candidate, request: PlanRequest) -> str:
    """Which band or which plate of help, by the repetitions that it should allow."""
    low = (one.amount.reps or (0, 0))[0]
    could = could_do(one, request)
    kept = f", so that {low} leave {could - low} in you" if could > low else ""
    if by_machine(one):
        return f"Set the least help with which you could do {could} clean reps{kept}."
    return f"Choose the thinnest band with which you could do {could} clean reps{kept}."


def by_machine(one: Candidate) -> bool:
    """True where a machine helps, not a band."""
    groups = one.exercise.facts.equipment.all_of
    return bool(groups) and Equipment.MACHINE in groups[0]
