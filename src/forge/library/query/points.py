"""How many points an exercise gets for a reading.

Topic points say that a page is what was asked for; fine points order pages that all are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Category, CautionAction, Equipment, Muscle
from forge.library.catalogue import Catalogue
from forge.library.joints import stress
from forge.library.kinship import kinship
from forge.library.query import traits
from forge.library.query.fold import words
from forge.library.query.lexicon import Phrase, Sense
from forge.library.query.listing import PageTerms
from forge.library.query.reading import Reading
from forge.library.query.rungs import ladder
from forge.library.synonyms import Kind

_NAMED: Final = 100.0
_KIN: Final = 0.6
_MUSCLE: Final = 40.0
_FELT: Final = 50.0
_PATTERN: Final = 35.0
_WISH: Final = 60.0
_WISH_STEP: Final = 4.0
_AROUND: Final = 25.0
_SPORT: Final = 24.0
_TEXT: Final = 30.0
_PART_OF_NAME: Final = 20.0
_ASIDE: Final = 0.4
"""What a criterion is worth beside another one that says what the query is about."""

_EXACT: Final = 10_000.0
_POPULARITY: Final = 2.0
_TIE_TEXT: Final = 6.0
_FOCUS: Final = 8.0
_EASY: Final = 2.0
_GEAR: Final = 8.0
_NEED: Final = 2.0
_SHARED_WORD: Final = 10.0
_MOST_SHARED: Final = 2
_CAUTION: Final = 12.0

_CARE: Final[dict[Category, float]] = {
    Category.REHABILITATION: 1.5,
    Category.MOBILITY: 1.1,
    Category.BALANCE: 0.9,
    Category.CARDIO: 0.8,
    Category.STRETCHING: 0.6,
}
"""How well a kind of exercise suits the muscles around a sore joint; strength counts 1."""

_KINDS: Final[dict[Category, float]] = {Category.STRENGTH: 9.0, Category.CARDIO: -12.0}
"""Where only a muscle is named, most people look for work, not for a walk."""

Muscles = frozenset[Muscle]


@dataclass(frozen=True, slots=True)
class Asked:
    """A reading made ready for scoring: muscles looked up, nearness and ladders computed."""

    reading: Reading
    wanted: tuple[Muscles, ...]
    tight: tuple[Muscles, ...]
    weak: tuple[Muscles, ...]
    around: tuple[Muscles, ...]
    all_muscles: Muscles
    patterns: frozenset[str]
    sports: frozenset[str]
    kin: Mapping[str, float]
    rungs: Mapping[str, float]
    items: tuple[frozenset[Equipment], ...]
    refused: tuple[frozenset[Equipment], ...]
    conditions: frozenset[str]
    names_kind: bool
    grams: frozenset[Phrase]
    refused_grams: frozenset[Phrase]

    @property
    def has_topic(self) -> bool:
        """True if the query is about something, and not only about how."""
        return self.is_understood or bool(self.reading.loose or self.reading.unknown)

    @property
    def only_text(self) -> bool:
        """True if loose words are all that the query is about."""
        return bool(self.reading.loose) and not self.is_understood

    @property
    def is_understood(self) -> bool:
        """True if some words of the query have a meaning that pages can meet."""
        reading = self.reading
        return bool(
            self.all_muscles
            or self.patterns
            or self.sports
            or reading.named
            or reading.instead_of
            or reading.rung
            or reading.wishes
        )


def ask(reading: Reading, catalogue: Catalogue, longest: int) -> Asked:
    """Make a reading ready. ``longest`` is the length of the longest listed term."""

    def muscles(senses: Iterable[Sense]) -> tuple[Muscles, ...]:
        found = (traits.sense_muscles(sense, catalogue.vocabulary) for sense in senses)
        return tuple(m for m in found if m)

    groups = [muscles(s) for s in (reading.wanted, reading.tight, reading.weak, reading.around)]
    rung = catalogue.get(reading.rung) if reading.rung else None
    return Asked(
        reading=reading,
        wanted=groups[0],
        tight=groups[1],
        weak=groups[2],
        around=groups[3],
        all_muscles=frozenset(m for group in groups for one in group for m in one),
        patterns=_targets((*reading.wanted, *reading.moves), Kind.PATTERN),
        sports=_targets(reading.sports, Kind.SPORT),
        kin=_kin(reading, catalogue),
        rungs=ladder(rung, reading.ladder, catalogue) if rung and reading.ladder else {},
        items=_items(reading.wanted),
        refused=_items(reading.refused),
        conditions=_targets(reading.wanted, Kind.CONDITION),
        names_kind=any(sense.kind is Kind.CATEGORY for sense in reading.wanted),
        grams=_grams(reading.words, longest),
        refused_grams=frozenset(g for words in reading.refused_words for g in _grams(words, 3)),
    )


def topic_points(exercise: Exercise, asked: Asked, page: PageTerms, text: float) -> float:
    """Points for being what was asked for. ``text`` is the text score, 0 to 1."""
    slug, reading = exercise.slug, asked.reading
    if reading.rung and slug not in asked.rungs:
        return 0.0
    points = _named_points(exercise, asked)
    points += asked.kin.get(slug, 0.0) + asked.rungs.get(slug, 0.0)
    points += _body(exercise, asked)
    points += _PATTERN if exercise.facts.movement_pattern in asked.patterns else 0.0
    points += _SPORT if asked.sports and asked.sports & set(exercise.facts.search.sports) else 0.0
    points += _wish_points(slug, asked)
    points += _TEXT * text if asked.only_text else 0.0
    if reading.exact or reading.instead_of:
        return points
    return points + _page_points(page, asked)


def fine_points(exercise: Exercise, asked: Asked, text: float) -> float:
    """Points that order pages which all fit; a typed name outweighs everything."""
    reading = asked.reading
    points = _EXACT if exercise.slug in reading.exact else 0.0
    points += _POPULARITY * exercise.facts.popularity + _TIE_TEXT * text
    points -= _EASY * exercise.derived.difficulty.rank
    points -= _EASY * sum(stress(exercise, joint) for joint in (*reading.sore, *reading.spared))
    points += sum(_GEAR for items in asked.items if traits.needs_one_of(exercise, items))
    points -= sum(_GEAR for items in asked.refused if traits.needs_one_of(exercise, items))
    points -= _NEED * len(exercise.facts.equipment.all_of)
    if not reading.instead_of:
        points += _SHARED_WORD * _shared(exercise, reading.named_words)
    if asked.all_muscles:
        points += _FOCUS * traits.focus(exercise, asked.all_muscles)
    if asked.wanted and not asked.names_kind:
        points += _KINDS.get(exercise.facts.category, 0.0)
    return points - (_CAUTION if _needs_care(exercise, asked.conditions) else 0.0)


def _wish_points(slug: str, asked: Asked) -> float:
    worth = 1.0 if not asked.wanted else _ASIDE
    return sum(
        worth * (_WISH - _WISH_STEP * wish.targets.index(slug))
        for wish in asked.reading.wishes
        if slug in wish.targets
    )


def _page_points(page: PageTerms, asked: Asked) -> float:
    """Points for what the page itself lists, and for a name that holds all the words."""
    listed = sum(
        term.points
        for term in page.terms
        if term.words in asked.grams and term.words not in asked.refused_grams
    )
    return listed + (_PART_OF_NAME if _is_part_of_name(page, asked) else 0.0)


def _is_part_of_name(page: PageTerms, asked: Asked) -> bool:
    """True if two or more words are all in one name: "thoracic rotation" in a longer alias."""
    said = frozenset(asked.reading.content)
    return len(said) > 1 and any(said <= name for name in page.names)


def _named_points(exercise: Exercise, asked: Asked) -> float:
    """A named page; beside a wish its name only says when ("knees cave in when I squat")."""
    if exercise.slug not in asked.reading.named:
        return 0.0
    is_context = bool(asked.reading.wishes) and exercise.slug not in asked.reading.exact
    return _NAMED * (_ASIDE if is_context else 1.0)


def _body(exercise: Exercise, asked: Asked) -> float:
    points = sum(_MUSCLE * traits.works(exercise, muscles) for muscles in asked.wanted)
    points += sum(_FELT * traits.loosens(exercise, muscles) for muscles in asked.tight)
    points += sum(_FELT * traits.strengthens(exercise, muscles) for muscles in asked.weak)
    care = _AROUND * _CARE.get(exercise.facts.category, 1.0)
    care *= _ASIDE if asked.reading.named or asked.wanted else 1.0
    return points + sum(care * traits.works(exercise, muscles) for muscles in asked.around)


def _shared(exercise: Exercise, named: tuple[str, ...]) -> int:
    """How many words of the names in the query stand in this name too, at most two."""
    own = set(words(exercise.name)) if named else set[str]()
    return min(len(own & set(named)), _MOST_SHARED)


def _needs_care(exercise: Exercise, conditions: frozenset[str]) -> bool:
    actions = (CautionAction.ASK, CautionAction.MODIFY)
    return bool(conditions) and any(
        traits.advises(exercise, conditions, action) for action in actions
    )


def _kin(reading: Reading, catalogue: Catalogue) -> dict[str, float]:
    if reading.instead_of:
        return kinship(catalogue.get(reading.instead_of), catalogue)
    found: dict[str, float] = {}
    for slug in reading.named:
        near = kinship(catalogue.get(slug), catalogue)
        found |= {s: max(_KIN * points, found.get(s, 0.0)) for s, points in near.items()}
    return found


def _targets(senses: Iterable[Sense], kind: Kind) -> frozenset[str]:
    return frozenset(target for s in senses if s.kind is kind for target in s.targets)


def _items(senses: Iterable[Sense]) -> tuple[frozenset[Equipment], ...]:
    return tuple(
        frozenset(Equipment(target) for target in s.targets) for s in senses if s.kind is Kind.ITEM
    )


def _grams(words: Phrase, longest: int) -> frozenset[Phrase]:
    """Every run of words that a listed term could be."""
    ends = range(1, longest + 1)
    return frozenset(words[at : at + n] for at in range(len(words)) for n in ends)
