"""What would have to go for an open wish: the true reason where only the minutes seem to lack.

One exercise in the place of another is looked at for each wish. The best week of that kind is worth
less than the plan, else the search would have taken it: what goes is what the week would miss more.
"""

from collections.abc import Iterator
from heapq import nlargest
from operator import itemgetter

from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.ledger import Change, Ledger
from forge.planner.weighing.score import Score, Value, scores

LOOKED_AT = 4
"""Exchanges, the best first, of which it is looked whether they meet the wish."""

Exchange = tuple[Value, Pick, Change]


def reason(task: Task, draft: Draft, wish: Score, full: str) -> str:
    """Why a wish stays open though more room would meet it; ``full`` names what is used up."""
    served = _serving(task, wish)
    if not served:
        return f"The {full} are full."
    ledger = Ledger(task, draft)
    worth = ledger.value
    best = nlargest(LOOKED_AT, _exchanges(ledger, served), key=itemgetter(0))
    for value, out, more in best:
        week = draft.with_sets(out.day, out.slug, 0).with_sets(more.day, more.slug, more.sets)
        if value < worth and not _is_open(task, week, wish):
            name = task.by_slug[out.slug].exercise.facts.in_sentence.text
            day = task.sessions[out.day].weekday.name.title()
            told = f"{name} on {day} would have to go for it, which the week would miss more"
            return f"The {full} are full: {told}."
    return f"The {full} are full, and no exchange of one exercise makes room for it."


def _serving(task: Task, wish: Score) -> tuple[Candidate, ...]:
    """What adds to the quantity that a wish is about; nothing where it is about none."""
    keys = {track.key for track in task.tracks if track.name == wish.subject}
    return tuple(one for one in task.pool if not keys.isdisjoint(one.units))


def _is_open(task: Task, draft: Draft, wish: Score) -> bool:
    about = (wish.level, wish.term, wish.subject)
    return any(one.points < 0 and one[:3] == about for one in scores(task, draft))


def _exchanges(ledger: Ledger, served: tuple[Candidate, ...]) -> Iterator[Exchange]:
    """Every exercise of the week in whose place one of these fits, with the worth of that week."""
    start, entries = ledger.state, ledger.book.entries
    for pick in ledger.draft().picks:
        out = Change(pick.day, pick.slug, pick.sets, 0)
        for one in served:
            had = ledger.days[pick.day].get(one.slug, 0)
            sets = max(one.least, min(one.most, had + pick.sets))
            if one.slug == pick.slug or sets == had or not entries[one.slug].fits[pick.day]:
                continue
            changes = (out, Change(pick.day, one.slug, had, sets))
            for change in changes:
                ledger.put(change.day, change.slug, change.sets)
            if not any(ledger.breaks(change.day, change.slug) for change in changes):
                yield ledger.value, pick, changes[1]
            ledger.take_back(start, *changes)
