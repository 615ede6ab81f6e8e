"""Which part of a session an exercise can play for these aims, or why none."""

from dataclasses import dataclass

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason, Role
from forge.domain.vocabulary import (
    Articulation,
    Category,
    Equipment,
    HandHeight,
    Joint,
    LoadType,
    Pattern,
)
from forge.planner import words
from forge.planner.problem import kinds
from forge.planner.problem.aims import Aims
from forge.planner.problem.care_doses import is_only_care
from forge.planner.problem.desk_care import opens
from forge.planner.problem.essentials import holds_the_trunk
from forge.planner.problem.fast import is_fast, is_too_hard_a_landing

COUNTED = frozenset({Role.MAIN, Role.COMPOUND, Role.ISOLATION, Role.CORE})
"""Roles whose sets are counted for muscles."""

BARS = frozenset({Equipment.BARBELL, Equipment.TRAP_BAR})

CARE_JOINTS: dict[Joint, frozenset[Articulation]] = {
    Joint.NECK: frozenset({Articulation.NECK, Articulation.SCAPULA}),
    Joint.SHOULDER: frozenset({Articulation.SHOULDER, Articulation.SCAPULA}),
    Joint.ELBOW: frozenset({Articulation.ELBOW, Articulation.WRIST}),
    Joint.WRIST: frozenset({Articulation.WRIST, Articulation.ELBOW}),
    Joint.THORACIC: frozenset({Articulation.THORACIC, Articulation.SCAPULA}),
    Joint.LUMBAR: frozenset({Articulation.LUMBAR, Articulation.THORACIC, Articulation.HIP}),
    Joint.HIP: frozenset({Articulation.HIP}),
    Joint.KNEE: frozenset({Articulation.KNEE, Articulation.HIP}),
    Joint.ANKLE: frozenset({Articulation.ANKLE, Articulation.FOOT}),
    Joint.FOOT: frozenset({Articulation.FOOT, Articulation.ANKLE}),
}
"""Joints whose movement helps a region: itself and its neighbour. [j]."""

CARE_PATTERNS: dict[Joint, frozenset[Pattern]] = {
    Joint.NECK: frozenset({Pattern.NECK, Pattern.SCAPULAR, Pattern.REVERSE_FLY}),
    Joint.SHOULDER: frozenset({Pattern.SHOULDER_ROTATION, Pattern.SCAPULAR, Pattern.REVERSE_FLY}),
    Joint.THORACIC: frozenset({Pattern.REVERSE_FLY, Pattern.SCAPULAR}),
    Joint.LUMBAR: frozenset(
        {
            Pattern.ANTI_EXTENSION,
            Pattern.ANTI_ROTATION,
            Pattern.HIP_EXTENSION,
            Pattern.SPINAL_EXTENSION,
        }
    ),
    Joint.HIP: frozenset({Pattern.HIP_EXTENSION, Pattern.HIP_ABDUCTION}),
    Joint.KNEE: frozenset({Pattern.HIP_ABDUCTION, Pattern.HIP_EXTENSION, Pattern.PLANTARFLEXION}),
    Joint.ANKLE: frozenset({Pattern.PLANTARFLEXION, Pattern.FOOT_ANKLE}),
    Joint.FOOT: frozenset({Pattern.FOOT_ANKLE, Pattern.PLANTARFLEXION}),
}
"""Gentle strength work that helps a region (E5, column prefer; else [j])."""

RELIEF_PATTERNS = CARE_PATTERNS | {
    Joint.SHOULDER: frozenset({Pattern.SHOULDER_ROTATION}),
    Joint.KNEE: frozenset({Pattern.HIP_ABDUCTION, Pattern.HIP_EXTENSION}),
}
"""Helpful work beside a strength plan: rotation for a sore shoulder, the hip for a sore knee (E5).
A calf raise comes anyway and is no help to a knee."""

RELIEF_DRILLS: dict[Joint, frozenset[Pattern]] = {Joint.KNEE: frozenset({Pattern.KNEE_EXTENSION})}
"""Work that helps a joint where its page is one of rehabilitation."""

GENTLE = frozenset({Category.STRETCHING, Category.MOBILITY, Category.REHABILITATION})
LIGHT_LOADS = frozenset({LoadType.NONE, LoadType.BODYWEIGHT, LoadType.BAND})
CARE_STRESS = 1
STEADY_S = 600
"""Ten minutes: what can be kept up that long is steady work, the rest comes in bouts."""


@dataclass(frozen=True, slots=True)
class Part:
    """The role of an exercise, or the reason why it has none."""

    role: Role | None
    reason: Reason | None = None


def part_of(exercise: Exercise, aims: Aims, ladder: tuple[str, ...]) -> Part:
    """The role for these aims; ``ladder`` holds the rungs of the wished skill."""
    special = _special(exercise, aims, ladder)
    if special is not None:
        return Part(special)
    match exercise.facts.category:
        case Category.STRENGTH | Category.REHABILITATION:
            return _strength(exercise, aims)
        case Category.STRETCHING | Category.MOBILITY:
            return _stretch(exercise, aims)
        case Category.BALANCE:
            return _wished(exercise, Role.BALANCE, wished=aims.balance, goal="balance")
        case Category.CARDIO:
            return _cardio(exercise, aims)
        case Category.PLYOMETRICS:
            return _wished(exercise, Role.POWER, wished=False, goal="power")


