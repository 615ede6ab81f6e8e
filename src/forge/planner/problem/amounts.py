"""How much one set is: repetitions, seconds or metres, rest and effort (docs/evidence.md E2, E4).

Weights and stacks follow the goal's table; body weight and bands cannot be tuned finely,
so they keep the range of their own page.
"""

from dataclasses import dataclass, replace

from forge.domain.exercise import Dose, Exercise, Span
from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.domain.vocabulary import DoseGoal, Laterality, LoadType, Measure, Pattern
from forge.planner.problem.aims import Aims
from forge.planner.problem.care_doses import is_rehabilitation, left
from forge.planner.problem.fast import fast_rest_s
from forge.planner.problem.kinds import COMPOUND
from forge.planner.problem.reserves import kept_back
from forge.planner.problem.rests import (
    HARD_REPS,
    LONG_BAND_S,
    is_easy_hold,
    is_heavy,
    is_light_work,
    is_long_band_set,
    least_rest_s,
    within_its_page,
)
from forge.planner.problem.steps import WIDER_REPS

FROM_PAGE = "the exercise's page"
"""The row of an amount that the exercise's own page gives."""

CARDIO_BLOCK_S = 300
"""Cardio is planned in blocks of five minutes."""

STRETCH_S = (10, 30)
STRETCH_OLDER_S = (30, 60)
"""ACSM GETP 11, Table 5.6."""

RETURN_RIR = (3, 4)
"""Effort after a break (docs/evidence.md E3)."""

SKILL_RIR = (1, 3)
NOVICE_RIR = (1, 3)
"""Beginners misjudge their reserve by a repetition (Halperin 2022): none goes to failure."""
LADDER_REPS = (5, 15)
LADDER_REST_S = 90
HEALTH_REST_S = 75
HEAVY_REST_S = 120
SKILL_REST_S = 120
OWN_REST_S = (45, 75)
LARGE = frozenset({Role.MAIN, Role.COMPOUND})
WHOLE_WEIGHT = frozenset({Pattern.VERTICAL_PULL, Pattern.DIP})
SPORTING = frozenset({Pattern.SQUAT, Pattern.LUNGE, Pattern.HINGE, Pattern.PLANTARFLEXION})

TABLE_LOADS = frozenset({LoadType.EXTERNAL, LoadType.MACHINE_STACK})


@dataclass(frozen=True, slots=True)
class Amount:
    """One set. Exactly one of reps, hold_s, time_s, metres is set; ``row`` is its source.

    ``wider`` repetitions at the top of the range are there because the next weight is far off;
    ``page`` is the dose of the exercise's own page where that is the source.
    """

    row: str
    rest_s: int
    rir: Span | None = None
    reps: Span | None = None
    hold_s: Span | None = None
    time_s: Span | None = None
    metres: Span | None = None
    wider: int = 0
    page: Dose | None = None


HEAVY_RIR = (1, 2)
HEAVY = Amount("E2 strength main, heavy day", 180, HEAVY_RIR, (3, 4))
"""The heavy day of a strength lift; its row in the table is the medium day, which takes
longer, so that the time model is safe (Moesgaard, Sports Med 2022: undulating over linear)."""

TABLE: dict[tuple[Goal, Role], Amount] = {
    (Goal.STRENGTH, Role.MAIN): Amount("E2 strength main", 180, (2, 3), (4, 5)),
    (Goal.STRENGTH, Role.COMPOUND): Amount("E2 strength compound", 150, (1, 3), (5, 8)),
    (Goal.STRENGTH, Role.ISOLATION): Amount("E2 strength isolation", 75, (1, 3), (8, 12)),
    (Goal.HYPERTROPHY, Role.MAIN): Amount("E2 size compound", 120, (1, 3), (6, 10)),
    (Goal.HYPERTROPHY, Role.COMPOUND): Amount("E2 size compound", 105, (1, 3), (8, 12)),
    (Goal.HYPERTROPHY, Role.ISOLATION): Amount("E2 size isolation", 75, (1, 2), (10, 15)),
    (Goal.HEALTH, Role.MAIN): Amount("E2 health", 75, (2, 4), (8, 12)),
    (Goal.HEALTH, Role.COMPOUND): Amount("E2 health", 75, (2, 4), (8, 12)),
    (Goal.HEALTH, Role.ISOLATION): Amount("E2 health", 60, (2, 4), (10, 15)),
}

ENDURANCE = Amount("E2 endurance support", 75, (2, 4), (5, 8))
"""Legs and calves of runners and riders: few and heavy repetitions beside the many of the sport."""

