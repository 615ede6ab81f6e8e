"""How much of one kind a session bears: one row, one pull from above, one exercise for the trunk.

Soft costs of level 2, each a whole number of points and linear in the counts of a day, so that
evaluator, ledger and solver say the same. Judgement, after docs/evidence.md E3.
"""

from collections.abc import Iterator
from typing import NamedTuple

from forge.domain.plan import Role
from forge.domain.vocabulary import Pattern
from forge.planner import kinds
from forge.planner.candidates import Candidate
from forge.planner.task import Draft, Task

ONCE_A_DAY: dict[str, frozenset[Pattern]] = {
    "rows": frozenset({Pattern.HORIZONTAL_PULL}),
    "vertical pulls": frozenset({Pattern.VERTICAL_PULL}),
    "trunk work": kinds.CORE | {Pattern.HIP_FLEXION},
}
TWIN_POINTS = 70
"""What a session holds once, and each one more: the other way to pull, or another day, trains what
the first left out. [j]."""

TIRED_POINTS = 70
"""Each day on which a back that has held a loaded hinge is bent or arched against a load too. [j].
"""

FULL_SETS, GENTLE_FULL_SETS = 20, 18
OVERFULL_POINTS = 15
"""Sets that one session bears well, fewer from 65 on and after a break, and each set more: what
stands so late is done tired, and another day has room. [j]."""


class Crowd(NamedTuple):
    """What an exercise weighs in its session: its kinds, and what it does to the lower back."""

    kinds: tuple[int, ...]
    hinges: bool
    arches: bool
    counts: bool


NO_CROWD = Crowd((), hinges=False, arches=False, counts=False)


def crowd_of(one: Candidate) -> Crowd:
    """The kinds of a candidate; practice of a skill is none."""
    if not one.strength:
        return NO_CROWD
    found = enumerate(ONCE_A_DAY.values())
    practised = one.role is Role.SKILL
    return Crowd(
        kinds=() if practised else tuple(n for n, group in found if one.pattern in group),
        hinges=one.systemic and one.pattern is Pattern.HINGE,
        arches=one.pattern is Pattern.SPINAL_EXTENSION,
        counts=True,
    )


def full_sets(task: Task) -> int:
    """Sets that cost nothing in a session."""
    return GENTLE_FULL_SETS if task.aims.gentle else FULL_SETS


def costs(task: Task, draft: Draft) -> Iterator[tuple[str, int]]:
    """What is lost on each subject, 0 or less."""
    sums = CrowdSums(task)
    for pick in draft.picks:
        sums.move(crowd_of(task.by_slug[pick.slug]), pick.day, pick.sets, 0)
    days = range(len(task.sessions))
    for kind, name in enumerate(ONCE_A_DAY):
        yield name, -sum(sums.twins(kind, day) for day in days)
    yield "the lower back", -sum(sums.tired(day) for day in days)
    yield "full sessions", -sum(sums.overfull(day) for day in days)


class CrowdSums:
    """Exercises of each kind, hinges, arches and sets by day, and what they cost."""

    def __init__(self, task: Task) -> None:
        """Begin with an empty week."""
        days = range(len(task.sessions))
        self._full = full_sets(task)
        self._kinds = [[0 for _ in days] for _ in ONCE_A_DAY]
        self._hinges = [0 for _ in days]
        self._arches = [0 for _ in days]
        self._sets = [0 for _ in days]

    def move(self, crowd: Crowd, day: int, sets: int, had: int) -> None:
        """Count what stands in a place now instead of what stood there."""
        if not crowd.counts:
            return
        self._sets[day] += sets - had
        there = (sets > 0) - (had > 0)
        if there:
            for kind in crowd.kinds:
                self._kinds[kind][day] += there
            self._hinges[day] += there * crowd.hinges
            self._arches[day] += there * crowd.arches

    def lost(self, crowd: Crowd, day: int) -> int:
        """Points lost by all that a change of such an exercise on a day can touch."""
        if not crowd.counts:
            return 0
        points = self.overfull(day)
        for kind in crowd.kinds:
            points += self.twins(kind, day)
        if crowd.hinges or crowd.arches:
            points += self.tired(day)
        return points

    def twins(self, kind: int, day: int) -> int:
        """Points lost by more than one exercise of a kind."""
        count = self._kinds[kind][day]
        return TWIN_POINTS * (count - 1) if count > 1 else 0

    def tired(self, day: int) -> int:
        """Points lost by a back that hinges and arches."""
        return TIRED_POINTS if self._hinges[day] and self._arches[day] else 0

    def overfull(self, day: int) -> int:
        """Points lost by sets beyond a full session."""
        over = self._sets[day] - self._full
        return OVERFULL_POINTS * over if over > 0 else 0
