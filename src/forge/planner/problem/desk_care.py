"""Care for who sits: what opens the front of the body, what strengthens the hips. [j]."""

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import (
    Action,
    Articulation,
    Category,
    Joint,
    Muscle,
    MuscleRole,
    Pattern,
)

OPENED: dict[Joint, frozenset[Muscle]] = {
    Joint.LUMBAR: frozenset({Muscle.ILIOPSOAS}),
    Joint.NECK: frozenset({Muscle.PEC_STERNAL, Muscle.PEC_CLAVICULAR}),
    Joint.THORACIC: frozenset({Muscle.PEC_STERNAL, Muscle.PEC_CLAVICULAR}),
}
"""What sitting shortens, and the region that it pulls on."""

MAINLY = 0.9
"""Share from which a stretch is one for the muscle."""

TWISTED = frozenset({Action.ROTATION, Action.LATERAL_FLEXION})
HIPS = frozenset({Pattern.HIP_EXTENSION, Pattern.SQUAT, Pattern.HIP_ABDUCTION})
"""Twists and side bends, from which a sore back is kept, and the work of strong hips."""


def opens(exercise: Exercise, region: Joint) -> bool:
    """True for a stretch of what sitting shortens in front of a region."""
    facts = exercise.facts
    stretched = {
        use.muscle
        for use in facts.muscles
        if use.role is MuscleRole.STRETCHED and use.share >= MAINLY
    }
    opened = not stretched.isdisjoint(OPENED.get(region, frozenset()))
    return facts.category is Category.STRETCHING and opened


def strengthens_the_hips(exercise: Exercise) -> bool:
    """True for a bridge, a rise from a chair, or a leg lifted aside."""
    return exercise.facts.movement_pattern in HIPS


def twists_the_back(exercise: Exercise) -> bool:
    """True for a stretch that turns or bends the lower back sideways."""
    stretched = exercise.facts.category is Category.STRETCHING
    acts = exercise.facts.joint_actions
    return stretched and any(
        act.joint is Articulation.LUMBAR and act.action in TWISTED for act in acts
    )
