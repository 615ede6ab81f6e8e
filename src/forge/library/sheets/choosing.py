"""When to choose one exercise over another: conditions that follow from their facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import (
    Articulation,
    Category,
    EdgeType,
    Laterality,
    LoadType,
    MuscleRole,
    Noise,
    Position,
)
from forge.library.catalogue import Catalogue
from forge.library.sentences import muscles, needs
from forge.library.sentences.differences import spared_joints
from forge.library.sentences.wording import listed
from forge.library.vocabulary import Vocabulary

_IN_STEPS: Final = frozenset({LoadType.EXTERNAL, LoadType.MACHINE_STACK, LoadType.BODYWEIGHT_PLUS})
_LYING: Final = frozenset({Position.SUPINE, Position.PRONE, Position.SIDE_LYING})
_WRITTEN: Final[dict[EdgeType, str]] = {
    EdgeType.SUBSTITUTE: "this is what you are after",
    EdgeType.REGRESSION: "the other is too hard for now",
    EdgeType.PROGRESSION: "the other has become easy",
}


@dataclass(frozen=True, slots=True)
class _Aim:
    """What one does to the muscles that a category is about."""

    role: MuscleRole
    verb: str
    because: str


_TRAIN: Final = _Aim(MuscleRole.PRIME, "train", "in the other they only help, or rest")
_STRETCH: Final = _Aim(MuscleRole.STRETCHED, "stretch", "the other leaves them slack")
_AIMS: Final[dict[Category, _Aim]] = {
    Category.STRENGTH: _TRAIN,
    Category.PLYOMETRICS: _TRAIN,
    Category.REHABILITATION: _TRAIN,
    Category.STRETCHING: _STRETCH,
}


@dataclass(frozen=True, slots=True)
class Choosing:
    """A situation, and why the exercise fits it."""

    when: str
    because: str


def reasons_for(one: Exercise, other: Exercise, catalogue: Catalogue) -> tuple[Choosing, ...]:
    """When ``one`` suits better than ``other``; at least one reason, written ones first."""
    found = [
        *_written(one, other, catalogue),
        *_by_needs(one, other, catalogue.vocabulary),
        *_by_joints(one, other, catalogue.vocabulary),
        *_by_level(one, other),
        *_by_muscles(one, other, catalogue.vocabulary),
        *_by_way(one, other),
    ]
    return tuple(found) or (_by_taste(one, catalogue.vocabulary),)


def _written(one: Exercise, other: Exercise, catalogue: Catalogue) -> Iterator[Choosing]:
    """What the author of ``other`` says of ``one``."""
    for edge in catalogue.edges(other.slug):
        if edge.to == one.slug and edge.reason and edge.type in _WRITTEN:
            yield Choosing(_WRITTEN[edge.type], edge.reason)


def _by_needs(one: Exercise, other: Exercise, vocabulary: Vocabulary) -> Iterator[Choosing]:
    own = set(one.facts.equipment.all_of)
    missing = [group for group in other.facts.equipment.all_of if group not in own]
    if own - set(other.facts.equipment.all_of) or not missing:
        return
    implements = other.facts.load.implements
    lacking = listed([needs.group_words(g, vocabulary, implements) for g in missing], "or")
    have = listed(needs.phrases(one, vocabulary))
    yield Choosing(f"you do not have {lacking}", f"it needs {have or 'no equipment'}")


def _by_joints(one: Exercise, other: Exercise, vocabulary: Vocabulary) -> Iterator[Choosing]:
    spared = [vocabulary.joint(Articulation(joint)).name for joint in spared_joints(other, one)]
    if spared:
        said = listed(spared)
        yield Choosing(f"your {listed(spared, 'or')} is sensitive", f"it loads the {said} less")


def _by_level(one: Exercise, other: Exercise) -> Iterator[Choosing]:
    if one.derived.difficulty.rank < other.derived.difficulty.rank:
        level = one.derived.difficulty.lower()
        yield Choosing("you are new to the movement", f"its level is {level}")


def _by_muscles(one: Exercise, other: Exercise, vocabulary: Vocabulary) -> Iterator[Choosing]:
    """Muscles that only ``one`` works, or stretches; mobility drills aim at joints instead."""
    aim = _AIMS.get(one.facts.category)
    if aim is None:
        return
    there = {use.muscle for use in muscles.by_role(other, aim.role)}
    more = [use for use in muscles.by_role(one, aim.role) if use.muscle not in there]
    said = muscles.named(more, vocabulary)
    if said:
        yield Choosing(f"you want to {aim.verb} {said.text}", aim.because)


def _by_way(one: Exercise, other: Exercise) -> Iterator[Choosing]:
    mine, theirs = one.facts, other.facts
    if mine.load.type in _IN_STEPS and theirs.load.type not in _IN_STEPS:
        yield Choosing("you want to add load in small steps", "weight can be added to it")
    if mine.laterality is Laterality.PER_SIDE and theirs.laterality is Laterality.BILATERAL:
        yield Choosing("one side lags behind", "each side works alone")
    if mine.laterality is Laterality.BILATERAL and theirs.laterality is Laterality.PER_SIDE:
        yield Choosing("time is short", "both sides work in the same set")
    if theirs.floor and not mine.floor:
        yield Choosing("you do not want to get down to the floor", "it is done off the floor")
    if mine.noise is Noise.QUIET and theirs.noise is not Noise.QUIET:
        yield Choosing("neighbours can hear you", "it is quiet")
    if mine.position in _LYING and theirs.position is Position.STANDING:
        yield Choosing("standing is tiring", "you do it lying down")


def _by_taste(one: Exercise, vocabulary: Vocabulary) -> Choosing:
    have = listed(needs.phrases(one, vocabulary))
    return Choosing("you like it better", f"it needs {have or 'no equipment'}")
