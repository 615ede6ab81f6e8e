"""Grips that a pull-up bar may not have: two parallel handles are no part of a plain bar. [j]."""

from collections.abc import Set as AbstractSet

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Equipment, Grip, Pattern

IF_HANDLED = "only if your bar has parallel handles"


def needs_handles(exercise: Exercise, owned: AbstractSet[Equipment]) -> bool:
    """True for a pull with the palms facing each other where only a bar is there to hang from."""
    facts = exercise.facts
    faced = facts.posture.grip is Grip.NEUTRAL
    hung = faced and facts.movement_pattern is Pattern.VERTICAL_PULL
    return hung and any(
        owned & set(group) == {Equipment.PULL_UP_BAR} for group in facts.equipment.all_of
    )
