"""How much of one kind a session bears: one row, one pull from above, one exercise for the trunk.

And what is better kept apart: two heavy bars, a tired back and a weight for the trunk, calves and
trunk on days running.

Soft costs of level 2, each a whole number of points and linear in the counts of a day, so that
evaluator, ledger and solver say the same. Judgement, after docs/evidence.md E3.
"""

from collections.abc import Iterator
from typing import NamedTuple

from forge.domain.plan import Role
from forge.domain.vocabulary import Joint, LoadType, Pattern
from forge.planner.problem import kinds
from forge.planner.problem.candidates import Candidate, stress_level
from forge.planner.problem.task import Draft, Task

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

STRAINING = 2
"""Stress of the lower back from which trunk work against a weight tires it too."""

OWN_BODY = frozenset({LoadType.NONE, LoadType.BODYWEIGHT})

BARS_POINTS = 70
"""Each day that holds both a heavy squat and a deadlift from the floor: the second one is done with
a tired back, and another day or a lighter hinge trains as much. [j]."""

SPACED: dict[str, frozenset[Pattern]] = {
    "calves on days running": frozenset({Pattern.PLANTARFLEXION}),
    "trunk work on days running": ONCE_A_DAY["trunk work"],
}
RUNNING_POINTS = 30
"""Small work on two days running, where a day between serves it better: less than two sets. [j]."""

STRAY = 0
"""The number of the calves among what is ``SPACED``."""

STRAY_POINTS = 20
"""Each day for the upper body alone that holds calves: they stand with the legs where there is
room. Less than a set or a day between is worth. [j]."""

FULL_SETS, GENTLE_FULL_SETS = 20, 18
OVERFULL_POINTS = 15
"""Sets that one session bears well, fewer from 65 on and after a break, and each set more: what
stands so late is done tired, and another day has room. [j]."""


class Crowd(NamedTuple):
    """What an exercise weighs in its session: its kinds, and what it does to the lower back.

    ``small`` are the kinds of small work that are better a day apart; what ``tires`` does anything
    to the lower back.
    """

    kinds: tuple[int, ...]
    small: tuple[int, ...]
    hinges: bool
    arches: bool
    squats: bool
    pulls: bool
    tires: bool
    counts: bool


NO_CROWD = Crowd(
    (), (), hinges=False, arches=False, squats=False, pulls=False, tires=False, counts=False
)


def crowd_of(one: Candidate) -> Crowd:
    """The kinds of a candidate; practice of a skill is none."""
    if not one.strength:
        return NO_CROWD
    practised = one.role is Role.SKILL
    hinges = one.systemic and one.pattern is Pattern.HINGE
    arches = one.pattern is Pattern.SPINAL_EXTENSION or _strains_the_back(one)
    squats = one.role is Role.MAIN and one.pattern is Pattern.SQUAT
    pulls = one.role is Role.MAIN and one.floor_pull
    return Crowd(
        kinds=() if practised else _among(ONCE_A_DAY, one.pattern),
        small=() if practised else _among(SPACED, one.pattern),
        hinges=hinges,
        arches=arches,
        squats=squats,
        pulls=pulls,
        tires=hinges or arches or squats or pulls,
        counts=True,
    )


def _among(groups: dict[str, frozenset[Pattern]], pattern: Pattern) -> tuple[int, ...]:
    return tuple(n for n, group in enumerate(groups.values()) if pattern in group)


def _strains_the_back(one: Candidate) -> bool:
    """Trunk work against a weight that the lower back holds: a side bend, a loaded twist."""
    weighted = one.exercise.facts.load.type not in OWN_BODY
    trunk = one.pattern in kinds.CORE
    return trunk and weighted and stress_level(one.exercise, Joint.LUMBAR) >= STRAINING


def full_sets(task: Task) -> int:
    """Sets that cost nothing in a session."""
    return GENTLE_FULL_SETS if task.aims.gentle else FULL_SETS


def upper_days(task: Task) -> frozenset[int]:
    """The days whose focus leaves out squats and hinges."""
    large = frozenset({Pattern.SQUAT, Pattern.HINGE})
    days = enumerate(task.sessions)
    return frozenset(day for day, one in days if large.isdisjoint(one.focus.patterns))


def costs(task: Task, draft: Draft) -> Iterator[tuple[str, int]]:
    """What is lost on each subject, 0 or less."""
    sums = CrowdSums(task)
    for pick in draft.picks:
        sums.move(crowd_of(task.by_slug[pick.slug]), pick.day, pick.sets, 0)
    days = range(len(task.sessions))
    for kind, name in enumerate(ONCE_A_DAY):
        yield name, -sum(sums.twins(kind, day) for day in days)
    yield "the lower back", -sum(sums.tired(day) for day in days)
    for kind, name in enumerate(SPACED):
        pairs = sum(sums.both(kind, first, second) for first, second in task.next_days)
        yield name, -RUNNING_POINTS * pairs
    yield "calves on upper days", -STRAY_POINTS * sum(sums.strays(day) for day in days)
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
        self._squats = [0 for _ in days]
        self._pulls = [0 for _ in days]
        self._small = [[0 for _ in days] for _ in SPACED]
        self._upper = upper_days(task)
        self._near = task.beside
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
            for kind in crowd.small:
                self._small[kind][day] += there
            if crowd.tires:
                self._hinges[day] += there * crowd.hinges
                self._arches[day] += there * crowd.arches
                self._squats[day] += there * crowd.squats
                self._pulls[day] += there * crowd.pulls

    def lost(self, crowd: Crowd, day: int) -> int:
        """Points lost by all that a change of such an exercise on a day can touch."""
        if not crowd.counts:
            return 0
        points = self.overfull(day)
        for kind in crowd.kinds:
            points += self.twins(kind, day)
        for kind in crowd.small:
            if self._small[kind][day]:
                points += RUNNING_POINTS * sum(self.both(kind, day, d) for d in self._near[day])
                points += STRAY_POINTS * (kind == STRAY and day in self._upper)
        if crowd.tires:
            points += self.tired(day)
        return points

    def twins(self, kind: int, day: int) -> int:
        """Points lost by more than one exercise of a kind."""
        count = self._kinds[kind][day]
        return TWIN_POINTS * (count - 1) if count > 1 else 0

    def tired(self, day: int) -> int:
        """Points lost by a back that hinges and arches, or squats and pulls heavily."""
        arched = TIRED_POINTS if self._hinges[day] and self._arches[day] else 0
        return arched + (BARS_POINTS if self._squats[day] and self._pulls[day] else 0)

    def both(self, kind: int, first: int, second: int) -> bool:
        """True if two days hold small work of one kind."""
        small = self._small[kind]
        return small[first] > 0 and small[second] > 0

    def strays(self, day: int) -> bool:
        """True for a day for the upper body that holds calves."""
        return day in self._upper and self._small[STRAY][day] > 0

    def overfull(self, day: int) -> int:
        """Points lost by sets beyond a full session."""
        over = self._sets[day] - self._full
        return OVERFULL_POINTS * over if over > 0 else 0
