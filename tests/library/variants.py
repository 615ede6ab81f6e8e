"""Exercises made by changing the facts of two good pages, with what then follows from them."""

from dataclasses import replace
from typing import TypedDict, Unpack

from tests.library.pages import VOCABULARY, press, stretch

from forge.domain.exercise import Dose, Exercise, Facts, InSentence, Needs, Span
from forge.domain.vocabulary import Equipment
from forge.library.catalogue import Catalogue
from forge.library.derive import derive


def unlinked(exercise: Exercise) -> Exercise:
    """The exercise without links to pages that a small library does not have."""
    faq = tuple(
        replace(q, answer=q.answer.replace("[[", "").replace("]]", "")) for q in exercise.prose.faq
    )
    tips = tuple(tip.replace("[[", "").replace("]]", "") for tip in exercise.prose.tips)
    return replace(exercise, prose=replace(exercise.prose, faq=faq, tips=tips))


PRESS = unlinked(press().exercise)
STRETCH = unlinked(stretch().exercise)


def variant(base: Exercise, facts: Facts) -> Exercise:
    """The exercise with other facts, and everything derived anew."""
    return replace(base, facts=facts, derived=derive(facts, VOCABULARY))


class Amounts(TypedDict, total=False):
    """The fields of a dose that a test sets."""

    sets: Span
    reps: Span
    hold_s: Span
    time_s: Span
    metres: Span
    days_per_week: Span
    per: str
    source: str


def dose(**amounts: Unpack[Amounts]) -> Dose:
    """A dose; whatever is not given is small and plain."""
    plain = Dose(
        sets=(2, 3),
        rest_s=(30, 60),
        effort="stop with 2 good reps left",
        per=None,
        days_per_week=(2, 3),
        source="judgement",
    )
    return replace(plain, **amounts)


def needs(*groups: tuple[Equipment, ...]) -> Needs:
    """Needs without options."""
    return Needs(all_of=groups, optional=(), improvise=None)


def called(text: str, *, plural: bool = False) -> InSentence:
    """A name within a sentence."""
    return InSentence(text, plural)


def library_of(*exercises: Exercise) -> Catalogue:
    """A catalogue of these exercises."""
    return Catalogue(exercises, VOCABULARY, "test")
