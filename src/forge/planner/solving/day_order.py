"""The days of a gentle week in an order in which no region comes again on the next day. [j].

Only days that are alike change places: what a week holds, and so its worth, stays the same.
"""

from itertools import permutations

from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.problem.track import Kind

FEWEST, MOST = 3, 7
"""Days between which there is something to choose, and of which every order is tried."""


def reordered(task: Task, draft: Draft) -> Draft:
    """The same week with the fewest regions on days running; the first of equal orders.

    Three days running are worse than two and two.

    Weeks that count sets, and weeks of which something is fixed or differs by day, stay.
    """
    if task.aims.dose is not None or not _days_are_alike(task):
        return draft
    count = len(task.sessions)
    regions = [_regions(task, draft, day) for day in range(count)]
    shared = [[len(one & other) for other in regions] for one in regions]
    thrice = [[[len(a & b & c) for c in regions] for b in regions] for a in regions]
    runs = [(a, b, c) for a, b in task.next_days for first, c in task.next_days if first == b]
    runs = [run for run in runs if len(set(run)) == len(run)]

    def again(order: tuple[int, ...]) -> int:
        twice = sum(shared[order[a]][order[b]] for a, b in task.next_days)
        return twice + sum(thrice[order[a]][order[b]][order[c]] for a, b, c in runs)

    best = min(permutations(range(count)), key=again)
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
