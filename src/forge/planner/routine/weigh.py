"""A pasted week in the planner's own terms: task, draft and days, as if it had chosen it."""

import math
from dataclasses import dataclass, replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Day, Role
from forge.domain.vocabulary import Category
from forge.library.catalogue import Catalogue
from forge.planner.audits.looking import Audited
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem import clock, kinds
from forge.planner.problem.aims import Aims, aims_of
from forge.planner.problem.amounts import CARDIO_BLOCK_S, LADDER_REPS, Amount, page_dose
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.problem.roles import part_of
from forge.planner.problem.stretches import STRETCH_UNIT_S
from forge.planner.problem.task import Draft, Pick, Task, sessions_for
from forge.planner.problem.templates import PASTED
from forge.planner.problem.tracks import tracks_for
from forge.planner.routine.ask import Basis, clamped
from forge.planner.routine.slots import Entry, day_of, seconds_of
from forge.planner.routine.values import Item, Routine
from forge.planner.weighing.tally import tally

THEIRS = "yours"
FALLBACK_ROLES = {
    Category.STRETCHING: Role.STRETCH,
    Category.MOBILITY: Role.STRETCH,
    Category.CARDIO: Role.CARDIO,
    Category.BALANCE: Role.BALANCE,
    Category.PLYOMETRICS: Role.COMPOUND,
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pasted week that can be judged: ``audited`` holds task, draft, days and pool."""

    basis: Basis
    routine: Routine
    audited: Audited
    entries: tuple[tuple[Entry, ...], ...]


def weigh(routine: Routine, basis: Basis, catalogue: Catalogue) -> Weighed:
    """Build task and draft from the routine with its own exercises as forced candidates.

    Where no minutes were given, each session gets those that it needs by the time model.
    """
    aims = aims_of(basis.request)
    pool = pool_of(catalogue.exercises, basis.request, aims)
    entries = tuple(
        tuple(_entry(item, catalogue, aims, pool) for item in session.items)
        for _, session in basis.week.days
    )
    basis = basis if basis.minutes_told else _timed(basis, entries, aims)
    task = _task(basis, aims, pool, entries)
    draft = _draft(entries)
    days = tuple(_day(basis, routine, index, entries[index], aims) for index in range(len(entries)))
    audited = Audited(task, draft, tally(task, draft), days, pool)
    return Weighed(basis, routine, audited, entries)


def _day(basis: Basis, routine: Routine, index: int, entries: tuple[Entry, ...], aims: Aims) -> Day:
    weekday, session = basis.week.days[index]
    request = basis.request
    return day_of(session, weekday, request.minutes[index], entries, request, aims, routine)


def _entry(item: Item, catalogue: Catalogue, aims: Aims, pool: Pool) -> Entry:
    exercise = catalogue.get(item.slug)
    role = role_of(exercise, aims, pool.rungs)
    usual = candidate(exercise, role, aims, merit=0)
    return Entry(item, _as_written(usual, item, aims), usual)


def role_of(exercise: Exercise, aims: Aims, rungs: tuple[str, ...]) -> Role:
    """The role that the planner would give; by category where it would give none."""
    part = part_of(exercise, aims, rungs)
    if part.role is not None:
        return part.role
    category, pattern = exercise.facts.category, exercise.facts.movement_pattern
    if category in FALLBACK_ROLES:
        return FALLBACK_ROLES[category]
    if not exercise.derived.credit:
        return Role.CARE
    if pattern in kinds.CORE:
        return Role.CORE
    return Role.COMPOUND if pattern in kinds.COMPOUND else Role.ISOLATION


def _as_written(usual: Candidate, item: Item, aims: Aims) -> Candidate:
    """The candidate with the amount that the routine gives it."""
    work, exercise = item.work, usual.exercise
    rest_s = usual.amount.rest_s if work.rest_s is None else work.rest_s
    amount = Amount(THEIRS, rest_s, work.rir)
    if work.to_limit:
        dose = page_dose(exercise, usual.role, aims)
        amount = replace(amount, reps=(dose.reps if dose else None) or LADDER_REPS)
    elif work.reps:
        amount = replace(amount, reps=work.reps)
    elif work.metres:
        amount = replace(amount, metres=work.metres)
    elif usual.amount.hold_s or (work.seconds and exercise.derived.hold):
        amount = replace(amount, hold_s=work.seconds)
    else:
        amount = replace(amount, time_s=work.seconds)
    sides = 2 if work.each_side or usual.sides == 2 else 1
    work_s = clock.work_s(amount, sides)
    if work.reps and work.seconds:
        work_s = math.ceil(sum(work.reps) / 2 * sum(work.seconds) / 2 * sides)
    return replace(
        usual,
        amount=amount,
        sides=sides,
        work_s=work_s,
        set_s=work_s + rest_s,
        least=1,
        most=max(usual.most, work.sets),
        units=_units(usual, amount),
    )


def _units(usual: Candidate, amount: Amount) -> dict[str, int]:
    """What a set adds, with the seconds of a stretch as they are held."""
    held = sum(amount.hold_s or amount.time_s or (0, 0)) // 2 // STRETCH_UNIT_S
    return {key: held if key.startswith("stretch:") else each for key, each in usual.units.items()}


def _timed(basis: Basis, entries: tuple[tuple[Entry, ...], ...], aims: Aims) -> Basis:
    """Minutes that each session takes, warm-up and cool-down included."""
    minutes = tuple(_minutes(seconds_of(one, aims), aims) for one in entries)
    return replace(basis, request=replace(basis.request, minutes=minutes))


def _minutes(work_s: int, aims: Aims) -> int:
    """The fewest minutes that hold the work and what belongs around it."""
    for minutes in range(5, 181):
        if 60 * minutes >= work_s + clock.fixed_s(minutes, aims):
            return minutes
    return clamped(10_000)


def _task(basis: Basis, aims: Aims, pool: Pool, entries: tuple[tuple[Entry, ...], ...]) -> Task:
    """The task with the routine's exercises beside everything else that would be allowed."""
    own = {entry.one.slug: entry.one for day in entries for entry in day}
    others = (one for one in pool.kept if one.slug not in own)
    return Task(
        request=basis.request,
        aims=aims,
        template=PASTED,
        sessions=sessions_for(basis.request, PASTED),
        pool=tuple(sorted((*own.values(), *others), key=lambda one: one.slug)),
        tracks=tracks_for(basis.request, aims),
    )


def _draft(entries: tuple[tuple[Entry, ...], ...]) -> Draft:
    return Draft(
        tuple(
            sorted(
                Pick(index, entry.one.slug, counted_sets(entry))
                for index, day in enumerate(entries)
                for entry in day
            )
        )
    )


def counted_sets(entry: Entry) -> int:
    """Sets as the planner counts them: cardio in blocks of five minutes."""
    if entry.one.role is not Role.CARDIO:
        return entry.item.work.sets
    return max(1, round(entry.item.work.sets * entry.one.work_s / CARDIO_BLOCK_S))
