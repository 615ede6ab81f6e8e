"""How two exercises differ, in words, where no author has written a reason."""

from collections.abc import Iterator
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Articulation, Laterality, Position
from forge.library.sentences import muscles, needs
from forge.library.sentences.wording import listed
from forge.library.vocabulary import Vocabulary

_DONE: Final[dict[Position, str]] = {
    Position.STANDING: "is done standing",
    Position.SEATED: "is done seated",
    Position.SUPINE: "is done lying on your back",
    Position.PRONE: "is done face down",
    Position.SIDE_LYING: "is done lying on your side",
    Position.KNEELING: "is done kneeling",
    Position.HALF_KNEELING: "is done on one knee",
    Position.QUADRUPED: "is done on hands and knees",
    Position.HANGING: "is done hanging",
    Position.INVERTED: "is done head down",
    Position.SQUATTING: "is done squatting",
}


def difference(exercise: Exercise, other: Exercise, vocabulary: Vocabulary) -> str:
    """What sets ``other`` apart: at most two facts, such as "needs no equipment".

    Two forms with the same facts differ in how they are done; their pages say in what.
    """
    found = [said for said in _differences(exercise, other, vocabulary) if said]
    return listed(found[:2]) or "trains the same in another form"


def spared_joints(exercise: Exercise, other: Exercise) -> tuple[Articulation, ...]:
    """Joints that ``exercise`` loads at level 2 or more and ``other`` loads less."""
    there = other.facts.joint_stress
    return tuple(
        Articulation(joint)
        for joint, stress in exercise.facts.joint_stress.items()
        if stress.level >= 2 and (joint not in there or there[joint].level < stress.level)
    )


def _differences(one: Exercise, other: Exercise, vocabulary: Vocabulary) -> Iterator[str]:
    yield _needs(one, other, vocabulary)
    spared = spared_joints(one, other)
    names = [vocabulary.joint(joint).name for joint in spared]
    yield f"loads the {listed(names)} less" if names else ""
    yield _effect(one, other, vocabulary)
    yield _sides(one, other)
    if other.facts.position is not one.facts.position:
        yield _DONE[other.facts.position]
    if other.derived.difficulty is not one.derived.difficulty:
        yield f"is at {other.derived.difficulty.lower()} level"


def _needs(one: Exercise, other: Exercise, vocabulary: Vocabulary) -> str:
    wanted = other.facts.equipment.all_of
    if wanted == one.facts.equipment.all_of:
        return ""
    if not wanted:
        return "needs no equipment"
    implements = other.facts.load.implements
    groups = [needs.group_words(group, vocabulary, implements) for group in wanted]
    return f"uses {listed(groups)}"


def _effect(one: Exercise, other: Exercise, vocabulary: Vocabulary) -> str:
    said = muscles.stretched(other, vocabulary)
    if said and said != muscles.stretched(one, vocabulary):
        return f"stretches {said.text}"
    said = muscles.movers(other, vocabulary)
    if said and said != muscles.movers(one, vocabulary):
        return f"trains {said.text}"
    return ""


def _sides(one: Exercise, other: Exercise) -> str:
    if other.facts.laterality is one.facts.laterality:
        return ""
    if other.facts.laterality is Laterality.PER_SIDE:
        return "trains one side at a time"
    return "works both sides together" if other.facts.laterality is Laterality.BILATERAL else ""
