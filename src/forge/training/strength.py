"""The best single lift that a set stands for. With its set, or not at all.

Share of the best by repetitions to the limit: docs/evidence.md E2. Above twelve nothing is said.
Without a word on what was left, the true value can only be higher: "at least".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from forge.domain.best import PERCENT_OF_BEST
from forge.domain.logged import Load, LoadUnit, LoggedSet, SetType
from forge.domain.vocabulary import Measure
from forge.training.kit.size import load_text, size, value_of

MOST_REPS = len(PERCENT_OF_BEST)
COUNTED = frozenset({SetType.NORMAL, SetType.FAILURE, SetType.AMRAP})
THOUSANDTHS = tuple(int(percent * 10) for percent in PERCENT_OF_BEST)


@dataclass(frozen=True, slots=True)
class Estimate:
    """The best single of one implement, in ``grains`` and in the unit of its set's load.

    ``at_least`` where nobody said how many repetitions were left. ``key`` names the set.
    """

    grains: int
    load: Load
    at_least: bool
    key: str
    reps: int

    @property
    def sentence(self) -> str:
        """The estimate in words."""
        return f"{'at least ' if self.at_least else 'about '}{load_text(self.load)}"


def estimate(one: LoggedSet) -> Estimate | None:
    """What a set says; None for warm-ups, more than twelve repetitions, or loads without weight."""
    found = to_the_limit(one)
    if found is None or one.load is None or one.reps is None:
        return None
    best = single(size(one.load), found.could)
    load = Load(value_of(best, one.load.unit), one.load.unit, one.load.implements)
    return Estimate(best, load, found.at_least, one.key, one.reps)


@dataclass(frozen=True, slots=True)
class Limit:
    """How often a load could have been lifted; ``at_least`` where nobody said what was left."""

    could: int
    at_least: bool


def to_the_limit(one: LoggedSet) -> Limit | None:
    """What a set says of its limit; None as for ``estimate``.

    A set to failure left nothing, whether or not somebody said so. Reserve is rounded down, which
    keeps every estimate low rather than high.
    """
    if one.load is None or one.load.unit not in (LoadUnit.KG, LoadUnit.LB) or one.load.value <= 0:
        return None
    if one.reps is None or one.measure is not Measure.REPS or one.type not in COUNTED:
        return None
    rir = Decimal(0) if one.type is SetType.FAILURE else one.left_in_reserve
    could = one.reps + int(rir or 0)
    return Limit(could, rir is None) if 1 <= one.reps <= could <= MOST_REPS else None


def best_estimate(sets: Iterable[LoggedSet]) -> Estimate | None:
    """The highest estimate, the earliest of equals; None if no set says anything."""
    found = (estimate(one) for one in sets)
    return max((one for one in found if one), key=lambda one: one.grains, default=None)


def single(amount: int, could: int) -> int:
    """Grains of the best single behind grains that could be lifted ``could`` times (1 to 12)."""
    share = THOUSANDTHS[could - 1]
    return (amount * 2000 + share) // (2 * share)


def weight_for(best: int, could: int) -> int:
    """Grains that could be lifted ``could`` times, from the grains of the best single.

    Above twelve the share of twelve is taken, which is a little heavy.
    """
    share = THOUSANDTHS[min(could, MOST_REPS) - 1]
    return (best * share * 2 + 1000) // 2000


def percent_for(could: int) -> Decimal:
    """Percent of the best single at a number of repetitions to the limit."""
    return PERCENT_OF_BEST[min(could, MOST_REPS) - 1]
