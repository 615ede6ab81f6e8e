"""Ways to spread patterns over the days of a week (splits), chosen by the number of days."""

from dataclasses import dataclass

from forge.domain.request import Goal
from forge.domain.vocabulary import Pattern
from forge.planner.problem import kinds
from forge.planner.problem.aims import Aims


@dataclass(frozen=True, slots=True)
class Focus:
    """What a session may hold."""

    name: str
    patterns: frozenset[Pattern]


FULL = Focus("full body", kinds.EVERYTHING)
UPPER = Focus("upper body", kinds.PUSH_DAY | kinds.PULL_DAY | kinds.ANY_DAY)
LOWER = Focus("lower body", kinds.LEG_DAY | kinds.ANY_DAY)
PUSHING = Focus("push", kinds.PUSH_DAY | kinds.ANY_DAY)
PULLING = Focus("pull", kinds.PULL_DAY | kinds.ANY_DAY)

FREE = "full"
"""The template without restrictions: it can be filled whenever any can."""

PASTED = "pasted"
"""The template of a routine that a person brought: any exercise may stand on any day."""

CYCLES: dict[str, tuple[Focus, ...]] = {
    "full": (FULL,),
    PASTED: (FULL,),
    "upper_lower": (UPPER, LOWER),
    "upper_lower_full": (UPPER, LOWER, FULL),
    "upper_lower_ppl": (UPPER, LOWER, PUSHING, PULLING, LOWER),
    "ppl": (PUSHING, PULLING, LOWER),
}

BY_DAYS: dict[int, tuple[str, ...]] = {
    1: ("full",),
    2: ("full", "upper_lower"),
    3: ("full", "upper_lower_full"),
    4: ("upper_lower", "full"),
    5: ("upper_lower", "upper_lower_ppl"),
    6: ("ppl", "upper_lower"),
    7: ("ppl", "upper_lower"),
}
"""Push, pull, legs on three days lost 22 to 44 % of the objective: ruled out by table."""

FEW_EXERCISES = 15
"""Up to this many candidates only full sessions are solved: a split would leave days empty."""


WHOLE_DAYS = 3
"""Up to so many days health asks for whole sessions: a missed one then costs a part of everything.
[j]."""


def templates_for(days: int, candidates: int, aims: Aims) -> tuple[str, ...]:
    """Names of the templates worth solving, best first."""
    whole = aims.dose is Goal.HEALTH and days <= WHOLE_DAYS
    if aims.dose is None or candidates <= FEW_EXERCISES or whole:
        return (FREE,)
    return BY_DAYS[days]


def focuses(name: str, days: int) -> tuple[Focus, ...]:
    """The focus of each day of a template; a programme brings its own sessions, under no focus."""
    cycle = CYCLES.get(name, CYCLES[FREE])
    return tuple(cycle[index % len(cycle)] for index in range(days))
