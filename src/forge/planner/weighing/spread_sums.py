"""The spread of a week under change: the counts of ``spread`` and what a change of them costs."""

from forge.planner.problem import kinds
from forge.planner.problem.task import Task
from forge.planner.weighing.book import Entry
from forge.planner.weighing.spread import (
    EVENED,
    IDLE_POINTS,
    LEG_POINTS,
    LOPSIDED_POINTS,
    STOOPED_DAYS,
    STOOPED_POINTS,
    evened_days,
    idle_runs,
    leg_sets,
    lopsided,
    runs,
)


class SpreadSums:
    """Picks of each kind of work, of hinges and of what is evened, and large leg sets, by day."""

    def __init__(self, task: Task) -> None:
        """Begin with an empty week."""
        days = range(len(task.sessions))
        self.near = [[0 for _ in days] for _ in kinds.SAME_WORK]
        self._on = [0 for _ in kinds.SAME_WORK]
        self._idle: dict[int, int] = {}
        self._stooped = [0 for _ in days]
        self._legs = [0 for _ in days]
        self._evened = [[0 for _ in days] for _ in EVENED]
        self._runs = runs(task)
        self._most = leg_sets(task)
        self._alike = [
            {day: days for days in evened_days(task, kind) for day in days}
            for kind in range(len(EVENED))
        ]

    def move(self, entry: Entry, day: int, sets: int, had: int) -> None:
        """Count what stands in a place now instead of what stood there."""
        there = (sets > 0) - (had > 0)
        load = entry.load
        if load.legs:
            self._legs[day] += sets - had
        if not there:
            return
        for work in entry.near:
            self.near[work][day] += there
            bit = 1 << day
            self._on[work] = self._on[work] | bit if self.near[work][day] else self._on[work] & ~bit
        if load.stoops:
            self._stooped[day] += there
        for kind in load.evened:
            self._evened[kind][day] += there

    def lost(self, entry: Entry, day: int) -> int:
        """Points lost by all that a change of this exercise on a day can touch."""
        load, points = entry.load, 0
        for work in entry.near:
            on = self._on[work]
            if on not in self._idle:
                self._idle[on] = idle_runs(self._runs, self.near[work])
            points += IDLE_POINTS * self._idle[on]
        if load.stoops:
            stooped = len(self._stooped) - self._stooped.count(0)
            points += STOOPED_POINTS * max(0, stooped - STOOPED_DAYS)
        if load.legs:
            over = self._legs[day] - self._most
            points += LEG_POINTS * over if over > 0 else 0
        for kind in load.evened:
            if day in self._alike[kind]:
                counts = self._evened[kind]
                points += LOPSIDED_POINTS * lopsided(
                    [counts[one] for one in self._alike[kind][day]]
                )
        return points
