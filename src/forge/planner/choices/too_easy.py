"""Body-weight work that is too light for somebody, and what is heavier. [j]."""

from forge.domain.plan import Role
from forge.domain.request import Goal, PlanRequest, Pregnancy
from forge.domain.vocabulary import Level, LoadType
from forge.planner.problem.aims import Aims
from forge.planner.problem.candidates import Candidate

EASY_STRENGTH = 1
TRAINED_EASY = 2
"""Strength scores up to which body weight is no match for a weight: beginners, others."""

NOTHING = -1
EFFORTLESS = 0
"""Strength score of core work whose sets never come near their limit."""


def is_easy(one: Candidate, request: PlanRequest, aims: Aims) -> bool:
    """True for body-weight work that is too light to be the best choice for this person."""
    facts = one.exercise.facts
    plain = facts.load.type in (LoadType.NONE, LoadType.BODYWEIGHT)
    counted = one.role in (Role.COMPOUND, Role.ISOLATION, Role.CORE)
    return plain and counted and facts.scores.strength <= _easy_up_to(one.role, request, aims)


def _easy_up_to(role: Role, request: PlanRequest, aims: Aims) -> int:
    """The strength score up to which body weight is no match for a weight, -1 for never."""
    trained = request.level is not Level.BEGINNER
    if aims.dose in (Goal.STRENGTH, Goal.HYPERTROPHY):
        if role is Role.CORE:
            return EASY_STRENGTH if trained and not aims.gentle else EFFORTLESS
        return TRAINED_EASY if trained or aims.dose is Goal.STRENGTH else EASY_STRENGTH
    hardy = trained and not aims.older and request.pregnancy is Pregnancy.NONE
    return EASY_STRENGTH if hardy and role is not Role.CORE else NOTHING


def is_too_easy(one: Candidate, request: PlanRequest, aims: Aims) -> bool:
    """A trained person who is after size or strength has outgrown a squat to a chair."""
    trained = request.level is not Level.BEGINNER and not aims.gentle
    counted = aims.dose in (Goal.STRENGTH, Goal.HYPERTROPHY)
    easy = one.exercise.facts.scores.strength <= EASY_STRENGTH
    return trained and counted and easy and one.role is Role.COMPOUND


def outdoes(other: Candidate, one: Candidate) -> bool:
    """The same pattern for the same muscles, harder by its own page."""
    harder = other.exercise.facts.scores.strength > one.exercise.facts.scores.strength
    same = other.pattern is one.pattern and bool(other.direct & one.direct)
    return harder and same and other.amount.reps is not None


def outweighs(other: Candidate, one: Candidate) -> bool:
    """True for a loaded form of the same movement; of the trunk, for a harder one."""
    if one.role is Role.CORE:
        harder = other.exercise.facts.scores.strength > one.exercise.facts.scores.strength
        return other.role is Role.CORE and harder
    loaded = other.exercise.facts.load.type in (LoadType.EXTERNAL, LoadType.MACHINE_STACK)
    return loaded and other.pattern is one.pattern and bool(other.direct & one.direct)
