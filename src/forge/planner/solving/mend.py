"""Exchanges that serve a wish still open, tried before all others.

A search that takes the first gain it meets can walk past them: what it took instead then needs the
room. An exchange is only made where the week as a whole gains by it.
"""

from collections.abc import Iterator
from functools import partial

from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.solving.search import by_level, fewer, improve
from forge.planner.weighing.ledger import Change, Ledger
from forge.planner.weighing.score import scores

TRIES = 1_500
"""Drafts that one walk may look at: a limit of work."""


def mend(task: Task, draft: Draft) -> Draft:
    """The week after every exchange that serves an open wish and gains by level."""
    slugs = _serving(task, draft)
    if not slugs:
        return draft
    ledger = Ledger(task, draft)
    improve(ledger, by_level, TRIES, partial(_exchanges, slugs=slugs))
    return ledger.draft()


def _serving(task: Task, draft: Draft) -> tuple[str, ...]:
    """The candidates that add to what the week lacks, what suits best first."""
    lost = {score.subject for score in scores(task, draft) if score.points < 0}
    keys = {track.key for track in task.tracks if track.name in lost}
    useful = [one for one in task.pool if not keys.isdisjoint(one.units)]
    return tuple(one.slug for one in sorted(useful, key=lambda one: (-one.merit, one.slug)))


def _exchanges(ledger: Ledger, slugs: tuple[str, ...]) -> Iterator[tuple[Change, ...]]:
    """More of what serves, alone, for a set less, or for another exercise of its day."""
    picks = ledger.draft().picks
    for day in range(len(ledger.days)):
        for slug in slugs:
            more = _more(ledger, day, slug)
            if more is None:
                continue
            yield (more,)
            for pick in picks:
                if pick.slug == slug:
                    yield from _moved(ledger, pick, more)
                elif pick.day == day:
                    yield from ((more, less) for less in _less(ledger, pick))


def _more(ledger: Ledger, day: int, slug: str) -> Change | None:
    """One set more there, its fewest where it is new; None where it may not be."""
    entry, had = ledger.book.entries[slug], ledger.days[day].get(slug, 0)
    sets = max(entry.least, had + 1) if had or entry.least > 1 else min(2, entry.most)
    return Change(day, slug, had, sets) if entry.fits[day] and sets <= entry.most else None


def _less(ledger: Ledger, pick: Pick) -> Iterator[Change]:
    """A set less of an exercise, and none of it."""
    less = fewer(ledger, pick)
    yield less
    if less.sets:
        yield Change(pick.day, pick.slug, pick.sets, 0)


def _moved(ledger: Ledger, pick: Pick, more: Change) -> Iterator[tuple[Change, ...]]:
    """A set of the same exercise from another day, for one exercise there."""
    if pick.day == more.day:
        return
    less = fewer(ledger, pick)
    yield (more, less)
    for other in ledger.draft().picks:
        if other.day == more.day and other.slug != more.slug:
            yield from ((more, less, out) for out in _less(ledger, other))
