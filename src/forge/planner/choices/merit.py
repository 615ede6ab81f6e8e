"""Taste within equal evidence: which of two like exercises suits this person better. [j]."""

from forge.domain.exercise import Exercise
from forge.domain.plan import Role
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import (
    CautionAction,
    Chain,
    Condition,
    Contraction,
    DoseMuscle,
    Equipment,
    HandHeight,
    Joint,
    Laterality,
    Level,
    LoadType,
    Muscle,
    Pattern,
    Position,
    Status,
)
from forge.planner.choices.fit import is_held_for_want_of_a_machine, sore_points
from forge.planner.problem import kinds
from forge.planner.problem.aims import LOAD_GOALS, Aims
from forge.planner.problem.amounts import WHOLE_WEIGHT
from forge.planner.problem.cardio import CARDIO_KIT
from forge.planner.problem.essentials import holds_the_trunk

WEIGHTED = frozenset({LoadType.EXTERNAL, LoadType.MACHINE_STACK, LoadType.BODYWEIGHT_PLUS})
UPRIGHT = (Position.STANDING, Position.SEATED)
"""Positions that a break at a desk allows."""

SIDE_DISHES = frozenset({Pattern.PULLOVER, Pattern.CRAWL, Pattern.UPRIGHT_ROW})
"""They train a muscle beside what they are for; a press, a row or a squat does it better. [j]."""

OWN = frozenset({LoadType.BODYWEIGHT, LoadType.BODYWEIGHT_PLUS})
"""After a break the whole body is a weight that cannot be made lighter."""

EASY = 1
SMALL_SHARE = 0.25
"""Strength score and share of the body up to which trunk work is light."""

FAST_POINTS = 14
BARS = frozenset({Equipment.BARBELL, Equipment.TRAP_BAR, Equipment.SMITH_MACHINE})


def merit(exercise: Exercise, role: Role, request: PlanRequest, aims: Aims) -> int:
    """Points for level 3: popularity, a load that can grow, simplicity, steadiness."""
    facts = exercise.facts
    points = 2 * facts.popularity
    if aims.style in LOAD_GOALS and facts.load.type in WEIGHTED:
        points += 6
    if role is Role.CARDIO and _is_on_a_machine(exercise):
        points += 4
    if role is Role.MAIN or _is_bar_hinge(exercise):
        points += _bar_points(request, aims)
    if role is Role.POWER:
        points += _fast_points(exercise, request)
    points -= facts.scores.skill * (2 if request.level is Level.BEGINNER else 1)
    points -= _second_choice(exercise, request, aims)
    if aims.older:
        points += _steadiness(exercise)
    if request.goal is Goal.ENDURANCE_SUPPORT and _is_one_legged(exercise):
        points += 10
    if role is Role.CARE and facts.position in UPRIGHT:
        points += 6
    if role is Role.CARE and Joint.LUMBAR in aims.care and _spares_the_back(exercise):
        points += 8
    if facts.status is Status.APPROVED:
        points += 2
    return points


def _second_choice(exercise: Exercise, request: PlanRequest, aims: Aims) -> int:
    """Points against what does a job that something else does better."""
    facts, points = exercise.facts, 0
    if facts.contraction is Contraction.BALLISTIC and not aims.power:
        points += 4
    if aims.returning and facts.movement_pattern in WHOLE_WEIGHT and facts.load.type in OWN:
        points += 14
    if aims.returning and facts.movement_pattern in kinds.CORE and facts.scores.strength > EASY:
        points += 8
    if facts.movement_pattern in SIDE_DISHES:
        points += 6
    if _is_narrow_press(exercise) or _is_front_raise(exercise):
        points += 6
    if _is_clutched(exercise):
        points += 8
    points += sore_points(exercise, request)
    if aims.style in LOAD_GOALS and is_held_for_want_of_a_machine(exercise, request):
        points += 9
    return points + (_too_light(exercise, request, aims) if aims.style in LOAD_GOALS else 0)


def _too_light(exercise: Exercise, request: PlanRequest, aims: Aims) -> int:
    """Points against what cannot be loaded far enough for size, strength or power."""
    points = 0
    if _is_soon_too_light(exercise, request, aims):
        points += 6
    if _is_kick(exercise):
        points += 10
    if _is_hybrid(exercise):
        points += 8
    if _is_trained(request, aims) and _is_outgrown(exercise):
        points += 5
    return points


def _bar_points(request: PlanRequest, aims: Aims) -> int:
    """A bar is the lift itself for strength; for size it is what can grow longest."""
    if aims.style is Goal.STRENGTH:
        return 8
    return 4 if aims.style is Goal.HYPERTROPHY and _is_trained(request, aims) else 0


