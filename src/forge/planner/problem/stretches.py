"""Groups of muscles that weekly stretch seconds are counted for (E4)."""

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Muscle, MuscleRole

STRETCH_UNIT_S = 5
STRETCHED_SHARE = 0.5
"""A muscle counts as stretched from this share on."""

WHOLE_SHARE = 0.9
"""Share from which a stretch is one for the muscle: below, it counts half. A child's pose is no
glute stretch, and a straddle half a hamstring stretch. [j]."""

GROUPS: dict[str, frozenset[Muscle]] = {
    "neck": frozenset(
        {
            Muscle.NECK_FLEXORS,
            Muscle.NECK_EXTENSORS,
            Muscle.LEVATOR_SCAPULAE,
            Muscle.UPPER_TRAPEZIUS,
        }
    ),
    "chest": frozenset({Muscle.PEC_STERNAL, Muscle.PEC_CLAVICULAR}),
    "shoulders": frozenset({Muscle.REAR_DELTOID, Muscle.POSTERIOR_CUFF, Muscle.FRONT_DELTOID}),
    "upper back": frozenset({Muscle.LATISSIMUS_DORSI, Muscle.SCAPULAR_RETRACTORS}),
    "lower back": frozenset({Muscle.LUMBAR_ERECTORS, Muscle.QUADRATUS_LUMBORUM}),
    "hip flexors": frozenset({Muscle.ILIOPSOAS, Muscle.TENSOR_FASCIAE_LATAE}),
    "quads": frozenset({Muscle.RECTUS_FEMORIS, Muscle.VASTI}),
    "hamstrings": frozenset({Muscle.HAMSTRINGS}),
    "glutes": frozenset({Muscle.GLUTEUS_MAXIMUS, Muscle.GLUTEUS_MEDIUS, Muscle.DEEP_HIP_ROTATORS}),
    "adductors": frozenset({Muscle.ADDUCTOR_MAGNUS, Muscle.SHORT_ADDUCTORS}),
    "calves": frozenset({Muscle.GASTROCNEMIUS, Muscle.SOLEUS}),
}
"""The ten groups of docs/evidence.md, with the hip flexors as an eleventh."""


def groups_of(exercise: Exercise, share: float = STRETCHED_SHARE) -> tuple[str, ...]:
    """The stretch groups that an exercise counts for, by its muscles from a share on."""
    stretched = _stretched(exercise, share)
    return tuple(name for name, muscles in GROUPS.items() if stretched & muscles)


def units_of(exercise: Exercise, held_s: int) -> dict[str, int]:
    """Units that a hold of so many seconds a side adds to each group: half where it is partial."""
    units, whole = held_s // STRETCH_UNIT_S, _stretched(exercise, WHOLE_SHARE)
    return {
        name: units if whole & GROUPS[name] else max(1, units // 2) for name in groups_of(exercise)
    }


def _stretched(exercise: Exercise, share: float) -> set[Muscle]:
    return {
        use.muscle
        for use in exercise.facts.muscles
        if use.role is MuscleRole.STRETCHED and use.share >= share
    }
