"""A week under change: what one set more or less gains, without adding the week up again.

Keeps the same terms as ``score`` and the same limits as ``limits``; tests hold the three
together. Searches look at tens of thousands of weeks, so this is the one place that trades
plainness for speed.
"""

from collections import Counter
from typing import NamedTuple

from forge.domain.plan import Role
from forge.domain.vocabulary import DoseMuscle
from forge.planner.problem import clock, kinds
from forge.planner.problem.evidence import (
    HEAVY_DIRECT_SETS,
    LEG_MUSCLES,
    MAIN_LIFT_DAYS,
    MAIN_LIFT_SETS,
    SLOTS,
)
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.book import GROUPS, Book, Entry, book_of
from forge.planner.weighing.crowding import CrowdSums
from forge.planner.weighing.limits import FAMILY_MEMBERS
from forge.planner.weighing.pairs import saved_by
from forge.planner.weighing.score import (
    DIRECT_POINTS,
    DIRECT_SETS,
    KNEE_HIP_POINTS,
    LONE_SET_POINTS,
    MAIN_LIFT_POINTS,
    NEIGHBOUR_POINTS,
    ONE_SIDED_POINTS,
    PATTERN_POINTS,
    PILED_FROM,
    PILED_POINTS,
    PRESS_ROW_POINTS,
    PUSH_PULL_POINTS,
    REPEAT_POINTS,
    VARIETY_FROM,
    VARIETY_POINTS,
    Value,
    value,
    whole_days,
)
from forge.planner.weighing.spread_sums import SpreadSums

PUSHED, ROWS = 0, 2
"""The numbers of the balances of push and pull, and of presses and rows."""

State = tuple[int, ...]
"""The points of a ledger: three levels, and the rewards of amounts."""


class Change(NamedTuple):
    """The sets of one place before and after; 0 where the exercise does not stand."""

    day: int
    slug: str
    had: int
    sets: int


