"""Audit lines of strength work: dose, frequency, patterns, balance, recovery, ranges."""

from forge.domain.plan import AuditLine, Role, Slot
from forge.domain.request import Goal
from forge.domain.vocabulary import DoseMuscle, LoadType, Pattern
from forge.planner import words
from forge.planner.audits.looking import Audited, Check, Mark, line, names, share
from forge.planner.problem import kinds
from forge.planner.problem.evidence import HEAVY_DIRECT_SETS, PRIME_MOVERS, SESSION_SETS
from forge.planner.problem.task import Task
from forge.planner.problem.track import Kind, Track

VARIETY_FROM = 8
LARGE_FIRST = 0.9
"""Share of the pairs of a large and a small movement that have to stand in this order (A13)."""
COUNTED_ROLES = (Role.SKILL, Role.MAIN, Role.COMPOUND, Role.ISOLATION, Role.CORE)
FIXED_LOADS = (LoadType.EXTERNAL, LoadType.MACHINE_STACK)
OWN_WEIGHT = (LoadType.BODYWEIGHT, LoadType.BODYWEIGHT_PLUS, LoadType.NONE, LoadType.ASSISTANCE)


def _muscles(task: Task) -> list[Track]:
    return [track for track in task.tracks if track.kind is Kind.MUSCLE]


def a1(audited: Audited) -> AuditLine | None:
    """Mean share of the minimum that the ten muscles reach."""
    if not audited.counts_sets:
        return None
    sums, tracks = audited.sums, _muscles(audited.task)
    low = [t for t in tracks if t.floor and sums.totals[t.key] < t.floor.amount]
    parts = [min(1.0, sums.totals[t.key] / t.floor.amount) for t in tracks if t.floor]
    told = names([t.name for t in low], "Every muscle reaches its weekly minimum.")
    return line(Mark("A1", "Dose at or above minimum", 0.95), sum(parts) / len(parts), told)


def a2(audited: Audited) -> AuditLine | None:
    """Share of muscles at or below their maximum."""
    if not audited.counts_sets:
        return None
    high = [t.name for t in _muscles(audited.task) if audited.sums.totals[t.key] > t.weekly]
    told = names(high, "No muscle passes its weekly maximum.")
    return line(Mark("A2", "Dose at or below maximum", 1), 1 - len(high) / 10, told)


def a3(audited: Audited) -> AuditLine | None:
    """Share of prime movers with two direct sets."""
    if not audited.counts_sets:
        return None
    low = [m.value for m in PRIME_MOVERS if audited.sums.direct_totals[m] < 2]
    told = names(low, "Every large muscle gets direct sets.")
    return line(Mark("A3", "Direct work", 1), 1 - len(low) / len(PRIME_MOVERS), told)


def a4(audited: Audited) -> AuditLine | None:
    """Mean share of two days a week that train each muscle."""
    if not audited.counts_sets:
        return None
    days = range(len(audited.days))
    trained = {
        t.name: sum(audited.sums.units[t.key, day] >= 2 for day in days)
        for t in _muscles(audited.task)
    }
    rare = [name for name, count in trained.items() if count < 2]
    told = names(rare, "Every muscle is trained on two days or more.")
    value = sum(min(1.0, count / 2) for count in trained.values()) / len(trained)
    return line(Mark("A4", "Frequency", 0.9), value, told)


def a5(audited: Audited) -> AuditLine | None:
    """No muscle gets more sets in a session than the cap."""
    if not audited.counts_sets:
        return None
    cap = SESSION_SETS[audited.task.request.level]
    most = max(
        audited.sums.units[t.key, day]
        for t in _muscles(audited.task)
        for day in range(len(audited.days))
    )
    told = f"The most for one muscle in a session is {words.halves(most)} of {cap} sets."
    return line(Mark("A5", "Session cap", 1), float(most <= 2 * cap), told)


