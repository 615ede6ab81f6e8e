"""Joint stress: how much an exercise loads a joint, and the nearest page that spares it."""

from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Articulation, Joint
from forge.library.catalogue import Catalogue
from forge.library.vocabulary import Vocabulary

SORE_FROM: Final = 2
"""Stress from which someone with a sore joint should choose something else."""


def stress(exercise: Exercise, joint: Joint) -> int:
    """The level at which an exercise loads a joint, 0 if it does not."""
    found = exercise.facts.joint_stress.get(joint)
    return found.level if found else 0


def most_loaded(exercise: Exercise) -> Joint | None:
    """The joint loaded most, if that is enough to matter to a sore one."""
    loaded = [j for j in exercise.facts.joint_stress if stress(exercise, j) >= SORE_FROM]
    return max(loaded, key=lambda joint: stress(exercise, joint), default=None)


def joint_name(joint: Joint, vocabulary: Vocabulary) -> str:
    """The joint as a person says it: "lower back"."""
    return vocabulary.joint(Articulation(joint.value)).name


def gentler(exercise: Exercise, joint: Joint, catalogue: Catalogue) -> Exercise | None:
    """The nearest page of the same kind and target that a sore joint may accept.

    Pages beside it in the graph come first, in file order; then the most popular.
    """
    near = [catalogue.get(e.to) for e in catalogue.edges(exercise.slug) if e.to in catalogue]
    far = sorted(catalogue, key=lambda other: (-other.facts.popularity, other.slug))
    return next((other for other in (*near, *far) if _spares(exercise, other, joint)), None)


def _spares(exercise: Exercise, other: Exercise, joint: Joint) -> bool:
    return (
        other.slug != exercise.slug
        and other.facts.category is exercise.facts.category
        and other.derived.target is exercise.derived.target
        and stress(other, joint) < min(SORE_FROM, stress(exercise, joint))
    )