class Ledger:
    """The sums of a draft, kept up to date.

    Limits are only looked at for what a change touches: a draft that broke one elsewhere keeps it.
    """

    def __init__(self, task: Task, draft: Draft = Draft()) -> None:  # noqa: B008  # a frozen value
        """Add a draft up, once."""
        days = range(len(task.sessions))
        self.task = task
        self.book: Book = book_of(task, draft)
        self.days: list[dict[str, int]] = [{} for _ in days]
        self.uses: Counter[str] = Counter()
        self._levels = [*value(task, Draft()), 0]
        self._units = [[0 for _ in days] for _ in task.tracks]
        self._totals = [0 for _ in task.tracks]
        self._counts = [0 for _ in task.tracks]
        self._missing = SLOTS[0] * len(days)
        self._rooms = [session.room_s for session in task.sessions]
        self._direct = {muscle: [0 for _ in days] for muscle in DoseMuscle}
        self._direct_sums = dict.fromkeys(DoseMuscle, 0)
        self._users: Counter[DoseMuscle] = Counter()
        self._groups = [0 for _ in GROUPS]
        self._sides = [[0, 0], [0, 0], [0, 0]]
        self._families: Counter[str] = Counter()
        self._halves = [[0, 0] for _ in days]
        self._whole = frozenset(whole_days(task))
        self._spread = SpreadSums(task)
        self._crowds = CrowdSums(task)
        self._neighbours = task.beside
        for pick in (*draft.picks, *task.fixed):
            self.put(pick.day, pick.slug, pick.sets)

    @property
    def value(self) -> Value:
        """The sums of the three levels."""
        first, second, third, _ = self._levels
        return first, second, third

    @property
    def wishes(self) -> int:
        """Level 2 without the rewards of amounts, as ``score.wishes``."""
        return self._levels[1] - self._levels[3]

    @property
    def state(self) -> State:
        """All points, for ``take_back``."""
        return tuple(self._levels)

    @property
    def missing(self) -> int:
        """Exercises missing for every session to hold the fewest allowed."""
        return self._missing

    def draft(self) -> Draft:
        """The picks as a value."""
        picks = (
            Pick(day, slug, sets)
            for day, found in enumerate(self.days)
            for slug, sets in found.items()
        )
        return Draft(tuple(sorted(picks)))

    def put(self, day: int, slug: str, sets: int) -> int:
        """Set the sets of one place, 0 to take the exercise out; give back what stood there."""
        entry = self.book.entries[slug]
        had = self.days[day].get(slug, 0)
        if sets != had:
            self._score(entry, day, -1)
            self._earn(entry, day, sets - had)
            self._move(entry, day, sets, had)
            self._score(entry, day, 1)
        return had

    def take_back(self, before: State, *changes: Change) -> None:
        """Undo changes that were just made, given the state from before them."""
        for one in reversed(changes):
            entry = self.book.entries[one.slug]
            self._count(entry, one.day, one.had - one.sets)
            self._move(entry, one.day, one.had, one.sets)
        self._levels = list(before)

    def breaks(self, day: int, slug: str) -> bool:
        """True if what was just done to a place breaks a hard limit."""
        entry = self.book.entries[slug]
        sets = self.days[day].get(slug, 0)
        if self.task.fixed_sets.get((day, slug), sets) != sets:
            return True
        if not sets:
            return self._seconds(day) > self._rooms[day]
        return (
            self._breaks_day(entry, day)
            or self._breaks_amounts(entry, day)
            or self._breaks_recovery(entry, day)
            or self._breaks_week(entry, day)
        )

    # --- sums

    def _earn(self, entry: Entry, day: int, more: int) -> None:
        """Count units on their tracks, with the points that they gain or lose."""
        first, second, earned = 0, 0, 0
        for track, each in entry.units:
            line, units, had = self.book.lines[track], self._units[track], self._totals[track]
            top, has = line.top, had + each * more
            if had < top or has < top:
                before = line.points[min(top, had)]
                after = line.points[min(top, has)]
                first += after[0] - before[0]
                second += after[1] - before[1]
                earned += after[2] - before[2]
            enough = (units[day] + each * more >= line.enough) - (units[day] >= line.enough)
            if enough:
                count = self._counts[track]
                less, now = line.days[count], line.days[count + enough]
                first += now[0] - less[0]
                second += now[1] - less[1]
                self._counts[track] = count + enough
            units[day] += each * more
            self._totals[track] = has
        self._levels[0] += first
        self._levels[1] += second
        self._levels[3] += earned

    def _count(self, entry: Entry, day: int, more: int) -> None:
        """Count units on their tracks without their points, to take a change back."""
        for track, each in entry.units:
            units, enough = self._units[track], self.book.lines[track].enough
            had = units[day]
            has = units[day] = had + each * more
            self._counts[track] += (has >= enough) - (had >= enough)
            self._totals[track] += each * more

    def _move(self, entry: Entry, day: int, sets: int, had: int) -> None:
        """Count everything that is no track."""
        more = sets - had
        for muscle in entry.muscles:
            self._direct[muscle][day] += more
            self._direct_sums[muscle] += more
        for group in entry.groups:
            self._groups[group] += more
        for number, side in entry.even:
            self._sides[number][side] += more
            if number == PUSHED:
                self._halves[day][side] += more
        self._spread.move(entry, day, sets, had)
        self._crowds.move(entry.crowd, day, sets, had)
        if sets and not had:
            self._enter(entry, day)
        if sets:
            self.days[day][entry.slug] = sets
        elif had:
            del self.days[day][entry.slug]
            self._leave(entry, day)

    def _enter(self, entry: Entry, day: int) -> None:
        self._missing -= len(self.days[day]) < SLOTS[0]
        uses = self.uses.get(entry.slug, 0) + 1
        self.uses[entry.slug] = uses
        if uses == 1:
            for muscle in entry.muscles:
                self._users[muscle] += 1
            self._families[entry.family] += 1

    def _leave(self, entry: Entry, day: int) -> None:
        self._missing += len(self.days[day]) < SLOTS[0]
        self.uses[entry.slug] -= 1
        if not self.uses[entry.slug]:
            del self.uses[entry.slug]
            for muscle in entry.muscles:
                self._users[muscle] -= 1
            self._families[entry.family] -= 1

    # --- points

    def _score(self, entry: Entry, day: int, sign: int) -> None:
        """Add or take away every term but tracks that a change of this exercise can touch."""
        first, second, third = 0, 0, 0
        for group in entry.groups:
            first -= PATTERN_POINTS * (self._groups[group] <= 0)
        for muscle in entry.prime:
            first -= DIRECT_POINTS * (self._direct_sums[muscle] < DIRECT_SETS)
        for number, _ in entry.even:
            second -= self._uneven(number)
            if number == PUSHED and day in self._whole:
                push, pull = self._halves[day]
                second -= ONE_SIDED_POINTS * (push > 2 * pull or pull > 2 * push)
        for muscle in entry.prime:
            much = self._direct_sums[muscle] >= VARIETY_FROM and muscle in self.task.varied
            second -= VARIETY_POINTS * (much and self._users.get(muscle, 0) < 2)  # a pair
        uses, sets = self.uses.get(entry.slug, 0), self.days[day].get(entry.slug, 0)
        if entry.repeats:
            second -= REPEAT_POINTS * max(0, uses - entry.repeats)
        if entry.main:
            second -= MAIN_LIFT_POINTS * self._short_of(entry.main)
        if self._neighbours[day]:
            for work in entry.near:
                first -= NEIGHBOUR_POINTS * self._running(work, day)
        second -= self._spread.lost(entry, day) + self._crowds.lost(entry.crowd, day)
        second -= LONE_SET_POINTS * (entry.lone and sets == 1)
        second -= PILED_POINTS * (max(0, sets - PILED_FROM + 1) if entry.piles else 0)
        second += entry.kept * (uses > 0)
        third += entry.disliked * sets + entry.used * (uses > 0) + entry.merit * (sets > 0)
        self._levels[0] += sign * first
        self._levels[1] += sign * second
        self._levels[2] += sign * third

    def _running(self, work: int, day: int) -> int:
        """Days beside this one that hold the same large work as it."""
        on = self._spread.near[work]
        return sum(on[near] > 0 for near in self._neighbours[day]) if on[day] else 0

    def _uneven(self, number: int) -> int:
        one, other = self._sides[number]
        if number == ROWS:
            return PRESS_ROW_POINTS * max(0, one - 2 * other)
        if number:
            return KNEE_HIP_POINTS * max(0, one - 2 * other, other - 2 * one)
        return PUSH_PULL_POINTS * max(0, 2 * one - 3 * other, 2 * other - 3 * one)

    def _short_of(self, name: str) -> int:
        """Sets and days that a main pattern lacks."""
        entries, sets, often = self.book.entries, 0, 0
        for picks in self.days:
            for slug, count in picks.items():
                if entries[slug].main == name:
                    sets += count
                    often = max(often, self.uses[slug])
        wanted = MAIN_LIFT_SETS[name]
        return max(0, wanted - sets) + max(0, min(MAIN_LIFT_DAYS[name], len(self.days)) - often)

    # --- limits

    def _breaks_day(self, entry: Entry, day: int) -> bool:
        session, picks = self.task.sessions[day], self.days[day]
        if len(picks) > SLOTS[1] or not entry.fits[day]:
            return True
        entries = self.book.entries
        family, pattern, cardio, mains = 0, 0, 0, 0
        for slug in picks:
            other = entries[slug]
            family += other.family == entry.family
            pattern += other.pattern is entry.pattern
            cardio += other.role is Role.CARDIO
            mains += other.role is Role.MAIN
        cap = session.pattern_cap if entry.pattern in kinds.TWICE_A_DAY else 1
        if mains > self.task.main_lifts and entry.role is Role.MAIN:
            return True
        if family > 1 or cardio > 1 or (entry.pattern is not None and pattern > cap):
            return True
        return self._seconds(day) > self._rooms[day]

    def _seconds(self, day: int) -> int:
        picks, entries = self.days[day], self.book.entries
        used, main = 0, False
        for slug, sets in picks.items():
            entry = entries[slug]
            used += entry.day_s[sets]
            main = main or entry.role is Role.MAIN
        ramp = clock.ramp_s(self.task.aims.dose) if main else 0
        return used + ramp - self._saved(day)

    def _saved(self, day: int) -> int:
        if not self.task.request.supersets:
            return 0
        picks = tuple(Pick(day, slug, sets) for slug, sets in sorted(self.days[day].items()))
        return saved_by(self.task, picks)

    def _breaks_amounts(self, entry: Entry, day: int) -> bool:
        lines = self.book.lines
        return any(
            self._units[track][day] > lines[track].session
            or self._totals[track] > lines[track].weekly
            for track, _ in entry.units
        )

    def _breaks_recovery(self, entry: Entry, day: int) -> bool:
        if entry.role is Role.MAIN and self._repeats_lift(entry, day):
            return True
        eve = self.task.sessions[day].eve
        for muscle in entry.muscles:
            direct = self._direct[muscle]
            if direct[day] < HEAVY_DIRECT_SETS:
                continue
            if eve and muscle in LEG_MUSCLES:
                return True
            if any(direct[near] >= HEAVY_DIRECT_SETS for near in self._neighbours[day]):
                return True
        return False

    def _repeats_lift(self, entry: Entry, day: int) -> bool:
        entries = self.book.entries
        return any(
            entries[slug].role is Role.MAIN and entries[slug].pattern is entry.pattern
            for near in self._neighbours[day]
            for slug in self.days[near]
        )

    def _breaks_week(self, entry: Entry, day: int) -> bool:
        if len(self.uses) > self.task.distinct or self._families[entry.family] > FAMILY_MEMBERS:
            return True
        if not entry.systemic:
            return False
        entries, budget = self.book.entries, self.task.budget
        week, session, floor = 0, 0, 0
        for index, picks in enumerate(self.days):
            for slug, sets in picks.items():
                other = entries[slug]
                if other.systemic:
                    week += sets
                    session += sets * (index == day)
                    floor += sets * other.floor_pull
        return week > budget.week or session > budget.session or floor > budget.floor
