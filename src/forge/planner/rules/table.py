"""All hard rules about one exercise, in the order in which reasons are told."""

from collections.abc import Callable

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason
from forge.domain.request import PlanRequest
from forge.planner.rules.age import age
from forge.planner.rules.cautions import cautions, support
from forge.planner.rules.equipment import equipment, loads
from forge.planner.rules.joints import joints
from forge.planner.rules.kneeling import kneeling
from forge.planner.rules.level import level, prerequisites
from forge.planner.rules.place import noise, space
from forge.planner.rules.pregnancy import pregnancy, replaced
from forge.planner.rules.wishes import never

Rule = Callable[[Exercise, PlanRequest], Reason | None]

RULES: tuple[Rule, ...] = (
    never,
    joints,
    kneeling,
    pregnancy,
    replaced,
    cautions,
    support,
    age,
    level,
    prerequisites,
    equipment,
    loads,
    space,
    noise,
)


def reasons_against(exercise: Exercise, request: PlanRequest) -> tuple[Reason, ...]:
    """Every reason that keeps an exercise out; empty when it may be used."""
    found = (rule(exercise, request) for rule in RULES)
    return tuple(reason for reason in found if reason is not None)
