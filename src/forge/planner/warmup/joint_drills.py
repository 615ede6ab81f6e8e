"""Drills that a joint asks for: one that is sore, on every day that loads it, and a busy ankle.

A sore joint meets its first weight warm. Calves and narrow walks ask for an ankle that bends.
"""

from collections.abc import Iterator

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import (
    ActionRole,
    Articulation,
    Category,
    Joint,
    LoadType,
    Measure,
    Pattern,
    Stance,
)
from forge.planner import words
from forge.planner.problem import kinds
from forge.planner.problem.candidates import relieves, stress_level
from forge.planner.warmup.drill_amounts import LIFTED

LIGHT = frozenset({LoadType.BODYWEIGHT, LoadType.NONE, LoadType.BAND})
CUFF = "wakes the small muscles that steady a sore shoulder"
BLADES = "sets the shoulder blades, on which a sore shoulder rests"
BLADES_FIRST = "wakes the shoulder blades, with which every pull begins"
STEADIED = "wakes what steadies a sore {joint}"
MOVED = "moves a sore {joint} gently before it works"
ANKLE = "bends the ankles on which today's work stands"

SQUATS = frozenset({Pattern.SQUAT, Pattern.LUNGE})

SPINE = frozenset({Joint.LUMBAR, Joint.THORACIC, Joint.NECK})
"""What is moved first, and steadied later in the session."""

LEGS = frozenset({Joint.HIP, Joint.KNEE, Joint.ANKLE, Joint.FOOT})
ARMS = frozenset({Joint.SHOULDER, Joint.ELBOW, Joint.WRIST})

LEADING = 3
"""Slots that a warm-up is for. [j]."""

SPARED = 1
"""Stress level up to which a sore joint is warmed by a drill."""

Ranked = tuple[int, Exercise, str]


def sore_drills(
    work: tuple[Exercise, ...], free: tuple[Exercise, ...], joint: Joint
) -> Iterator[Ranked]:
    """What warms a sore joint, best first by points; nothing where the day leaves it alone.

    A knee that squats is warmed by the squat itself, without a weight.
    """
    if not any(_loads(one, joint) for one in work):
        return
    if joint is Joint.KNEE and any(one.facts.movement_pattern in SQUATS for one in work):
        return
    for exercise in free:
        if exercise in work or stress_level(exercise, joint) > SPARED:
            continue
        if joint in relieves(exercise) and _is_small(exercise):
            told = CUFF if joint is Joint.SHOULDER else STEADIED.format(joint=words.joint(joint))
            yield 3 if exercise.facts.load.type is LoadType.BAND else 2, exercise, told
        elif joint is Joint.SHOULDER and _sets_the_blades(exercise):
            yield 1, exercise, BLADES
        elif joint is not Joint.SHOULDER and _moves(exercise, Articulation(joint.value)):
            yield 4 if joint in SPINE else 1, exercise, MOVED.format(joint=words.joint(joint))


def _loads(exercise: Exercise, joint: Joint) -> bool:
    """True where an exercise works the part of the body that a sore joint belongs to."""
    legs = exercise.facts.movement_pattern in kinds.LEG_DAY
    elsewhere = (joint in LEGS and not legs) or (joint in ARMS and legs)
    return bool(stress_level(exercise, joint)) and not elsewhere


def ankle_drills(work: tuple[Exercise, ...], free: tuple[Exercise, ...]) -> Iterator[Ranked]:
    """What bends the ankle, where a session walks on its toes or a line or raises its heels.

    A heel that is raised late asks for it only where squats or lunges lead: a press does not
    stand on it.
    """
    lead = work[:LEADING]
    bends = any(one.facts.movement_pattern in SQUATS for one in lead)
    if any(map(asks_the_ankle, work if bends else lead)):
        for exercise in free:
            if exercise not in work and _moves(exercise, Articulation.ANKLE):
                yield 1, exercise, ANKLE


def asks_the_ankle(exercise: Exercise) -> bool:
    """True for heel raises, and for balance on a line or on the way."""
    facts = exercise.facts
    narrow = facts.posture.stance is Stance.TANDEM or facts.measure is Measure.DISTANCE
    balance = facts.category is Category.BALANCE and narrow
    return balance or facts.movement_pattern is Pattern.PLANTARFLEXION


def _is_small(exercise: Exercise) -> bool:
    """A few light repetitions, no lift: what steadies is small."""
    facts = exercise.facts
    small = facts.load.type in LIGHT and facts.scores.strength <= SPARED
    return small and facts.measure is Measure.REPS and facts.category in LIFTED


def _sets_the_blades(exercise: Exercise) -> bool:
    facts = exercise.facts
    return facts.category is Category.REHABILITATION and facts.movement_pattern is Pattern.SCAPULAR


def _moves(exercise: Exercise, joint: Articulation) -> bool:
    acts = exercise.facts.joint_actions
    moved = any(act.joint is joint and act.role is ActionRole.WORKING for act in acts)
    return exercise.facts.category is Category.MOBILITY and moved
