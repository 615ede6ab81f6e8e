"""What the values of a file say about its units, and what they leave to be asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Final

from forge.domain.logged import KG_PER_LB
from forge.training.imports.columns import folded
from forge.training.imports.numbers import measured
from forge.training.imports.values import Choice, Question, Raw

WEIGHT_UNIT, DISTANCE_UNIT, DATE_ORDER = "weight_unit", "distance_unit", "date_order"
HALF, QUARTER = Decimal("0.5"), Decimal("0.25")
NEAR: Final = Decimal("0.002")
"""How far a converted value may lie from a round one, in the round one's unit: apps round."""
SAME, TWICE = (0.6, 1.5), (1.7, 2.8)
"""Ratio of a file's loads to the person's own in kg: about 1 is kg, about 2.2 is lb (judgement)."""
FEWEST: Final = 2
NO_COLUMN: Final = "-"
ASKED: Final = {
    "date": "the day",
    "exercise": "the name of the exercise",
    "reps": "the repetitions",
    "weight": "the weight",
}
NEEDED: Final = ("date", "exercise")
"""What every row of a table must tell, itself or above."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A unit, and the sentence that says how it is known."""

    unit: str
    because: str


def as_typed(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """The number that the person once typed, where an app converted it between kg and lb.

    45.359237 kg is 100 lb; 18.00003 kg is 18 kg, a trace of converting there and back. Values
    with up to two places are left as they are.
    """
    if value.as_tuple().exponent >= -2:  # type: ignore[operator]  # finite numbers have a number there
        return value, unit
    quarter = (value / QUARTER).to_integral_value() * QUARTER
    if abs(quarter - value) < NEAR:
        return quarter, unit
    other = value / KG_PER_LB if unit == "kg" else value * KG_PER_LB
    rounded = (other / HALF).to_integral_value() * HALF
    if abs(rounded - other) < NEAR:
        return rounded, "lb" if unit == "kg" else "kg"
    return value, unit


def weight_evidence(
    raws: Iterable[Raw], keys: Mapping[str, str], own: Mapping[str, Decimal], comma: bool
) -> Evidence | None:
    """The unit of weights that name none, from conversions or from the person's own history.

    ``own`` holds the heaviest load in kg of each exercise, ``keys`` the exercise of each name.
    """
    values: list[Decimal] = []
    heaviest: dict[str, Decimal] = {}
    for raw in raws:
        found = measured(raw.weight, comma) if raw.weight and not raw.weight_unit else None
        if found and found[0] > 0 and not found[1]:
            values.append(found[0])
            key = keys.get(raw.exercise, "")
            heaviest[key] = max(found[0], heaviest.get(key, Decimal(0)))
    return _converted(values) or _alike(heaviest, own)


def _converted(values: list[Decimal]) -> Evidence | None:
    """Values that are round pounds only when read as kilograms, or the other way."""
    for unit, other in (("kg", "lb"), ("lb", "kg")):
        found = [value for value in values if as_typed(value, unit)[1] == other]
        if len(found) >= FEWEST and len(found) * 2 >= len(values):
            typed = as_typed(found[0], unit)[0]
            return Evidence(unit, f"{found[0]:f} {unit} is exactly {typed:f} {other}.")
    return None


def _alike(heaviest: Mapping[str, Decimal], own: Mapping[str, Decimal]) -> Evidence | None:
    ratios = [float(heaviest[key] / own[key]) for key in heaviest if own.get(key)]
    if len(ratios) < FEWEST:
        return None
    ratio = median(ratios)
    told = f"{len(ratios)} exercises that you have logged here"
    if SAME[0] <= ratio <= SAME[1]:
        return Evidence("kg", f"As kilograms the loads are like yours in {told}.")
    if TWICE[0] <= ratio <= TWICE[1]:
        return Evidence("lb", f"As kilograms the loads would be {ratio:.1f} times yours in {told}.")
    return None


def weight_question(example: str) -> Question:
    """Asks for the unit of the weights."""
    return Question(
        WEIGHT_UNIT,
        f"The file names no unit for its weights, such as {example}. Which is it?",
        (Choice("kg", "Kilograms"), Choice("lb", "Pounds")),
    )


def distance_question(example: str) -> Question:
    """Asks for the unit of the distances."""
    choices = (("km", "Kilometres"), ("mi", "Miles"), ("m", "Metres"), ("yd", "Yards"))
    return Question(
        DISTANCE_UNIT,
        f"The file names no unit for its distances, such as {example}. Which is it?",
        tuple(Choice(value, says) for value, says in choices),
    )


def order_question(example: str) -> Question:
    """Asks which of day and month stands first."""
    return Question(
        DATE_ORDER,
        f"Dates such as {example} can be read in two ways. What comes first?",
        (Choice("dmy", "The day"), Choice("mdy", "The month")),
    )


def column_question(field: str, columns: Iterable[str]) -> Question:
    """Asks which column holds what every row needs."""
    what = ASKED.get(field, field)
    none = (Choice(NO_COLUMN, "None"),) if field not in NEEDED else ()
    return Question(
        f"column:{field}",
        f"Which column holds {what}?",
        (*(Choice(folded(column), column) for column in columns if column.strip()), *none),
    )