def a6(audited: Audited) -> AuditLine | None:
    """Share of the feasible patterns that are present."""
    if not audited.counts_sets:
        return None
    pool = {one.pattern for one in audited.task.pool if one.strength}
    feasible = {name: ps for name, ps in kinds.FUNDAMENTAL.items() if ps & pool}
    absent = [n for n, ps in feasible.items() if not any(audited.sums.patterns[p] for p in ps)]
    told = names(absent, f"All {len(feasible)} patterns that your answers allow are there.")
    return line(Mark("A6", "Patterns", 1), 1 - len(absent) / max(1, len(feasible)), told)


def _ratio(
    audited: Audited, one: frozenset[Pattern], other: frozenset[Pattern]
) -> tuple[int, int, float]:
    first = sum(audited.sums.patterns[p] for p in one)
    second = sum(audited.sums.patterns[p] for p in other)
    return first, second, min(first, second) / max(first, second, 1)


def a7(audited: Audited) -> AuditLine | None:
    """Push and pull within 2:3 of each other, flies counted; nothing is said of none at all."""
    if not audited.counts_sets:
        return None
    push, pull, value = _ratio(audited, kinds.FORWARD, kinds.BACKWARD)
    if not push + pull:
        return None
    told = f"{push} push sets, {pull} pull sets."
    return line(Mark("A7", "Push and pull", 0.667), value, told)


def a8(audited: Audited) -> AuditLine | None:
    """Knee and hip work within 1:2 of each other; nothing is said of none at all."""
    if not audited.counts_sets:
        return None
    knee, hip, value = _ratio(audited, kinds.KNEE, kinds.HIP)
    if not knee + hip:
        return None
    return line(Mark("A8", "Knee and hip", 0.5), value, f"{knee} knee sets, {hip} hip sets.")


def a13(audited: Audited) -> AuditLine | None:
    """Compound before isolation within each session, core left aside.

    From 65 on and in pregnancy what stands and what is done on the floor are judged apart: one
    goes down once.
    """
    if not audited.counts_sets:
        return None
    right = [
        not (first.role is Role.ISOLATION and later.role in (Role.MAIN, Role.COMPOUND))
        for day in audited.days
        for index, first in enumerate(day.slots)
        for later in day.slots[index + 1 :]
        if {first.role is Role.ISOLATION, later.role is Role.ISOLATION} == {True, False}
        and Role.CORE not in (first.role, later.role)
        and _part(audited, first) == _part(audited, later)
    ]
    told = "before the small ones" if all(right) else "before most of the small ones"
    if share(right) < LARGE_FIRST:
        told = "after small ones too often: they are better done first, while you are fresh"
    mark = Mark("A13", "Large movements first", LARGE_FIRST)
    return line(mark, share(right), f"Large movements come {told}.")


def _part(audited: Audited, slot: Slot) -> bool:
    """True for the floor part of a session that has one."""
    one = audited.task.by_slug[slot.slug].exercise
    return audited.task.goes_down_once and one.facts.floor


def a14(audited: Audited) -> AuditLine | None:
    """No muscle gets four or more direct sets on consecutive days, Sunday to Monday included."""
    if not audited.counts_sets:
        return None
    clashes = [
        muscle.value
        for first, second in audited.task.next_days
        for muscle in DoseMuscle
        if min(audited.sums.direct[muscle, first], audited.sums.direct[muscle, second])
        >= HEAVY_DIRECT_SETS
    ]
    told = names(clashes, "No muscle is worked hard on two days running.")
    return line(Mark("A14", "48 hours", 1), float(not clashes), told)


