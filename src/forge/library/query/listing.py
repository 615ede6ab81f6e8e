"""The search terms and names of a page, folded, with the points that a match is worth."""

from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.library.query.fold import words
from forge.library.query.lexicon import Lexicon, Phrase

_SYMPTOM: Final = 35.0
_GOAL: Final = 25.0
_SPORT: Final = 15.0
_BODY: Final = 8.0
_NOT_THIS: Final = -60.0


@dataclass(frozen=True, slots=True)
class ListedTerm:
    """A term as the page spells it, its folded words, and its points."""

    text: str
    words: Phrase
    points: float


@dataclass(frozen=True, slots=True)
class PageTerms:
    """What a page lists, and the words of each of its names."""

    terms: tuple[ListedTerm, ...]
    names: tuple[frozenset[str], ...]


def page_terms(exercise: Exercise, lexicon: Lexicon) -> PageTerms:
    """The terms and names of a page, in normal form."""
    names = (exercise.name, *(alias.text for alias in exercise.facts.aliases))
    return PageTerms(
        terms=_terms(exercise, lexicon),
        names=tuple(frozenset(lexicon.normal(words(name))) for name in names),
    )


def _terms(exercise: Exercise, lexicon: Lexicon) -> tuple[ListedTerm, ...]:
    """All search terms. Those that the page disowns have negative points."""
    search = exercise.facts.search
    groups = (
        (search.symptoms, _SYMPTOM),
        (search.goals, _GOAL),
        (search.sports, _SPORT),
        (search.body_words, _BODY),
        (search.negative, _NOT_THIS),
    )
    return tuple(
        ListedTerm(text, lexicon.normal(words(text)), points)
        for texts, points in groups
        for text in texts
    )


def stands_in(phrase: Phrase, query: Phrase) -> bool:
    """True if a phrase stands among words, whole and in order."""
    size = len(phrase)
    return any(query[at : at + size] == phrase for at in range(len(query) - size + 1))
