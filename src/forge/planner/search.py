"""Greedy filling and local improvement in plain Python.

Gives the solver its hint, tidies what the solver returns, and is the answer when there is
no solver. Every draft it returns obeys every hard limit; ties fall by a hash of the seed.
"""

import heapq
from collections.abc import Callable, Iterator

from forge.planner.evidence import SLOTS
from forge.planner.limits import allowed, slot_s
from forge.planner.pool import tie_break
from forge.planner.score import Value, value
from forge.planner.task import Draft, Task

Key = tuple[int, ...]
Ranking = Callable[[Task, Draft], Key]

LEVEL_WEIGHTS = (20.0, 1.0, 0.01)
TRIES = 2000
SOLVED_TRIES = 600
"""Drafts that one improvement may look at, without and with a solver: a limit of work."""

SLACK = 100
"""Taste may cost one part in so many of level 2: less than the evidence can tell apart."""


def fill(task: Task, draft: Draft = Draft()) -> Draft:  # noqa: B008  # a frozen value
    """Add sets where they gain most for their seconds, until nothing more fits.

    Should a session stay too empty, a second try serves the shortest sessions first.
    """
    grown = _fill_up(task, draft)
    if not missing_slots(task, grown):
        return grown
    served = _fill_up(task, _seeded(task))
    return max(grown, served, key=lambda one: by_level(task, one))


def _fill_up(task: Task, draft: Draft) -> Draft:
    while True:
        grown = _fill_once(task, draft)
        if grown == draft:
            return draft
        draft = grown


def _seeded(task: Task) -> Draft:
    """The fewest exercises that each session must hold, the shortest session first."""
    draft = Draft()
    for day in sorted(range(len(task.sessions)), key=lambda d: (task.sessions[d].room_s, d)):
        for _ in range(SLOTS[0]):
            possible = [
                (_rate(task, draft, day, one.slug), one.slug, grown)
                for one in task.pool
                if not draft.sets_of(day, one.slug)
                and (grown := _grown(task, draft, day, one.slug)) is not None
            ]
            draft = max(possible)[2] if possible else draft
    return draft


def _fill_once(task: Task, draft: Draft) -> Draft:
    """One pass of lazy greedy: a stale gain is looked at again when it comes first."""
    heap = [
        (float("-inf"), tie_break(task.request.seed, f"{day}:{one.slug}"), -1, day, one.slug)
        for day in range(len(task.sessions))
        for one in task.pool
    ]
    heapq.heapify(heap)
    step = 0
    while heap:
        rate, tie, seen, day, slug = heapq.heappop(heap)
        grown = _grown(task, draft, day, slug)
        if grown is None:
            continue
        if seen == step:
            draft, step = grown, step + 1
        rate = _rate(task, draft, day, slug)
        if rate > 0:
            heapq.heappush(heap, (-rate, tie, step, day, slug))
    return draft


def _grown(task: Task, draft: Draft, day: int, slug: str) -> Draft | None:
    """The draft with one more set there, if a hard limit allows it.

    A session that holds fewer exercises than it must keeps room for another.
    """
    one, sets = task.by_slug[slug], draft.sets_of(day, slug)
    more = max(one.least, sets + 1)
    grown = draft.with_sets(day, slug, more)
    if more > one.most or not allowed(task, grown):
        return None
    return grown if _can_be_filled(task, grown, day) else None


def _can_be_filled(task: Task, draft: Draft, day: int) -> bool:
    """True if the session holds enough exercises or another one still fits."""
    if len(draft.of(day)) >= SLOTS[0]:
        return True
    return any(
        allowed(task, draft.with_sets(day, one.slug, one.least))
        for one in task.cheapest
        if not draft.sets_of(day, one.slug)
    )


def _rate(task: Task, draft: Draft, day: int, slug: str) -> float:
    """Points gained for each second by one more set there."""
    grown = _grown(task, draft, day, slug)
    if grown is None:
        return 0.0
    one, sets = task.by_slug[slug], draft.sets_of(day, slug)
    cost = slot_s(one, grown.sets_of(day, slug)) - (slot_s(one, sets) if sets else 0)
    before, after = value(task, draft), value(task, grown)
    gain = sum(w * (a - b) for w, a, b in zip(LEVEL_WEIGHTS, after, before, strict=True))
    return gain / max(cost, 1)


def missing_slots(task: Task, draft: Draft) -> int:
    """How many exercises are missing for every session to hold the fewest allowed."""
    days = range(len(task.sessions))
    return sum(max(0, SLOTS[0] - len(draft.of(day))) for day in days)


def by_level(task: Task, draft: Draft) -> Key:
    """Full sessions first, then the three levels in their order."""
    return (-missing_slots(task, draft), *value(task, draft))


def by_taste(floor: int) -> Ranking:
    """Like ``by_level``, but level 2 counts only up to ``floor``, so that taste can decide."""

    def ranking(task: Task, draft: Draft) -> Key:
        first, second, third = value(task, draft)
        return (-missing_slots(task, draft), first, min(second, floor), third, second)

    return ranking


def floor_of(best: Value) -> int:
    """Level 2 less one part in a hundred."""
    return best[1] - abs(best[1]) // SLACK


def polish(task: Task, draft: Draft, tries: int) -> Draft:
    """Improve by level, then by taste within the slack of level 2."""
    best = improve(task, draft, by_level, tries)
    return improve(task, best, by_taste(floor_of(value(task, best))), tries)


def improve(task: Task, draft: Draft, ranking: Ranking, tries: int) -> Draft:
    """Take improving neighbours until none is left or the tries are used up."""
    key = ranking(task, draft)
    improved = True
    while improved and tries > 0:
        improved = False
        for neighbour in neighbours(task, draft):
            tries -= 1
            better = ranking(task, neighbour)
            if better > key and allowed(task, neighbour):
                draft, key, improved = neighbour, better, True
                break
            if tries <= 0:
                break
    return draft


def neighbours(task: Task, draft: Draft) -> Iterator[Draft]:
    """One set more or less, another exercise in its place, a new exercise, a set moved."""
    for pick in draft.picks:
        one = task.by_slug[pick.slug]
        if pick.sets < one.most:
            yield draft.with_sets(pick.day, pick.slug, pick.sets + 1)
    for day in range(len(task.sessions)):
        for one in task.pool:
            if not draft.sets_of(day, one.slug) and task.fits_focus(one, day):
                yield draft.with_sets(day, one.slug, one.least)
    for pick in draft.picks:
        without = draft.with_sets(pick.day, pick.slug, 0)
        yield from _replacements(task, without, pick.day, pick.sets)
        yield fewer(task, draft, pick.day, pick.slug)
    yield from _moved(task, draft)


def fewer(task: Task, draft: Draft, day: int, slug: str) -> Draft:
    """One set less; below the least the exercise goes."""
    left = draft.sets_of(day, slug) - 1
    return draft.with_sets(day, slug, left if left >= task.by_slug[slug].least else 0)


def _replacements(task: Task, without: Draft, day: int, sets: int) -> Iterator[Draft]:
    for one in task.pool:
        if not without.sets_of(day, one.slug) and task.fits_focus(one, day):
            yield without.with_sets(day, one.slug, min(max(sets, one.least), one.most))


def _moved(task: Task, draft: Draft) -> Iterator[Draft]:
    for giver in draft.picks:
        if giver.sets <= task.by_slug[giver.slug].least:
            continue
        less = fewer(task, draft, giver.day, giver.slug)
        for taker in draft.picks:
            if taker != giver and taker.sets < task.by_slug[taker.slug].most:
                yield less.with_sets(taker.day, taker.slug, taker.sets + 1)
