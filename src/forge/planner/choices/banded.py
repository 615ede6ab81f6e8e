"""Legs with a band instead of the body alone, for who is strong enough and has one. [j].

Who can hang by the hands has outgrown squats without a load; a band makes them harder at once.
"""

from forge.domain.plan import Role
from forge.domain.request import Goal, PlanRequest, Pregnancy
from forge.domain.vocabulary import LoadType
from forge.planner.problem import kinds
from forge.planner.problem.aims import Aims
from forge.planner.problem.candidates import Candidate

HARDER = "is harder with a band"
KNEE_WORK = kinds.FUNDAMENTAL["squat or lunge"]
OWN = frozenset({LoadType.NONE, LoadType.BODYWEIGHT})


def loads_more(other: Candidate, one: Candidate, request: PlanRequest, aims: Aims) -> bool:
    """True where a band loads the squat or lunge that another does with the body alone.

    Only beside a skill, which asks for strength already, and for nobody who begins gently.
    """
    hardy = request.goal is Goal.SKILL and request.pregnancy is Pregnancy.NONE
    if not hardy or aims.gentle or aims.health_only or request.limitations:
        return False
    works = one.role is Role.COMPOUND and other.role is Role.COMPOUND
    same = one.pattern in KNEE_WORK and other.pattern is one.pattern and one.direct <= other.direct
    banded = other.exercise.facts.load.type is LoadType.BAND
    return works and same and banded and one.exercise.facts.load.type in OWN
