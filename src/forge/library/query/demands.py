"""What a query demands of every result: each demand keeps or drops, and can say why."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import (
    Articulation,
    CautionAction,
    Equipment,
    Joint,
    MuscleRole,
    Noise,
)
from forge.library.catalogue import Catalogue
from forge.library.joints import SORE_FROM, stress
from forge.library.query import traits
from forge.library.query.fold import words
from forge.library.query.lexicon import Phrase, Sense
from forge.library.query.listing import stands_in
from forge.library.query.reading import Reading
from forge.library.sentences.wording import listed
from forge.library.synonyms import Kind

Keeps = Callable[[Exercise], bool]


@dataclass(frozen=True, slots=True)
class Demand:
    """``words`` continue a sentence ("without a bench"); ``fault`` says what drops a page.

    ``tells`` marks demands whose victims are worth naming: limits, not wishes.
    """

    words: str
    fault: str
    keeps: Keeps
    tells: bool = False


def demands(reading: Reading, catalogue: Catalogue) -> tuple[Demand, ...]:
    """All demands of a reading, those for the body first."""
    return (
        *_for_joints(reading, catalogue),
        *(demand for sense in reading.wanted for demand in _wanted(sense)),
        *(demand for sense in reading.refused for demand in _refused(sense, catalogue)),
        *(_unnamed(phrase) for phrase in _refused_names(reading)),
        *_owned(reading.owned),
    )


def _for_joints(reading: Reading, catalogue: Catalogue) -> Iterator[Demand]:
    for joint in dict.fromkeys((*reading.sore, *reading.spared)):
        name = catalogue.vocabulary.joint(Articulation(joint.value)).name
        words = "" if joint in reading.sore else f"sparing the {name}"
        yield Demand(words, f"load the {name}", _spares(joint), tells=True)


def _spares(joint: Joint) -> Keeps:
    return lambda exercise: stress(exercise, joint) < SORE_FROM


def _wanted(sense: Sense) -> Iterator[Demand]:
    targets = frozenset(sense.targets)
    items = _items(sense)
    says = sense.says
    found: dict[Kind, Demand] = {
        Kind.NO_ITEM: Demand(
            "without equipment",
            "need equipment",
            lambda e: not e.facts.equipment.all_of,
            tells=True,
        ),
        Kind.BODYWEIGHT: Demand("with body weight", "need more", traits.is_bodyweight),
        Kind.CATEGORY: Demand(
            f"{says} only", "are another kind", lambda e: e.facts.category in targets
        ),
        Kind.LEVEL: Demand(
            f"at {says} level", "are at another level", lambda e: e.derived.difficulty in targets
        ),
        Kind.POSITION: Demand(
            f"done {says}", "are done in another position", lambda e: e.facts.position in targets
        ),
        Kind.FLOOR: Demand("on the floor", "are not done on the floor", lambda e: e.facts.floor),
        Kind.NOISE: _noise(targets),
        Kind.PLACE: Demand(says, f"cannot be done {says}", lambda e: traits.fits_place(e, items)),
        Kind.ITEM: Demand(f"with {says}", f"do not use {says}", lambda e: traits.uses(e, items)),
        Kind.CONDITION: Demand(
            f"with {says} in mind",
            f"are not for {says}",
            lambda e: not traits.advises(e, targets, CautionAction.AVOID),
            tells=True,
        ),
    }
    if sense.kind in found:
        yield found[sense.kind]


def _noise(targets: frozenset[str]) -> Demand:
    if Noise.QUIET in targets:
        return Demand("without noise", "make noise", traits.is_quiet)
    return Demand("with jumps", "have no jump in them", lambda e: e.facts.noise in targets)


def _refused(sense: Sense, catalogue: Catalogue) -> Iterator[Demand]:
    targets = frozenset(sense.targets)
    items = _items(sense)
    muscles = traits.sense_muscles(sense, catalogue.vocabulary)
    families = {catalogue.get(t).facts.family for t in targets if sense.kind is Kind.EXERCISE}
    says = sense.says
    found: dict[Kind, tuple[str, Keeps]] = {
        Kind.EXERCISE: (
            f"are {says} or a variant",
            lambda e: e.slug not in targets and e.facts.family not in families,
        ),
        Kind.PATTERN: (f"are {says}", lambda e: e.facts.movement_pattern not in targets),
        Kind.ITEM: (f"need {says}", lambda e: traits.possible_without(e, items)),
        Kind.POSITION: (f"are done {says}", lambda e: e.facts.position not in targets),
        Kind.FLOOR: ("are done on the floor", lambda e: not e.facts.floor),
        Kind.NOISE: ("make noise", traits.is_quiet),
        Kind.LEVEL: (f"are {says}", lambda e: e.derived.difficulty not in targets),
        Kind.CATEGORY: (f"are {says}", lambda e: e.facts.category not in targets),
        Kind.BODY_PART: (f"work {says}", lambda e: not _loads(e, muscles)),
        Kind.MUSCLE: (f"work {says}", lambda e: not _loads(e, muscles)),
    }
    if sense.kind in found:
        fault, keeps = found[sense.kind]
        yield Demand(f"without {_refusal(sense)}", fault, keeps, tells=True)


def _refused_names(reading: Reading) -> list[Phrase]:
    """The words of refused movements: "no squats" refuses the split squat by its name."""
    kinds = {sense.kind for sense in reading.refused}
    return list(reading.refused_words) if kinds & {Kind.EXERCISE, Kind.PATTERN} else []


def _unnamed(phrase: Phrase) -> Demand:
    said = " ".join(phrase)
    return Demand(
        "", f"are called {said}", lambda e: not stands_in(phrase, words(e.name)), tells=True
    )


def _refusal(sense: Sense) -> str:
    """What is refused, as it follows "without"."""
    if sense.kind is Kind.FLOOR:
        return "getting down on the floor"
    return "noise" if sense.kind is Kind.NOISE else sense.says


def _loads(exercise: Exercise, muscles: frozenset[str]) -> bool:
    roles = {MuscleRole.PRIME, MuscleRole.SYNERGIST, MuscleRole.STRETCHED}
    return any(use.muscle in muscles and use.role in roles for use in exercise.facts.muscles)


def _owned(senses: tuple[Sense, ...]) -> Iterator[Demand]:
    if senses:
        items = frozenset(item for sense in senses for item in _items(sense))
        said = [sense.says for sense in senses]
        yield Demand(
            f"with {listed([*said, 'what a household has'])}",
            f"need more than {listed(said)}",
            lambda e: traits.possible_with(e, items),
            tells=True,
        )


def _items(sense: Sense) -> frozenset[Equipment]:
    if sense.kind not in {Kind.ITEM, Kind.PLACE}:
        return frozenset()
    return frozenset(Equipment(target) for target in sense.targets)
