"""A place: what can be loaded there, item by item, each in its own unit."""

from dataclasses import dataclass
from decimal import Decimal

from forge.domain.logged import KG_PER_LB, LoadUnit
from forge.domain.request import Place as AskedPlace
from forge.domain.request import Unit
from forge.domain.vocabulary import Equipment

FEW = Decimal("0.1")
"""Pound weights that were stored in kilograms are read back to the nearest tenth."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that takes plates on two ends: a barbell, or the handle of a dumbbell."""

    item: Equipment
    value: Decimal
    unit: LoadUnit = LoadUnit.KG
    name: str = ""


@dataclass(frozen=True, slots=True)
class Plate:
    """Plates of one weight, and how many there are of them in all."""

    value: Decimal
    count: int
    unit: LoadUnit = LoadUnit.KG


@dataclass(frozen=True, slots=True)
class Fixed:
    """Things of a fixed weight, such as a row of dumbbells; ``each`` is how many of a weight."""

    item: Equipment
    values: tuple[Decimal, ...]
    unit: LoadUnit = LoadUnit.KG
    each: int = 2


@dataclass(frozen=True, slots=True)
class Stack:
    """A machine's stack: from ``first`` to ``last`` in equal steps."""

    item: Equipment
    first: Decimal
    step: Decimal
    last: Decimal
    unit: LoadUnit = LoadUnit.KG

    @property
    def values(self) -> tuple[Decimal, ...]:
        """Every weight of the stack."""
        count = int((self.last - self.first) // self.step) if self.step > 0 else 0
        return tuple(self.first + self.step * place for place in range(max(0, count) + 1))


@dataclass(frozen=True, slots=True)
class Place:
    """Where one trains, with the loads that are there.

    An item of ``equipment`` that nothing tells the loads of is taken as fully adjustable in its
    usual step. ``bands`` are named from the lightest to the heaviest.
    """

    key: str
    name: str
    equipment: frozenset[Equipment]
    bars: tuple[Bar, ...] = ()
    plates: tuple[Plate, ...] = ()
    fixed: tuple[Fixed, ...] = ()
    stacks: tuple[Stack, ...] = ()
    bands: tuple[str, ...] = ()
    unit: LoadUnit = LoadUnit.KG
    position: int = 0


def asked_place(place: AskedPlace, unit: Unit, key: str) -> Place:
    """The place that a plan was asked for, where its owner told nothing more."""
    there = LoadUnit.LB if unit is Unit.LB else LoadUnit.KG
    fixed = tuple(
        Fixed(item, tuple(sorted(_typed(kg, there) for kg in loads)), there)
        for item, loads in sorted(place.loads.items())
    )
    return Place(key, place.name, place.equipment, fixed=fixed, unit=there)


def _typed(kg: Decimal, unit: LoadUnit) -> Decimal:
    return kg if unit is LoadUnit.KG else (kg / KG_PER_LB).quantize(FEW)
