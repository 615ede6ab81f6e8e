"""What was traded away: wishes that lost against others, and what won instead.

For each term that loses points the cheapest exchange that would serve it is sought among single
ones: some sets of one exercise more, another exercise less. What that would lose is what won.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from forge.domain.capital import capital
from forge.domain.plan import Contribution, Reason, Term
from forge.planner import words
from forge.planner.outlook.terms import moved, price_words
from forge.planner.problem import kinds
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.evidence import SLOTS
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.rules.wishes import names_of
from forge.planner.standing import Standing
from forge.planner.telling.unmet import wishes
from forge.planner.weighing.ledger import Change, Ledger
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import Score, Value, repeats, scores
from forge.planner.weighing.tally import tally

MOST_TRIED = 12
"""Additions that are tried for one term: those with which the week would be worth most."""


@dataclass(frozen=True, slots=True)
class Traded:
    """A wish that gave way: how far it got, and what the cheapest exchange for it would lose.

    ``won`` are the points that the exchange would win for the wish, ``costs`` what the week
    would lose (negative: win) by term, ``after`` the week with the exchange.
    """

    level: int
    term: Term
    wish: str
    wanted: str
    got: str
    won: int
    costs: tuple[Contribution, ...]
    after: Draft
    told: Reason


@dataclass(frozen=True, slots=True)
class _Lost:
    score: Score
    wish: str
    wanted: str
    got: str


@dataclass(frozen=True, slots=True)
class _Swap:
    """More of one exercise, less of another, and the week after."""

    more: Pick
    had: int
    less: Pick
    left: int
    draft: Draft


def traded(stand: Standing) -> tuple[Traded, ...]:
    """Wishes that could be served and are not, by level; those that a hard rule blocks are none."""
    ledger = Ledger(stand.task, stand.draft)
    found = [_traded(stand, ledger, lost) for lost in _losses(stand)]
    return tuple(one for one in found if one is not None)


# ---------------------------------------------------------------- which wishes lost


def _losses(stand: Standing) -> list[_Lost]:
    """Every term below its best, wishes in the plan's own words, the rest in ours."""
    task, draft = stand.task, stand.draft
    told = {wish.score.subject: wish for wish in wishes(task, draft, stand.pool)}
    negative = [s for s in scores(task, draft) if s.points < 0 and s.term is not Term.FEW_EXERCISES]
    found: list[_Lost] = []
    for score in sorted(negative, key=lambda s: (s.level, s.points, s.term, s.subject)):
        wish = told.get(score.subject)
        if wish is not None and wish.score == score:
            found.append(_Lost(score, wish.wish, wish.wanted, wish.got))
        elif wish is None:
            found += _other(task, draft, score)
    return [*found, *_favourites(stand)]


def _favourites(stand: Standing) -> Iterator[_Lost]:
    """Favourites that are allowed and have no slot, each by its best exercise."""
    used = {pick.slug for pick in stand.draft.picks}
    for name in sorted(stand.task.request.favourites):
        own = [one for one in stand.pool.kept if name in names_of(one.exercise)]
        if own and not any(one.slug in used for one in own):
            best = max(own, key=lambda one: (one.slug == name, one.merit, one.slug))
            missing = Score(3, Term.FAVOURITE, best.slug, 0)
            yield _Lost(missing, f"{best.exercise.name}, a favourite", "1 a week", "0")


