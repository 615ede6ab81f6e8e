"""The search terms that a page lists, folded, with the points that a match is worth."""

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


def listed_terms(exercise: Exercise, lexicon: Lexicon) -> tuple[ListedTerm, ...]:
    """All terms of a page. Terms that the page disowns have negative points."""
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
    """True if a phrase stands in a query, whole and in order."""
    size = len(phrase)
    return any(query[at : at + size] == phrase for at in range(len(query) - size + 1))
