"""What loads a sore joint is not piled up in one session. [j]."""

from dataclasses import replace

from forge.domain.request import PlanRequest
from forge.planner.problem.candidates import Candidate, stress_level

MOST_SETS = 3
"""Sets a session of one exercise that loads a marked joint at all."""


def spaced(one: Candidate, request: PlanRequest) -> Candidate:
    """The candidate with at most so many sets a session, where it loads a joint that is marked."""
    joints = {limit.joint for limit in request.limitations}
    loaded = any(stress_level(one.exercise, joint) for joint in joints)
    if not (one.strength and loaded):
        return one
    return replace(one, most=max(one.least, min(one.most, MOST_SETS)))
