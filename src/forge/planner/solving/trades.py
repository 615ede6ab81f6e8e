"""A small exercise out, a set more for two large ones of its day, where the week gains by it.

Without the small one the week is worth less, and a set more does not fit beside it: a search that
takes two steps at a time does not get there.
"""

from collections.abc import Iterator
from itertools import combinations

from forge.domain.plan import Role
from forge.planner.problem.amounts import LARGE
from forge.planner.problem.task import Draft, Task
from forge.planner.weighing.ledger import Change, Ledger
from forge.planner.weighing.score import Value

MOST = 3
"""Trades in a week: a limit of work, and of how much may change last."""

FORBIDDEN: Value = (-(10**9), 0, 0)
"""Less than any week is worth."""


def traded(task: Task, draft: Draft) -> Draft:
    """The week after the trades that gain most, one by one."""
    ledger = Ledger(task, draft)
    for _ in range(MOST):
        worth, missing = ledger.value, ledger.missing
        found = [(_worth(ledger, trade, missing), trade) for trade in _trades(task, ledger)]
        best = max(found, default=(worth, ()))
        if best[0] <= worth:
            break
        for one in best[1]:
            ledger.put(one.day, one.slug, one.sets)
    return ledger.draft()


def _worth(ledger: Ledger, trade: tuple[Change, ...], missing: int) -> Value:
    """What the week is worth after a trade."""
    before = ledger.state
    for one in trade:
        ledger.put(one.day, one.slug, one.sets)
    broken = ledger.missing > missing or any(ledger.breaks(c.day, c.slug) for c in trade)
    found = ledger.value
    ledger.take_back(before, *trade)
    return FORBIDDEN if broken else found


def _trades(task: Task, ledger: Ledger) -> Iterator[tuple[Change, ...]]:
    picks = ledger.draft().picks
    for pick in picks:
        if task.by_slug[pick.slug].role is not Role.ISOLATION:
            continue
        more = [
            Change(one.day, one.slug, one.sets, one.sets + 1)
            for one in picks
            if one.day == pick.day and task.by_slug[one.slug].role in LARGE
            if one.sets < task.by_slug[one.slug].most
        ]
        out = Change(pick.day, pick.slug, pick.sets, 0)
        yield from ((out, *pair) for pair in combinations(more, 2))
