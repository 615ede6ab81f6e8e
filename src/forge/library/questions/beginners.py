"""The answer to "Is it for beginners?", by category. It ends with a fact, never with praise."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Category, Level
from forge.library.catalogue import Catalogue
from forge.library.neighbours import Neighbour, Neighbours
from forge.library.sentences import doses
from forge.library.sentences.safety import DEFAULT_STOP
from forge.library.sentences.terms import IMPACTS
from forge.library.sentences.wording import listed, sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """What all derived questions of one page are made from."""

    exercise: Exercise
    catalogue: Catalogue
    beside: Neighbours


def for_beginners(asked: Asked) -> str:
    """The answer. Exercises are named as ``[[slug]]``."""
    parts = _ANSWERS[asked.exercise.facts.category](asked)
    return " ".join(part for part in parts if part)


def with_reason(other: Neighbour) -> str:
    """A neighbour and its reason: "[[knee-push-up]]: needs nothing but floor space."."""
    reason = other.reason[:1].lower() + other.reason[1:]
    return f"[[{other.slug}]]: {reason}" if reason else f"[[{other.slug}]]."


def _strength(asked: Asked) -> Iterator[str]:
    level = asked.exercise.derived.difficulty
    yield f"Level: {level.lower()}."
    yield _easier(asked)
    yield _start_with(asked)


def _stretching(asked: Asked) -> Iterator[str]:
    easier = _easier(asked)
    is_first = asked.exercise.derived.difficulty is Level.BEGINNER
    yield easier if easier and not is_first else "Yes, if the pull stays mild."
    dose = doses.leading_dose(asked.exercise)
    if dose:
        yield sentence(f"Hold {doses.amount(dose)}")


def _mobility(asked: Asked) -> Iterator[str]:
    yield "Start with a small range and no load."
    yield _start_with(asked)


def _cardio(asked: Asked) -> Iterator[str]:
    impact = asked.exercise.facts.scores.impact
    yield f"Start at a pace that lets you talk. Impact: {IMPACTS[impact]}."
    slugs = (n.slug for n in asked.beside.swaps)
    softer = (s for s in slugs if asked.catalogue.get(s).facts.scores.impact < impact)
    yield from (f"Lower impact: [[{slug}]]." for slug in list(softer)[:1])
    yield _start_with(asked)


def _plyometrics(asked: Asked) -> Iterator[str]:
    for first in asked.exercise.facts.prerequisites[:1]:
        what = f"[[{first.slug}]]" if first.slug else (first.test or "")
        yield sentence(f"First be able to do {what}: {first.threshold}")
    yield _start_with(asked)


def _balance(asked: Asked) -> Iterator[str]:
    yield "Keep a hand on a support first."
    yield _start_with(asked)


def _rehabilitation(asked: Asked) -> Iterator[str]:
    signs = asked.exercise.facts.stop_if or DEFAULT_STOP
    names = [asked.catalogue.vocabulary.symptoms[sign].name for sign in signs]
    yield "Follow your clinician's dose if you were given one."
    yield _start_with(asked)
    yield f"Stop at {listed(names, 'or')}."


def _easier(asked: Asked) -> str:
    easier = asked.beside.easier[:1]
    return f"Easier is {with_reason(easier[0])}" if easier else ""


def _start_with(asked: Asked) -> str:
    dose = doses.leading_dose(asked.exercise)
    return sentence(f"Start with {doses.sets_of(dose)}") if dose else ""


_ANSWERS: Final[dict[Category, Callable[[Asked], Iterator[str]]]] = {
    Category.STRENGTH: _strength,
    Category.STRETCHING: _stretching,
    Category.MOBILITY: _mobility,
    Category.CARDIO: _cardio,
    Category.PLYOMETRICS: _plyometrics,
    Category.BALANCE: _balance,
    Category.REHABILITATION: _rehabilitation,
}
