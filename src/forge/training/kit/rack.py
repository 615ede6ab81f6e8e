"""Every load that can be made at a place for one exercise, lightest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from forge.domain.exercise import Exercise
from forge.domain.logged import Load, LoadUnit
from forge.domain.vocabulary import Equipment, LoadType
from forge.training.kit.place import Bar, Place
from forge.training.kit.plates import bar_value, ends_of
from forge.training.kit.size import plain, size, value_of

Rack = tuple[Load, ...]
"""Loads from the lightest to the heaviest; empty where nothing can be counted."""

FREE_STEPS = 120
"""Steps that are listed where nothing is known of the weights: far enough for anybody."""
POUND_STEPS = {"0.5": "1", "1": "2", "1.25": "2.5", "2": "5", "2.5": "5", "4": "10", "5": "10"}
"""The usual step in pounds for a usual step in kilograms."""
USUAL_BAR = {LoadUnit.KG: Decimal(20), LoadUnit.LB: Decimal(45)}
NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Lifted:
    """What an exercise lifts: any one of ``items``, ``implements`` of them at once.

    ``step`` is the usual step in kg. ``from_zero`` says that none at all is a load too, as on
    a pull-up; ``by_band`` that the resistance, or the help, is a band.
    """

    items: tuple[Equipment, ...]
    implements: int
    step: Decimal | None
    from_zero: bool = False
    by_band: bool = False


def lifted(exercise: Exercise) -> Lifted | None:
    """What an exercise lifts; None where there is nothing to count."""
    spec = exercise.facts.load
    groups = exercise.facts.equipment.all_of
    items = groups[0] if groups else ()
    if spec.type in (LoadType.NONE, LoadType.BODYWEIGHT):
        return None
    if spec.type is LoadType.BODYWEIGHT_PLUS:
        return Lifted((), 1, spec.increment, from_zero=True)
    by_band = spec.type is LoadType.BAND or Equipment.RESISTANCE_BAND in items
    return Lifted(items, spec.implements or 1, spec.increment, by_band=by_band)


def rack(what: Lifted | None, place: Place) -> Rack:
    """Every load of a place. Of several items that would do, the first that is told of counts."""
    if what is None:
        return ()
    if what.from_zero:
        return _hung(what, place)
    items = [item for item in what.items if item in place.equipment]
    for item in items:
        if found := _told(item, what.implements, place):
            return _in_order(found)
    if what.by_band:
        return tuple(
            Load(Decimal(number), LoadUnit.BAND) for number in range(1, len(place.bands) + 1)
        )
    free = [item for item in items if not _is_told(item, place)]
    return _free(what, free[0], place) if free and what.step else ()


def _is_told(item: Equipment, place: Place) -> bool:
    """Whether anything is told of an item, even if it does not do: one dumbbell is no pair."""
    told = {row.item for row in place.fixed}
    told |= {stack.item for stack in place.stacks} | {bar.item for bar in place.bars}
    return item in told or (item is Equipment.WEIGHT_PLATE and bool(place.plates))


def _told(item: Equipment, implements: int, place: Place) -> list[Load]:
    """The loads of an item that its owner told."""
    found = [
        Load(plain(value), row.unit, implements)
        for row in place.fixed
        if row.item is item and row.each >= implements
        for value in row.values
    ]
    found += [
        Load(plain(value), stack.unit, implements)
        for stack in place.stacks
        if stack.item is item
        for value in stack.values
    ]
    for bar in place.bars:
        found += _barred(bar, implements, place) if bar.item is item else []
    if item is Equipment.WEIGHT_PLATE:
        found += [
            Load(plain(one.value), one.unit, implements)
            for one in place.plates
            if one.count >= implements
        ]
    return found


def _barred(bar: Bar, implements: int, place: Place) -> list[Load]:
    weights = ends_of(place.plates, 2 * implements)
    return [Load(bar_value(bar, end), bar.unit, implements, plain(bar.value)) for end in weights]


def _hung(what: Lifted, place: Place) -> Rack:
    """Weight added to one's own: plates where they are told, else the usual steps."""
    if place.plates:
        weights = ends_of(place.plates, 1)
        return _in_order(Load(value_of(end, place.unit), place.unit) for end in weights)
    nothing = Load(NONE, place.unit)
    return (nothing, *_steps(what, place, NONE)) if what.step else (nothing,)


def _free(what: Lifted, item: Equipment, place: Place) -> Rack:
    """An item that nothing is told of: its usual step as far as anybody goes."""
    if item is not Equipment.BARBELL:
        return _steps(what, place, NONE)
    bar = USUAL_BAR[place.unit]
    return (Load(bar, place.unit, what.implements, bar), *_steps(what, place, bar))


def _steps(what: Lifted, place: Place, start: Decimal) -> Rack:
    step = what.step or NONE
    if place.unit is LoadUnit.LB:
        step = Decimal(POUND_STEPS.get(f"{plain(step):f}", "5"))
    bar = start or None
    return tuple(
        Load(plain(start + step * count), place.unit, what.implements, bar)
        for count in range(1, FREE_STEPS + 1)
    )


def _in_order(loads: Iterable[Load]) -> Rack:
    """Lightest first; of loads that weigh the same the first named stays."""
    found: dict[int, Load] = {}
    for load in loads:
        found.setdefault(size(load), load)
    return tuple(found[weight] for weight in sorted(found))
