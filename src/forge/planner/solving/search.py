"""Greedy filling and local improvement in plain Python.

Gives the solver its hint, tidies what the solver returns, and is the answer when there is
no solver. Every draft it returns obeys every hard limit; ties fall by a hash of the seed.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from forge.planner.choices.pool import tie_break
from forge.planner.problem.evidence import MAIN_LIFT_DAYS, SLOTS
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.ledger import Change, Ledger
from forge.planner.weighing.score import Value, value

Key = tuple[int, ...]
Ranking = Callable[[Ledger], Key]
Moves = Callable[[Ledger], Iterator[tuple[Change, ...]]]

LEVEL_WEIGHTS = (20.0, 1.0, 0.01)
TRIES = 10_000
"""Drafts that the last improvement may look at: a limit of work."""

FIRST_ROUNDS = 4
ROUNDS = 10
SHAKEN_TRIES = 3_000
"""Rounds of shaking for every split and for the best one, and drafts that each may look at."""

SLACK = 33
"""Taste may cost one part in so many of level 2: less than the evidence can tell apart."""


def fill(task: Task, draft: Draft = Draft()) -> Draft:  # noqa: B008  # a frozen value
    """Add sets where they gain most for their seconds, until nothing more fits.

    Where strength is practised, a second try begins with the main lifts, whose worth lies in
    several sets at once. Should a session stay too empty, another serves the shortest first.
    """
    tries = [Ledger(task, draft)]
    if any(entry.main for entry in tries[0].book.entries.values()):
        tries.append(Ledger(task, draft))
        _practise(tries[-1])
    for ledger in tries:
        _fill_up(ledger)
    if all(ledger.missing for ledger in tries):
        tries.append(Ledger(task))
        _seed(tries[-1])
        _fill_up(tries[-1])
    return max(tries, key=by_level).draft()


def _fill_up(ledger: Ledger) -> None:
    while _fill_once(ledger):
        pass


def _seed(ledger: Ledger) -> None:
    """The fewest exercises that each session must hold, the shortest session first."""
    sessions = ledger.task.sessions
    for day in sorted(range(len(sessions)), key=lambda d: (sessions[d].room_s, d)):
        for _ in range(SLOTS[0]):
            possible = [
                (_rate(ledger, day, slug), slug)
                for slug in ledger.book.entries
                if slug not in ledger.days[day] and _grows(ledger, day, slug)
            ]
            if possible:
                _grow(ledger, day, max(possible)[1])


def _practise(ledger: Ledger) -> None:
    """Each main lift on its days, as far as the limits allow."""
    entries, days = ledger.book.entries, range(len(ledger.days))
    for name, often in MAIN_LIFT_DAYS.items():
        for _ in range(often):
            possible = [
                (_rate(ledger, day, slug), slug, day)
                for slug, entry in entries.items()
                if entry.main == name
                for day in days
                if slug not in ledger.days[day] and _grows(ledger, day, slug)
            ]
            if possible:
                _, slug, day = max(possible)
                _grow(ledger, day, slug)


def _fill_once(ledger: Ledger) -> bool:
    """One pass of lazy greedy: a stale gain is looked at again when it comes first."""
    seed = ledger.task.request.seed
    heap = [
        (float("-inf"), tie_break(seed, f"{day}:{slug}"), -1, day, slug)
        for day in range(len(ledger.task.sessions))
        for slug, entry in ledger.book.entries.items()
        if entry.fits[day]
    ]
    heapq.heapify(heap)
    step = 0
    while heap:
        _, tie, seen, day, slug = heapq.heappop(heap)
        if seen == step:
            if not _grows(ledger, day, slug):
                continue
            _grow(ledger, day, slug)
            step += 1
        rate = _rate(ledger, day, slug)
        if rate > 0:
            heapq.heappush(heap, (-rate, tie, step, day, slug))
    return step > 0


def _more(ledger: Ledger, day: int, slug: str) -> int:
    """The next number of sets there."""
    return max(ledger.book.entries[slug].least, ledger.days[day].get(slug, 0) + 1)


def _grow(ledger: Ledger, day: int, slug: str) -> None:
    ledger.put(day, slug, _more(ledger, day, slug))


def _grows(ledger: Ledger, day: int, slug: str) -> bool:
    """True if a hard limit allows one more set there.

    A session that holds fewer exercises than it must keeps room for another.
    """
    more = _more(ledger, day, slug)
    if more > ledger.book.entries[slug].most:
        return False
    before, had = ledger.state, ledger.put(day, slug, more)
    grows = not ledger.breaks(day, slug) and _can_be_filled(ledger, day)
    ledger.take_back(before, Change(day, slug, had, more))
    return grows


def _can_be_filled(ledger: Ledger, day: int) -> bool:
    """True if the session holds enough exercises or another one still fits."""
    if len(ledger.days[day]) >= SLOTS[0]:
        return True
    return any(
        _fits(ledger, day, one.slug, one.least)
        for one in ledger.task.cheapest
        if one.slug not in ledger.days[day]
    )


def _fits(ledger: Ledger, day: int, slug: str, sets: int) -> bool:
    before, had = ledger.state, ledger.put(day, slug, sets)
    fits = not ledger.breaks(day, slug)
    ledger.take_back(before, Change(day, slug, had, sets))
    return fits


def _rate(ledger: Ledger, day: int, slug: str) -> float:
    """Points gained for each second by one more set there, 0 where it may not be."""
    entry, more = ledger.book.entries[slug], _more(ledger, day, slug)
    if more > entry.most:
        return 0.0
    state, before = ledger.state, ledger.value
    had = ledger.put(day, slug, more)
    after, broken = ledger.value, ledger.breaks(day, slug)
    ledger.take_back(state, Change(day, slug, had, more))
    if broken:
        return 0.0
    cost = entry.day_s[more] - entry.day_s[had]
    gain = sum(w * (a - b) for w, a, b in zip(LEVEL_WEIGHTS, after, before, strict=True))
    return gain / max(cost, 1)


def missing_slots(task: Task, draft: Draft) -> int:
    """How many exercises are missing for every session to hold the fewest allowed."""
    days = range(len(task.sessions))
    return sum(max(0, SLOTS[0] - len(draft.of(day))) for day in days)


def rank(task: Task, draft: Draft) -> Key:
    """Full sessions first, then the three levels in their order."""
    return (-missing_slots(task, draft), *value(task, draft))


def by_level(ledger: Ledger) -> Key:
    """The rank of a ledger's draft."""
    return (-ledger.missing, *ledger.value)


