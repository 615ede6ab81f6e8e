"""How weight is added to a body that hangs or rests on its hands, or lies on a bench.

Both hands are on the bar: a dumbbell cannot be held there. Weight hangs from a belt, which takes
plates and kettlebells; without one a dumbbell goes between the feet; else there is a harder form.
Only pages that name a weight take one.
"""

from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment, LoadType, Position
from forge.planner.problem.candidates import Candidate

HOLDABLE = (Equipment.DUMBBELL, Equipment.KETTLEBELL, Equipment.WEIGHT_PLATE)
WEIGHTS = frozenset(HOLDABLE)
ON_A_BELT = (Equipment.WEIGHT_PLATE, Equipment.KETTLEBELL)


def added_weight(one: Candidate, request: PlanRequest) -> str:
    """What a set with more than the body's weight begins with; empty where nothing fits.

    ``hang a light weight plate from a belt``, ``hold a light dumbbell between your feet``.
    """
    facts = one.exercise.facts
    named = {*facts.equipment.optional, *(i for group in facts.equipment.all_of for i in group)}
    if facts.load.type is not LoadType.BODYWEIGHT_PLUS or named.isdisjoint(HOLDABLE):
        return ""
    owned = request.place.equipment
    if facts.position is Position.HANGING:
        return _hung(owned, on_belt=Equipment.STRAP in owned & named)
    held = next((item for item in (*sorted(named), *HOLDABLE) if item in owned & WEIGHTS), None)
    return f"hug a light {_plain(held)}" if held else ""


def _hung(owned: frozenset[Equipment], *, on_belt: bool) -> str:
    item = next((item for item in ON_A_BELT if item in owned), None)
    if on_belt and item:
        return f"hang a light {_plain(item)} from a belt"
    return "hold a light dumbbell between your feet" if Equipment.DUMBBELL in owned else ""


def _plain(item: Equipment) -> str:
    return item.value.replace("_", " ")
