"""Sessions of a week brought nearer to each other, where that costs the week nothing.

The search does not care on which of two days a small muscle is trained. People do: a long session
beside a short one is made at home, where one exercise can change its day.
"""

from collections.abc import Iterator

from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.ledger import Change, Ledger
from forge.planner.weighing.limits import seconds_of

WORTH_S = 300
"""Seconds by which two sessions must come nearer for an exercise to change its day. [j]."""


def evened(task: Task, draft: Draft) -> Draft:
    """The same exercises with the same sets, some on an emptier day; no level is worth less.

    Weeks of stretches and care have an order of days of their own.
    """
    if task.aims.dose is None:
        return draft
    while (moved := _nearest(task, draft)) is not None:
        draft = moved
    return draft


def _nearest(task: Task, draft: Draft) -> Draft | None:
    """The week after the move that brings two sessions nearest, None if none is worth it."""
    ledger = Ledger(task, draft)
    for _, pick, day in sorted(_moves(task, draft)):
        before, worth = ledger.state, ledger.value
        changes = (Change(pick.day, pick.slug, pick.sets, 0), Change(day, pick.slug, 0, pick.sets))
        for one in changes:
            ledger.put(one.day, one.slug, one.sets)
        fits = not any(ledger.breaks(one.day, one.slug) for one in changes)
        if fits and not ledger.missing and ledger.value == worth:
            return ledger.draft()
        ledger.take_back(before, *changes)
    return None


def _moves(task: Task, draft: Draft) -> Iterator[tuple[int, Pick, int]]:
    """Moves to an emptier day: the seconds between the two sessions after it, pick and day."""
    used = [seconds_of(task, draft, day) for day in range(len(task.sessions))]
    for pick in draft.picks:
        if (pick.day, pick.slug) in task.fixed_sets:
            continue
        one = task.by_slug[pick.slug]
        takes = pick.sets * one.set_s + one.set_up_s
        for day, seconds in enumerate(used):
            gap = used[pick.day] - seconds
            left = abs(gap - 2 * takes)
            if (
                gap - left >= WORTH_S
                and task.fits_focus(one, day)
                and not draft.sets_of(day, one.slug)
            ):
                yield left, pick, day
