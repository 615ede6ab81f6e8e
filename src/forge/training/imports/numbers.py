"""Numbers as people and apps write them: decimal commas, units in the cell, clocks, durations."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

LARGEST_DIGITS, SMALLEST = 12, Decimal("0.000001")
"""What an event can hold: twelve digits before the point, six after."""

WEIGHT_UNITS = {
    "kg": "kg", "kgs": "kg", "kilo": "kg", "kilos": "kg", "kilogram": "kg", "kilograms": "kg",
    "kilogramm": "kg", "lb": "lb", "lbs": "lb", "pound": "lb", "pounds": "lb", "pfund": "lb",
    "#": "lb",
}  # fmt: skip
METRES = {
    "m": Decimal(1),
    "km": Decimal(1000),
    "mi": Decimal("1609.344"),
    "yd": Decimal("0.9144"),
    "ft": Decimal("0.3048"),
    "in": Decimal("0.0254"),
    "cm": Decimal("0.01"),
}
"""Metres of a unit; the international yard is exact (1959)."""
DISTANCE_UNITS = {
    "m": "m", "meter": "m", "meters": "m", "metre": "m", "metres": "m", "km": "km", "kms": "km",
    "kilometer": "km", "kilometers": "km", "kilometre": "km", "kilometres": "km", "mi": "mi",
    "mile": "mi", "miles": "mi", "yd": "yd", "yds": "yd", "yard": "yd", "yards": "yd", "ft": "ft",
    "foot": "ft", "feet": "ft", "in": "in", "inch": "in", "inches": "in", "cm": "cm",
}  # fmt: skip
NUMBER = re.compile(r"([-+−]?)\s*(\d[\d.,'’\s]*|[.,]\d+)\s*(.*)", re.DOTALL)
SPAN = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hour|hours|std)\b\.?)?\s*"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minute|minutes)\b\.?)?\s*"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|second|seconds|sek)\b\.?)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def measured(text: str, comma: bool) -> tuple[Decimal, str] | None:
    """The number at the start of a cell and the words after it; None where there is none.

    ``comma`` says that the file writes decimals with a comma.
    """
    found = NUMBER.fullmatch(text.strip())
    if not found:
        return None
    sign, digits, rest = found.groups()
    number = _number(re.sub(r"['’\s]", "", digits), comma=comma)
    if number is None:
        return None
    return (-number if sign in {"-", "−"} and number else number), rest.strip().casefold()


def decimal(text: str, comma: bool = False) -> Decimal | None:
    """The number of a cell that holds nothing else."""
    found = measured(text, comma)
    return found[0] if found and not found[1] else None


def _number(digits: str, *, comma: bool) -> Decimal | None:
    plain = _pointed(digits.rstrip(".,") if digits[-1:] in ".," else digits, comma=comma)
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    if value >= 10**LARGEST_DIGITS:
        return None
    return trimmed(value)


def _pointed(digits: str, *, comma: bool) -> str:
    """The number with a decimal point and without marks between thousands."""
    point, mark = digits.rfind("."), digits.rfind(",")
    if point >= 0 and mark >= 0:
        last = max(point, mark)
        return re.sub(r"[.,]", "", digits[:last]) + "." + digits[last + 1 :]
    if mark < 0:
        return digits.replace(".", "") if digits.count(".") > 1 else digits
    if digits.count(",") > 1:
        return digits.replace(",", "")
    thousands = not comma and re.fullmatch(r"[1-9]\d{0,2},\d{3}", digits)
    return digits.replace(",", "" if thousands else ".")


def trimmed(value: Decimal) -> Decimal:
    """At most six places and no zeros at the end."""
    short = value.quantize(SMALLEST) if value.as_tuple().exponent < -6 else value  # type: ignore[operator]  # finite numbers have a number there
    whole = short.to_integral_value()
    return whole.quantize(Decimal(1)) if short == whole else short.normalize()


def seconds_of(text: str) -> Decimal | None:
    """Seconds of ``90``, ``1:30``, ``0:01:30``, ``1h 22m``, ``2700s``; None for anything else.

    Two parts of a clock are minutes and seconds.
    """
    text = text.strip()
    if ":" in text:
        return _clock(text)
    if (number := decimal(text)) is not None:
        return number if number >= 0 else None
    found = SPAN.fullmatch(text)
    if not found or not any(found.groups()):
        return None
    hours, minutes, seconds = (Decimal((part or "0").replace(",", ".")) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def _clock(text: str) -> Decimal | None:
    parts = text.split(":")
    numbers = [decimal(part) for part in parts]
    if len(parts) > 3 or any(number is None or number < 0 for number in numbers):
        return None
    sizes = (3600, 60, 1)[-len(parts) :]
    known = [number for number in numbers if number is not None]
    return sum((size * number for size, number in zip(sizes, known, strict=True)), Decimal(0))


def weight_unit(text: str) -> str:
    """``kg``, ``lb`` or nothing."""
    return WEIGHT_UNITS.get(text.strip().casefold().rstrip("."), "")


def distance_unit(text: str) -> str:
    """A key of ``METRES`` or nothing."""
    return DISTANCE_UNITS.get(text.strip().casefold().rstrip("."), "")
