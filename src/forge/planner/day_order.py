"""The days of a gentle week in an order in which no region comes again on the next day. [j].

Only days that are alike change places: what a week holds, and so its worth, stays the same.
"""

from itertools import permutations

from forge.planner.task import Draft, Pick, Task
from forge.planner.tracks import Kind

FEWEST, MOST = 3, 7
"""Days between which there is something to choose, and of which every order is tried."""


def reordered(task: Task, draft: Draft) -> Draft:
    """The same week with the fewest regions on days running; the first of equal orders.

    Weeks that count sets, and weeks of which something is fixed or differs by day, stay.
    """
    if task.aims.dose is not None or not _days_are_alike(task):
        return draft
    count = len(task.sessions)
    regions = [_regions(task, draft, day) for day in range(count)]
    shared = [[len(one & other) for other in regions] for one in regions]
    best = min(
        permutations(range(count)),
        key=lambda order: sum(shared[order[a]][order[b]] for a, b in task.next_days),
    )
    place = {old: new for new, old in enumerate(best)}
    moved = (Pick(place[pick.day], pick.slug, pick.sets) for pick in draft.picks)
    return Draft(tuple(sorted(moved)))


def _days_are_alike(task: Task) -> bool:
    free = not (task.fixed or task.taken_out or task.barred)
    kinds = {(one.minutes, one.focus, one.eve) for one in task.sessions}
    return free and len(kinds) == 1 and FEWEST <= len(task.sessions) <= MOST


def _regions(task: Task, draft: Draft, day: int) -> frozenset[str]:
    """What is stretched on a day, and the very exercises of it."""
    stretched = {track.key for track in task.tracks if track.kind is Kind.STRETCH}
    ones = [task.by_slug[pick.slug] for pick in draft.of(day)]
    slugs = {one.slug for one in ones}
    return frozenset(stretched.intersection(key for one in ones for key in one.units) | slugs)
