"""Cut a filled week down to the minutes and to every hard limit: accessories first, last first.

Nothing goes whole that is the only one of its kind while a main lift can spare a set.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from forge.domain.errors import ImpossibleRequest, Problem
from forge.domain.vocabulary import DoseMuscle
from forge.planner.problem import clock, kinds
from forge.planner.problem.evidence import HEAVY_DIRECT_SETS, LEG_MUSCLES, SLOTS
from forge.planner.problem.task import Draft, Task
from forge.planner.programmes.filling import Filled, Filling, over_s, seconds_of
from forge.planner.weighing.limits import breaches
from forge.planner.weighing.tally import Tally, tally

FEWEST = 2
"""Sets that an exercise keeps before another one goes."""

VOLUME_RULES = frozenset({"session_cap", "weekly_max", "recovery", "eve", "fatigue"})
"""Limits that fewer sets heal, as ``strain`` weighs them."""

STEP = 5
LONGEST = 180
A_SET_S = 60
"""What one half set too many weighs against seconds; any positive number orders the same."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Sets taken from a post, and the limit that asked for it; ``limit`` is empty for time."""

    filled: Filled
    to: int
    limit: str


def trimmed(filling: Filling) -> tuple[Filling, tuple[Cut, ...]]:
    """The week within every limit, and the cuts in the order in which they were made.

    Raises ImpossibleRequest where even two short exercises do not fit a session.
    """
    cuts: list[Cut] = []
    while over := _over(filling):
        for one, sets in _ways(filling):
            less = filling.with_sets(one, sets)
            if _over(less) < over:
                cuts.append(Cut(one, sets, _limit(filling, one.day)))
                filling = less
                break
        else:
            raise ImpossibleRequest((_hopeless(filling),))
    return filling, tuple(cuts)


def needed_minutes(filling: Filling, day: int) -> int:
    """The shortest session, in steps of five minutes, that holds a day whole."""
    work, aims = seconds_of(filling, day), filling.task.aims
    fits = (m for m in range(STEP, LONGEST + 1, STEP) if 60 * m - clock.fixed_s(m, aims) >= work)
    return next(fits, LONGEST)


def strain(task: Task, draft: Draft) -> int:
    """How far a week passes the limits of volume, recovery and fatigue: 0 within all."""
    sums = tally(task, draft)
    return _doses(task, sums) + _recovery(task, sums) + _fatigue(task, draft)


def _over(filling: Filling) -> int:
    days = range(len(filling.task.sessions))
    late = sum(over_s(filling, day) for day in days)
    return late + A_SET_S * strain(filling.task, filling.draft)


def _ways(filling: Filling) -> Iterator[tuple[Filled, int]]:
    """Cuts from the least to the most painful, the last exercise of a session first."""
    backwards = filling.posts[::-1]
    accessories = [one for one in backwards if not one.leads]
    leading = [one for one in backwards if one.leads]
    spare = [one for one in accessories if _is_spare(filling, one)]
    yield from ((one, one.sets - 1) for one in accessories if one.sets > FEWEST)
    yield from ((one, 0) for one in spare if len(filling.of(one.day)) > SLOTS[0])
    yield from ((one, one.sets - 1) for one in leading if one.sets > FEWEST)
    yield from ((one, 0) for one in backwards if len(filling.of(one.day)) > SLOTS[0])
    yield from ((one, one.sets - 1) for one in backwards if one.sets > 1)


def _is_spare(filling: Filling, one: Filled) -> bool:
    """True unless all pushing, pulling, knee or hip work would leave the week with it."""
    sides = (kinds.PUSH, kinds.PULL, kinds.KNEE, kinds.HIP)
    groups = [group for group in sides if one.candidate.pattern in group]
    others = {other.candidate.pattern for other in filling.posts if other is not one}
    return all(group & others for group in groups)


def _limit(filling: Filling, day: int) -> str:
    """The limit that is passed, in words; empty where the day is merely too long."""
    if over_s(filling, day):
        return ""
    named = (
        breach.sentence
        for breach in breaches(filling.task, filling.draft)
        if breach.rule in VOLUME_RULES
    )
    return next(named, "")


def _doses(task: Task, sums: Tally) -> int:
    weekly = sum(max(0, sums.totals[track.key] - track.weekly) for track in task.tracks)
    daily = sum(
        max(0, sums.units[track.key, day] - track.session)
        for track in task.tracks
        for day in range(len(task.sessions))
    )
    return weekly + daily


def _recovery(task: Task, sums: Tally) -> int:
    """Direct sets too many on days in a row, and on the legs before a demanding sport."""
    most = HEAVY_DIRECT_SETS - 1
    rows = sum(
        max(0, min(sums.direct[muscle, first], sums.direct[muscle, second]) - most)
        for first, second in task.next_days
        for muscle in DoseMuscle
    )
    eves = sum(
        max(0, sums.direct[muscle, day] - most)
        for day, session in enumerate(task.sessions)
        for muscle in LEG_MUSCLES
        if session.eve
    )
    return rows + eves


def _fatigue(task: Task, draft: Draft) -> int:
    heavy = [pick for pick in draft.picks if task.by_slug[pick.slug].systemic]
    floor = sum(pick.sets for pick in heavy if task.by_slug[pick.slug].floor_pull)
    daily = Counter[int]()
    for pick in heavy:
        daily[pick.day] += pick.sets
    sessions = sum(max(0, sets - task.budget.session) for sets in daily.values())
    week = max(0, daily.total() - task.budget.week)
    return sessions + week + max(0, floor - task.budget.floor)


def _hopeless(filling: Filling) -> Problem:
    days = range(len(filling.task.sessions))
    late = next((day for day in days if over_s(filling, day)), 0)
    session = filling.task.sessions[late]
    return Problem(
        "minutes",
        f"{session.weekday.name.title()} cannot hold two exercises of this programme "
        f"within {session.minutes} minutes and the limits of recovery.",
        "Give it more minutes, or choose a shorter programme.",
    )