def _is_bar_hinge(exercise: Exercise) -> bool:
    """What assists the deadlift is loaded as it is: a bar on the back cannot be put down."""
    facts = exercise.facts
    barred = any(not BARS.isdisjoint(group) for group in facts.equipment.all_of)
    carried = facts.posture.hand_height is HandHeight.SHOULDER
    return barred and not carried and exercise.facts.movement_pattern is Pattern.HINGE


def _fast_points(exercise: Exercise, request: PlanRequest) -> int:
    """Fast lifts and leaps, for who has had the time to learn them. [j]."""
    known = request.level is Level.ADVANCED
    driven = exercise.facts.movement_pattern in (Pattern.OLYMPIC, Pattern.JUMP)
    return FAST_POINTS if known and driven else 0


def _is_on_a_machine(exercise: Exercise) -> bool:
    """Who has a machine for it means to use it; one walks without a plan too."""
    needs = {item for group in exercise.facts.equipment.all_of for item in group}
    return not CARDIO_KIT.isdisjoint(needs)


def _is_narrow_press(exercise: Exercise) -> bool:
    """Hands close together: the arms tire first, so that it is no first choice for the chest."""
    credit = exercise.derived.credit
    pressed = exercise.facts.movement_pattern is Pattern.HORIZONTAL_PUSH
    return pressed and credit.get(DoseMuscle.TRICEPS) == 1


def _is_trained(request: PlanRequest, aims: Aims) -> bool:
    return request.level is not Level.BEGINNER and not aims.gentle


def _is_kick(exercise: Exercise) -> bool:
    """One leg pushed back with little weight: a thrust of both loads the same hips heavily."""
    facts = exercise.facts
    alone = facts.laterality is not Laterality.BILATERAL and facts.chain is Chain.OPEN
    return facts.movement_pattern is Pattern.HIP_EXTENSION and alone


def _is_outgrown(exercise: Exercise) -> bool:
    """Easy trunk work without a weight, which trained people outgrow within weeks."""
    facts = exercise.facts
    trunk = facts.movement_pattern in kinds.CORE or facts.movement_pattern is Pattern.HIP_FLEXION
    own = facts.load.type is LoadType.BODYWEIGHT
    return trunk and own and facts.scores.strength <= EASY


def _is_clutched(exercise: Exercise) -> bool:
    """A dumbbell between the feet, which slips before the hamstrings tire."""
    groups = exercise.facts.equipment.all_of
    held = any(Equipment.DUMBBELL in group for group in groups)
    return held and exercise.facts.movement_pattern is Pattern.KNEE_FLEXION


def _is_hybrid(exercise: Exercise) -> bool:
    """A row on a bridge: the arm's weight is too light for the back, and the trunk wobbles."""
    trunk = exercise.facts.movement_pattern in kinds.CORE
    return trunk and DoseMuscle.BICEPS in exercise.derived.credit


def _spares_the_back(exercise: Exercise) -> bool:
    """Bird dog, dead bug and curl-up train the trunk with a small part of the body's weight."""
    light = (exercise.facts.load.bodyweight_share or 1) <= SMALL_SHARE
    return light and holds_the_trunk(exercise)


def _is_soon_too_light(exercise: Exercise, request: PlanRequest, aims: Aims) -> bool:
    """Trained legs outgrow what two hands can hold before the chest."""
    facts = exercise.facts
    held = facts.load.type is LoadType.EXTERNAL and not any(
        set(group) & BARS for group in facts.equipment.all_of
    )
    return _is_trained(request, aims) and held and facts.movement_pattern is Pattern.SQUAT


def _is_front_raise(exercise: Exercise) -> bool:
    """Every press trains the front of the shoulder already; a raise is for its side."""
    raised = exercise.facts.movement_pattern is Pattern.SHOULDER_RAISE
    shares = {use.muscle: use.share for use in exercise.facts.muscles}
    return raised and shares.get(Muscle.FRONT_DELTOID, 0) > shares.get(Muscle.SIDE_DELTOID, 0)


def _is_one_legged(exercise: Exercise) -> bool:
    """Running is done on one leg at a time. [j]."""
    one_sided = exercise.facts.laterality is not Laterality.BILATERAL
    return one_sided and exercise.facts.movement_pattern in kinds.LEG_DAY


def _steadiness(exercise: Exercise) -> int:
    """A seat or a support counts for people over 65; a wobble counts against."""
    facts = exercise.facts
    needs = {item for group in facts.equipment.all_of for item in group}
    steady = facts.position is Position.SEATED or Equipment.CHAIR in needs
    risky = any(
        caution.condition is Condition.BALANCE_RISK and caution.action is CautionAction.MODIFY
        for caution in facts.cautions
    )
    return 6 * steady - 6 * risky - 2 * facts.scores.balance
