"""Reads the weights that can be loaded: a list, a range with a step, or a bar with plates."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from forge.domain.logged import KG_PER_LB
from forge.domain.request import Unit
from forge.planner.reading.sheet import Sheet, is_table, parts, shown

HEAVIEST_KG = Decimal(500)
IN_RANGE = f"Give more than 0 and at most {HEAVIEST_KG} kg."
MOST_WEIGHTS = 400
FINEST = Decimal("0.001")

_HINT = 'Write weights as [2, 4, 6], as "2-24 step 2", or as {bar = 20, pairs = [20, 10, 5]}.'
_WEIGHT = re.compile(r"\s*(\d{1,4}(?:\.\d{1,3})?)\s*(kgs?|lbs?)?\s*", re.IGNORECASE)
_RANGE = re.compile(
    r"\s*(?:from\s+)?([\d.]+)\s*(?:-|–|to|\.\.)\s*([\d.]+)\s*(kgs?|lbs?)?"
    r"\s*,?\s*(?:step|steps of|by|in)\s*([\d.]+)\s*(kgs?|lbs?)?\s*",
    re.IGNORECASE,
)


def weights(sheet: Sheet, field: str, value: object, unit: Unit) -> tuple[Decimal, ...]:
    """Sorted weights in kg, each once. Numbers without a unit are in the person's ``unit``."""
    found = _from_any(sheet, field, value, unit)
    if len(found) > MOST_WEIGHTS:
        sheet.report(field, f"gives {len(found)} weights.", f"Give {MOST_WEIGHTS} at most.")
    elif not found and sheet.sound(field.partition(".")[0]):
        sheet.report(field, "holds no weights.", _HINT)
    return tuple(sorted(found))


def in_kg(number: Decimal, unit: Unit) -> Decimal:
    """A weight in kg, exactly: the pound is defined by the kilogram."""
    return number if unit is Unit.KG else number * KG_PER_LB


def _from_any(sheet: Sheet, field: str, value: object, unit: Unit) -> set[Decimal]:
    """The weights of any accepted shape."""
    if is_table(value):
        return _plated(sheet, field, value, unit)
    ranged = _RANGE.fullmatch(value) if isinstance(value, str) else None
    if ranged is not None:
        return _ranged(sheet, field, ranged, unit)
    items = parts(value)
    if items is None:
        items = (value,)
    read = [_weight(sheet, field, item, unit) for item in items[: MOST_WEIGHTS + 1]]
    return {weight for weight in read if weight is not None}


def _weight(sheet: Sheet, field: str, value: object, unit: Unit) -> Decimal | None:
    """One weight in kg, or None beside a problem."""
    match = _WEIGHT.fullmatch(str(value)) if isinstance(value, str | int | float) else None
    if match is None or isinstance(value, bool):
        sheet.report(field, f"{shown(value)} is no weight.", _HINT)
        return None
    kg = in_kg(Decimal(match[1]), _unit(match[2], unit))
    if not 0 < kg <= HEAVIEST_KG:
        sheet.report(
            field,
            f"{shown(value)} is out of range.",
            IN_RANGE,
        )
        return None
    return kg


def _ranged(sheet: Sheet, field: str, match: re.Match[str], unit: Unit) -> set[Decimal]:
    """The weights of "2-24 step 2"."""
    own = _unit(match[3] or match[5], unit)
    try:
        low, high, step = (Decimal(match[group]) for group in (1, 2, 4))
    except InvalidOperation:
        sheet.report(field, f"{shown(match[0])} is no range.", _HINT)
        return set()
    if not (0 < low <= high and step >= FINEST and (high - low) / step < MOST_WEIGHTS):
        sheet.report(field, f"{shown(match[0])} is no range that can be loaded.", _HINT)
        return set()
    count = int((high - low) / step) + 1
    numbers = [low + step * index for index in range(count)]
    read = [_weight(sheet, field, f"{number.normalize():f} {own}", unit) for number in numbers]
    return {weight for weight in read if weight is not None}


def _plated(sheet: Sheet, field: str, value: Mapping[object, object], unit: Unit) -> set[Decimal]:
    """Every total of a bar with any choice of the pairs of plates."""
    unknown = [str(key) for key in value if key not in {"bar", "pairs"}]
    items = parts(value.get("pairs"))
    if unknown or items is None or "bar" not in value:
        sheet.report(field, f"{shown(dict(value))} is not a bar with pairs of plates.", _HINT)
        return set()
    bar = _weight(sheet, field, value["bar"], unit)
    plates = [_weight(sheet, field, item, unit) for item in items]
    totals: set[Decimal] = set() if bar is None else {bar}
    for plate in plates:
        if plate is not None and len(totals) <= MOST_WEIGHTS:
            totals |= {total + 2 * plate for total in totals}
    return {total for total in totals if total <= HEAVIEST_KG}


def _unit(text: str | None, default: Unit) -> Unit:
    """The unit written behind a number, else the person's own."""
    return default if text is None else Unit(text.lower().removesuffix("s"))
