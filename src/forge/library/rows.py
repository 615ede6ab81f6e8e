"""An exercise as one row of a list: name, what it works, what it needs, level, dose."""

from dataclasses import dataclass

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Category
from forge.library.catalogue import is_approved
from forge.library.gates import topic_name
from forge.library.paths import exercise_path
from forge.library.sentences import muscles, needs
from forge.library.sentences.doses import row_amount
from forge.library.sentences.quick_answer import moved_joints
from forge.library.sentences.wording import capitalised
from forge.library.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """One row. ``body_part`` to ``difficulty`` are the names of the hubs that it belongs to."""

    slug: str
    name: str
    path: str
    works: str
    needs: str
    dose: str
    body_part: str
    equipment_hub: str
    target: str
    secondary: tuple[str, ...]
    category: str
    difficulty: str
    indexable: bool
    exercise: Exercise


def exercise_row(exercise: Exercise, vocabulary: Vocabulary) -> ExerciseRow:
    """The row of an exercise."""
    derived = exercise.derived
    return ExerciseRow(
        slug=exercise.slug,
        name=exercise.name,
        path=exercise_path(exercise.slug),
        works=_works(exercise, vocabulary),
        needs=needs.short(exercise, vocabulary),
        dose=row_amount(exercise),
        body_part=topic_name(derived.body_part, vocabulary),
        equipment_hub=topic_name(derived.equipment_hub, vocabulary),
        target=topic_name(derived.target, vocabulary),
        secondary=tuple(topic_name(hub, vocabulary) for hub in derived.secondary),
        category=topic_name(exercise.facts.category, vocabulary),
        difficulty=topic_name(derived.difficulty, vocabulary),
        indexable=is_approved(exercise),
        exercise=exercise,
    )


def _works(exercise: Exercise, vocabulary: Vocabulary) -> str:
    if exercise.facts.category is Category.STRETCHING:
        return f"Stretches {', '.join(muscles.stretched(exercise, vocabulary).words)}"
    if exercise.facts.category is Category.MOBILITY:
        return f"Moves {', '.join(moved_joints(exercise, vocabulary))}"
    if exercise.facts.category is Category.CARDIO:
        return capitalised(vocabulary.hub(exercise.derived.target).in_prose)
    return capitalised(", ".join(muscles.movers(exercise, vocabulary).words))