def a15(audited: Audited) -> AuditLine | None:
    """Prime movers with eight direct sets or more have two exercises, where there are two."""
    if not audited.counts_sets:
        return None
    by_slug = audited.task.by_slug
    using = {m: sum(m in by_slug[s].direct for s in audited.sums.uses) for m in PRIME_MOVERS}
    much = [
        m
        for m in PRIME_MOVERS
        if audited.sums.direct_totals[m] >= VARIETY_FROM and m in audited.task.varied
    ]
    lone = [m.value for m in much if using[m] < 2]
    told = names(lone, "Muscles with eight direct sets or more have two exercises.")
    return line(Mark("A15", "Variety", 0.8), share([using[m] > 1 for m in much]), told)


def a17(audited: Audited) -> AuditLine | None:
    """Repetitions in the range of the goal."""
    dose = audited.task.aims.dose
    if dose is None:
        return None
    if dose is Goal.STRENGTH:
        heavy = [
            s for s in _counted(audited) if _loaded(audited, s) and s.role is not Role.ISOLATION
        ]
        good = sum(s.sets for s in heavy if s.reps and s.reps[0] <= 6)
        value, least = good / max(1, sum(s.sets for s in heavy)), 0.5
        return line(
            Mark("A17", "Repetitions", least), value if heavy else 1, "Sets of six or fewer."
        )
    low, high = (5, 30) if dose is Goal.HYPERTROPHY else (6, 20)
    slots = [s for s in _counted(audited) if s.reps and s.role is not Role.SKILL]
    good = sum(s.sets for s in slots if s.reps and 2 * low <= sum(s.reps) <= 2 * high)
    told = f"{good} sets of {low} to {high} reps."
    return line(Mark("A17", "Repetitions", 0.8), good / max(1, sum(s.sets for s in slots)), told)


def a18(audited: Audited) -> AuditLine | None:
    """Compound sets rest long enough; body weight is exempt."""
    dose = audited.task.aims.dose
    if dose is None:
        return None
    least = 120 if dose is Goal.STRENGTH else 60
    slots = [
        s
        for s in _counted(audited)
        if s.role in (Role.MAIN, Role.COMPOUND) and not _own_weight(audited, s)
    ]
    good = sum(s.sets for s in slots if s.rest_s >= least)
    told = f"{good} compound sets rest {least} s or more."
    value = good / sum(s.sets for s in slots) if slots else 1
    return line(Mark("A18", "Rest", 0.9), value, told)


def _counted(audited: Audited) -> list[Slot]:
    return [slot for slot in audited.slots if slot.role in COUNTED_ROLES]


def _loaded(audited: Audited, slot: Slot) -> bool:
    return audited.task.by_slug[slot.slug].exercise.facts.load.type in FIXED_LOADS


def _own_weight(audited: Audited, slot: Slot) -> bool:
    return audited.task.by_slug[slot.slug].exercise.facts.load.type in OWN_WEIGHT


def a24(audited: Audited) -> AuditLine | None:
    """At least one day without training."""
    if not audited.counts_sets:
        return None
    free = 7 - len(audited.days)
    told = f"{words.plural(free, 'rest day')} a week."
    return line(Mark("A24", "Rest day", 1), float(free > 0), told)


def a29(audited: Audited) -> AuditLine | None:
    """Free-weight squat and hinge sets within the fatigue budget."""
    if not audited.counts_sets:
        return None
    budget = audited.task.budget
    heavy = [p for p in audited.draft.picks if audited.task.by_slug[p.slug].systemic]
    week = sum(pick.sets for pick in heavy)
    days = [sum(p.sets for p in heavy if p.day == d) for d in range(len(audited.days))]
    floor = sum(p.sets for p in heavy if audited.task.by_slug[p.slug].floor_pull)
    good = week <= budget.week and max(days) <= budget.session and floor <= budget.floor
    told = f"{week} of {budget.week} free-weight squat and hinge sets a week."
    return line(Mark("A29", "Fatigue", 1), float(good), told)


STRENGTH_LINES: tuple[Check, ...] = (
    a1,
    a2,
    a3,
    a4,
    a5,
    a6,
    a7,
    a8,
    a13,
    a14,
    a15,
    a17,
    a18,
    a24,
    a29,
)
