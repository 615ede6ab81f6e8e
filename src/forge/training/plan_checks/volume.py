"""Sets of each muscle a session and a week, recovery, systemic budget (docs/evidence.md E1, A29).

Sets are counted in halves: two for a prime mover, one for a helper (Pelland et al. 2025).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from forge.domain.plan import Day, Role
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import (
    Category,
    DoseMuscle,
    Equipment,
    Joint,
    Level,
    LoadType,
    Pattern,
    Weekday,
)
from forge.training.plan_checks.amounts import is_health_only
from forge.training.plan_checks.evidence import Use, Violation, World, day_name, uses, uses_on

SESSION_CAP = {Level.BEGINNER: 8, Level.INTERMEDIATE: 11, Level.ADVANCED: 11}
WEEKLY_MAX = {
    Goal.HYPERTROPHY: (16, 22, 25),
    Goal.STRENGTH: (16, 20, 22),
    Goal.HEALTH: (12, 14, 16),
}
"""Most weekly sets for beginner, intermediate and advanced (E1)."""

TABLE_OF = {
    Goal.HYPERTROPHY: Goal.HYPERTROPHY,
    Goal.STRENGTH: Goal.STRENGTH,
    Goal.POWER: Goal.STRENGTH,
}
"""Which row of E1 a goal is dosed by; every other goal by health."""

HARD_DAY = 4
SYSTEMIC_WEEK = (10, 16, 20)
SYSTEMIC_SESSION = (5, 8, 10)
FLOOR_PULLS = (4, 6, 6)
EASY_RIR = 4
"""Sets that leave at least so many repetitions do not count as systemic."""

RETURN_WEEKS = 2
FLOOR_PULL_STRESS = 3
FREE_WEIGHTS = frozenset(
    {
        Equipment.BARBELL,
        Equipment.DUMBBELL,
        Equipment.EZ_BAR,
        Equipment.KETTLEBELL,
        Equipment.SANDBAG,
        Equipment.TRAP_BAR,
    }
)

LEGS = frozenset({DoseMuscle.QUADS, DoseMuscle.HAMSTRINGS, DoseMuscle.GLUTES, DoseMuscle.CALVES})

Halves = Counter[DoseMuscle]


def session_caps(world: World) -> Iterator[Violation]:
    """No muscle gets more sets in a session than it can use (Remmert 2025, preprint)."""
    cap = SESSION_CAP[world.plan.request.level]
    for day in world.plan.days:
        for muscle, halves in sorted(half_sets(uses_on(world, day)).items()):
            if halves > 2 * cap:
                sentence = f"{halves / 2:g} sets for {muscle}; {cap} is the most in a session."
                yield Violation("session_cap", day_name(day), sentence)


def weekly_caps(world: World) -> Iterator[Violation]:
    """No muscle gets more sets in a week than its goal and level allow, in any week."""
    cap = weekly_max(world.plan.request)
    for rule in world.plan.block.wave:
        total = half_sets(uses(world))
        for slug in rule.slugs:
            credit = world.exercises[slug].derived.credit
            total.update(
                {muscle: round(2 * each) * rule.added_sets for muscle, each in credit.items()}
            )
        for muscle, halves in sorted(total.items()):
            if halves > 2 * cap:
                sentence = f"{halves / 2:g} sets for {muscle}; {cap} is the most in a week."
                yield Violation("weekly_max", f"week {rule.week}", sentence)


def recovery(world: World) -> Iterator[Violation]:
    """After four direct sets a muscle has a day without four more; Monday follows Sunday."""
    hard = {day.weekday: (day, _hard_muscles(world, day)) for day in world.plan.days}
    for weekday, (day, muscles) in sorted(hard.items()):
        following = hard.get(Weekday((weekday + 1) % 7))
        if following is None:
            continue
        for muscle in sorted(muscles & following[1]):
            sentence = f"{HARD_DAY} or more direct sets for {muscle} on this day and the next."
            yield Violation("recovery", day_name(day), sentence)


def eves(world: World) -> Iterator[Violation]:
    """The legs get no four direct sets on the day before demanding sport."""
    eves_of = {Weekday((busy.weekday - 1) % 7): busy.what for busy in world.plan.request.busy}
    for day in world.plan.days:
        sport = eves_of.get(day.weekday)
        for muscle in sorted(_hard_muscles(world, day) & LEGS) if sport is not None else ():
            sentence = f"{HARD_DAY} or more direct sets for {muscle} on the eve of {sport}."
            yield Violation("eve", day_name(day), sentence)


def systemic(world: World) -> Iterator[Violation]:
    """Free-weight squats and hinges stay within the budget of the level (A29)."""
    request = world.plan.request
    week = _budget(request, SYSTEMIC_WEEK)
    session = _budget(request, SYSTEMIC_SESSION)
    total = 0
    for day in world.plan.days:
        sets = sum(use.slot.sets for use in uses_on(world, day) if _is_systemic(use))
        total += sets
        if sets > session:
            sentence = f"{sets} hard free-weight squat and hinge sets; {session} is the most."
            yield Violation("systemic", day_name(day), sentence)
    if total > week:
        sentence = f"{total} hard free-weight squat and hinge sets; {week} is the most in a week."
        yield Violation("systemic", "week", sentence)


def floor_pulls(world: World) -> Iterator[Violation]:
    """Deadlifts from the floor stay few (A29)."""
    most = _budget(world.plan.request, FLOOR_PULLS)
    sets = sum(use.slot.sets for use in uses(world) if _is_floor_pull(use))
    if sets > most:
        sentence = f"{sets} sets of deadlifts from the floor; {most} is the most in a week."
        yield Violation("floor_pulls", "week", sentence)


def doses(world: World) -> Iterator[Violation]:
    """The table of weekly sets is the sum over the slots, and keeps its own range in order."""
    due = half_sets(uses(world))
    told = {dose.muscle: dose for dose in world.plan.doses}
    for muscle in sorted(set(due) - set(told)):
        sentence = f"{due[muscle] / 2:g} sets of {muscle} are planned and not in the table."
        yield Violation("doses", "weekly sets", sentence)
    for muscle, dose in sorted(told.items()):
        facts = (dose.sets, dose.direct, dose.days)
        worked_out = (_sets(due[muscle]), _direct(world, muscle), _days(world, muscle))
        for name, told_value, value in zip(
            ("sets", "direct", "days"), facts, worked_out, strict=True
        ):
            if told_value != value:
                sentence = f"{name} of {muscle} are told as {told_value}; the slots give {value}."
                yield Violation("doses", "weekly sets", sentence)
        if not 0 <= dose.minimum <= dose.target <= dose.maximum <= weekly_max(world.plan.request):
            sentence = (
                f"The range of {muscle}, {dose.minimum} to {dose.maximum} with target "
                f"{dose.target}, is out of order or above {weekly_max(world.plan.request)}."
            )
            yield Violation("doses", "weekly sets", sentence)


def weekly_max(request: PlanRequest) -> int:
    """The most weekly sets of a muscle: the wider row where there are two goals."""
    goals = [request.goal] if request.second_goal is None else [request.goal, request.second_goal]
    tables = {TABLE_OF.get(goal, Goal.HEALTH) for goal in goals}
    if Goal.SKILL in goals:
        tables.add(Goal.HYPERTROPHY)  # practice ends well before it tires a muscle
    if is_health_only(request):
        tables = {Goal.HEALTH}
    return max(WEEKLY_MAX[table][request.level.rank] for table in tables)


def half_sets(found: Iterator[Use]) -> Halves:
    """Half sets by muscle."""
    total: Halves = Counter()
    for use in found:
        for muscle, credit in credit_of(use).items():
            total[muscle] += round(2 * credit) * use.slot.sets
    return total


def credit_of(use: Use) -> Mapping[DoseMuscle, float]:
    """What a set counts for each muscle.

    Nothing where it is fast, as it ends before it tires one, and nothing where rehabilitation is
    done as care, which is too light.
    """
    if use.slot.role is Role.POWER:
        return {}
    page = use.exercise
    if use.slot.role is Role.CARE and page.facts.category is Category.REHABILITATION:
        return {}
    return page.derived.credit


def _hard_muscles(world: World, day: Day) -> frozenset[DoseMuscle]:
    """Muscles with four or more direct sets on a day."""
    direct: dict[DoseMuscle, int] = defaultdict(int)
    for use in uses_on(world, day):
        for muscle, credit in credit_of(use).items():
            direct[muscle] += use.slot.sets if credit >= 1 else 0
    return frozenset(muscle for muscle, sets in direct.items() if sets >= HARD_DAY)


def _budget(request: PlanRequest, by_level: tuple[int, int, int]) -> int:
    """The budget of the level, halved from 65 on and after a break."""
    full = by_level[request.level.rank]
    halved = request.age_band is AgeBand.OLDER or request.break_weeks >= RETURN_WEEKS
    return full // 2 if halved else full


def _is_systemic(use: Use) -> bool:
    """True for a free-weight squat or hinge that is taken near its limit."""
    facts = use.exercise.facts
    if facts.movement_pattern not in {Pattern.SQUAT, Pattern.HINGE}:
        return False
    easy = use.slot.rir is not None and use.slot.rir[0] >= EASY_RIR
    return _is_free_weight(use) and not easy


def _is_floor_pull(use: Use) -> bool:
    """True for a free-weight hinge that loads the lower back at the highest level."""
    facts = use.exercise.facts
    lumbar = facts.joint_stress.get(Joint.LUMBAR)
    highest = lumbar is not None and lumbar.level >= FLOOR_PULL_STRESS
    return facts.movement_pattern is Pattern.HINGE and highest and _is_free_weight(use)


def _is_free_weight(use: Use) -> bool:
    """True where a free weight is held."""
    needed = set(chain.from_iterable(use.exercise.facts.equipment.all_of))
    external = use.exercise.facts.load.type is LoadType.EXTERNAL
    return external and bool(needed & FREE_WEIGHTS)


def _sets(halves: int) -> float:
    return halves / 2


def _direct(world: World, muscle: DoseMuscle) -> int:
    """Sets that count in full."""
    credited = (use for use in uses(world) if credit_of(use).get(muscle, 0) >= 1)
    return sum(use.slot.sets for use in credited)


def _days(world: World, muscle: DoseMuscle) -> int:
    """Days with at least one set's worth."""
    found = (half_sets(uses_on(world, day))[muscle] for day in world.plan.days)
    return sum(1 for halves in found if halves >= 2)