def _other(task: Task, draft: Draft, score: Score) -> Iterator[_Lost]:
    """Balance, variety and taste, which no unmet wish tells."""
    sums = tally(task, draft)
    match score.term:
        case Term.PUSH_PULL:
            both = (kinds.FORWARD, kinds.BACKWARD)
            push, pull = (sum(sums.patterns[p] for p in group) for group in both)
            got = f"{push} push sets, {pull} pull sets"
            yield _Lost(score, "Push and pull even", "3 to 2 at most", got)
        case Term.KNEE_HIP:
            knee, hip = (sum(sums.patterns[p] for p in g) for g in (kinds.KNEE, kinds.HIP))
            got = f"{knee} knee sets, {hip} hip sets"
            yield _Lost(score, "Knee and hip work even", "2 to 1 at most", got)
        case Term.VARIETY if score.subject in task.by_slug:
            days, cap = sums.uses[score.subject], repeats(task, task.by_slug[score.subject])
            name = task.by_slug[score.subject].exercise.name
            yield _Lost(score, f"{name} less often", _days(cap), _days(days))
        case Term.VARIETY:
            yield _Lost(score, f"Variety for the {score.subject}", "2 exercises", "1")
        case Term.DISLIKE:
            sets = sum(p.sets for p in draft.picks if p.slug == score.subject)
            name = task.by_slug[score.subject].exercise.name
            yield _Lost(score, f"Without {name}", "0 sets", words.plural(sets, "set"))
        case _:
            return


def _days(count: int) -> str:
    return words.plural(count, "day")


# ---------------------------------------------------------------- what won instead


def _traded(stand: Standing, ledger: Ledger, lost: _Lost) -> Traded | None:
    swap = _cheapest(stand, ledger, lost.score)
    if swap is None:
        return None
    costs = moved(stand.task, stand.draft, swap.draft)
    won = _points(stand.task, swap.draft, lost.score) - lost.score.points
    return Traded(
        level=lost.score.level,
        term=lost.score.term,
        wish=lost.wish,
        wanted=lost.wanted,
        got=lost.got,
        won=won,
        costs=costs,
        after=swap.draft,
        told=_told(stand.task, swap, costs, won),
    )


def _points(task: Task, draft: Draft, score: Score) -> int:
    """The points of the same term in another week; 0 where it no longer arises."""
    key = (score.level, score.term, score.subject)
    return sum(s.points for s in scores(task, draft) if (s.level, s.term, s.subject) == key)


def _cheapest(stand: Standing, ledger: Ledger, score: Score) -> _Swap | None:
    """The exchange that serves a term and leaves the week worth most; None if there is none."""
    task, draft = stand.task, stand.draft
    tried = [
        found
        for more in _additions(ledger, draft, stand.pool.kept, score)
        for found in _exchanges(ledger, draft, more)
    ]
    for _, swap in sorted(tried, key=lambda entry: (_down(entry[0]), _key(entry[1]))):
        serves = _points(task, swap.draft, score) > score.points
        if serves and allowed(task, swap.draft):
            return swap
    return None


def _down(levels: Value) -> Value:
    return -levels[0], -levels[1], -levels[2]


def _key(swap: _Swap) -> tuple[Pick, Pick, int]:
    return swap.more, swap.less, swap.left


def _additions(
    ledger: Ledger, draft: Draft, kept: tuple[Candidate, ...], score: Score
) -> list[Pick]:
    """Sets more of one exercise on one day that serve the term, if limits did not stand."""
    task, found = ledger.task, list[tuple[Value, Pick]]()
    for day in range(len(task.sessions)):
        for one in kept:
            had = draft.sets_of(day, one.slug)
            sets = max(one.least, had + 1)
            if sets > one.most or not task.fits_focus(one, day):
                continue
            pick, before, state = Pick(day, one.slug, sets), ledger.value, ledger.state
            ledger.put(day, one.slug, sets)
            if _may_serve(ledger, before, one.slug, score):
                found.append((ledger.value, pick))
            ledger.take_back(state, Change(day, one.slug, had, sets))
    serving = [
        (worth, pick)
        for worth, pick in sorted(found, key=lambda entry: (_down(entry[0]), entry[1]))
        if _serves(task, draft, pick, score)
    ]
    return [pick for _, pick in serving[:MOST_TRIED]]


def _may_serve(ledger: Ledger, before: Value, slug: str, score: Score) -> bool:
    """A quick look: a term of level 1 or 2 can only be served where that level wins at all."""
    if score.subject in ledger.task.by_slug:
        return _is_about(slug, score)
    return ledger.value[score.level - 1] > before[score.level - 1]


