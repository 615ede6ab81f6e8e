"""How much a week is: sets where muscles are trained, minutes where it is mobility, care, balance.

A set of a stretch, a curl-up and a stance are not alike, so their sum says nothing.
"""

from forge.domain.plan import Day, MuscleDose
from forge.domain.request import Goal, PlanRequest
from forge.planner import words

TIMED = frozenset({Goal.MOBILITY, Goal.CARE, Goal.BALANCE})


def is_timed(request: PlanRequest) -> bool:
    """True where the first goal is told in minutes."""
    return request.goal in TIMED


def weekly_amount(request: PlanRequest, days: tuple[Day, ...]) -> str:
    """``42 sets a week`` or ``about 98 minutes a week``."""
    if not is_timed(request):
        sets = sum(slot.sets for day in days for slot in day.slots)
        return f"{words.plural(sets, 'set')} a week"
    return f"about {words.minutes(sum(day.time.total for day in days))} a week"


def told_doses(request: PlanRequest, doses: tuple[MuscleDose, ...]) -> tuple[MuscleDose, ...]:
    """The sets of each muscle as they are shown: none where no goal asks for them."""
    goals = {request.goal, request.second_goal} - {None}
    return () if goals <= TIMED else doses