PAGE_GOALS: dict[Goal, tuple[DoseGoal, ...]] = {
    Goal.STRENGTH: (DoseGoal.STRENGTH, DoseGoal.HYPERTROPHY, DoseGoal.HEALTH),
    Goal.HYPERTROPHY: (DoseGoal.HYPERTROPHY, DoseGoal.HEALTH, DoseGoal.STRENGTH),
    Goal.HEALTH: (DoseGoal.HEALTH, DoseGoal.HYPERTROPHY, DoseGoal.ENDURANCE),
}
GENTLE_GOALS = (DoseGoal.REHAB, DoseGoal.MOBILITY, DoseGoal.HEALTH)
GENTLE_ROLES = (Role.STRETCH, Role.CARE, Role.BALANCE)


def amount(exercise: Exercise, role: Role, aims: Aims) -> Amount:
    """One set of this exercise in this role for these aims."""
    if role is Role.CARDIO:
        return Amount("E4 cardio", 0, time_s=(CARDIO_BLOCK_S, CARDIO_BLOCK_S))
    dose = page_dose(exercise, role, aims)
    if role is Role.STRETCH and exercise.facts.measure is Measure.HOLD:
        return _stretch(dose, aims)
    if role is Role.POWER:
        return _from_page(dose, exercise.facts.measure, fast_rest_s(dose))
    if role in GENTLE_ROLES:
        return _from_page(dose, exercise.facts.measure, _rest(dose))
    if is_rehabilitation(exercise) and role is not Role.SKILL:
        return _as_written(exercise, role, dose, aims)
    return _work(exercise, role, dose, aims)


def _as_written(exercise: Exercise, role: Role, dose: Dose | None, aims: Aims) -> Amount:
    """Rehabilitation that counts for a muscle keeps the dose, effort and rest of its page.

    After a break and from 65 on the gentler effort and the longer rest hold here too.
    """
    found = _from_page(dose, exercise.facts.measure, _rest(dose))
    own = left(dose.effort) if dose else None
    rir = RETURN_RIR if aims.returning else own and kept_back(own, aims)
    older_s = least_rest_s(role, None, aims)
    rest_s = max(found.rest_s, older_s)
    return replace(found, rest_s=rest_s, rir=rir if found.reps else None)


def _work(exercise: Exercise, role: Role, dose: Dose | None, aims: Aims) -> Amount:
    """Strength work: weights by the table, body weight and bands by their page."""
    heavy = aims.endurance and not aims.gentle and not aims.health_only
    table = TABLE[aims.style, _table_role(role)]
    if heavy and exercise.facts.movement_pattern in SPORTING:
        table = ENDURANCE
    rir = _reserve(role, table, aims)
    counted = exercise.facts.measure is Measure.REPS
    if counted and exercise.facts.load.type in TABLE_LOADS:
        beside = within_its_page(exercise, table.rest_s, dose.rest_s) if dose else table.rest_s
        rir = _at_least(rir, exercise, dose, aims)
        rest_s = max(
            beside if role in LARGE else table.rest_s, least_rest_s(role, table.reps, aims)
        )
        return _widened(exercise, role, aims, replace(table, rest_s=rest_s, rir=rir))
    found = _from_page(dose, exercise.facts.measure, _own_rest(exercise, role, aims))
    if is_light_work(exercise) and role is not Role.SKILL and found.page:
        waits = found.page.rest_s[0] if _rests_by_turns(exercise, aims) else found.rest_s
        rest_s = max(_within(waits, found.page.rest_s), least_rest_s(role, None, aims))
        return replace(found, rest_s=rest_s, rir=rir if found.reps else None)
    small = role is Role.SKILL and exercise.facts.movement_pattern not in COMPOUND
    hard = found.reps is not None and found.reps[1] <= HARD_REPS
    effort = Role.ISOLATION if small and not hard else role
    rest_s = max(_as_the_page(found, role), least_rest_s(effort, found.reps, aims))
    return replace(found, rest_s=rest_s, rir=rir if found.reps else None)


def _rests_by_turns(exercise: Exercise, aims: Aims) -> bool:
    """A light hold of one side after the other: each rests while the other holds. [j]."""
    held = exercise.facts.measure is Measure.HOLD
    return held and exercise.facts.laterality is Laterality.PER_SIDE and not aims.spared


def _as_the_page(found: Amount, role: Role) -> int:
    """The rest within the range of the page; large movements rest by E2."""
    if found.page is None:
        return found.rest_s
    return found.rest_s if role in LARGE else _within(found.rest_s, found.page.rest_s)


def _within(value: int, span: Span) -> int:
    low, high = span
    return min(max(value, low), high)


def _widened(exercise: Exercise, role: Role, aims: Aims, found: Amount) -> Amount:
    """A wider range where the next weight is far off; heavy barbell lifts keep theirs."""
    groups = exercise.facts.equipment.all_of
    if role is Role.MAIN or found.reps is None or not groups:
        return found
    if aims.coarse.isdisjoint(groups[0]):
        return found
    low, high = found.reps
    return replace(found, reps=(low, high + WIDER_REPS), wider=WIDER_REPS)


