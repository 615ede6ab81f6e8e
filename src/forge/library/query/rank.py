"""Which pages answer a reading, best first.

A page must meet every demand and be on the topic: the named page, the muscle, the movement,
the wish, the sore joint's surroundings, or the loose words. A page whose whole name was typed
is always first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.library.catalogue import Catalogue
from forge.library.query.demands import Demand, demands
from forge.library.query.lexicon import Lexicon
from forge.library.query.listing import ListedTerm, page_terms
from forge.library.query.points import Asked, ask, fine_points, topic_points
from forge.library.query.reading import Reading

_CLOSE: Final = 0.5
_FAR: Final = 0.25
_ENOUGH: Final = 3


@dataclass(frozen=True, slots=True)
class Ranked:
    """A page with its points on the topic and in all."""

    exercise: Exercise
    topic: float
    score: float


@dataclass(frozen=True, slots=True)
class Dropped:
    """What a demand dropped from the topic, best first."""

    demand: Demand
    pages: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """What is left, best first, and what each demand dropped in its turn."""

    kept: tuple[Ranked, ...]
    dropped: tuple[Dropped, ...]


class Ranker:
    """Ranks the pages of one catalogue."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self._catalogue = catalogue
        self._pages = {e.slug: page_terms(e, lexicon) for e in catalogue}
        lengths = (len(term.words) for page in self._pages.values() for term in page.terms)
        self._longest = max(lengths, default=1)

    def rank(self, reading: Reading, text: Mapping[str, float]) -> Ranking:
        """The ranking. ``text`` holds a text score from 0 to 1 by slug."""
        asked = ask(reading, self._catalogue, self._longest)
        found = [
            ranked
            for exercise in self._catalogue
            if exercise.slug != reading.instead_of
            if (ranked := self._ranked(exercise, asked, text.get(exercise.slug, 0.0)))
        ]
        found.sort(key=lambda ranked: (-ranked.score, ranked.exercise.slug))
        kept, dropped = _sift(found, demands(reading, self._catalogue))
        return Ranking(_without_tail(kept, reading.exact), dropped)

    def listed(self, slug: str) -> tuple[ListedTerm, ...]:
        """The search terms that a page lists."""
        return self._pages[slug].terms

    def _ranked(self, exercise: Exercise, asked: Asked, text: float) -> Ranked | None:
        """The page with its points; None off the topic, where most pages are."""
        topic = topic_points(exercise, asked, self._pages[exercise.slug], text)
        if asked.has_topic and topic <= 0:
            return None
        return Ranked(exercise, topic, topic + fine_points(exercise, asked, text))


def _sift(
    found: list[Ranked], wanted: tuple[Demand, ...]
) -> tuple[list[Ranked], tuple[Dropped, ...]]:
    """What meets every demand, and what each one dropped."""
    dropped: list[Dropped] = []
    for demand in wanted:
        lost = [ranked for ranked in found if not demand.keeps(ranked.exercise)]
        found = [ranked for ranked in found if demand.keeps(ranked.exercise)]
        dropped.append(Dropped(demand, tuple(lost)))
    return found, tuple(dropped)


def _without_tail(kept: list[Ranked], exact: tuple[str, ...]) -> tuple[Ranked, ...]:
    """Without pages that are far off the topic: half the best one's points are near enough.

    A page whose name was typed stays, and does not make the others look far.
    """
    best = max((r.topic for r in kept if r.exercise.slug not in exact), default=0.0)

    def near(part: float) -> tuple[Ranked, ...]:
        return tuple(r for r in kept if r.topic >= part * best or r.exercise.slug in exact)

    close = near(_CLOSE)
    return close if len(close) >= _ENOUGH else near(_FAR)
