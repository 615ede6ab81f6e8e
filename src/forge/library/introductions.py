"""What a hub page says about its set: counts, levels, needs, and where to begin and why."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import (
    BodyPart,
    Category,
    EquipmentHub,
    Level,
    MuscleHub,
)
from forge.library.paths import Combo, Hub
from forge.library.sentences import muscles, needs
from forge.library.sentences.quick_answer import moved_through
from forge.library.sentences.wording import capitalised, counted, listed
from forge.library.vocabulary import Meant, Vocabulary

MOST_FIRST: Final = 3
"""First choices named on a hub page."""


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """An exercise to begin with, and why, as a sentence that follows its name."""

    slug: str
    name: str
    why: str


def introduction(hub: Hub | None, members: Sequence[Exercise], vocabulary: Vocabulary) -> str:
    """What the set is, how many there are, of which level, and how many need nothing."""
    return " ".join(sentence for sentence in _sentences(hub, members, vocabulary) if sentence)


def guide(hub: Hub | None, vocabulary: Vocabulary) -> str:
    """How to choose from the hub: a few sentences written for it, or ""."""
    match hub.topic if hub else None:
        case None | Combo():
            return ""
        case BodyPart() as part:
            return vocabulary.body_part(part).guide
        case EquipmentHub() as gear:
            return vocabulary.equipment_hub(gear).guide
        case MuscleHub() as muscle:
            return vocabulary.hub(muscle).guide
        case Level() | Category() as way:
            return _way(way, vocabulary).guide


def first_choices(members: Sequence[Exercise], vocabulary: Vocabulary) -> tuple[FirstChoice, ...]:
    """Up to three to begin with: low level, much used, few needs, each another movement.

    ``members`` come most looked-for first.
    """
    ordered = sorted(members, key=_ease)
    chosen: list[Exercise] = []
    for are_alike in (_same_target, _same_movement):
        for exercise in ordered:
            if len(chosen) < MOST_FIRST and not any(are_alike(exercise, e) for e in chosen):
                chosen.append(exercise)
    return tuple(FirstChoice(e.slug, e.name, _why(e, vocabulary)) for e in chosen)


def _sentences(
    hub: Hub | None, members: Sequence[Exercise], vocabulary: Vocabulary
) -> Iterator[str]:
    yield _about(hub, vocabulary)
    total = len(members)
    levels = Counter(exercise.derived.difficulty for exercise in members)
    split = [f"{levels[level]} {level.lower()}" for level in Level if levels[level]]
    one_level = len(split) == 1
    spread = f", all {next(iter(levels)).lower()}" if one_level else f": {listed(split)}"
    yield f"{counted((total, total), 'exercise')}{spread}." if total else ""
    bare = sum(not exercise.facts.equipment.all_of for exercise in members)
    yield _bare(bare, total)


def _bare(bare: int, total: int) -> str:
    if bare in {0, total}:
        return "" if bare == 0 else "None needs equipment."
    return f"{bare} {'needs' if bare == 1 else 'need'} no equipment."


def _about(hub: Hub | None, vocabulary: Vocabulary) -> str:
    match hub.topic if hub else None:
        case None:
            return ""
        case BodyPart() as part:
            return vocabulary.body_part(part).description
        case Combo() as combo:
            gear = vocabulary.equipment_hub(combo.gear)
            return f"{vocabulary.body_part(combo.part).description} {gear.description}"
        case EquipmentHub() as gear:
            return vocabulary.equipment_hub(gear).description
        case MuscleHub() as muscle:
            return vocabulary.hub(muscle).description
        case Level() | Category() as way:
            return _way(way, vocabulary).meaning


def _way(way: Level | Category, vocabulary: Vocabulary) -> Meant:
    return vocabulary.levels[way] if isinstance(way, Level) else vocabulary.categories[way]


def _ease(exercise: Exercise) -> tuple[int, int, int, int]:
    return (
        exercise.derived.difficulty.rank,
        -exercise.facts.popularity,
        list(Category).index(exercise.facts.category),
        len(exercise.facts.equipment.all_of),
    )


def _same_target(one: Exercise, other: Exercise) -> bool:
    return one.derived.target is other.derived.target


def _same_movement(one: Exercise, other: Exercise) -> bool:
    return _same_target(one, other) and (
        one.facts.family == other.facts.family
        or one.facts.movement_pattern is other.facts.movement_pattern
    )


def _why(exercise: Exercise, vocabulary: Vocabulary) -> str:
    need = needs.phrases(exercise, vocabulary)
    wanted = f"needs {listed(need)}" if need else "needs no equipment"
    return f"{capitalised(listed([_effect(exercise, vocabulary), wanted]))}."


def _effect(exercise: Exercise, vocabulary: Vocabulary) -> str:
    if exercise.facts.category is Category.STRETCHING:
        return f"stretches {muscles.stretched(exercise, vocabulary).text}"
    if exercise.facts.category is Category.MOBILITY:
        return f"moves {moved_through(exercise, vocabulary)}"
    if exercise.facts.category is Category.CARDIO:
        return "raises heart rate and breathing"
    return f"trains {muscles.movers(exercise, vocabulary).text}"
