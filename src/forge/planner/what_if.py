"""Fixes with a witness: a real week under one changed wish that meets what is missing.

A fix is only told when such a week was built, obeys every hard limit, and still meets it after
the week was improved in every other way: room alone could go to something that counts more. That
such a week exists is what is proven, and no more is said: a plan made anew weighs everything.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from forge.domain.request import Busy, PlanRequest
from forge.domain.vocabulary import Weekday
from forge.planner.choose import task_for
from forge.planner.pool import Pool
from forge.planner.score import Score, scores
from forge.planner.search import fill, missing_slots, shake
from forge.planner.task import Draft, Task
from forge.planner.templates import templates_for

EXTRA_MINUTES = (5, 10, 15, 20, 30)
LONGEST_MINUTES = 180
WEEK = 7
ANOTHER_DAY = "one more training day"
TRIED_TENTHS = 6
"""Part of the minutes that must do already, since a new plan may spend some otherwise."""

SETTLING = range(2)
"""Rounds of shaking that a witness must stand."""

Subject = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Fix:
    """A change of the request in words, the terms that it fulfils, and the week that shows it."""

    text: str
    meets: frozenset[Subject]
    task: Task
    draft: Draft

    @property
    def sentence(self) -> str:
        """The way out, no more than the week proves."""
        text = f"{self.text[0].upper()}{self.text[1:]}"
        return f"{text} can make room for it; a plan made anew weighs it with everything else."


def subject_of(score: Score) -> Subject:
    """What a score is about."""
    return score.level, score.term.value, score.subject


def fixes(task: Task, draft: Draft, pool: Pool, missing: tuple[Score, ...]) -> tuple[Fix, ...]:
    """Changes from the cheapest on, until everything missing is met or all are tried."""
    left = {subject_of(score) for score in missing}
    found: list[Fix] = []
    for text, request in _changes(task.request):
        if not left:
            break
        fix = _tried(text, _grown(request, task, draft, pool), left)
        if fix is not None:
            found.append(fix)
            left -= fix.meets
    return tuple(found)


def _changes(request: PlanRequest) -> Iterable[tuple[str, PlanRequest]]:
    if not request.supersets:
        yield "supersets", replace(request, supersets=True)
    for extra in EXTRA_MINUTES:
        if max(request.minutes) + extra <= LONGEST_MINUTES:
            tried = extra * TRIED_TENTHS // 10
            longer = tuple(minutes + tried for minutes in request.minutes)
            yield f"{extra} more minutes a session", replace(request, minutes=longer)
    day = free_day(request.weekdays, request.busy)
    if day is not None and len(request.weekdays) < WEEK - 1:
        yield (
            ANOTHER_DAY,
            replace(
                request,
                weekdays=(*request.weekdays, day),
                minutes=(*request.minutes, max(request.minutes)),
            ),
        )


def free_day(weekdays: tuple[Weekday, ...], busy: tuple[Busy, ...]) -> Weekday | None:
    """The free weekday farthest from the training days."""
    taken = set(weekdays) | {one.weekday for one in busy}
    free = [day for day in Weekday if day not in taken]
    if not free:
        return None

    def gap(day: Weekday) -> int:
        return min(min((day - d) % WEEK, (d - day) % WEEK) for d in weekdays)

    return max(free, key=lambda day: (gap(day), -day))


def _tried(text: str, week: tuple[Task, Draft], left: set[Subject]) -> Fix | None:
    """The fix, if the week meets anything of what is left once it is improved as a whole.

    A wish may be met by an exchange that the new room allows, not only by what is added to it.
    """
    task, grown = week
    if missing_slots(task, grown):
        return None
    settled = shake(task, grown, SETTLING)
    kept = frozenset(left - _lost(task, settled))
    return Fix(text, kept, task, settled) if kept else None


def _grown(request: PlanRequest, task: Task, draft: Draft, pool: Pool) -> tuple[Task, Draft]:
    """The week under a changed request: grown from today's where the days stay, else new."""
    same_days = request.weekdays == task.request.weekdays
    names = (task.template,) if same_days else templates_for(len(request.weekdays), 0, task.aims)
    changed = task_for(request, task.aims, pool, names[0])
    return changed, fill(changed, draft if same_days else Draft())


def _lost(task: Task, draft: Draft) -> set[Subject]:
    return {subject_of(score) for score in scores(task, draft) if score.points < 0}