def _is_about(slug: str, score: Score) -> bool:
    """A favourite is served by itself; what stands too often, or is disliked, by another."""
    return (slug == score.subject) is (score.term is Term.FAVOURITE)


def _serves(task: Task, draft: Draft, pick: Pick, score: Score) -> bool:
    if score.subject in task.by_slug:
        return _is_about(pick.slug, score)
    return _points(task, draft.with_sets(pick.day, pick.slug, pick.sets), score) > score.points


def _exchanges(ledger: Ledger, draft: Draft, more: Pick) -> Iterator[tuple[Value, _Swap]]:
    """One addition against each other pick, cut as little as makes room."""
    grown = draft.with_sets(more.day, more.slug, more.sets)
    had = draft.sets_of(more.day, more.slug)
    for less in draft.picks:
        if (less.day, less.slug) == (more.day, more.slug):
            continue
        room = _room(ledger, draft, more, less)
        if room is not None:
            left, worth = room
            after = grown.with_sets(less.day, less.slug, left)
            if _is_full(ledger.task, after):
                yield worth, _Swap(more, had, less, left, after)


def _is_full(task: Task, draft: Draft) -> bool:
    return all(len(draft.of(day)) >= SLOTS[0] for day in range(len(task.sessions)))


def _room(ledger: Ledger, draft: Draft, more: Pick, less: Pick) -> tuple[int, Value] | None:
    """The most sets that a pick can keep so that an addition fits, and the week's value then."""
    own = ledger.task.by_slug[less.slug]
    had = draft.sets_of(more.day, more.slug)
    for left in (*range(less.sets - 1, own.least - 1, -1), 0):
        state = ledger.state
        ledger.put(less.day, less.slug, left)
        ledger.put(more.day, more.slug, more.sets)
        fits, worth = not ledger.breaks(more.day, more.slug), ledger.value
        ledger.take_back(
            state,
            Change(less.day, less.slug, less.sets, left),
            Change(more.day, more.slug, had, more.sets),
        )
        if fits:
            return left, worth
    return None


def _told(task: Task, swap: _Swap, costs: tuple[Contribution, ...], won: int) -> Reason:
    """The exchange and what it would lose; every number is a fact."""
    more, less = swap.more, swap.less
    facts = {"sets": str(more.sets), "sets before": str(swap.had), "won": str(won)}
    facts |= {"sets there": str(less.sets), "taken": str(less.sets - swap.left)}
    facts |= {"more": _name(task, more), "less": _name(task, less)}
    text = f"{_amount(task, more, swap.had)} would take {_taken(task, less, swap.left)}"
    lost, lost_facts = price_words(costs)
    wins = f"that wins {words.plural(won, 'point')} for this wish"
    loses = f"and in all loses {lost}" if lost else "and in all loses nothing"
    return Reason("traded", f"{capital(text)}; {wins} {loses}.", facts | lost_facts)


def _day(task: Task, pick: Pick) -> str:
    return task.sessions[pick.day].weekday.name.title()


def _amount(task: Task, more: Pick, had: int) -> str:
    """What would be added: ``2 sets of the plank on Mon``, ``3 instead of 2 sets of ...``."""
    instead = f"{more.sets} instead of {words.plural(had, 'set')}"
    sets = instead if had else words.plural(more.sets, "set")
    return f"{sets} of {_name(task, more)} on {_day(task, more)}"


def _name(task: Task, pick: Pick) -> str:
    return task.by_slug[pick.slug].exercise.facts.in_sentence.text


def _taken(task: Task, less: Pick, left: int) -> str:
    """What the other exercise gives up: its place, or some of its sets."""
    name, day = _name(task, less), _day(task, less)
    if left == 0:
        return f"the place of {words.plural(less.sets, 'set')} of {name} on {day}"
    return f"{less.sets - left} of the {less.sets} sets of {name} on {day}"
