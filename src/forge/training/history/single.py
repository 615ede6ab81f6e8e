"""The best single lift (e1RM) that a set stands for: its load over the share of its repetitions.

Share of the best by repetitions to the limit: docs/evidence.md E2. Above twelve nothing is said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from forge.domain.best import PERCENT_OF_BEST
from forge.domain.logged import LoggedSet, SetType
from forge.domain.vocabulary import Measure

COUNTED = frozenset({SetType.NORMAL, SetType.FAILURE, SetType.AMRAP})
"""Warm-ups, partial, drop and myo sets do not show what one could lift once."""


@dataclass(frozen=True, slots=True)
class Single:
    """The estimate in kg of one implement, and the set that it comes from.

    ``at_least`` where nobody said how many repetitions were left: the truth can only be higher.
    """

    kg: Decimal
    percent: Decimal
    at_least: bool
    of: LoggedSet


def single(one: LoggedSet) -> Single | None:
    """What a set says; None for warm-ups, above twelve repetitions, or without kilograms.

    Body weight is left out: an added load is told as such. Reserve is rounded down, which keeps
    the estimate low rather than high.
    """
    kg = one.load.kg if one.load else None
    if kg is None or kg <= 0 or one.reps is None or one.measure is not Measure.REPS:
        return None
    rir = _reserve(one)
    could = one.reps + int(rir or 0)
    if one.type not in COUNTED or not 1 <= one.reps <= could <= len(PERCENT_OF_BEST):
        return None
    percent = PERCENT_OF_BEST[could - 1]
    return Single(kg * 100 / percent, percent, rir is None, one)


def best_single(sets: Iterable[LoggedSet]) -> Single | None:
    """The highest estimate, the first of equals; None if no set says anything."""
    found = (single(one) for one in sets)
    return max((one for one in found if one), key=lambda one: one.kg, default=None)


def _reserve(one: LoggedSet) -> Decimal | None:
    """Repetitions left; a set to failure left none, whether or not somebody said so."""
    return Decimal(0) if one.type is SetType.FAILURE else one.left_in_reserve
