"""Reads lifts that were tested: a weight and how often it went up."""

import re
from collections.abc import Iterable
from decimal import Decimal

from forge.domain.request import Lift, Unit
from forge.planner.reading.sheet import Bounds, Sheet, is_table, parts, shown
from forge.planner.reading.weights import HEAVIEST_KG, IN_RANGE, in_kg
from forge.planner.reading.wishes import name_of

REPS = Bounds(1, 12, "repetitions")
"""Above twelve repetitions the estimate of a single lift is too loose."""

MOST_TESTED = 60

_HINT = 'Write the exercise, the weight and the repetitions: "barbell-back-squat: 100 kg x 5".'
_LIFT = re.compile(
    r"\s*(?P<kg>\d{1,4}(?:[.,]\d{1,3})?)\s*(?P<unit>kgs?|lbs?)?\s*(?:[x×*]|for)\s*(?P<reps>\d{1,3})"
    r"\s*(?:reps?)?\s*",
    re.IGNORECASE,
)


def tested(sheet: Sheet, unit: Unit, known: frozenset[str]) -> dict[str, Lift]:
    """The lifts by slug. A weight without a unit is in the person's own."""
    value = sheet.get("tested")
    if value is None:
        return {}
    found: dict[str, Lift] = {}
    pairs = list(_pairs(sheet, value))
    if len(pairs) > MOST_TESTED:
        sheet.report("tested", f"names {len(pairs)} lifts.", f"Name {MOST_TESTED} at most.")
    for name, text in pairs[:MOST_TESTED]:
        lift = _lift(sheet, text, unit)
        slug = name_of(sheet, "tested", name, known)
        if slug in found and sheet.sound("tested"):
            sheet.report("tested", f"gives {slug} twice.", "Keep the newer one.")
        elif lift is not None:
            found[slug] = lift
    return found


def _pairs(sheet: Sheet, value: object) -> Iterable[tuple[str, str]]:
    """Names and lifts, from a table or from texts like "squat: 100 x 5"."""
    if is_table(value):
        yield from ((str(name), str(lift)) for name, lift in value.items())
        return
    for item in parts(value) or (value,):
        name, colon, lift = str(item).partition(":")
        if not colon:
            sheet.report("tested", f"{shown(item)} does not say what was lifted.", _HINT)
        else:
            yield name, lift


def _lift(sheet: Sheet, text: str, unit: Unit) -> Lift | None:
    match = _LIFT.fullmatch(text)
    if match is None:
        sheet.report("tested", f"{shown(text.strip())} is no weight with repetitions.", _HINT)
        return None
    own = Unit(match["unit"].lower().removesuffix("s")) if match["unit"] else unit
    text = text.strip()
    kg = in_kg(Decimal(match["kg"].replace(",", ".")), own)
    if not 0 < kg <= HEAVIEST_KG:
        sheet.report(
            "tested",
            f"{shown(text)} is out of range.",
            IN_RANGE,
        )
        return None
    reps = sheet.whole("tested", match["reps"], REPS)
    return Lift(kg, reps)
