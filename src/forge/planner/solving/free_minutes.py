"""What the minutes that a search leaves free are used for, where size or strength is the goal. [j].

The week does not need it by its points, but who reads the plan asks for it: the sets that a page
gives, and a second day for a small muscle.
"""

from collections.abc import Iterator

from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.limits import allowed, seconds_of
from forge.planner.weighing.score import value

LARGE = frozenset({Role.MAIN, Role.COMPOUND})
LOADED = frozenset({Goal.HYPERTROPHY, Goal.STRENGTH})


def used_up(task: Task, draft: Draft) -> Draft:
    """The draft with a set more here and a small exercise more there, at no cost to the week.

    For who is in training; what was fixed by hand stays as it is.
    """
    if task.fixed or task.aims.gentle or task.aims.dose not in LOADED:
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
    days = [day for day in range(len(task.sessions)) if not _is_near(task, day, pick.day)]
    for day in sorted(days, key=lambda day: seconds_of(task, draft, day) - _room(task, day)):
        more = draft.with_sets(day, pick.slug, pick.sets)
        if task.fits_focus(one, day) and _costs_nothing(task, draft, more):
            yield more


def _is_near(task: Task, day: int, other: int) -> bool:
    """True for the same day and the days beside it."""
    return day == other or (day, other) in task.next_days or (other, day) in task.next_days


def _room(task: Task, day: int) -> int:
    return task.sessions[day].room_s


def _costs_nothing(task: Task, draft: Draft, more: Draft) -> bool:
    return value(task, more)[:2] >= value(task, draft)[:2] and allowed(task, more)
