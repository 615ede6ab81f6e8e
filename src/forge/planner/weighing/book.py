"""What a ledger must know of each candidate and track, looked up once for a task."""

from dataclasses import dataclass

from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.domain.vocabulary import DoseMuscle, Pattern
from forge.planner.problem import kinds
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.evidence import MAIN_LIFT_SETS, PRIME_MOVERS
from forge.planner.problem.task import Draft, Task
from forge.planner.problem.track import Track
from forge.planner.rules.wishes import names_of
from forge.planner.weighing.crowding import NO_CROWD, Crowd, crowd_of
from forge.planner.weighing.limits import slot_s
from forge.planner.weighing.score import (
    AMOUNTS,
    CONTINUITY_POINTS,
    DISLIKE_POINTS,
    EXERCISE_POINTS,
    FAVOURITE_POINTS,
    is_main_lift,
    may_pile,
    may_stand_alone,
    repeats,
    reward,
)
from forge.planner.weighing.spread import NO_LOAD, Load, load_of, same_work

Points = tuple[int, int]
"""Points at levels 1 and 2."""

Amounts = tuple[int, int, int]
"""Points at levels 1 and 2, and those of level 2 that reward an amount."""

GROUPS: tuple[frozenset[Pattern], ...] = tuple(kinds.FUNDAMENTAL.values())


@dataclass(frozen=True, slots=True)
class Entry:
    """A candidate by numbers: (track, units) pairs and the groups that it counts for.

    ``even`` are the balances that it weighs on with its side: 0 push and pull, 1 knee and hip,
    2 presses and rows; ``near`` are the kinds of large work that are better a day apart.
    """

    slug: str
    day_s: tuple[int, ...]
    units: tuple[tuple[int, int], ...]
    muscles: tuple[DoseMuscle, ...]
    prime: tuple[DoseMuscle, ...]
    groups: tuple[int, ...]
    even: tuple[tuple[int, int], ...]
    main: str
    repeats: int
    merit: int
    disliked: int
    used: int
    pattern: Pattern | None
    family: str
    role: Role
    near: tuple[int, ...]
    load: Load
    crowd: Crowd
    lone: bool
    piles: bool
    kept: int
    systemic: bool
    floor_pull: bool
    least: int
    most: int
    fits: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A track by numbers: points by amount, the same from the top on, and points by days."""

    points: tuple[Amounts, ...]
    top: int
    days: tuple[Points, ...]
    enough: int
    session: int
    weekly: int


@dataclass(frozen=True, slots=True)
class Book:
    """Entries by slug and lines by track."""

    entries: dict[str, Entry]
    lines: tuple[Line, ...]


def book_of(task: Task, draft: Draft) -> Book:
    """Look everything up, for as many sets as a candidate may have or has in the draft.

    A draft may hold more than a search would give: a person gave them, or another request did.
    """
    index = {track.key: number for number, track in enumerate(task.tracks)}
    most = {one.slug: one.most for one in task.pool}
    for pick in (*draft.picks, *task.fixed):
        most[pick.slug] = max(most[pick.slug], pick.sets)
    return Book(
        entries={one.slug: _entry(task, one, index, most[one.slug]) for one in task.pool},
        lines=tuple(_line(track, len(task.sessions)) for track in task.tracks),
    )


def _entry(task: Task, one: Candidate, index: dict[str, int], told: int) -> Entry:
    """A candidate by numbers, with the seconds of up to ``told`` sets."""
    dosed = task.aims.dose is not None
    counts = dosed and one.strength
    prime = tuple(m for m in PRIME_MOVERS if m in one.direct) if dosed else ()
    names = names_of(one.exercise)
    favourite = not task.request.favourites.isdisjoint(names)
    return Entry(
        slug=one.slug,
        day_s=tuple(slot_s(one, sets) if sets else 0 for sets in range(told + 1)),
        units=tuple((index[key], each) for key, each in one.units.items() if key in index),
        muscles=tuple(sorted(one.direct)),
        prime=prime,
        groups=tuple(n for n, group in enumerate(GROUPS) if counts and one.pattern in group),
        even=_even(one) if counts else (),
        main=_main(one) if task.aims.dose is Goal.STRENGTH else "",
        repeats=repeats(task, one),
        merit=one.merit,
        disliked=0 if task.request.dislikes.isdisjoint(names) else -DISLIKE_POINTS,
        used=FAVOURITE_POINTS * favourite - EXERCISE_POINTS,
        pattern=one.pattern if one.strength else None,
        family=one.family,
        role=one.role,
        near=tuple(n for n, name in enumerate(kinds.SAME_WORK) if name in same_work(one))
        if dosed
        else (),
        load=load_of(one) if dosed else NO_LOAD,
        crowd=crowd_of(one) if dosed else NO_CROWD,
        lone=dosed and may_stand_alone(one),
        piles=dosed and may_pile(task, one),
        kept=CONTINUITY_POINTS * (one.slug in task.request.keep),
        systemic=one.systemic,
        floor_pull=one.systemic and one.floor_pull,
        least=one.least,
        most=one.most,
        fits=tuple(task.fits_focus(one, day) for day in range(len(task.sessions))),
    )


def _even(one: Candidate) -> tuple[tuple[int, int], ...]:
    sides = ((kinds.FORWARD, kinds.BACKWARD), (kinds.KNEE, kinds.HIP), (kinds.PRESS, kinds.ROW))
    return tuple(
        (number, side)
        for number, both in enumerate(sides)
        for side, patterns in enumerate(both)
        if one.pattern in patterns
    )


def _main(one: Candidate) -> str:
    return next((name for name in MAIN_LIFT_SETS if is_main_lift(one, name)), "")


def _line(track: Track, days: int) -> Line:
    floor, often = track.floor, track.often
    top = max(floor.amount if floor else 0, track.steps[-1][0] if track.steps else 0)
    points: list[Amounts] = []
    for amount in range(top + 1):
        earned = reward(track, amount)
        levels = [0, earned]
        if floor:
            levels[floor.level - 1] -= floor.lost(amount)
        points.append((levels[0], levels[1], earned if track.term in AMOUNTS else 0))
    by_days: list[Points] = []
    for count in range(days + 1):
        levels = [0, 0]
        if often:
            levels[often.level - 1] = -often.lost(count)
        by_days.append((levels[0], levels[1]))
    return Line(
        points=tuple(points),
        top=top,
        days=tuple(by_days),
        enough=often.units if often else 1,
        session=track.session,
        weekly=track.weekly,
    )
