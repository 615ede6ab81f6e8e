"""One row to one set: numbers, units and marks settled, or the reason why it cannot be read."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from forge.domain.logged import Load, LoadUnit
from forge.domain.vocabulary import Measure
from forge.library.query.fold import fold
from forge.training.imports.evidence import as_typed
from forge.training.imports.numbers import (
    METRES,
    decimal,
    distance_unit,
    measured,
    seconds_of,
    trimmed,
    weight_unit,
)
from forge.training.imports.values import Raw

MOST_REPS, MOST_KG, LONGEST_S, LARGEST_RPE = 200, Decimal(600), 6 * 3600, 10
"""Beyond these a value is taken and asked about; nobody's record is forbidden (judgement)."""


class Unsettled(Exception):
    """A row that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Units:
    """What holds for the whole file where a cell does not say: units, and the decimal comma."""

    weight: str
    distance: str
    comma: bool


@dataclass(slots=True)
class Done:
    """The numbers of a set."""

    load: Load | None = None
    assistance: Load | None = None
    reps: int | None = None
    seconds: int | None = None
    metres: Decimal | None = None
    rir: int | None = None
    rpe: Decimal | None = None
    rest_s: int | None = None
    notes: list[str] = field(default_factory=list[str])
    odd: list[str] = field(default_factory=list[str])

    @property
    def is_empty(self) -> bool:
        """Whether nothing was measured."""
        measures = (self.load, self.assistance, self.reps, self.seconds, self.metres)
        return all(measure is None for measure in measures)

    def measure(self, usual: Measure | None) -> Measure:
        """What was counted; the exercise decides between a hold and a time."""
        if self.reps:
            return Measure.REPS_HOLD if usual is Measure.REPS_HOLD else Measure.REPS
        if self.metres is not None:
            return Measure.DISTANCE
        if self.seconds is not None:
            return Measure.HOLD if usual in {Measure.HOLD, Measure.REPS_HOLD} else Measure.TIME
        return usual or Measure.REPS


def settled(raw: Raw, units: Units, implements: int) -> Done:
    """The numbers of a row. Raises Unsettled with the reason."""
    done = Done()
    _weigh(raw, units, implements, done)
    done.reps = _reps(raw.reps, done, comma=units.comma)
    done.seconds = _seconds(raw)
    done.metres = _metres(raw, units)
    if done.reps == 0 and (done.seconds or done.metres):
        done.reps = None  # apps write 0 for what an exercise does not count
    _effort(raw, units, done)
    rest = seconds_of(raw.rest) if raw.rest else None
    done.rest_s = int(rest) if rest else None
    if done.is_empty:
        raise Unsettled("There are no repetitions, times, distances or weights.")
    _look(done)
    return done


def _weigh(raw: Raw, units: Units, implements: int, done: Done) -> None:
    if not raw.weight:
        return
    value, unit, words = _weight(raw.weight, raw.weight_unit or units.weight, units.comma)
    if words:
        done.notes.append(words)
    if value is None or value == 0:
        return
    number = raw.implements or implements
    load = Load(abs(value), LoadUnit(unit), 1 if value < 0 else number)
    if value < 0 or _is_assisted(raw.exercise):
        done.assistance = load
    else:
        done.load = load


@lru_cache(maxsize=20_000)
def _is_assisted(exercise: str) -> bool:
    return "assisted" in fold(exercise).split()


@lru_cache(maxsize=20_000)
def _weight(text: str, unit: str, comma: bool) -> tuple[Decimal | None, str, str]:
    """Value, unit, and words that are no number: ``green band`` stays a note."""
    bare = text.strip().casefold().removeprefix("bodyweight").removeprefix("bw").strip()
    if not bare:
        return None, "", ""
    found = measured(bare, comma)
    if found is None:
        if any(char.isdigit() for char in bare) or bare in {"nan", "inf", "infinity"}:
            raise Unsettled(f"The weight cannot be read: {text[:40]!r}.")
        return None, "", text
    value, words = found
    own = weight_unit(words.split()[0]) if words else ""
    if words and not own:
        raise Unsettled(f"The weight cannot be read: {text[:40]!r}.")
    typed, known = as_typed(value, own or unit or "kg")
    rest = " ".join(words.split()[1:])
    return trimmed(typed), known, rest


def _reps(text: str, done: Done, *, comma: bool) -> int | None:
    if not text:
        return None
    found = measured(text, comma)
    if found is None or found[0] < 0:
        raise Unsettled(f"The repetitions cannot be read: {text[:40]!r}.")
    value, words = found
    if words not in {"", "reps", "rep", "x", "wdh", "wdh."}:
        done.notes.append(text)
    if value != value.to_integral_value():
        done.notes.append(f"{value:f} reps")
        done.odd.append(f"{value:f} repetitions are taken as {int(value)}")
    return int(value)


def _seconds(raw: Raw) -> int | None:
    if not raw.seconds:
        return None
    found = seconds_of(raw.seconds)
    if found is None:
        raise Unsettled(f"The time cannot be read: {raw.seconds[:40]!r}.")
    return int(found.to_integral_value()) if found else None


def _metres(raw: Raw, units: Units) -> Decimal | None:
    if not raw.distance:
        return None
    found = measured(raw.distance, units.comma)
    if found is None or found[0] < 0:
        raise Unsettled(f"The distance cannot be read: {raw.distance[:40]!r}.")
    unit = distance_unit(found[1]) or distance_unit(raw.distance_unit) or units.distance or "m"
    return trimmed(found[0] * METRES[unit]) if found[0] else None


def _effort(raw: Raw, units: Units, done: Done) -> None:
    rpe, rir = decimal(raw.rpe, units.comma), decimal(raw.rir, units.comma)
    if raw.rpe and rpe is None:
        done.notes.append(f"RPE {raw.rpe[:40]}")
    if rpe is not None and rpe > 0:
        done.rpe = rpe
    if rir is not None and rir >= 0 and rir == rir.to_integral_value():
        done.rir = int(rir)
    elif raw.rir:
        done.notes.append(f"RIR {raw.rir[:40]}")


def _look(done: Done) -> None:
    """Name what is odd. It is taken all the same."""
    if done.reps and done.reps > MOST_REPS:
        done.odd.append(f"{done.reps:,} repetitions")
    kg = done.load.kg if done.load else None
    if done.load and kg and kg > MOST_KG:
        done.odd.append(f"{done.load.value:f} {done.load.unit.value}")
    if done.seconds and done.seconds > LONGEST_S:
        done.odd.append(f"{done.seconds:,} seconds")
    if done.rpe and done.rpe > LARGEST_RPE:
        done.odd.append(f"RPE {done.rpe:f}")
