"""Weights as people write them on one line: ``2-10 by 2, 12.5, 45 lb x 2``. Read and told."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from forge.domain.logged import LoadUnit
from forge.training.kit.size import plain

NUMBER = r"\d{1,4}(?:[.,]\d{1,2})?"
PART = re.compile(
    rf"({NUMBER})(?:\s*(?:-|–|to)\s*({NUMBER})(?:\s*(?:by|step)\s*({NUMBER}))?)?"
    r"\s*(kgs?|lbs?|steps?)?(?:\s*[x×*]\s*(\d{1,2}))?",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"[;\n]|,(?!\d)|,\s+")
"""A comma with a digit right behind it is a decimal comma."""
LEAST_OF_A_ROW = 4
"""Weights with equal steps that are told as a row."""
LARGEST, MOST_VALUES, LONGEST = Decimal(500), 80, 1_000
UNITS = {"kg": LoadUnit.KG, "lb": LoadUnit.LB, "st": LoadUnit.MACHINE_STEP}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some weights of one unit; ``count`` how many there are of each, None if not said."""

    values: tuple[Decimal, ...]
    unit: LoadUnit
    count: int | None = None
    step: Decimal | None = None


def read_line(text: str, unit: LoadUnit) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """The weights of a line, and in words what could not be read. ``unit`` where none is said."""
    pieces: list[Piece] = []
    problems: list[str] = []
    for part in BETWEEN.split(text[:LONGEST]):
        if not part.strip():
            continue
        found = _piece(part.strip(), unit)
        if isinstance(found, str):
            problems.append(found)
        else:
            pieces.append(found)
    if sum(len(piece.values) for piece in pieces) > MOST_VALUES:
        problems.append(f"More than {MOST_VALUES} weights on one line.")
    return tuple(pieces), tuple(problems)


def _piece(part: str, unit: LoadUnit) -> Piece | str:
    match = PART.fullmatch(part)
    if match is None:
        return f"“{part[:40]}” is no weight. Write it like 20, 2-10 by 2, or 45 lb x 2."
    first, last, step, word, count = match.groups()
    values = _values(_number(first), _number(last), _number(step) or Decimal(1))
    if not values or values[-1] > LARGEST or (values[0] <= 0 and len(values) == 1):
        return f"“{part[:40]}” is not between 0 and {LARGEST}."
    if len(values) > MOST_VALUES or count == "0":
        return f"“{part[:40]}” has too many weights, or none."
    there = UNITS[word[:2].lower()] if word else unit
    return Piece(values, there, int(count) if count else None, _number(step))


def _number(text: str | None) -> Decimal | None:
    return plain(Decimal(text.replace(",", "."))) if text else None


def _values(first: Decimal | None, last: Decimal | None, step: Decimal) -> tuple[Decimal, ...]:
    if first is None or last is None:
        return () if first is None else (first,)
    if last < first or step <= 0 or (last - first) / step > MOST_VALUES:
        return ()
    return tuple(first + step * place for place in range(int((last - first) // step) + 1))


def told(values: Iterable[Decimal], unit: LoadUnit, usual: LoadUnit, count: int | None) -> str:
    """Weights as a line that reads back alike.

    Equal steps are told as a row; the unit is said where it is not the usual one.
    """
    word = "" if unit is usual else f" {'step' if unit is LoadUnit.MACHINE_STEP else unit.value}"
    times = "" if count is None else f" x {count}"
    return ", ".join(f"{row}{word}{times}" for row in _rows(tuple(values)))


def _rows(values: tuple[Decimal, ...]) -> list[str]:
    """Weights one by one, those with equal steps as ``2-10 by 2``."""
    rows: list[str] = []
    start = 0
    while start < len(values):
        end = _run(values, start)
        if end - start < LEAST_OF_A_ROW:
            rows.append(f"{plain(values[start]):f}")
            start += 1
            continue
        step = values[start + 1] - values[start]
        rows.append(f"{plain(values[start]):f}-{plain(values[end - 1]):f} by {plain(step):f}")
        start = end
    return rows


def _run(values: tuple[Decimal, ...], start: int) -> int:
    """The end of the values from ``start`` on that rise by one step."""
    end = start + 2
    if end > len(values) or values[start + 1] <= values[start]:
        return start + 1
    step = values[start + 1] - values[start]
    while end < len(values) and values[end] - values[end - 1] == step:
        end += 1
    return end


def told_stack(
    first: Decimal, step: Decimal, last: Decimal, unit: LoadUnit, usual: LoadUnit
) -> str:
    """A stack as a line: ``5-80 by 5``."""
    word = "" if unit is usual else f" {'step' if unit is LoadUnit.MACHINE_STEP else unit.value}"
    return f"{plain(first):f}-{plain(last):f} by {plain(step):f}{word}"
