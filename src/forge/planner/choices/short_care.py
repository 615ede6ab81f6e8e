"""Short care: one set of what only moves or stretches a spine, so that there is room for work. [j].

A second set of a drill or of an easy position adds little on the same day; a spine is held by what
tires, and a stiff upper back is freed by turning.
"""

from dataclasses import replace

from forge.domain.plan import Role
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Category
from forge.planner.problem.candidates import Candidate

SHORT_MINUTES = 12
"""Minutes of a session up to which a second set of a drill costs work that is missing."""

EASY = frozenset({Category.MOBILITY, Category.STRETCHING})

SPINE = frozenset({"care:lumbar", "care:thoracic"})
"""What the trunk's own work is done for too; a neck is only stretched. [j]."""


def once(one: Candidate, request: PlanRequest) -> Candidate:
    """The candidate with one set a day, where it is gentle and the sessions of care are short."""
    short = request.goal is Goal.CARE and max(request.minutes) <= SHORT_MINUTES
    gentle = one.role is Role.CARE and one.exercise.facts.category in EASY
    spine = not SPINE.isdisjoint(one.units)
    return replace(one, most=1) if short and gentle and spine and one.least == 1 else one
