"""Props that the words of a slot name, though the exercise itself needs none: a step. [j]."""

import re

from forge.domain.plan import Slot
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment

STEP = "stair"
STEP_WORDS = "a firm step that cannot slide (the bottom stair will do)"
STEPS = frozenset({Equipment.STEP, Equipment.BOX})
ON_A_STEP = re.compile(r"\b(?:on|of) a (?:low )?step\b")


def names_a_step(slot: Slot, request: PlanRequest) -> bool:
    """True where the load or the next step of a slot stands on a step that nobody listed."""
    told = f"{slot.load.sentence} {slot.progression.sentence}"
    return bool(ON_A_STEP.search(told)) and request.place.equipment.isdisjoint(STEPS)
