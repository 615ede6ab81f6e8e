"""What could be swapped in or added, best first, with the price in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from forge.domain.vocabulary import Weekday
from forge.planner.edit.desk import Desk
from forge.planner.edit.step import sets_for
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Task
from forge.planner.slots.explain import is_tie, like
from forge.planner.telling.unmet import TOLD as WISHES
from forge.planner.weighing.limits import Breach, breaches
from forge.planner.weighing.score import Score, Value, scores, total

TOLD = 6
Subject = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Option:
    """An exercise that could come in.

    ``cost`` is what the week loses by level, a ``tie`` next to nothing. ``breaks`` are rules of
    dose, time or recovery that it would break, as sentences; ``meets`` what the week lacks and
    it brings.
    """

    slug: str
    name: str
    sets: int
    cost: Value
    tie: bool
    breaks: tuple[str, ...]
    meets: tuple[str, ...]


def swap_options(desk: Desk, weekday: Weekday, slug: str, most: int = TOLD) -> tuple[Option, ...]:
    """The best exercises for a slot's place: those that break nothing first, then the cheapest.

    Raises EditRefused when the slot does not stand there.
    """
    day, own = desk.day(weekday), desk.everybody[desk.slot(weekday, slug).slug]
    sets = desk.draft.sets_of(day, slug)
    without = desk.draft.with_sets(day, slug, 0)
    fit = [one for one in _free(desk, day) if like(one, own)]
    changes = [(one, without.with_sets(day, one.slug, sets_for(one, own, sets))) for one in fit]
    return _ranked(desk, day, changes, without, most)


def add_options(desk: Desk, weekday: Weekday, most: int = TOLD) -> tuple[Option, ...]:
    """The best exercises to add to a day: what meets an open wish first.

    Raises EditRefused for a day without training.
    """
    day = desk.day(weekday)
    changes = [(one, desk.draft.with_sets(day, one.slug, one.least)) for one in _free(desk, day)]
    found = _ranked(desk, day, changes, desk.draft, len(changes))
    return tuple(sorted(found, key=lambda one: (not one.meets, bool(one.breaks))))[:most]


def _free(desk: Desk, day: int) -> list[Candidate]:
    """Everybody who has a part in such a plan, chosen or pruned, and is not on the day."""
    return [one for one in desk.pool.everyone if not desk.draft.sets_of(day, one.slug)]


def _ranked(
    desk: Desk,
    day: int,
    changes: Iterable[tuple[Candidate, Draft]],
    without: Draft,
    most: int,
) -> tuple[Option, ...]:
    task = desk.widely(desk.draft, desk.pool.everyone)
    before = _Before(
        scores(task, desk.draft),
        scores(task, without),
        {(breach.rule, breach.sentence) for breach in breaches(task, desk.draft)},
    )
    found = [_option(task, day, one, draft, before) for one, draft in changes]
    return tuple(sorted(found, key=lambda o: (len(o.breaks), o.cost, o.slug))[:most])


@dataclass(frozen=True, slots=True)
class _Before:
    """The week as it is, without the slot in question, and what it breaks already."""

    now: tuple[Score, ...]
    without: tuple[Score, ...]
    broken: set[tuple[str, str]]


def _option(task: Task, day: int, one: Candidate, draft: Draft, before: _Before) -> Option:
    after = scores(task, draft)
    cost = _minus(total(before.now), total(after))
    removal = _minus(total(before.now), total(before.without))
    new = [breach for breach in breaches(task, draft) if _is_new(breach, before)]
    lacked, lacking = (_lacking(found) for found in (before.now, after))
    return Option(
        slug=one.slug,
        name=one.exercise.name,
        sets=draft.sets_of(day, one.slug),
        cost=cost,
        tie=is_tie(cost, removal),
        breaks=tuple(dict.fromkeys(breach.sentence for breach in new)),
        meets=tuple(dict.fromkeys(name for _, _, name in sorted(lacked - lacking))),
    )


def _is_new(breach: Breach, before: _Before) -> bool:
    return breach.rule != "template" and (breach.rule, breach.sentence) not in before.broken


def _lacking(found: tuple[Score, ...]) -> set[Subject]:
    """Subjects of the wishes that are not met."""
    return {
        (s.level, s.term.value, s.subject)
        for s in found
        if s.points < 0 and s.level < 3 and s.term in WISHES
    }


def _minus(one: Value, other: Value) -> Value:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]
