"""The facts of an exercise as labelled values, with links to the hubs that exist."""

from collections.abc import Collection
from dataclasses import dataclass

from forge.domain.exercise import Exercise, JointStress
from forge.domain.vocabulary import Ceiling
from forge.library.gates import topic_name
from forge.library.joints import joint_name
from forge.library.paths import Hub, Link, Topic, topic_path
from forge.library.sentences import needs
from forge.library.sentences.terms import (
    MEASURES,
    NOISES,
    POSITIONS,
    SIDES,
    STRESS_LEVELS,
    STRESS_REASONS,
    WHEN,
)
from forge.library.sentences.wording import capitalised, listed
from forge.library.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Attribute:
    """A label, its value in words, and the links that parts of the value lead to."""

    label: str
    value: str
    links: tuple[Link, ...] = ()


def attributes(
    exercise: Exercise, vocabulary: Vocabulary, existing: Collection[Hub]
) -> tuple[Attribute, ...]:
    """The eight attributes that every page lists, in this order, linked to ``existing`` hubs."""
    derived, facts = exercise.derived, exercise.facts

    def of(label: str, *topics: Topic) -> Attribute:
        names = [topic_name(topic, vocabulary) for topic in topics]
        links = tuple(
            Link(name, topic_path(topic))
            for topic, name in zip(topics, names, strict=True)
            if Hub.of(topic) in existing
        )
        return Attribute(label, ", ".join(names) or "None", links)

    return (
        of("Body Part", derived.body_part),
        of("Equipment", derived.equipment_hub),
        of("Target Muscle", derived.target),
        of("Secondary Muscles", *derived.secondary),
        of("Difficulty", derived.difficulty),
        of("Category", facts.category),
        Attribute("Measure", MEASURES[facts.measure]),
        Attribute("Sides", SIDES[facts.laterality]),
    )


def further_facts(exercise: Exercise, vocabulary: Vocabulary) -> tuple[Attribute, ...]:
    """What a side column adds: needs, position, room, noise, joints, tempo, breathing."""
    facts = exercise.facts
    rows = (
        Attribute("You need", needs.short(exercise, vocabulary)),
        Attribute("Without it", needs.improvised(exercise, vocabulary)),
        Attribute("Position", POSITIONS[facts.position]),
        Attribute("Room", _room(exercise)),
        Attribute("Noise", NOISES[facts.noise]),
        Attribute("Load on joints", _joints(exercise, vocabulary)),
        Attribute("Tempo", _tempo(exercise)),
        Attribute("Breathing", _breathing(exercise)),
    )
    return tuple(row for row in rows if row.value)


def _room(exercise: Exercise) -> str:
    space = exercise.facts.space
    width, length = (f"{side:g}" for side in space.metres)
    high = ", with headroom above you" if space.ceiling is Ceiling.HIGH else ""
    return f"{width} × {length} m{high}"


def _joints(exercise: Exercise, vocabulary: Vocabulary) -> str:
    loads = exercise.facts.joint_stress
    ordered = sorted(loads, key=lambda joint: -loads[joint].level)
    said = (
        f"{joint_name(joint, vocabulary)}: {_stress(loads[joint])}"
        for joint in ordered
        if loads[joint].level > 0
    )
    return capitalised("; ".join(said))


def _stress(stress: JointStress) -> str:
    why = listed([STRESS_REASONS[reason] for reason in stress.why])
    return f"{STRESS_LEVELS[stress.level]} ({why})" if why else STRESS_LEVELS[stress.level]


def _tempo(exercise: Exercise) -> str:
    tempo = exercise.facts.tempo
    if isinstance(tempo, str):
        return capitalised(tempo)
    ways = zip(tempo, ("down", "pause", "up", "at the top"), strict=True)
    return ", ".join(f"{seconds} s {way}" for seconds, way in ways if seconds)


def _breathing(exercise: Exercise) -> str:
    breathing = exercise.facts.breathing
    if isinstance(breathing, str):
        return capitalised(breathing)
    return capitalised("; ".join(f"{how} {WHEN[phase]}" for phase, how in breathing.items()))