def _reserve(role: Role, table: Amount, aims: Aims) -> Span | None:
    """Repetitions in reserve: more after a break, fewer for a skill unless health limits."""
    if aims.returning:
        return RETURN_RIR
    if role is Role.SKILL and not aims.health_only:
        return kept_back(SKILL_RIR, aims)
    if table.rir is None:
        return None
    return kept_back(max(NOVICE_RIR, table.rir) if aims.novice else table.rir, aims)


def heavy_amount(exercise: Exercise) -> Amount:
    """One set of the heavy day; what the page keeps back for strength stays there too."""
    dose = exercise.facts.dose.get(DoseGoal.STRENGTH)
    own = left(dose.effort) if dose else None
    return replace(HEAVY, rir=own) if own and own[0] > HEAVY_RIR[0] else HEAVY


def is_heavy_amount(amount: Amount) -> bool:
    """True for a set of the heavy day."""
    return amount.row == HEAVY.row


def _at_least(rir: Span | None, exercise: Exercise, dose: Dose | None, aims: Aims) -> Span | None:
    """The reserve of a heavy lift: never less than its page keeps."""
    own = left(dose.effort) if dose and is_heavy(exercise) else None
    return kept_back(rir, aims, own[0]) if rir and own else rir


def sides(exercise: Exercise, role: Role, aims: Aims) -> int:
    """2 when the amount is done on each side in turn."""
    laterality = exercise.facts.laterality
    if laterality is Laterality.PER_SIDE:
        return 2
    dose = page_dose(exercise, role, aims)
    each = dose is not None and dose.per == "each side"
    return 2 if laterality is Laterality.ALTERNATING and each else 1


def page_dose(exercise: Exercise, role: Role, aims: Aims) -> Dose | None:
    """The dose of the exercise's own page that fits best."""
    wanted = GENTLE_GOALS if role in GENTLE_ROLES else PAGE_GOALS[aims.style]
    if role is Role.SKILL:
        wanted = PAGE_GOALS[Goal.STRENGTH]
    if role is Role.POWER:
        wanted = (DoseGoal.POWER,)
    doses = exercise.facts.dose
    for goal in (*wanted, *sorted(doses)):
        if goal in doses:
            return doses[goal]
    return None


def _table_role(role: Role) -> Role:
    """Skill work is compound work; core work is isolation work."""
    if role is Role.SKILL:
        return Role.COMPOUND
    return role if role in (Role.MAIN, Role.COMPOUND) else Role.ISOLATION


def _stretch(dose: Dose | None, aims: Aims) -> Amount:
    low, high = STRETCH_OLDER_S if aims.older else STRETCH_S
    page = dose.hold_s if dose and dose.hold_s else (20, 30)
    held = (min(max(page[0], low), high), min(max(page[1], low), high))
    return Amount("E4 static stretch", _rest(dose), hold_s=held)


def _from_page(dose: Dose | None, measure: Measure, rest_s: int) -> Amount:
    if dose is None:
        return Amount("E2 bodyweight", rest_s, reps=LADDER_REPS)
    found = Amount(FROM_PAGE, rest_s, page=dose)
    if measure is Measure.HOLD and dose.hold_s:
        return replace(found, hold_s=dose.hold_s)
    if measure is Measure.TIME and dose.time_s:
        return replace(found, time_s=dose.time_s)
    if measure is Measure.DISTANCE and dose.metres:
        return replace(found, metres=dose.metres)
    return replace(found, reps=dose.reps or LADDER_REPS)


def _rest(dose: Dose | None) -> int:
    """The middle of the page's rest, in steps of five seconds."""
    low, high = dose.rest_s if dose else (0, 30)
    return (low + high) // 10 * 5


def _own_rest(exercise: Exercise, role: Role, aims: Aims) -> int:
    """Rest of body-weight and band work: E2 for large movements, else the page's."""
    if role is Role.SKILL:
        dose = page_dose(exercise, role, aims)
        return dose.rest_s[0] if dose and is_easy_hold(exercise) else SKILL_REST_S
    if role in (Role.MAIN, Role.COMPOUND):
        return _large_rest(exercise, role, aims)
    low, high = OWN_REST_S
    return min(max(_rest(page_dose(exercise, role, aims)), low), high)


def _large_rest(exercise: Exercise, role: Role, aims: Aims) -> int:
    """What hangs or rests on the arms alone is as heavy as a weight and rests like one."""
    kind = exercise.facts.load.type
    if exercise.facts.movement_pattern in WHOLE_WEIGHT and kind is not LoadType.BAND:
        return max(HEALTH_REST_S, TABLE[aims.style, Role.COMPOUND].rest_s)
    if aims.style is Goal.STRENGTH and kind is LoadType.BAND:
        return HEAVY_REST_S
    dose = page_dose(exercise, role, aims)
    if is_long_band_set(exercise, dose.reps if dose else None):
        return LONG_BAND_S
    return HEALTH_REST_S if aims.style is Goal.HEALTH else LADDER_REST_S
