"""How far apart the weights of a rack are, and what follows for the repetitions (E3).

Where the next weight is more than a tenth heavier, repetitions are added first.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment

BIG_STEP_PERCENT = 10
"""A larger step in load asks for a wider range of repetitions first (ACSM 2009: 2 to 10 %)."""

WIDER_REPS = 3
"""Repetitions by which the range grows before such a step."""


def big_steps(rack: Sequence[Decimal]) -> tuple[tuple[Decimal, Decimal], ...]:
    """Neighbouring weights, lightest first, of which the next is more than a tenth heavier."""
    return tuple(
        (light, heavy)
        for light, heavy in pairwise(sorted(rack))
        if (heavy - light) * 100 > light * BIG_STEP_PERCENT
    )


def coarse_items(request: PlanRequest) -> frozenset[Equipment]:
    """Items of any place whose steps are mostly big ones, so that their ranges are wide."""
    places = (request.place, *request.elsewhere)
    return frozenset(
        item for place in places for item, rack in place.loads.items() if _is_coarse(rack)
    )


def _is_coarse(rack: Sequence[Decimal]) -> bool:
    return 2 * len(big_steps(rack)) > len(rack) - 1
