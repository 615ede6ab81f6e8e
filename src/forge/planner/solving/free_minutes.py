"""What the minutes that a search leaves free are used for, where size or strength is the goal. [j].

The week does not need it by its points, but who reads the plan asks for it: the sets that a page
gives, and a second day for a small muscle.
"""

from collections.abc import Iterator

from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.planner.problem.aims import LOAD_GOALS
from forge.planner.problem.amounts import LARGE
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.limits import allowed, spare_s
from forge.planner.weighing.score import value


def used_up(task: Task, draft: Draft) -> Draft:
    """The draft with a set more here and a small exercise more there, at no cost to the week.

    For who is in training; what was fixed by hand stays as it is.
    """
    if task.fixed or task.aims.gentle or task.aims.dose not in LOAD_GOALS:
        return draft
    for pick in draft.picks:
        draft = _with_the_sets_of_its_page(task, draft, pick)
    if task.aims.dose is Goal.HYPERTROPHY:
        for pick in draft.picks:
            draft = next(_with_a_second_day(task, draft, pick), draft)
    return draft


def _with_the_sets_of_its_page(task: Task, draft: Draft, pick: Pick) -> Draft:
    """Large exercises have the fewest sets that their page gives."""
    one = task.by_slug[pick.slug]
    page = one.amount.page
    if page is None or one.role not in LARGE or pick.sets >= min(page.sets[0], one.most):
        return draft
    more = draft.with_sets(pick.day, pick.slug, page.sets[0])
    return more if _costs_nothing(task, draft, more) else draft


def _with_a_second_day(task: Task, draft: Draft, pick: Pick) -> Iterator[Draft]:
    """A small exercise that is the only one of its kind comes again, on the emptiest day."""
    one = task.by_slug[pick.slug]
    alike = [other for other in draft.picks if task.by_slug[other.slug].pattern is one.pattern]
    if one.role is not Role.ISOLATION or len(alike) > 1:
        return
    apart = set(range(len(task.sessions))) - {pick.day, *task.beside[pick.day]}
    for day in sorted(apart, key=lambda day: (-spare_s(task, draft, day), day)):
        more = draft.with_sets(day, pick.slug, pick.sets)
        if task.fits_focus(one, day) and _costs_nothing(task, draft, more):
            yield more


def _costs_nothing(task: Task, draft: Draft, more: Draft) -> bool:
    return value(task, more)[:2] >= value(task, draft)[:2] and allowed(task, more)
