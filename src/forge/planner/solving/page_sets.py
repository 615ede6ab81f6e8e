"""Sets up to the fewest that a page gives, where a session has the minutes. [j].

The week does not need them, so that the search leaves them out; who reads the page beside the plan
asks where they are.
"""

from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import value

LARGE = frozenset({Role.MAIN, Role.COMPOUND})
LOADED = frozenset({Goal.HYPERTROPHY, Goal.STRENGTH})


def topped(task: Task, draft: Draft) -> Draft:
    """The draft with another set of each large exercise that has fewer than its page gives.

    Where size or strength is the goal of somebody in training, and at no cost.
    """
    if task.fixed or task.aims.gentle or task.aims.dose not in LOADED:
        return draft
    for pick in draft.picks:
        draft = _with_more(task, draft, pick)
    return draft


def _with_more(task: Task, draft: Draft, pick: Pick) -> Draft:
    one = task.by_slug[pick.slug]
    page = one.amount.page
    if page is None or one.role not in LARGE or pick.sets >= min(page.sets[0], one.most):
        return draft
    more = draft.with_sets(pick.day, pick.slug, page.sets[0])
    costs_nothing = value(task, more)[:2] >= value(task, draft)[:2]
    return more if costs_nothing and allowed(task, more) else draft
