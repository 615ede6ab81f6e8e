"""Work that needs no question before work for which a page asks for a clinician first. [j].

Clearance is given for training, not for each exercise: where the same muscles are trained without
one, nobody is left to ask.
"""

from forge.domain.plan import Role
from forge.domain.request import PlanRequest
from forge.planner.candidates import Candidate
from forge.planner.drill_cautions import asks_first

COUNTED = frozenset({Role.MAIN, Role.COMPOUND, Role.ISOLATION, Role.CORE})
UNASKED = "needs no clinician's word first"


def needs_no_leave(other: Candidate, one: Candidate, request: PlanRequest) -> bool:
    """True where another exercise trains the muscles of one that asks first, and does not ask."""
    counted = one.role in COUNTED and other.role in COUNTED
    trained = bool(one.direct) and {muscle.value for muscle in one.direct} <= other.units.keys()
    return (
        counted
        and trained
        and asks_first(one.exercise, request)
        and not asks_first(other.exercise, request)
    )
