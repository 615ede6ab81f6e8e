"""Which of two like exercises fits a sore joint and a well-stocked place better. [j]."""

from forge.domain.exercise import Exercise
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import (
    Equipment,
    HandWidth,
    Joint,
    LoadType,
    Pattern,
    Position,
    StressReason,
)
from forge.planner.problem.kinds import KNEE, PUSH

STEEP = 15
"""Degrees from which a bench lifts the arms into the arc that a sore shoulder shuns (E5)."""

KNELT = frozenset({Position.KNEELING, Position.HALF_KNEELING})
"""Positions that press a sore knee to the floor."""

LEGS = KNEE | {Pattern.PLANTARFLEXION}
"""Work of the legs whose weight can lie on the shoulders."""

HELD = frozenset({Equipment.DUMBBELL, Equipment.KETTLEBELL})
END_RANGES = frozenset({StressReason.END_RANGE_EXTENSION, StressReason.END_RANGE_FLEXION})


def sore_points(exercise: Exercise, request: PlanRequest) -> int:
    """Points against what strains a sore joint.

    The ends of its range; steep presses, wide pulls and what legs are loaded with for a shoulder;
    kneeling for a knee.
    """
    points = 0
    for joint in {one.joint for one in request.limitations}:
        stress = exercise.facts.joint_stress.get(joint)
        points += 4 * bool(stress and END_RANGES & set(stress.why))
        points += 6 * (joint is Joint.KNEE and exercise.facts.position in KNELT)
        points += 8 * (joint is Joint.SHOULDER and (_is_steep(exercise) or _is_wide(exercise)))
        points += 8 * (joint is Joint.SHOULDER and _rests_on_it(exercise))
    return points


def _rests_on_it(exercise: Exercise) -> bool:
    """True for work of the legs whose bar or pads lie on the shoulders."""
    facts = exercise.facts
    return facts.movement_pattern in LEGS and Joint.SHOULDER in facts.joint_stress


def _is_steep(exercise: Exercise) -> bool:
    angle = exercise.facts.posture.bench_angle
    pressed = exercise.facts.movement_pattern in PUSH
    return pressed and angle is not None and angle[0] >= STEEP


def _is_wide(exercise: Exercise) -> bool:
    """True for a pull from above with the hands wide, which turns the shoulder out under load."""
    facts = exercise.facts
    above = facts.movement_pattern is Pattern.VERTICAL_PULL
    return above and facts.posture.hand_width is HandWidth.WIDE


def is_held_for_want_of_a_machine(exercise: Exercise, request: PlanRequest) -> bool:
    """True for a calf raise with weights in the hands, where a machine carries more than they."""
    needs = {item for group in exercise.facts.equipment.all_of for item in group}
    raised = exercise.facts.movement_pattern is Pattern.PLANTARFLEXION
    return raised and bool(needs & HELD) and Equipment.MACHINE in request.place.equipment


def is_cut_short(exercise: Exercise, request: PlanRequest) -> bool:
    """True for a press with a weight that ends on the floor: for who lacks a bench or is sore.

    A sore shoulder is spared by the very depth that it leaves out.
    """
    facts = exercise.facts
    pressed = facts.movement_pattern is Pattern.HORIZONTAL_PUSH
    held = facts.load.type is LoadType.EXTERNAL
    sore = any(one.joint is Joint.SHOULDER for one in request.limitations)
    return pressed and held and facts.floor and not sore


def reaches_deeper(other: Exercise, exercise: Exercise) -> bool:
    """True for what presses the same on a bench, where the elbows can sink below the trunk."""
    facts = other.facts
    loaded = facts.load.type is LoadType.EXTERNAL
    lies = facts.position is Position.SUPINE and not facts.floor
    return loaded and lies and facts.movement_pattern is exercise.facts.movement_pattern
