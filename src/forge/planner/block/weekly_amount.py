"""How much a week is: sets where muscles are trained, minutes where it is mobility, care, balance.

A set of a stretch, a curl-up and a stance are not alike, so their sum says nothing.
"""

from forge.domain.plan import Day, MuscleDose, Role, Slot
from forge.domain.request import Goal, PlanRequest
from forge.planner import words

TIMED = frozenset({Goal.MOBILITY, Goal.CARE, Goal.BALANCE})


def is_timed(request: PlanRequest) -> bool:
    """True where the first goal is told in minutes."""
    return request.goal in TIMED


def weekly_amount(request: PlanRequest, days: tuple[Day, ...]) -> str:
    """``42 sets a week``, with the minutes of cardio if there are any; or ``about 98 minutes``."""
    if is_timed(request):
        return f"about {words.minutes(sum(day.time.total for day in days))} a week"
    slots = [slot for day in days for slot in day.slots]
    sets = sum(slot.sets for slot in slots if slot.role is not Role.CARDIO)
    moved_s = sum(slot.time_s[0] * slot.sets for slot in slots if _is_cardio(slot) and slot.time_s)
    told = words.plural(sets, "set")
    return f"{told} and {words.minutes(moved_s)} of cardio a week" if moved_s else f"{told} a week"


def _is_cardio(slot: Slot) -> bool:
    return slot.role is Role.CARDIO


def told_doses(request: PlanRequest, doses: tuple[MuscleDose, ...]) -> tuple[MuscleDose, ...]:
    """The sets of each muscle as they are shown: none where no goal asks for them."""
    goals = {request.goal, request.second_goal} - {None}
    return () if goals <= TIMED else doses
