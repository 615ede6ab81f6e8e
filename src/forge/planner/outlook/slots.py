"""What each slot is worth by term, and what its best exchanges would cost."""

from dataclasses import dataclass

from forge.domain.plan import Contribution, Plan, Reason, Slot
from forge.domain.vocabulary import Weekday
from forge.planner.compare.levels import LEVEL_NAMES
from forge.planner.explain import contributions, is_tie, like, swap_cost, swapped
from forge.planner.outlook.terms import OF_TASTE, moved, phrase, price_words
from forge.planner.score import Value, value
from forge.planner.standing import Standing
from forge.planner.task import Pick

TOLD_EXCHANGES = 3


@dataclass(frozen=True, slots=True)
class Worth:
    """What one level would lose without a slot, in points, and on what, dearest first."""

    level: str
    points: int
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """Another exercise in a slot's place: points lost at each level, and the price in words."""

    slug: str
    name: str
    cost: Value
    tie: bool
    told: Reason


@dataclass(frozen=True, slots=True)
class SlotOutlook:
    """One slot with its worth by level and its best exchanges, ties first."""

    weekday: Weekday
    slug: str
    name: str
    sets: int
    why: tuple[Reason, ...]
    worth: tuple[Worth, ...]
    exchanges: tuple[Exchange, ...]


def slot_outlooks(plan: Plan, stand: Standing) -> tuple[SlotOutlook, ...]:
    """Every slot of the week, in its order. Points are weighed anew, not read from the plan."""
    now = value(stand.task, stand.draft)
    return tuple(
        _outlook(stand, slot, day.weekday, _pick(stand, index, slot), now)
        for index, day in enumerate(plan.days)
        for slot in day.slots
    )


def _pick(stand: Standing, day: int, slot: Slot) -> Pick:
    return Pick(day, slot.slug, stand.draft.sets_of(day, slot.slug))


def _outlook(stand: Standing, slot: Slot, weekday: Weekday, pick: Pick, now: Value) -> SlotOutlook:
    return SlotOutlook(
        weekday=weekday,
        slug=slot.slug,
        name=slot.name,
        sets=slot.sets,
        why=slot.reasons,
        worth=_worth(contributions(stand.task, stand.draft, pick)),
        exchanges=_exchanges(stand, pick, now),
    )


def _worth(lost: tuple[Contribution, ...]) -> tuple[Worth, ...]:
    """Contributions by level. Taste is told as one sum: its parts are about the slot itself."""
    found: list[Worth] = []
    for level, name in enumerate(LEVEL_NAMES, start=1):
        own = [one for one in lost if one.level == level]
        if own:
            named = [one for one in own if one.term not in OF_TASTE]
            parts = tuple((phrase(one.term, one.subject), one.points) for one in named)
            found.append(Worth(name, sum(one.points for one in own), parts))
    return tuple(found)


def _exchanges(stand: Standing, pick: Pick, now: Value) -> tuple[Exchange, ...]:
    """The cheapest like exercises that break no limit."""
    task, draft = stand.task, stand.draft
    own = task.by_slug[pick.slug]
    without = value(task, draft.with_sets(pick.day, pick.slug, 0))
    removal = (now[0] - without[0], now[1] - without[1], now[2] - without[2])
    found = [
        (cost, one.slug)
        for one in stand.pool.swappable
        if not draft.sets_of(pick.day, one.slug)
        and like(one, own)
        and (cost := swap_cost(task, draft, pick, one.slug, now)) is not None
    ]
    best = sorted(found)[:TOLD_EXCHANGES]
    ordered = sorted(best, key=lambda entry: not is_tie(entry[0], removal))
    return tuple(
        _exchange(stand, pick, slug, cost, tie=is_tie(cost, removal)) for cost, slug in ordered
    )


def _exchange(stand: Standing, pick: Pick, slug: str, cost: Value, *, tie: bool) -> Exchange:
    task, draft = stand.task, stand.draft
    exercise = task.by_slug[slug].exercise
    if tie:
        told = Reason("tie", "Interchangeable: take the one that you like better.")
    else:
        text, facts = price_words(moved(task, draft, swapped(task, draft, pick, slug)))
        told = Reason("swap", f"Loses {text}." if text else "Loses nothing in all.", facts)
    return Exchange(slug, exercise.name, cost, tie, told)
