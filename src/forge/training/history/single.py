"""The best single lift (e1RM) that a set stands for: its load over the share of its repetitions.

Share of the best by repetitions to the limit: docs/evidence.md E2. Above twelve nothing is said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from forge.domain.best import PERCENT_OF_BEST
from forge.domain.logged import LoggedSet
from forge.training.strength import to_the_limit


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
    """What a set says, by the rule of ``training.strength``, which targets follow as well.

    Body weight is left out: an added load is told as such.
    """
    kg, found = one.load.kg if one.load else None, to_the_limit(one)
    if kg is None or found is None:
        return None
    percent = PERCENT_OF_BEST[found.could - 1]
    return Single(kg * 100 / percent, percent, found.at_least, one)


def best_single(sets: Iterable[LoggedSet]) -> Single | None:
    """The highest estimate, the first of equals; None if no set says anything."""
    found = (single(one) for one in sets)
    return max((one for one in found if one), key=lambda one: one.kg, default=None)
