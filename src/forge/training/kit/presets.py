"""Places to begin with: what such a place usually has. Our judgement; the owner mends it."""

from decimal import Decimal

from forge.domain.logged import LoadUnit
from forge.domain.vocabulary import UNUSUAL_IN_A_GYM, Equipment
from forge.training.kit.place import Bar, Fixed, Place, Plate, Stack

KG, LB = LoadUnit.KG, LoadUnit.LB
AT_HOME = frozenset({Equipment.WALL, Equipment.CHAIR, Equipment.MAT, Equipment.TOWEL})


def _steps(first: str, last: str, step: str) -> tuple[Decimal, ...]:
    low, high, by = Decimal(first), Decimal(last), Decimal(step)
    return tuple(low + by * place for place in range(int((high - low) / by) + 1))


def _plates(unit: LoadUnit, **counts: int) -> tuple[Plate, ...]:
    found = {Decimal(name[1:].replace("_", ".")): count for name, count in counts.items()}
    return tuple(Plate(value, count, unit) for value, count in found.items())


PRESETS: dict[str, Place] = {
    "home": Place(
        "home",
        "Home",
        AT_HOME
        | {Equipment.BARBELL, Equipment.BENCH, Equipment.RACK, Equipment.WEIGHT_PLATE}
        | {Equipment.DUMBBELL},
        bars=(Bar(Equipment.BARBELL, Decimal(20)),),
        plates=_plates(KG, p20=2, p15=2, p10=2, p5=2, p2_5=2, p1_25=2),
        fixed=(Fixed(Equipment.DUMBBELL, _steps("4", "12", "2")),),
    ),
    "dumbbells": Place(
        "dumbbells",
        "Home with dumbbells",
        AT_HOME | {Equipment.DUMBBELL, Equipment.RESISTANCE_BAND},
        fixed=(Fixed(Equipment.DUMBBELL, _steps("2", "20", "2")),),
        bands=("light", "medium", "heavy"),
    ),
    "hotel": Place(
        "hotel",
        "Hotel",
        AT_HOME
        | {Equipment.DUMBBELL, Equipment.INCLINE_BENCH, Equipment.BENCH, Equipment.TREADMILL}
        | {Equipment.EXERCISE_BIKE, Equipment.CABLE},
        fixed=(Fixed(Equipment.DUMBBELL, _steps("2", "24", "2")),),
        stacks=(Stack(Equipment.CABLE, Decimal(5), Decimal(5), Decimal(60)),),
    ),
    "gym_kg": Place(
        "gym_kg",
        "Gym",
        frozenset(Equipment) - UNUSUAL_IN_A_GYM,
        bars=(Bar(Equipment.BARBELL, Decimal(20)), Bar(Equipment.EZ_BAR, Decimal(10)),
              Bar(Equipment.TRAP_BAR, Decimal(25))),
        plates=_plates(KG, p25=4, p20=8, p15=4, p10=4, p5=4, p2_5=4, p1_25=4),
        fixed=(
            Fixed(Equipment.DUMBBELL, (*_steps("2", "10", "1"), *_steps("12.5", "50", "2.5"))),
            Fixed(Equipment.KETTLEBELL, _steps("8", "32", "4"), KG, 1),
        ),
        stacks=(
            Stack(Equipment.CABLE, Decimal("2.5"), Decimal("2.5"), Decimal(80)),
            Stack(Equipment.MACHINE, Decimal(5), Decimal(5), Decimal(120)),
        ),
    ),
    "gym_lb": Place(
        "gym_lb",
        "Gym in pounds",
        frozenset(Equipment) - UNUSUAL_IN_A_GYM,
        bars=(Bar(Equipment.BARBELL, Decimal(45), LB), Bar(Equipment.EZ_BAR, Decimal(25), LB),
              Bar(Equipment.TRAP_BAR, Decimal(60), LB)),
        plates=_plates(LB, p45=12, p35=4, p25=4, p10=4, p5=4, p2_5=4),
        fixed=(
            Fixed(Equipment.DUMBBELL, _steps("5", "100", "5"), LB),
            Fixed(Equipment.KETTLEBELL, (Decimal(18), Decimal(26), Decimal(35), Decimal(44),
                                         Decimal(53)), LB, 1),
        ),
        stacks=(
            Stack(Equipment.CABLE, Decimal(5), Decimal(5), Decimal(200), LB),
            Stack(Equipment.MACHINE, Decimal(10), Decimal(10), Decimal(250), LB),
        ),
        unit=LB,
    ),
}  # fmt: skip
