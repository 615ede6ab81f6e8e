"""Two small helpings of one movement in a session become one, where the week gains by it.

A search that changes one set at a time does not cross over: with one set less of the first the
week is worth less, until the other has it.
"""

from collections.abc import Iterator

from forge.domain.plan import Role
from forge.planner.problem.evidence import SLOTS
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import value


def joined(task: Task, draft: Draft) -> Draft:
    """The draft with the sets of two like exercises given to one of them; better, or the same."""
    before = value(task, draft)
    for found in _pairs(task, draft):
        if value(task, found) > before and allowed(task, found):
            return joined(task, found)
    return draft


def _pairs(task: Task, draft: Draft) -> Iterator[Draft]:
    """Each draft in which one of two like exercises of a day has the sets of both."""
    for stays in draft.picks:
        most = task.by_slug[stays.slug].most
        for goes in draft.of(stays.day):
            sets = stays.sets + goes.sets
            if sets <= most and _alike(task, stays, goes) and _may_go(task, draft, goes):
                bare = draft.with_sets(goes.day, goes.slug, 0)
                yield bare.with_sets(stays.day, stays.slug, sets)


def _alike(task: Task, stays: Pick, goes: Pick) -> bool:
    one, other = task.by_slug[stays.slug], task.by_slug[goes.slug]
    large = one.role is Role.COMPOUND and other.role is Role.COMPOUND
    return stays.slug != goes.slug and large and one.pattern is other.pattern


def _may_go(task: Task, draft: Draft, goes: Pick) -> bool:
    """True where nobody asked for it and its session is left with enough exercises."""
    asked = (goes.day, goes.slug) in task.fixed_sets or goes.slug in task.request.favourites
    return not asked and len(draft.of(goes.day)) > SLOTS[0]