def by_taste(floor: int, wishes: int) -> Ranking:
    """Like ``by_level``, but level 2 counts only up to ``floor``, so that taste can decide.

    What it counts of wishes, it counts up to ``wishes``.
    """

    def ranking(ledger: Ledger) -> Key:
        first, second, third = ledger.value
        met = min(ledger.wishes, wishes)
        return (-ledger.missing, first, met, min(second, floor), third, second)

    return ranking


def floor_of(best: Value) -> int:
    """Level 2 less the slack."""
    return best[1] - abs(best[1]) // SLACK


def polish(task: Task, draft: Draft, tries: int) -> Draft:
    """Improve by level, then by taste within the slack of level 2."""
    ledger = Ledger(task, draft)
    improve(ledger, by_level, tries)
    improve(ledger, by_taste(floor_of(ledger.value), ledger.wishes), tries)
    return ledger.draft()


def tidy(task: Task, draft: Draft) -> Draft:
    """Take out every set that neither of the first two levels would miss, fullest day first.

    What is wished by name stays, and so does the fewest that a session must hold.
    """
    ledger, idle = Ledger(task, draft), False
    while not idle:
        idle = True
        busy = [sum(picks.values()) for picks in ledger.days]
        for pick in sorted(ledger.draft().picks, key=lambda p: (-busy[p.day], -p.sets, p)):
            if not _is_wished(ledger, pick) and _lets_go(ledger, pick):
                idle = False
    return ledger.draft()


def _is_wished(ledger: Ledger, pick: Pick) -> bool:
    """True for what was fixed by hand and for favourites."""
    return (pick.day, pick.slug) in ledger.task.fixed_sets or (
        ledger.book.entries[pick.slug].used > 0
    )


def _lets_go(ledger: Ledger, pick: Pick) -> bool:
    """Take a set out, or the exercise, if nothing is lost by it."""
    before, worth = ledger.state, ledger.value
    had = ledger.days[pick.day].get(pick.slug, 0)
    if not had:
        return False
    for less in dict.fromkeys((0, fewer(ledger, replace(pick, sets=had)).sets)):
        change = Change(pick.day, pick.slug, had, less)
        if not less and len(ledger.days[pick.day]) <= SLOTS[0]:
            continue
        ledger.put(pick.day, pick.slug, less)
        kept = ledger.value[0] >= worth[0] and ledger.value[1] >= worth[1]
        if kept and not ledger.breaks(pick.day, pick.slug):
            return True
        ledger.take_back(before, change)
    return False


def shake(
    task: Task, draft: Draft, rounds: range = range(ROUNDS), tries: int = SHAKEN_TRIES
) -> Draft:
    """Take part of the week out, fill it anew, and keep what is no worse; once a round.

    What goes is a day, a movement pattern, or a third of the picks, by a hash of seed and round.
    """
    ledger = Ledger(task, draft)
    improve(ledger, by_level, tries)
    best, key = ledger.draft(), by_level(ledger)
    for number in rounds:
        ledger = Ledger(task, best)
        for pick in _taken_out(task, best, number):
            ledger.put(pick.day, pick.slug, 0)
        _fill_up(ledger)
        improve(ledger, by_level, tries)
        if by_level(ledger) >= key:
            best, key = ledger.draft(), by_level(ledger)
    return best


