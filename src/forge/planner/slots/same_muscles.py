"""Whether one exercise trains what another trains, so that it can be called as good. [j].

A flat press is no incline press, and the outside of the hip is not its front: what two exercises
share in groups of muscles may be small beside what each is for.
"""

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Category, Laterality, Muscle, MuscleRole

MAINLY = 0.5
TWO_HANDS = 2
LEADING = {
    Category.STRENGTH: MuscleRole.PRIME,
    Category.STRETCHING: MuscleRole.STRETCHED,
}
"""What an exercise of a kind is for; a drill is for its joints."""


def trains_the_same(one: Exercise, other: Exercise) -> bool:
    """True where each works the chief muscle of the other well; true where none leads."""
    first, second = _chief(one), _chief(other)
    if first is None or second is None:
        return True
    return first in _worked(other) and second in _worked(one)


def loads_more(other: Exercise, one: Exercise) -> bool:
    """True for a step that loads what the first is for, and is not held up by something else.

    A squat that ends in a press is as heavy as the press: it loses a muscle of the squat and adds
    one that tires first.
    """
    own, its = one.derived.credit, other.derived.credit
    kept = all(its.get(muscle) == 1 for muscle, share in own.items() if share == 1)
    added = {muscle for muscle, share in its.items() if share} - set(own)
    return kept and not added and trains_the_same(one, other)


def in_each_hand(other: Exercise, one: Exercise) -> bool:
    """True for the same movement on both sides at once with two weights in place of one."""
    first, second = one.facts, other.facts
    doubled = first.load.implements == 1 and second.load.implements == TWO_HANDS
    alike = first.movement_pattern is second.movement_pattern
    return doubled and alike and first.laterality is Laterality.BILATERAL


def _worked(exercise: Exercise) -> frozenset[Muscle]:
    """The muscles that an exercise moves or lengthens with a large share."""
    return frozenset(
        use.muscle
        for use in exercise.facts.muscles
        if use.role is not MuscleRole.STABILISER and use.share >= MAINLY
    )


def _chief(exercise: Exercise) -> Muscle | None:
    """The muscle that an exercise is for; None for what is for none."""
    role = LEADING.get(exercise.facts.category)
    leading = {use.muscle: use.share for use in exercise.facts.muscles if use.role is role}
    return max(leading, key=lambda muscle: (leading[muscle], muscle), default=None)
