"""How a week is spread: nothing rests too long, is repeated too often or piled on one day.

Soft costs of level 2 that speak of days, each a whole number of points and linear in the counts of
a day, so that evaluator, ledger and solver say the same. Judgement, after docs/evidence.md E3.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forge.domain.plan import Role
from forge.domain.vocabulary import Pattern
from forge.planner.problem import kinds
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Task

REST_DAYS = 4
"""Days running without a kind of work from which its training fades before it comes again. [j]."""

IDLE_POINTS = 25
"""Each run of so many days without a large kind of work."""

STOOPED_DAYS = 2
STOOPED_POINTS = 40
"""Days a week on which the lower back holds a loaded hinge, and each day more: a thrust or a leg
curl trains the same hips. [j]."""

LEG_SETS, GENTLE_LEG_SETS = 9, 6
LEG_POINTS = 30
"""Sets of squats, lunges and hinges that one session bears well, fewer from 65 on and after a
break, and each set more. [j]."""

EVEN_DAYS = 1
LOPSIDED_POINTS = 40
"""Exercises of a kind by which days of one focus may differ, and each one more. [j]."""

EVENED: dict[str, frozenset[Pattern]] = {
    "large movements": kinds.COMPOUND,
    "presses for the chest": frozenset({Pattern.HORIZONTAL_PUSH, Pattern.DIP}),
}
"""What days of one focus hold about as much of: no two presses for the chest on a full-body day
where another one has none. Days for the upper body alone may differ in what they press."""

CHEST = 1
"""The number of the presses among what is evened."""

FULL_BODY = frozenset({Pattern.SQUAT, Pattern.HORIZONTAL_PUSH, Pattern.HORIZONTAL_PULL})

WEEK = 7

WORK = {
    pattern: tuple(name for name, patterns in kinds.SAME_WORK.items() if pattern in patterns)
    for pattern in Pattern
}
"""The kinds of large work of each pattern: looked up for every exercise of every week."""


@dataclass(frozen=True, slots=True)
class Load:
    """What an exercise weighs in the spread of a week; ``evened`` are its kinds of ``EVENED``."""

    stoops: bool
    legs: bool
    evened: tuple[int, ...]


NO_LOAD = Load(stoops=False, legs=False, evened=())


def load_of(one: Candidate) -> Load:
    """Whether a candidate stoops, is large leg work, is to be evened; practice is none."""
    if not one.strength or one.role is Role.SKILL:
        return NO_LOAD
    evened = (n for n, patterns in enumerate(EVENED.values()) if one.pattern in patterns)
    return Load(
        stoops=one.pattern is Pattern.HINGE,
        legs=one.pattern in kinds.COMPOUND and one.pattern in kinds.LEG_DAY,
        evened=tuple(evened),
    )


def same_work(one: Candidate) -> tuple[str, ...]:
    """The kinds of large work that a candidate is; practice of a skill is none."""
    if not one.strength or one.role is Role.SKILL:
        return ()
    return WORK[one.pattern]


def leg_sets(task: Task) -> int:
    """Large leg sets that cost nothing in a session."""
    return GENTLE_LEG_SETS if task.aims.gentle else LEG_SETS


def like_days(task: Task) -> tuple[tuple[int, ...], ...]:
    """Groups of days of one focus, length and place, none before sport: they may carry the same."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for day, one in enumerate(task.sessions):
        if not one.eve:
            barred = task.barred.get(one.weekday, frozenset[str]())
            groups.setdefault((one.focus, one.minutes, barred), []).append(day)
    return tuple(tuple(days) for days in groups.values() if len(days) > 1)


def evened_days(task: Task, kind: int) -> tuple[tuple[int, ...], ...]:
    """The groups of days over which a kind of ``EVENED`` is."""
    found = like_days(task)
    if kind != CHEST:
        return found
    return tuple(days for days in found if task.sessions[days[0]].focus.patterns >= FULL_BODY)


def runs(task: Task) -> tuple[tuple[int, ...], ...]:
    """The sessions of each run of ``REST_DAYS`` days; runs without any session are left out."""
    found: list[tuple[int, ...]] = []
    for start in range(WEEK):
        held = {(start + more) % WEEK for more in range(REST_DAYS)}
        inside = tuple(i for i, one in enumerate(task.sessions) if int(one.weekday) in held)
        if inside:
            found.append(inside)
    return tuple(found)


def offered(task: Task) -> tuple[str, ...]:
    """The large kinds of work that some candidate does."""
    there = {one.pattern for one in task.choices if one.strength and one.role is not Role.SKILL}
    return tuple(name for name, kind in kinds.SAME_WORK.items() if not kind.isdisjoint(there))


def idle_runs(runs_: Sequence[tuple[int, ...]], on: Sequence[int]) -> int:
    """Runs of days in which a kind of work does not come, given its picks by day."""
    return sum(not any(on[day] for day in run) for run in runs_)


def lopsided(counts: Sequence[int]) -> int:
    """Exercises by which the fullest day passes the emptiest beyond what is even."""
    return max(0, max(counts) - min(counts) - EVEN_DAYS)


def costs(task: Task, draft: Draft) -> Iterator[tuple[str, int]]:
    """What is lost on each subject, 0 or less."""
    days = range(len(task.sessions))
    done = [[(task.by_slug[p.slug], p.sets) for p in draft.of(day)] for day in days]
    loads = [[(load_of(one), sets) for one, sets in day] for day in done]
    found = runs(task)
    for name in offered(task):
        on = [sum(name in same_work(one) for one, _ in day) for day in done]
        yield f"{name} work", -IDLE_POINTS * idle_runs(found, on)
    stooped = sum(any(load.stoops for load, _ in day) for day in loads)
    yield "hip hinges", -STOOPED_POINTS * max(0, stooped - STOOPED_DAYS)
    most = leg_sets(task)
    over = sum(max(0, sum(sets for load, sets in day if load.legs) - most) for day in loads)
    yield "leg work", -LEG_POINTS * over
    for kind, name in enumerate(EVENED):
        counts = [sum(kind in load.evened for load, _ in day) for day in loads]
        uneven = sum(lopsided([counts[day] for day in alike]) for alike in evened_days(task, kind))
        yield name, -LOPSIDED_POINTS * uneven
