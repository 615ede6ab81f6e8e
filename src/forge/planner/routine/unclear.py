"""Amounts that can be read in several ways, and numbers that nothing explains."""

import re
from dataclasses import dataclass, replace
from typing import Final

from forge.domain.exercise import Exercise, Span
from forge.domain.vocabulary import Measure
from forge.planner import words
from forge.planner.routine.counting import assembled, counted_of, extras, plain_work
from forge.planner.routine.scan import Scan
from forge.planner.routine.wording import amount_text, span_text

MOST_CHOICES: Final = 4
TIMED: Final = (Measure.HOLD, Measure.TIME)
NOTHING: Final = "Nothing that counts here"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What must be asked, and the amounts to choose from as (what it says, how it is written)."""

    asks: str
    choices: tuple[tuple[str, str], ...]


def several(found: Scan) -> Doubt | None:
    """Amounts that can be read in more than one way."""
    if found.either:
        first, second = found.either[0]
        return Doubt(
            f"Is it {first} sets of {second}, or {second} sets of {first}?",
            _both_ways(first, second, found),
        )
    if found.three:
        sets, reps, load = found.three
        return Doubt(
            f"What is the {load} in {sets} x {reps} x {load}?",
            tuple(
                (f"{sets} sets of {reps} with {load} {unit}", f"{sets}x{reps} {load} {unit}")
                for unit in ("kg", "lb")
            ),
        )
    if len(found.sets) > 1 and _SHORT_SETS.search(found.text):
        return _short_sets(found)
    ranged = next((span for span in found.sets if span[0] != span[1]), None)
    return _which_sets(found, ranged) if ranged else None


def _short_sets(found: Scan) -> Doubt:
    """Myo-reps and clusters follow one long set; whether each counts is a matter of taste."""
    first = found.sets[0][0]
    alone = assembled(replace(found, sets=found.sets[:1], reps=found.reps[:1]), first, None)
    told = replace(alone, reps=found.reps[0] if found.reps else None)
    every = sum(low for low, _ in found.sets)
    return Doubt(
        "Short sets follow the long one. How many sets shall be counted?",
        tuple(
            (sets_text(work.sets), amount_text(work))
            for work in (told, assembled(found, every, counted_of(found)))
        ),
    )


_SHORT_SETS: Final = re.compile(r"\b(?:myo|cluster|mini)", re.IGNORECASE)


def _both_ways(first: int, second: int, found: Scan) -> tuple[tuple[str, str], ...]:
    tail = amount_text(extras(found))
    return tuple(
        (f"{sets} sets of {reps}", f"{sets} sets of {reps} {tail}".rstrip())
        for sets, reps in ((first, second), (second, first))
    )


def _which_sets(found: Scan, ranged: Span) -> Doubt:
    numbers = range(ranged[0], min(ranged[1], ranged[0] + MOST_CHOICES - 1) + 1)
    works = [assembled(found, number, counted_of(found)) for number in numbers]
    return Doubt(
        f"You wrote {span_text(ranged)} sets. How many shall be counted?",
        tuple((f"{work.sets} sets", amount_text(work)) for work in works),
    )


def unclear(found: Scan, exercise: Exercise, rounds: int | None) -> Doubt | None:
    """Numbers that no notation explains."""
    numbers = found.numbers()
    if found.spare_s:
        return _spare_time(found)
    if found.bare_load and found.amounts:
        return _which_unit(found.bare_load, found)
    if rounds and len(numbers) == 1 and not found.amounts:
        return None
    if not numbers or (len(numbers) == 1 and bool(found.sets) != bool(counted_of(found))):
        return None
    if not found.amounts:
        return _bare_numbers(numbers, exercise)
    return _left_over(found, numbers)


def _spare_time(found: Scan) -> Doubt:
    """A time beside repetitions may be the rest."""
    rest = found.spare_s[0]
    work = amount_text(plain_work(found))
    told = _seconds(rest)
    if found.rest_s is not None:
        return Doubt(f"What does {told} stand for?", ((NOTHING, work),))
    return Doubt(
        f"Is {told} the rest between sets?",
        ((f"Yes, rest {told}", f"{work} rest {rest[0]} s"), ("No, leave it out", work)),
    )


def _left_over(found: Scan, numbers: tuple[int, ...]) -> Doubt:
    """A number beside amounts that are clear."""
    known = bool(found.sets or found.by_set)
    work = amount_text(plain_work(found))
    if len(numbers) == 1 and known and "@" in found.text:
        return _which_unit(str(numbers[0]), found)
    shown = " and ".join(str(number) for number in numbers[:MOST_CHOICES])
    return Doubt(f"What does {shown} stand for?", ((NOTHING, work),))


def _which_unit(load: str, found: Scan) -> Doubt:
    work = amount_text(plain_work(found))
    return Doubt(
        f"What is the {load}?",
        tuple((f"{load} {unit}", f"{work} {load} {unit}") for unit in ("kg", "lb", "%")),
    )


def _bare_numbers(numbers: tuple[int, ...], exercise: Exercise) -> Doubt:
    one, *others = numbers
    if len(others) == 1:
        two = others[0]
        return Doubt(
            f"Is it {one} sets of {two}, or {two} sets of {one}?",
            tuple((f"{a} sets of {b}", f"{a} sets of {b}") for a, b in ((one, two), (two, one))),
        )
    if others:
        listed = "/".join(str(number) for number in numbers)
        says = f"{len(numbers)} sets of {words.both(str(number) for number in numbers)}"
        return Doubt("Are these numbers the repetitions of each set?", ((says, listed),))
    unit = " s" if exercise.facts.measure in TIMED else ""
    return Doubt(
        f"{one} sets, or sets of {one}{unit}?",
        tuple((f"{sets_text(sets)} of {one}{unit}", f"{sets}x{one}{unit}") for sets in (1, 2, 3)),
    )


def sets_text(sets: int) -> str:
    """``1 set``, ``3 sets``."""
    return f"{sets} set" if sets == 1 else f"{sets} sets"


def _seconds(span: Span) -> str:
    return f"{span_text(span)} s"
