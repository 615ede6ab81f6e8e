"""What every slot asks for against what its page can give: measure, sides, sets, load."""

from collections.abc import Iterator
from decimal import Decimal

from forge.domain.exercise import Span
from forge.domain.logged import KG_PER_LB
from forge.domain.plan import Slot
from forge.domain.request import AgeBand, PlanRequest, Pregnancy, Unit
from forge.domain.vocabulary import Equipment, Laterality, LoadType, Measure
from forge.training.plan_checks.evidence import Use, Violation, World, uses

MOST_SETS = 6
FEWEST_HEALTH_REPS = 6
FEWEST_HEALTH_RIR = 2
LOAD_KINDS = frozenset({"exact", "percent_1rm", "find", "band", "bodyweight", "assistance", "none"})
WEIGHTED = frozenset({LoadType.EXTERNAL, LoadType.MACHINE_STACK})
HALF_PLATE_LB = Decimal("2.5")

_FIELDS: dict[Measure, tuple[str, ...]] = {
    Measure.REPS: ("reps",),
    Measure.HOLD: ("hold_s",),
    Measure.TIME: ("time_s",),
    Measure.DISTANCE: ("metres",),
    Measure.REPS_HOLD: ("reps", "hold_s"),
}
_SIDES: dict[Laterality, tuple[int, ...]] = {
    Laterality.BILATERAL: (1,),
    Laterality.PER_SIDE: (2,),
    Laterality.ALTERNATING: (1, 2),
}
"""An alternating exercise is counted each side or in total, as its dose says."""


def measures(world: World) -> Iterator[Violation]:
    """The measure is the page's, and the amount is told in it."""
    for use in uses(world):
        measure = use.exercise.facts.measure
        if use.slot.measure is not measure:
            sentence = f"The slot counts {use.slot.measure}, the page {measure}."
            yield Violation("measure", use.where, sentence)
        told = set(_amounts(use.slot))
        allowed = set(_FIELDS[measure])
        if not told or not told <= allowed or (len(told) == 2 and len(allowed) == 1):
            given = " and ".join(sorted(told)) or "no amount"
            sentence = f"The slot gives {given} for an exercise measured in {measure}."
            yield Violation("measure", use.where, sentence)


def sides(world: World) -> Iterator[Violation]:
    """One side after the other is counted per side, both at once in one."""
    for use in uses(world):
        laterality = use.exercise.facts.laterality
        if use.slot.sides not in _SIDES[laterality]:
            sentence = f"{use.slot.sides} side(s) for an exercise that is {laterality}."
            yield Violation("sides", use.where, sentence)


def numbers(world: World) -> Iterator[Violation]:
    """Sets, ranges and rest are numbers that a person can follow."""
    for use in uses(world):
        slot = use.slot
        if not 1 <= slot.sets <= MOST_SETS:
            yield Violation("sets", use.where, f"{slot.sets} sets; 1 to {MOST_SETS} are possible.")
        if slot.rest_s < 0:
            yield Violation("rest", use.where, f"A rest of {slot.rest_s} s.")
        for name, (low, high) in _amounts(slot).items():
            if not 0 < low <= high:
                yield Violation("range", use.where, f"{name} from {low} to {high}.")
        if slot.rir is not None and not 0 <= slot.rir[0] <= slot.rir[1]:
            yield Violation("range", use.where, f"rir from {slot.rir[0]} to {slot.rir[1]}.")


def health_only(world: World) -> Iterator[Violation]:
    """A yes in the screening, pregnancy or an age under 18: no near-maximal loads."""
    if not is_health_only(world.plan.request):
        return
    for use in uses(world):
        if use.exercise.facts.load.type not in WEIGHTED:
            continue
        if use.slot.reps is not None and use.slot.reps[0] < FEWEST_HEALTH_REPS:
            sentence = f"Sets of {use.slot.reps[0]} are too heavy for health doses."
            yield Violation("health_only", use.where, sentence)
        if use.slot.rir is not None and use.slot.rir[0] < FEWEST_HEALTH_RIR:
            sentence = f"{use.slot.rir[0]} reps in reserve are too few for health doses."
            yield Violation("health_only", use.where, sentence)


def loads(world: World) -> Iterator[Violation]:
    """A weight that is named can be loaded at the place."""
    for use in uses(world):
        rule = use.slot.load
        if rule.kind not in LOAD_KINDS:
            yield Violation("load", use.where, f"{rule.kind!r} is no kind of load.")
        if rule.kind == "exact" and rule.kg is None:
            yield Violation("load", use.where, "An exact load without a weight.")
        there = world.plan.request.at(use.day.weekday)
        if rule.kg is not None and not _loadable(use, rule.kg, there):
            sentence = f"{rule.kg} kg cannot be loaded at {there.place.name}."
            yield Violation("load", use.where, sentence)


def is_health_only(request: PlanRequest) -> bool:
    """Whether only health doses may be given."""
    return (
        request.screening > 0
        or request.pregnancy is not Pregnancy.NONE
        or request.age_band is AgeBand.UNDER_18
    )


def _loadable(use: Use, kg: Decimal, request: PlanRequest) -> bool:
    """True if any item that the exercise uses carries this weight.

    Items with listed weights carry these; others are adjustable in the page's step, or in
    the smallest step of pound plates for people who train in pounds.
    """
    if kg <= 0:
        return False
    needed = {item for group in use.exercise.facts.equipment.all_of for item in group}
    items = sorted(needed & request.place.equipment)
    listed = [item for item in items if item in request.place.loads]
    if any(kg in request.place.loads[item] for item in listed):
        return True
    adjustable = [item for item in items if item not in listed and item in _CARRIERS]
    return bool(adjustable) and _on_a_step(use, kg, request.unit)


def _on_a_step(use: Use, kg: Decimal, unit: Unit) -> bool:
    """True for whole multiples of the step."""
    if unit is Unit.LB:
        pounds = (kg / KG_PER_LB).quantize(Decimal("0.01"))
        return pounds % HALF_PLATE_LB == 0
    step = use.exercise.facts.load.increment
    return step is None or step <= 0 or kg % step == 0


def _amounts(slot: Slot) -> dict[str, Span]:
    """The amounts that a slot tells, by field."""
    told = {
        "reps": slot.reps,
        "hold_s": slot.hold_s,
        "time_s": slot.time_s,
        "metres": slot.metres,
    }
    return {name: span for name, span in told.items() if span is not None}


_CARRIERS = frozenset(
    {
        Equipment.BARBELL,
        Equipment.CABLE,
        Equipment.DUMBBELL,
        Equipment.EZ_BAR,
        Equipment.KETTLEBELL,
        Equipment.LANDMINE,
        Equipment.MACHINE,
        Equipment.MEDICINE_BALL,
        Equipment.SANDBAG,
        Equipment.SLED,
        Equipment.SMITH_MACHINE,
        Equipment.TRAP_BAR,
        Equipment.WEIGHT_PLATE,
    }
)
"""Items that a weight can be set on."""