def _taken_out(task: Task, draft: Draft, number: int) -> tuple[Pick, ...]:
    """The picks that a round of shaking removes."""
    seed = task.request.seed + number
    free = tuple(p for p in draft.picks if (p.day, p.slug) not in task.fixed_sets)
    if not free:
        return ()
    drawn = {pick: tie_break(seed, f"{pick.day}:{pick.slug}") for pick in free}
    first = min(free, key=lambda pick: drawn[pick])
    rare = sorted(free, key=lambda pick: drawn[pick])[: len(free) // 3]
    pattern = task.by_slug[first.slug].pattern
    match number % 3:
        case 0:
            return tuple(pick for pick in free if pick.day == first.day)
        case 1:
            return tuple(rare)
        case _:
            return tuple(p for p in free if task.by_slug[p.slug].pattern is pattern)


def improve(ledger: Ledger, ranking: Ranking, tries: int, around: Moves | None = None) -> None:
    """Take improving neighbours until none is left or the tries are used up.

    Walks round the neighbourhood: after a gain it goes on with what follows, not from the start.
    """
    walk = _Walk(ledger, ranking, tries)
    around, gained = around or neighbours, True
    while gained and walk.tries > 0:
        gained = False
        for first, alike in groupby(list(around(ledger)), key=itemgetter(0)):
            gained = walk.try_all(first, (changes[1:] for changes in alike)) or gained


class _Walk:
    """A ledger on its way up: its rank, and the drafts that it may still look at."""

    def __init__(self, ledger: Ledger, ranking: Ranking, tries: int) -> None:
        self.tries = tries
        self._ledger = ledger
        self._ranking = ranking
        self._key = ranking(ledger)

    def try_all(self, first: Change, rests: Iterable[tuple[Change, ...]]) -> bool:
        """Make one change with each of the rests in turn; True if one was a gain and stays.

        The change that they share is made once. After a gain those that follow are for a draft
        that is gone, like all changes that do not find the sets they were meant for.
        """
        ledger = self._ledger
        if self.tries <= 0 or _is_stale(ledger, first):
            return False
        before = ledger.state
        ledger.put(first.day, first.slug, first.sets)
        between = ledger.state
        for rest in rests:
            if self.tries <= 0:
                break
            if any(_is_stale(ledger, one) for one in rest):
                continue
            if self._gains(first, rest):
                return True
            ledger.take_back(between, *rest)
        ledger.take_back(before, first)
        return False

    def _gains(self, first: Change, rest: tuple[Change, ...]) -> bool:
        """Make the rest of the changes and look; less may break a limit too.

        The partner of a superset may rest alone again.
        """
        ledger = self._ledger
        for one in rest:
            ledger.put(one.day, one.slug, one.sets)
        self.tries -= 1
        better = self._ranking(ledger)
        if better <= self._key or any(ledger.breaks(c.day, c.slug) for c in (first, *rest)):
            return False
        self._key = better
        return True


def _is_stale(ledger: Ledger, change: Change) -> bool:
    """True for a change that was meant for a draft that is gone by now."""
    return ledger.days[change.day].get(change.slug, 0) != change.had


def neighbours(ledger: Ledger) -> Iterator[tuple[Change, ...]]:
    """One set more or less, a new exercise, another one in its place, room made, a set moved."""
    picks = ledger.draft().picks
    for pick in picks:
        if pick.sets < ledger.book.entries[pick.slug].most:
            yield (Change(pick.day, pick.slug, pick.sets, pick.sets + 1),)
    for day in range(len(ledger.days)):
        yield from ((added,) for added in _additions(ledger, day))
    for pick in picks:
        out = Change(pick.day, pick.slug, pick.sets, 0)
        yield from ((out, other) for other in _replacements(ledger, pick))
        yield (fewer(ledger, pick),)
    for pick in picks:
        less = fewer(ledger, pick)
        yield from ((less, added) for added in _additions(ledger, pick.day))
        yield from ((less, more) for more in _gifts(ledger, pick, picks) if less.sets)


def _gifts(ledger: Ledger, giver: Pick, picks: tuple[Pick, ...]) -> Iterator[Change]:
    """A set more for somebody else."""
    for pick in picks:
        if pick != giver and pick.sets < ledger.book.entries[pick.slug].most:
            yield Change(pick.day, pick.slug, pick.sets, pick.sets + 1)


def fewer(ledger: Ledger, pick: Pick) -> Change:
    """One set less; below the least the exercise goes."""
    left = pick.sets - 1
    least = ledger.book.entries[pick.slug].least
    return Change(pick.day, pick.slug, pick.sets, left if left >= least else 0)


def _additions(ledger: Ledger, day: int) -> Iterator[Change]:
    """A new exercise on a day, with its fewest sets."""
    for slug, entry in ledger.book.entries.items():
        if entry.fits[day] and slug not in ledger.days[day]:
            yield Change(day, slug, 0, entry.least)


def _replacements(ledger: Ledger, pick: Pick) -> Iterator[Change]:
    """Another exercise in a pick's place, or the same one on another day."""
    for slug, entry in ledger.book.entries.items():
        if entry.fits[pick.day] and slug not in ledger.days[pick.day]:
            yield Change(pick.day, slug, 0, min(max(pick.sets, entry.least), entry.most))
    for day, picks in enumerate(ledger.days):
        if pick.slug not in picks and ledger.book.entries[pick.slug].fits[day]:
            yield Change(day, pick.slug, 0, pick.sets)
