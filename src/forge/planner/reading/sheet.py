"""The answers as they came in, and every problem found in them."""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeGuard, TypeVar

from forge.domain.errors import Problem
from forge.planner.reading.fields import FIELDS
from forge.planner.reading.lexicon import Lexicon
from forge.planner.reading.words import FLAGS

T = TypeVar("T")

_SHOWN = 40
_WHOLE = re.compile(r"\s*([+-]?\d{1,9})(?:\.0+)?\s*([a-z]*)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The whole numbers that a field takes, both ends included, and the words after them."""

    low: int
    high: int
    unit: str
    endings: frozenset[str] = frozenset()

    @property
    def hint(self) -> str:
        """What to give."""
        unit = f" {self.unit}" if self.unit else ""
        return f"Give a whole number from {self.low} to {self.high}{unit}."


@dataclass(frozen=True, slots=True)
class Sheet:
    """Answers by canonical field name. Readers take values out and leave problems behind."""

    answers: dict[str, object]
    problems: list[Problem]

    def get(self, field: str) -> object:
        """The answer, or None where it is absent or empty."""
        return self.answers.get(field)

    def report(self, field: str, message: str, hint: str) -> None:
        """Note one problem."""
        self.problems.append(Problem(field, message, hint))

    def sound(self, *fields: str) -> bool:
        """True if none of ``fields`` (nor a part of them, as ``loads.dumbbell``) has a problem."""
        return not any(problem.field.split(".")[0] in fields for problem in self.problems)

    def require(self, field: str, hint: str) -> object:
        """The answer; a problem where there is none."""
        value = self.get(field)
        if value is None:
            self.report(field, "is missing.", hint)
        return value

    def word(self, field: str, value: object, known: Lexicon[T], fallback: T) -> T:
        """The meaning of a word; ``fallback`` beside a problem where there is none."""
        if isinstance(value, bool):
            value = "yes" if value else "no"
        found = known.find(str(value)) if isinstance(value, str | int) else None
        if found is None:
            self.report(field, f"{shown(value)} is not known.", known.hint(str(value)))
            return fallback
        return found

    def choice(self, field: str, known: Lexicon[T], default: T) -> T:
        """The meaning of an optional field that holds one word."""
        value = self.get(field)
        return default if value is None else self.word(field, value, known, default)

    def flag(self, field: str) -> bool:
        """An optional yes or no; no where it is absent."""
        return self.choice(field, FLAGS, default=False)

    def whole(self, field: str, value: object, bounds: Bounds) -> int:
        """A whole number within bounds; the lower bound beside a problem otherwise."""
        number = _whole(value, bounds.endings)
        if number is None:
            self.report(field, f"{shown(value)} is not a whole number.", bounds.hint)
            return bounds.low
        if not bounds.low <= number <= bounds.high:
            self.report(field, f"{number} is out of range.", bounds.hint)
            return bounds.low
        return number

    def number(self, field: str, bounds: Bounds, default: int) -> int:
        """An optional whole number."""
        value = self.get(field)
        return default if value is None else self.whole(field, value, bounds)

    def texts(self, field: str, value: object) -> tuple[str, ...]:
        """A list of words, or one text with commas between them."""
        items = parts(value)
        if items is None or not all(isinstance(item, str) for item in items):
            self.report(
                field, f"{shown(value)} is not a list of words.", 'Write, for example, ["a", "b"].'
            )
            return ()
        return tuple(str(item).strip() for item in items)


def sheet_of(data: Mapping[str, object]) -> Sheet:
    """A sheet with canonical names; unknown and doubled fields are problems at once."""
    sheet = Sheet({}, [])
    for typed, value in data.items():
        field = FIELDS.find(str(typed))
        if field is None:
            sheet.report(str(typed), "is not a field of a request.", FIELDS.hint(str(typed)))
        elif field in sheet.answers:
            sheet.report(field, f"is given twice, once as {typed!r}.", "Keep one of the two.")
        elif not _empty(value):
            sheet.answers[field] = value
    return sheet


def is_table(value: object) -> TypeGuard[Mapping[object, object]]:
    """True for a table of names and values."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[Iterable[object]]:
    """True for a list of any kind."""
    return isinstance(value, list | tuple)


def parts(value: object) -> tuple[object, ...] | None:
    """The items of a list or of a text with commas; None for anything else."""
    if isinstance(value, str):
        return tuple(part.strip() for part in re.split(r"[,;\n]", value) if part.strip())
    return tuple(value) if is_list(value) else None


def shown(value: object) -> str:
    """A value as it stands in a message, cut where it is long."""
    text = f'"{value}"' if isinstance(value, str) else repr(value)
    closing = '"' if isinstance(value, str) else ""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…{closing}"


def _empty(value: object) -> bool:
    """True for what a form sends when nothing was filled in."""
    return value is None or (isinstance(value, str) and not value.strip())


def _whole(value: object, endings: frozenset[str]) -> int | None:
    """The whole number in a value, or None. ``endings`` are unit words that may follow it."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value) if math.isfinite(value) and value.is_integer() else None
    match = _WHOLE.fullmatch(value) if isinstance(value, str) else None
    if match is None or (match[2] and match[2].lower() not in endings):
        return None
    return int(match[1])