def _cardio(exercise: Exercise, aims: Aims) -> Part:
    """Minutes are filled with what can be kept up for many of them."""
    if not any(dose.time_s and dose.time_s[1] >= STEADY_S for dose in exercise.facts.dose.values()):
        return _unused(exercise, "it is done in short bouts, and cardio is planned in minutes")
    return _wished(exercise, Role.CARDIO, wished=aims.cardio_minutes > 0, goal="cardio")


def _special(exercise: Exercise, aims: Aims, ladder: tuple[str, ...]) -> Role | None:
    if exercise.slug in ladder:
        return Role.SKILL
    if aims.power and is_fast(exercise) and not is_too_hard_a_landing(exercise, aims):
        return Role.POWER
    return Role.CARE if any(cares_for(exercise, region) for region in aims.care) else None


def cares_for(exercise: Exercise, region: Joint) -> bool:
    """True if an exercise moves, stretches or gently strengthens a region, or opens its front."""
    return works_on(exercise, region) or (opens(exercise, region) and _spares(exercise, region))


def _spares(exercise: Exercise, region: Joint) -> bool:
    stress = exercise.facts.joint_stress.get(region)
    return stress is None or stress.level <= CARE_STRESS


def works_on(exercise: Exercise, region: Joint) -> bool:
    """True if an exercise moves, stretches or gently strengthens the region itself."""
    facts = exercise.facts
    if not _spares(exercise, region):
        return False
    if facts.category in GENTLE:
        moved = {action.joint for action in facts.joint_actions}
        return Articulation(region.value) in moved or bool(moved and moved <= CARE_JOINTS[region])
    light = facts.load.type in LIGHT_LOADS and facts.category is Category.STRENGTH
    if light and region is Joint.LUMBAR and holds_the_trunk(exercise):
        return True
    return light and facts.movement_pattern in CARE_PATTERNS.get(region, frozenset())


def _strength(exercise: Exercise, aims: Aims) -> Part:
    pattern = exercise.facts.movement_pattern
    if aims.dose is None:
        return _unused(exercise, "this plan counts no strength sets")
    if is_only_care(exercise, aims.dose) and not stands_in(exercise, aims):
        return Part(Role.CARE)
    if pattern is Pattern.OLYMPIC:
        return _unused(exercise, "fast lifts are planned for the goal power only")
    if not exercise.derived.credit:
        return _unused(exercise, "no muscle that weekly sets are counted for is trained")
    return Part(_counted_role(exercise, pattern))


def stands_in(exercise: Exercise, aims: Aims) -> bool:
    """True for the rise from a chair that pages put in the place of squats from 65 on."""
    return aims.older and exercise.facts.movement_pattern is Pattern.SQUAT


def _counted_role(exercise: Exercise, pattern: Pattern) -> Role:
    """The role of what is counted in weekly sets of a muscle."""
    if pattern in kinds.CORE:
        return Role.CORE
    if pattern not in kinds.COMPOUND:
        return Role.ISOLATION
    return Role.MAIN if is_main(exercise) else Role.COMPOUND


def is_main(exercise: Exercise) -> bool:
    """A barbell lift of a main pattern: it gets ramp-up sets and is never paired.

    A hinge that begins at the top assists the one from the floor, and is done in more repetitions.
    """
    facts = exercise.facts
    hinge = facts.movement_pattern is Pattern.HINGE
    if hinge and facts.posture.hand_height in (HandHeight.HIP, HandHeight.SHOULDER):
        return False
    return takes_a_bar(exercise) and facts.movement_pattern in kinds.MAIN


def takes_a_bar(exercise: Exercise) -> bool:
    """True for what is done with a free bar, whatever part of a session it plays."""
    facts = exercise.facts
    bar = any(set(group) & BARS for group in facts.equipment.all_of)
    return bar and facts.load.type is LoadType.EXTERNAL


def _stretch(exercise: Exercise, aims: Aims) -> Part:
    return _wished(exercise, Role.STRETCH, wished=aims.stretch, goal="mobility")


def _wished(exercise: Exercise, role: Role, *, wished: bool, goal: str) -> Part:
    if wished:
        return Part(role)
    return _unused(exercise, f"slots for its kind come with the goal {goal}")


def only_care(exercise: Exercise) -> Reason:
    """Why a page of care has no slot in a plan that counts sets for another end."""
    return _no_slot(
        exercise, "its page gives it as care, and sets that build a muscle come from other work"
    )


def _unused(exercise: Exercise, because: str) -> Part:
    return Part(None, _no_slot(exercise, because))


def _no_slot(exercise: Exercise, because: str) -> Reason:
    sentence = (
        f"{words.subject(exercise)} {words.verb(exercise, 'has', 'have')} no slot here: {because}."
    )
    return Reason("no_role", sentence, {"because": because})
