"""An exercise as the planner weighs it: one set's cost, what a set adds, and its merit."""

from dataclasses import dataclass

from forge.domain.exercise import Exercise, Span
from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.domain.vocabulary import (
    Action,
    Category,
    DoseMuscle,
    Equipment,
    Joint,
    LoadType,
    Pattern,
)
from forge.planner.problem import clock
from forge.planner.problem.aims import Aims
from forge.planner.problem.amounts import Amount, amount, sides
from forge.planner.problem.care_doses import is_rehabilitation
from forge.planner.problem.essentials import needs_met
from forge.planner.problem.fast import FEWEST_SETS
from forge.planner.problem.fullness import day_units
from forge.planner.problem.lifts import lift_units
from forge.planner.problem.rests import CHANGE_OVER_S
from forge.planner.problem.roles import CARE_STRESS, RELIEF_DRILLS, RELIEF_PATTERNS, works_on
from forge.planner.problem.stretches import units_of

MOST_SETS = {
    Role.MAIN: 5,
    Role.COMPOUND: 4,
    Role.SKILL: 3,
    Role.POWER: 4,
    Role.ISOLATION: 4,
    Role.CORE: 3,
    Role.BALANCE: 2,
    Role.CARE: 2,
    Role.STRETCH: 2,
    Role.CARDIO: 12,
}
STRENGTH_ROLES = frozenset({Role.SKILL, Role.MAIN, Role.COMPOUND, Role.ISOLATION, Role.CORE})
OWN_TRACKS = frozenset({Role.CARDIO, Role.BALANCE, Role.SKILL, Role.POWER})
ONE_SET_ROLES = frozenset({Role.STRETCH, Role.CARE, Role.BALANCE})
FLOOR_PULL_STRESS = 3
BAR_STYLES = (Goal.STRENGTH, Goal.HYPERTROPHY)
FREE_WEIGHTS = frozenset(
    {
        Equipment.BARBELL,
        Equipment.TRAP_BAR,
        Equipment.DUMBBELL,
        Equipment.KETTLEBELL,
        Equipment.SANDBAG,
        Equipment.EZ_BAR,
    }
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One exercise in one role.

    ``work_s`` is one set on both sides, ``set_s`` the same with rest; ``strength`` marks work
    that counts sets of muscles and follows the pattern caps; ``least`` and ``most`` bound the
    sets of a session, ``units`` tells what one set adds to each track, ``direct`` the muscles
    that it counts for in full.
    """

    exercise: Exercise
    slug: str
    pattern: Pattern
    family: str
    role: Role
    amount: Amount
    sides: int
    work_s: int
    set_s: int
    set_up_s: int
    least: int
    most: int
    units: dict[str, int]
    direct: frozenset[DoseMuscle]
    strength: bool
    systemic: bool
    floor_pull: bool
    merit: int

    def rest_s(self, sets: int) -> int:
        """Seconds of rest after each of so many sets: after one easy set only time to change."""
        lone = sets == 1 and self.role is Role.CARE
        return min(self.amount.rest_s, CHANGE_OVER_S) if lone else self.amount.rest_s

    def spared_s(self) -> int:
        """Seconds that one set alone takes less than the first of several."""
        return self.amount.rest_s - self.rest_s(1)


def candidate(exercise: Exercise, role: Role, aims: Aims, *, merit: int) -> Candidate:
    """Weigh an exercise for a role."""
    one = amount(exercise, role, aims)
    both = sides(exercise, role, aims)
    free = _free_weight(exercise)
    work_s = clock.work_s(one, both)
    return Candidate(
        exercise=exercise,
        slug=exercise.slug,
        pattern=exercise.facts.movement_pattern,
        family=exercise.facts.family,
        role=role,
        amount=one,
        sides=both,
        work_s=work_s,
        set_s=work_s + one.rest_s,
        set_up_s=clock.set_up_s(exercise),
        least=_least(role, aims),
        most=_most(role, one, aims),
        units=_units(exercise, role, one, aims),
        direct=direct_muscles(exercise) if _counts(exercise, role) else frozenset(),
        strength=role in STRENGTH_ROLES,
        systemic=free and exercise.facts.movement_pattern in (Pattern.SQUAT, Pattern.HINGE),
        floor_pull=free and _pulls_from_floor(exercise),
        merit=merit,
    )


def _least(role: Role, aims: Aims) -> int:
    """Fewest sets of a session: three of a barbell lift for size too, ten minutes of cardio."""
    if role is Role.CARDIO:
        return 2
    if role is Role.MAIN and aims.style in BAR_STYLES and not aims.gentle:
        return 3
    if role is Role.POWER:
        return FEWEST_SETS
    return 1 if role in ONE_SET_ROLES or aims.gentle else 2


def _most(role: Role, one: Amount, aims: Aims) -> int:
    """Most sets of a session: no more than the page gives, where the amount is its."""
    most = MOST_SETS[role]
    return max(_least(role, aims), min(most, one.page.sets[1])) if one.page else most


def direct_muscles(exercise: Exercise) -> frozenset[DoseMuscle]:
    """Muscle groups that a set counts for in full."""
    return frozenset(muscle for muscle, credit in exercise.derived.credit.items() if credit == 1)


def half_sets(exercise: Exercise) -> dict[DoseMuscle, int]:
    """Half sets that one set adds to each muscle group."""
    credit = exercise.derived.credit
    return {muscle: round(2 * credit[muscle]) for muscle in sorted(credit) if credit[muscle]}


def _counts(exercise: Exercise, role: Role) -> bool:
    """False for what builds no muscle: rehabilitation done as care, sets ended before they tire."""
    if role is Role.POWER:
        return False
    return role is not Role.CARE or not is_rehabilitation(exercise)


def _units(exercise: Exercise, role: Role, one: Amount, aims: Aims) -> dict[str, int]:
    counted = half_sets(exercise) if _counts(exercise, role) else {}
    found = {muscle.value: halves for muscle, halves in counted.items()}
    if exercise.facts.category in (Category.STRENGTH, Category.REHABILITATION):
        found |= {f"relief:{joint.value}": 1 for joint in relieves(exercise)}
    if role in STRENGTH_ROLES:
        found |= day_units(exercise.facts.movement_pattern)
    found |= needs_met(exercise, role, aims)
    found |= lift_units(exercise.facts.movement_pattern, role)
    if role in (Role.STRETCH, Role.CARE):
        found |= _gentle_units(exercise, role, one, aims)
    if role in OWN_TRACKS:
        found[role.value] = 1
    return found


def _gentle_units(exercise: Exercise, role: Role, one: Amount, aims: Aims) -> dict[str, int]:
    """Stretch seconds by group, sets by region of care, one drill for moving work."""
    found: dict[str, int] = {}
    if aims.stretch and one.hold_s:
        held = units_of(exercise, _mean(one.hold_s))
        found |= {f"stretch:{group}": units for group, units in held.items()}
    elif aims.stretch:
        found["drill"] = 1
    if role is Role.CARE:
        found |= {f"care:{r.value}": 1 for r in aims.care if works_on(exercise, r)}
    return found


def relieves(exercise: Exercise) -> tuple[Joint, ...]:
    """Joints for which this is helpful strength work that hardly loads them (E5)."""
    facts = exercise.facts
    return tuple(
        joint
        for joint, patterns in RELIEF_PATTERNS.items()
        if (facts.movement_pattern in patterns or _is_relief_drill(exercise, joint))
        and stress_level(exercise, joint) <= CARE_STRESS
        and _turns_the_right_way(exercise, joint)
    )


def _is_relief_drill(exercise: Exercise, joint: Joint) -> bool:
    facts = exercise.facts
    drilled = is_rehabilitation(exercise) and facts.load.type is LoadType.BAND
    return drilled and facts.movement_pattern in RELIEF_DRILLS.get(joint, frozenset())


def _turns_the_right_way(exercise: Exercise, joint: Joint) -> bool:
    """A sore shoulder is helped by turning out; turning in trains what pulls it forward (E5)."""
    turned = {act.action for act in exercise.facts.joint_actions}
    return joint is not Joint.SHOULDER or Action.INTERNAL_ROTATION not in turned


def stress_level(exercise: Exercise, joint: Joint) -> int:
    """Stress level at a joint, 0 where the page names none."""
    stress = exercise.facts.joint_stress.get(joint)
    return stress.level if stress else 0


def _mean(span: Span) -> int:
    return (span[0] + span[1]) // 2


def _free_weight(exercise: Exercise) -> bool:
    needs = {item for group in exercise.facts.equipment.all_of for item in group}
    return exercise.facts.load.type is LoadType.EXTERNAL and bool(needs & FREE_WEIGHTS)


def _pulls_from_floor(exercise: Exercise) -> bool:
    """A deadlift from the floor: a hinge that loads the lower back at the highest level."""
    hinge = exercise.facts.movement_pattern is Pattern.HINGE
    return hinge and stress_level(exercise, Joint.LUMBAR) >= FLOOR_PULL_STRESS
