"""Places to train at, small enough to count in one's head."""

from decimal import Decimal

from forge.domain.logged import LoadUnit
from forge.domain.vocabulary import Equipment
from forge.training.kit import Bar, Fixed, Place, Plate, Stack

KG = LoadUnit.KG
HOME = Place(
    "home",
    "Home",
    frozenset({Equipment.BARBELL, Equipment.DUMBBELL, Equipment.BENCH, Equipment.RACK}),
    bars=(Bar(Equipment.BARBELL, Decimal(20)),),
    plates=(Plate(Decimal(10), 2), Plate(Decimal(5), 2), Plate(Decimal("2.5"), 2),
            Plate(Decimal("1.25"), 2)),
    fixed=(Fixed(Equipment.DUMBBELL, (Decimal(10), Decimal(5), Decimal("7.5"))),),
)  # fmt: skip
GYM = Place(
    "gym",
    "Gym",
    frozenset(Equipment),
    stacks=(Stack(Equipment.CABLE, Decimal(5), Decimal(5), Decimal(80)),),
)


def place_of(*things: Bar | Plate | Fixed | Stack) -> Place:
    """A place with these things and nothing else."""
    items = {one.item for one in things if not isinstance(one, Plate)}
    return Place(
        "there",
        "There",
        frozenset(items | {Equipment.BENCH, Equipment.RACK}),
        bars=tuple(one for one in things if isinstance(one, Bar)),
        plates=tuple(one for one in things if isinstance(one, Plate)),
        fixed=tuple(one for one in things if isinstance(one, Fixed)),
        stacks=tuple(one for one in things if isinstance(one, Stack)),
    )
