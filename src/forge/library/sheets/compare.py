"""Two exercises side by side: what differs, what is the same, and when to choose which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import EdgeType
from forge.library.catalogue import Catalogue, is_approved
from forge.library.paths import ALL, Link, exercise_path
from forge.library.sentences.wording import capitalised, listed, sentence
from forge.library.sheets.choosing import reasons_for
from forge.library.sheets.contrast import CONTRASTED, fact_rows
from forge.library.sheets.sheet import Entry, Picture, Section, Sheet, Table

INDEX: Final = "/exercise/compare"
"""The page that lists all comparisons."""
FEWEST: Final = 3
"""Facts that must differ."""
_KNOWN: Final = 4
"""Popularity from which people compare exercises of one movement and one target."""
_LINKED: Final = frozenset({EdgeType.SUBSTITUTE, EdgeType.PROGRESSION, EdgeType.REGRESSION})


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two slugs in alphabetical order."""

    one: str
    other: str

    @property
    def path(self) -> str:
        """``/exercise/compare/pull-up-vs-push-up``."""
        return f"{INDEX}/{self.one}-vs-{self.other}"


def pair_of(one: str, other: str) -> Pair:
    """The pair of two slugs, whatever their order."""
    return Pair(*sorted((one, other)))


@lru_cache(maxsize=4)
def pairs(catalogue: Catalogue) -> frozenset[Pair]:
    """The pairs that people would compare: swaps and rungs, and the well known of one movement.

    Both pages are approved and at least three facts differ.
    """
    approved = {exercise.slug for exercise in catalogue.approved}
    linked = {
        pair_of(slug, edge.to)
        for slug in approved
        for edge in catalogue.edges(slug)
        if edge.type in _LINKED and edge.reason and edge.to in approved
    }
    known = {
        pair_of(one.slug, other.slug)
        for one, other in combinations(_known(catalogue), 2)
        if _is_one_movement(one, other)
    }
    return frozenset(pair for pair in linked | known if _differs(pair, catalogue))


def comparisons_of(slug: str, catalogue: Catalogue) -> tuple[Link, ...]:
    """Links to the comparisons of one exercise, the best known other first."""
    others = [(catalogue.get(_other(p, slug)), p) for p in _pairs_of(catalogue).get(slug, ())]
    others.sort(key=lambda found: (-found[0].facts.popularity, found[0].name))
    return tuple(Link(other.name, pair.path) for other, pair in others)


@lru_cache(maxsize=4)
def _pairs_of(catalogue: Catalogue) -> Mapping[str, Sequence[Pair]]:
    """The pairs of each slug."""
    found: dict[str, list[Pair]] = {}
    for pair in pairs(catalogue):
        found.setdefault(pair.one, []).append(pair)
        found.setdefault(pair.other, []).append(pair)
    return found


def comparison(pair: Pair, catalogue: Catalogue) -> Sheet:
    """The page of a pair."""
    one, other = catalogue.get(pair.one), catalogue.get(pair.other)
    title = f"{one.name} vs {other.name}"
    rows = fact_rows(one, other, catalogue)
    differing = tuple(row for row in rows if row.differs)
    same = tuple(row for row in rows if not row.differs)
    heads = ("", one.name, other.name)
    sections = [
        _choose(one, other, catalogue),
        _choose(other, one, catalogue),
        Section("What differs", table=Table(heads, differing)),
    ]
    if same:
        shared = [f"{row.label}: {row.values[0]}" for row in same if row.values[0]]
        sections.append(Section("What is the same", paragraphs=(f"{'; '.join(shared)}.",)))
    return Sheet(
        kind="comparison",
        title=title,
        heading=title,
        path=pair.path,
        breadcrumbs=(Link("Exercises", ALL), Link("Compare", INDEX), Link(title, pair.path)),
        lead=_lead(one, other, [row.label for row in differing]),
        sections=tuple(sections),
        pictures=tuple(Picture(e.name, e.facts.muscles) for e in (one, other)),
    )


def index(catalogue: Catalogue) -> Sheet:
    """All comparisons, by the body part of the first exercise."""
    by_part: dict[str, list[Entry]] = {}
    for pair in sorted(pairs(catalogue)):
        one, other = catalogue.get(pair.one), catalogue.get(pair.other)
        part = catalogue.vocabulary.body_part(one.derived.body_part).name
        by_part.setdefault(part, []).append(Entry(f"{one.name} vs {other.name}", pair.path))
    sections = tuple(Section(part, entries=tuple(by_part[part])) for part in sorted(by_part))
    return Sheet(
        kind="comparisons",
        title="Compare exercises",
        heading="Compare exercises",
        path=INDEX,
        breadcrumbs=(Link("Exercises", ALL), Link("Compare", INDEX)),
        lead="Two exercises side by side: what differs, what is the same, when to choose which.",
        sections=sections,
    )


def _choose(one: Exercise, other: Exercise, catalogue: Catalogue) -> Section:
    entries = tuple(
        Entry(capitalised(reason.when), "", text=sentence(reason.because))
        for reason in reasons_for(one, other, catalogue)
    )
    words = one.facts.in_sentence.text
    link = Entry(f"How to do {words}", exercise_path(one.slug), exercise=one)
    return Section(f"Choose {words} when", entries=(*entries, link))


def _lead(one: Exercise, other: Exercise, labels: Sequence[str]) -> str:
    both = listed([one.facts.in_sentence.text, other.facts.in_sentence.text])
    what = listed([label.lower() for label in labels[:3]])
    return f"{capitalised(both)} differ in {what}."


def _known(catalogue: Catalogue) -> list[Exercise]:
    return [e for e in catalogue if e.facts.popularity >= _KNOWN and is_approved(e)]


def _is_one_movement(one: Exercise, other: Exercise) -> bool:
    return (
        one.facts.movement_pattern is other.facts.movement_pattern
        and one.derived.target is other.derived.target
        and one.facts.category is other.facts.category
    )


def _differs(pair: Pair, catalogue: Catalogue) -> bool:
    one, other = catalogue.get(pair.one), catalogue.get(pair.other)
    if one.facts.category is not other.facts.category:
        return False
    return sum(fact(one) != fact(other) for fact in CONTRASTED) >= FEWEST


def _other(pair: Pair, slug: str) -> str:
    return pair.other if pair.one == slug else pair.one
