"""Places as entries: what ``place.edit`` holds, and back. Tolerant: what is odd is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from forge.domain.event import Json
from forge.domain.logged import LoadUnit
from forge.domain.vocabulary import Equipment
from forge.training.events import Entry
from forge.training.events.checks import as_decimal
from forge.training.kit.place import Bar, Fixed, Place, Plate, Stack

Made = TypeVar("Made")
MOST = 100
"""Rows of one kind, and of one of anything, that are read: nobody has more."""


def read_place(key: str, entry: Entry) -> Place | None:
    """The place of an entry; None for one in the bin or without a name."""
    fields = entry.fields
    name = fields.get("name")
    if entry.binned or not isinstance(name, str) or not name:
        return None
    unit = LoadUnit.LB if fields.get("unit") == "lb" else LoadUnit.KG
    position = fields.get("position")
    return Place(
        key,
        name,
        frozenset(Equipment(word) for word in _words(fields.get("equipment"), tuple(Equipment))),
        bars=_kept(_bar(row) for row in _rows(fields, "bars")),
        plates=_kept(_plate(row) for row in _rows(fields, "plates")),
        fixed=_kept(_fixed(row) for row in _rows(fields, "fixed")),
        stacks=_kept(_stack(row) for row in _rows(fields, "stacks")),
        bands=tuple(_words(fields.get("bands"), None)),
        unit=unit,
        position=position if isinstance(position, int) else 0,
    )


def place_body(place: Place) -> dict[str, Json]:
    """The body of ``place.edit``."""
    return {
        "name": place.name,
        "unit": place.unit.value,
        "equipment": [item.value for item in sorted(place.equipment)],
        "bars": [_bar_json(bar) for bar in place.bars],
        "plates": [_plate_json(one) for one in place.plates],
        "fixed": [_fixed_json(row) for row in place.fixed],
        "stacks": [_stack_json(stack) for stack in place.stacks],
        "bands": list(place.bands),
        "position": place.position,
    }


def _bar_json(bar: Bar) -> dict[str, Json]:
    name: dict[str, Json] = {"name": bar.name} if bar.name else {}
    values: dict[str, Json] = {"value": _text(bar.value), "unit": bar.unit.value}
    return {"item": bar.item.value, **values, **name}


def _plate_json(one: Plate) -> dict[str, Json]:
    return {"value": _text(one.value), "unit": one.unit.value, "count": one.count}


def _fixed_json(row: Fixed) -> dict[str, Json]:
    return {
        "item": row.item.value,
        "values": [_text(value) for value in row.values],
        "unit": row.unit.value,
        "each": row.each,
    }


def _stack_json(stack: Stack) -> dict[str, Json]:
    return {
        "item": stack.item.value,
        "first": _text(stack.first),
        "step": _text(stack.step),
        "last": _text(stack.last),
        "unit": stack.unit.value,
    }


def with_items_named(place: Place) -> Place:
    """The place with every item that has weights among its equipment."""
    named = {bar.item for bar in place.bars} | {row.item for row in place.fixed}
    named |= {stack.item for stack in place.stacks}
    named |= {Equipment.RESISTANCE_BAND} if place.bands else set()
    named |= {Equipment.WEIGHT_PLATE} if place.plates else set()
    return replace(place, equipment=place.equipment | named)


def _text(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _rows(fields: Mapping[str, Json], name: str) -> Iterable[dict[str, Json]]:
    rows = fields.get(name)
    return [row for row in rows[:MOST] if isinstance(row, dict)] if isinstance(rows, list) else []


def _words(value: Json, known: tuple[str, ...] | None) -> list[str]:
    words = value[:MOST] if isinstance(value, list) else []
    texts = [word for word in words if isinstance(word, str)]
    return [word for word in texts if known is None or word in known]


def _kept(rows: Iterable[Made | None]) -> tuple[Made, ...]:
    return tuple(row for row in rows if row is not None)


def _item(row: dict[str, Json]) -> Equipment | None:
    item = row.get("item")
    return Equipment(item) if isinstance(item, str) and item in tuple(Equipment) else None


def _unit(row: dict[str, Json]) -> LoadUnit:
    unit = row.get("unit")
    return LoadUnit(unit) if isinstance(unit, str) and unit in tuple(LoadUnit) else LoadUnit.KG


def _number(row: dict[str, Json], name: str) -> Decimal | None:
    found = as_decimal(row.get(name))
    return found if found is not None and found >= 0 else None


def _count(row: dict[str, Json], name: str) -> int:
    count = row.get(name)
    return min(MOST, count) if isinstance(count, int) and not isinstance(count, bool) else 0


def _bar(row: dict[str, Json]) -> Bar | None:
    item, value, name = _item(row), _number(row, "value"), row.get("name")
    if item is None or value is None:
        return None
    return Bar(item, value, _unit(row), name if isinstance(name, str) else "")


def _plate(row: dict[str, Json]) -> Plate | None:
    value, count = _number(row, "value"), _count(row, "count")
    return Plate(value, count, _unit(row)) if value and count > 0 else None


def _fixed(row: dict[str, Json]) -> Fixed | None:
    item, values = _item(row), row.get("values")
    if item is None or not isinstance(values, list):
        return None
    numbers = (as_decimal(value) for value in values[:MOST])
    kept = tuple(sorted({value for value in numbers if value is not None and value > 0}))
    return Fixed(item, kept, _unit(row), max(1, _count(row, "each"))) if kept else None


def _stack(row: dict[str, Json]) -> Stack | None:
    item = _item(row)
    first, step, last = (_number(row, name) for name in ("first", "step", "last"))
    if item is None or first is None or not step or last is None:
        return None
    sound = first <= last and (last - first) / step <= MOST
    return Stack(item, first, step, last, _unit(row)) if sound else None
