"""How far an exercise is what a sense names: muscles, items, positions, places."""

from typing import Final

from forge.domain.exercise import Exercise, MuscleUse
from forge.domain.vocabulary import (
    BodyPart,
    Category,
    CautionAction,
    Equipment,
    EquipmentHub,
    Muscle,
    MuscleRole,
    Noise,
)
from forge.library.query.lexicon import Sense, part_muscles
from forge.library.synonyms import Kind
from forge.library.vocabulary import Vocabulary

HOUSEHOLD: Final = frozenset({Equipment.WALL, Equipment.CHAIR, Equipment.TOWEL, Equipment.MAT})
"""What is taken as given wherever somebody lists what they own."""

_COMMON: Final = HOUSEHOLD | {Equipment.STEP, Equipment.BOX, Equipment.BENCH, Equipment.STRAP}

_IMPROVISED: Final = frozenset(
    {
        Equipment.ANCHOR_HIGH,
        Equipment.ANCHOR_MID,
        Equipment.ANCHOR_LOW,
        Equipment.STEP,
        Equipment.STRAP,
    }
)
"""What a page's own makeshift can stand in for; a bag of water is no dumbbell to plan with."""


_ROLES: Final[dict[MuscleRole, tuple[float, float]]] = {
    MuscleRole.PRIME: (0.75, 0.25),
    MuscleRole.STRETCHED: (0.65, 0.35),
    MuscleRole.SYNERGIST: (0.25, 0.2),
    MuscleRole.STABILISER: (0.05, 0.1),
}
_SEVERAL: Final = 0.06
_STRENGTHENS: Final = frozenset(
    {Category.STRENGTH, Category.REHABILITATION, Category.BALANCE, Category.PLYOMETRICS}
)
_LOOSENS: Final = frozenset({Category.STRETCHING, Category.MOBILITY})


def sense_muscles(sense: Sense, vocabulary: Vocabulary) -> frozenset[Muscle]:
    """The muscles that a sense names; none for senses of another kind."""
    if sense.kind in {Kind.MUSCLE, Kind.AROUND}:
        return frozenset(Muscle(target) for target in sense.targets)
    if sense.kind is Kind.BODY_PART:
        parts = (part_muscles(BodyPart(target), vocabulary) for target in sense.targets)
        return frozenset(muscle for part in parts for muscle in part)
    return frozenset()


def works(exercise: Exercise, muscles: frozenset[Muscle]) -> float:
    """How far an exercise is about these muscles: up to 1 for one, a little more for several."""
    parts = [_part(use) for use in exercise.facts.muscles if use.muscle in muscles]
    several = sum(part >= _ROLES[MuscleRole.STRETCHED][0] for part in parts) - 1
    return max(parts, default=0.0) + _SEVERAL * max(several, 0)


def focus(exercise: Exercise, muscles: frozenset[Muscle]) -> float:
    """Which part of the work or the stretch goes to these muscles, 0 to 1."""
    shares = [(use.share, use.muscle in muscles) for use in exercise.facts.muscles]
    total = sum(share for share, _ in shares)
    return sum(share for share, is_here in shares if is_here) / total if total else 0.0


def loosens(exercise: Exercise, muscles: frozenset[Muscle]) -> float:
    """How far an exercise stretches or mobilises these muscles, 0 to 1."""
    if exercise.facts.category not in _LOOSENS:
        return 0.05 * works(exercise, muscles)
    mobile = 0.75 if exercise.facts.category is Category.MOBILITY else 1.0
    return mobile * works(exercise, muscles)


def strengthens(exercise: Exercise, muscles: frozenset[Muscle]) -> float:
    """How far an exercise trains these muscles against a load, 0 to 1."""
    return works(exercise, muscles) if exercise.facts.category in _STRENGTHENS else 0.0


SUPPORTS: Final = frozenset(
    {
        Equipment.MAT,
        Equipment.TOWEL,
        Equipment.WALL,
        Equipment.CHAIR,
        Equipment.STRAP,
        Equipment.STICK,
        Equipment.STEP,
        Equipment.BENCH,
        Equipment.FOAM_ROLLER,
    }
)
"""Items that help without being the point: who asks for bands wants to pull on one."""


def uses(exercise: Exercise, items: frozenset[Equipment]) -> bool:
    """True if one of the items can serve a need, or is a named option that only supports."""
    optional = set(exercise.facts.equipment.optional) & SUPPORTS
    return needs_one_of(exercise, items) or bool(items & optional)


def fits_place(exercise: Exercise, items: frozenset[Equipment]) -> bool:
    """True if a place has what it takes; without mat or towel nobody lies down there."""
    soft = bool(items & {Equipment.MAT, Equipment.TOWEL})
    return possible_with(exercise, items) and (soft or not exercise.facts.floor)


def needs_one_of(exercise: Exercise, items: frozenset[Equipment]) -> bool:
    """True if one of the items can serve a need."""
    return any(items & set(group) for group in exercise.facts.equipment.all_of)


def possible_with(exercise: Exercise, owned: frozenset[Equipment]) -> bool:
    """True if the items suffice, with what a household has and what a page improvises."""
    improvise = exercise.facts.equipment.improvise
    found = {improvise.from_} if improvise else set[Equipment]()
    return exercise.facts.equipment.met_by(owned | HOUSEHOLD | (found & _IMPROVISED))


def possible_without(exercise: Exercise, items: frozenset[Equipment]) -> bool:
    """True if no need names an item, or something that is easy to find can replace it."""
    groups = (set(group) for group in exercise.facts.equipment.all_of)
    return all(not group & items or bool((group - items) & _COMMON) for group in groups)


def is_bodyweight(exercise: Exercise) -> bool:
    """True if no resistance item is needed."""
    return exercise.derived.equipment_hub is EquipmentHub.BODYWEIGHT


def is_quiet(exercise: Exercise) -> bool:
    """True if neighbours hear nothing and the joints get no landing."""
    return exercise.facts.noise is Noise.QUIET and exercise.facts.scores.impact <= 1


def advises(exercise: Exercise, conditions: frozenset[str], action: CautionAction) -> bool:
    """True if the page tells people with one of these conditions to do this."""
    return any(
        caution.condition in conditions and caution.action is action
        for caution in exercise.facts.cautions
    )


def _part(use: MuscleUse) -> float:
    base, by_share = _ROLES[use.role]
    return base + by_share * use.share
