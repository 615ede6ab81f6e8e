"""Fixes with a witness: a real week under one changed wish that meets what is missing.

A fix is only told when such a week was built, obeys every hard limit, and still meets it after
the week was improved in every other way: room alone could go to something that counts more. That
such a week exists is what is proven, and no more is said: a plan made anew weighs everything.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from forge.domain.capital import capital
from forge.domain.plan import Term
from forge.domain.request import AgeBand, Busy, PlanRequest
from forge.domain.vocabulary import Weekday
from forge.planner.choices.pool import Pool
from forge.planner.problem import kinds
from forge.planner.problem.task import Draft, Task
from forge.planner.problem.templates import templates_for
from forge.planner.solving.choose import task_for
from forge.planner.solving.mend import mend
from forge.planner.solving.search import fill, missing_slots, shake
from forge.planner.weighing.score import Score, scores

EXTRA_MINUTES = (5, 10, 15, 20, 30)
LONGEST_MINUTES = 180
WEEK = 7
MORE_MINUTES = " more minutes a session"
SUPERSETS = "supersets"
ANOTHER_DAY = "one more training day"
TRIED_TENTHS = 6
"""Part of the minutes that must do already, since a new plan may spend some otherwise."""

SETTLING = range(1)
SETTLING_TRIES = 1_500
"""Rounds of shaking that a witness must stand, and drafts that each may look at."""

PAIRING = range(2)
PAIRING_TRIES = 3_000
"""The same for supersets, whose minutes come in pieces that another order has to join."""

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
        text = capital(self.text)
        return f"{text} can make room for it; a plan made anew weighs it with everything else."


def subject_of(score: Score) -> Subject:
    """What a score is about."""
    return score.level, score.term.value, score.subject


def fixes(task: Task, draft: Draft, pool: Pool, missing: tuple[Score, ...]) -> tuple[Fix, ...]:
    """Changes from the cheapest on, until everything missing is met or all are tried."""
    left = {subject_of(score) for score in missing if _is_in_reach(task, score)}
    found: list[Fix] = []
    for fix in _worth_trying(task, draft, pool, left):
        found.append(fix)
        left -= fix.meets
    return tuple(found)


def _is_in_reach(task: Task, score: Score) -> bool:
    """False for what no candidate does at all: no minutes and no day would change that."""
    match score.term:
        case Term.PATTERN:
            wanted = kinds.FUNDAMENTAL[score.subject]
            return any(one.strength and one.pattern in wanted for one in task.pool)
        case Term.DIRECT:
            return any(score.subject in one.direct for one in task.pool)
        case _:
            keys = {track.key for track in task.tracks if track.name == score.subject}
            return not keys or any(not keys.isdisjoint(one.units) for one in task.pool)


def _worth_trying(task: Task, draft: Draft, pool: Pool, left: set[Subject]) -> Iterator[Fix]:
    """The fixes from the cheapest on, while anything is left.

    Fewer minutes are only tried for what the most of them meet, which are tried once.
    """
    changes = tuple(_changes(task.request))
    longer = [one for one in changes if _is_longer(one[0])]
    most: Fix | None = None

    def tried(text: str, request: PlanRequest) -> Fix | None:
        return _tried(text, _grown(request, task, draft, pool), left)

    for text, request in changes:
        if not left:
            return
        if longer and text == longer[0][0]:
            most = tried(*longer[-1])
        if _is_longer(text) and (most is None or most.meets.isdisjoint(left)):
            continue
        known = most is not None and text == most.text
        fix = most if known else tried(text, request)
        if fix is not None:
            yield replace(fix, meets=fix.meets & left)


def _is_longer(text: str) -> bool:
    return text.endswith(MORE_MINUTES)


def _changes(request: PlanRequest) -> Iterable[tuple[str, PlanRequest]]:
    """What could be changed, the cheapest first; from 65 on nobody is asked to rest less."""
    if not request.supersets and request.age_band is not AgeBand.OLDER:
        yield SUPERSETS, replace(request, supersets=True)
    for extra in EXTRA_MINUTES:
        if max(request.minutes) + extra <= LONGEST_MINUTES:
            tried = extra * TRIED_TENTHS // 10
            longer = tuple(minutes + tried for minutes in request.minutes)
            yield f"{extra}{MORE_MINUTES}", replace(request, minutes=longer)
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
    """The fix, if the week meets anything of what is left and keeps it when it is shaken.

    With supersets only the shaken week counts: before it, no piece that was saved may hold a set.
    """
    pairs = text == SUPERSETS
    task, grown = week
    if missing_slots(task, grown) or not (pairs or left - _lost(task, grown)):
        return None
    effort = (PAIRING, PAIRING_TRIES) if pairs else (SETTLING, SETTLING_TRIES)
    settled = mend(task, shake(task, grown, *effort))
    kept = frozenset(left - _lost(task, settled))
    return Fix(text, kept, task, settled) if kept else None


def _grown(request: PlanRequest, task: Task, draft: Draft, pool: Pool) -> tuple[Task, Draft]:
    """The week under a changed request: grown from today's where the days stay, else new.

    A wish may be met by an exchange that the new room allows, not only by what is added to it.
    Who stands in the week without being a candidate of the search, such as a hold of the trunk
    or what a person added, may stay.
    """
    same_days = request.weekdays == task.request.weekdays
    names = (task.template,) if same_days else templates_for(len(request.weekdays), 0, task.aims)
    changed = _with_guests(task_for(request, task.aims, pool, names[0]), task, draft)
    grown = draft if same_days else fill(changed)
    return changed, fill(changed, mend(changed, grown))


def _with_guests(changed: Task, task: Task, draft: Draft) -> Task:
    """The changed task, in which everybody of the week is known."""
    used = {pick.slug: task.by_slug[pick.slug] for pick in draft.picks}
    if used.keys() <= changed.by_slug.keys():
        return changed
    known = used | changed.by_slug
    return replace(changed, pool=tuple(known[slug] for slug in sorted(known)))


def _lost(task: Task, draft: Draft) -> set[Subject]:
    return {subject_of(score) for score in scores(task, draft) if score.points < 0}
