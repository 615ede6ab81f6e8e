"""The spread of a week under change: the counts of ``spread`` and what a change of them costs."""

from forge.planner import kinds
from forge.planner.book import Entry
from forge.planner.spread import (
    IDLE_POINTS,
    LEG_POINTS,
    LOPSIDED_POINTS,
    STOOPED_DAYS,
    STOOPED_POINTS,
    idle_runs,
    leg_sets,
    like_days,
    lopsided,
    runs,
)
from forge.planner.task import Task


class SpreadSums:
    """Picks of each kind of work, of hinges and of large movements, and large leg sets, by day."""

    def __init__(self, task: Task) -> None:
        """Begin with an empty week."""
        days = range(len(task.sessions))
        self.near = [[0 for _ in days] for _ in kinds.SAME_WORK]
        self._on = [0 for _ in kinds.SAME_WORK]
        self._idle: dict[int, int] = {}
        self._stooped = [0 for _ in days]
        self._legs = [0 for _ in days]
        self._large = [0 for _ in days]
        self._runs = runs(task)
        self._most = leg_sets(task)
        self._alike = {day: days for days in like_days(task) for day in days}

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
        if load.large:
            self._large[day] += there

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
            points += LEG_POINTS * max(0, self._legs[day] - self._most)
        if load.large and day in self._alike:
            points += LOPSIDED_POINTS * lopsided([self._large[one] for one in self._alike[day]])
        return points
