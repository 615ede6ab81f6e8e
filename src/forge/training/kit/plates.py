"""Plates: what a bar can be loaded to, and what hangs on each end of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from forge.domain.logged import LoadUnit
from forge.training.kit.place import Bar, Plate
from forge.training.kit.size import GRAINS, grains, value_of

HEAVIEST_END = 300 * GRAINS
MOST_SUMS = 20_000
"""A sleeve ends somewhere, and so does a list of weights: the light ones are kept."""


@dataclass(frozen=True, slots=True)
class Disc:
    """A plate as it hangs on one end: its weight in grains, its value and its unit."""

    grains: int
    value: Decimal
    unit: LoadUnit


Ends = Mapping[int, tuple[Disc, ...]]
"""For each weight that an end can carry, in grains, the plates from the inside out."""


def discs(plates: Iterable[Plate], ends: int) -> tuple[tuple[Disc, int], ...]:
    """The plates with how many each of ``ends`` can have, heaviest first."""
    found = (
        (Disc(grains(one.value, one.unit), one.value, one.unit), one.count // ends)
        for one in plates
    )
    usable = (pair for pair in found if pair[1] > 0 and pair[0].grains > 0)
    return tuple(sorted(usable, key=lambda pair: (-pair[0].grains, pair[0].unit.value)))


def ends_of(plates: Iterable[Plate], ends: int = 2) -> Ends:
    """Every weight that one end can carry, each with the fewest plates, the heavy ones inside.

    Of equally many plates those are taken whose heaviest come first.
    """
    found: dict[int, tuple[Disc, ...]] = {0: ()}
    for disc, count in discs(plates, ends):
        longer: dict[int, tuple[Disc, ...]] = {}
        for weight, hung in found.items():
            for more in range(1, count + 1):
                total = weight + disc.grains * more
                if total > HEAVIEST_END:
                    break
                made = (*hung, *(disc,) * more)
                best = longer.get(total) or found.get(total)
                if best is None or len(made) < len(best):
                    longer[total] = made
        found = dict(sorted({**found, **longer}.items())[:MOST_SUMS])
    return found


def bar_value(bar: Bar, end: int) -> Decimal:
    """What a bar weighs with ``end`` grains on both ends, to a hundredth of the bar's unit.

    Where all plates are of the bar's unit this is exact.
    """
    return value_of(grains(bar.value, bar.unit) + 2 * end, bar.unit)


def per_side(
    bar: Bar, plates: Iterable[Plate], value: Decimal, implements: int = 1
) -> tuple[Disc, ...] | None:
    """The plates on each end for a load as named on the rack; None if it cannot be made."""
    for end, hung in ends_of(plates, 2 * implements).items():
        if bar_value(bar, end) == value:
            return hung
    return None
