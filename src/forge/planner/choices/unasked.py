"""Work that needs no question before work for which a page asks for a clinician first. [j].

Clearance is given for training, not for each exercise: where the same muscles are trained without
one, nobody is left to ask.
"""

from forge.domain.request import PlanRequest
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.roles import COUNTED
from forge.planner.rules.drill_cautions import asks_first

UNASKED = "needs no clinician's word first"


def needs_no_leave(other: Candidate, one: Candidate, request: PlanRequest) -> bool:
    """True where another exercise trains the muscles of one that asks first, and does not ask."""
    if one.role not in COUNTED or other.role not in COUNTED or not one.direct:
        return False
    trained = all(muscle.value in other.units for muscle in one.direct)
    return trained and asks_first(one.exercise, request) and not asks_first(other.exercise, request)
