"""Loads as whole numbers, so that sums and comparisons are exact on every device.

One grain is 1e-10 kg: a plate of 1.25 lb is a whole number of them. Steps of a machine and
bands are counted in the same way, each step as much as a kilogram; they only meet their like.
``js/train/kit.js`` counts alike.
"""

from decimal import ROUND_HALF_UP, Decimal

from forge.domain.logged import KG_PER_LB, Load, LoadUnit

GRAINS = 10**10
"""Grains of a kilogram, and of a step."""
POUND_GRAINS = int(KG_PER_LB * GRAINS)
HUNDREDTH = Decimal("0.01")


def unit_grains(unit: LoadUnit) -> int:
    """Grains of one unit."""
    return POUND_GRAINS if unit is LoadUnit.LB else GRAINS


def grains(value: Decimal, unit: LoadUnit) -> int:
    """A value as grains, rounded half up where it has too many places."""
    return int((value * unit_grains(unit)).quantize(Decimal(1), ROUND_HALF_UP))


def size(load: Load) -> int:
    """How heavy one implement is, in grains."""
    return grains(load.value, load.unit)


def value_of(amount: int, unit: LoadUnit) -> Decimal:
    """Grains as a value of a unit, to the nearest hundredth."""
    return plain((Decimal(amount) / unit_grains(unit)).quantize(HUNDREDTH, ROUND_HALF_UP))


def plain(value: Decimal) -> Decimal:
    """The value without needless zeros: 60, never 6E+1 or 60.00."""
    return Decimal(f"{value.normalize():f}")


def part(amount: int, thousandths: int) -> int:
    """Thousandths of an amount in grains, rounded half up."""
    return (amount * thousandths * 2 + 1000) // 2000


def load_text(load: Load) -> str:
    """A load as people write it: ``62.5 kg``, ``2 x 20 kg``, ``step 7``, ``band 2``."""
    number = f"{plain(load.value):f}"
    if load.unit in (LoadUnit.MACHINE_STEP, LoadUnit.BAND):
        return f"{'band' if load.unit is LoadUnit.BAND else 'step'} {number}"
    each = f"{number} {load.unit.value}"
    return f"{load.implements} x {each}" if load.implements > 1 else each
