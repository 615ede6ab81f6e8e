"""What equipment costs a home, roughly: which missing item to name first. [j]."""

from collections.abc import Iterable

from forge.domain.vocabulary import Equipment
from forge.planner import words

AT_HAND = frozenset(
    {
        Equipment.WALL,
        Equipment.CHAIR,
        Equipment.TOWEL,
        Equipment.STEP,
        Equipment.STICK,
        Equipment.ANCHOR_LOW,
        Equipment.ANCHOR_MID,
        Equipment.ANCHOR_HIGH,
    }
)
SMALL = frozenset(
    {
        Equipment.RESISTANCE_BAND,
        Equipment.STRAP,
        Equipment.MAT,
        Equipment.JUMP_ROPE,
        Equipment.SLIDERS,
        Equipment.FOAM_ROLLER,
        Equipment.AB_WHEEL,
        Equipment.ANKLE_CUFF,
    }
)
MIDDLE = frozenset(
    {
        Equipment.PULL_UP_BAR,
        Equipment.LOW_BAR,
        Equipment.DUMBBELL,
        Equipment.KETTLEBELL,
        Equipment.RINGS,
        Equipment.SUSPENSION,
        Equipment.BENCH,
        Equipment.INCLINE_BENCH,
        Equipment.BOX,
        Equipment.STABILITY_BALL,
        Equipment.MEDICINE_BALL,
        Equipment.DIP_BARS,
    }
)


def cost(item: Equipment) -> int:
    """0 for what most homes have, 1 for small things, 4 for furniture, 12 for a gym's."""
    if item in AT_HAND:
        return 0
    if item in SMALL:
        return 1
    return 4 if item in MIDDLE else 12


def cheapest(missing: Iterable[tuple[Equipment, ...]]) -> tuple[int, str]:
    """The cost and the words of the least that meets every missing need."""
    chosen = [min(group, key=lambda item: (cost(item), item)) for group in missing]
    return sum(cost(item) for item in chosen), words.both(words.item(item) for item in chosen)
