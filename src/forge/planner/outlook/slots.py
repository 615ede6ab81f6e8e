"""What each slot is worth by term, and what its best exchanges would cost."""

from dataclasses import dataclass
from itertools import islice

from forge.domain.plan import Contribution, Plan, Reason, Slot
from forge.domain.vocabulary import Weekday
from forge.planner.compare.levels import LEVEL_NAMES
from forge.planner.outlook.terms import OF_TASTE, moved, phrase, price_words
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Pick
from forge.planner.slots.explain import contributions, does_the_same, is_tie, swapped
from forge.planner.standing import Standing
from forge.planner.weighing.ledger import Change, Ledger
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import Value

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
    ledger = Ledger(stand.task, stand.draft)
    return tuple(
        _outlook(stand, slot, day.weekday, _pick(stand, index, slot), ledger)
        for index, day in enumerate(plan.days)
        for slot in day.slots
    )


def _pick(stand: Standing, day: int, slot: Slot) -> Pick:
    return Pick(day, slot.slug, stand.draft.sets_of(day, slot.slug))


def _outlook(
    stand: Standing, slot: Slot, weekday: Weekday, pick: Pick, ledger: Ledger
) -> SlotOutlook:
    return SlotOutlook(
        weekday=weekday,
        slug=slot.slug,
        name=slot.name,
        sets=slot.sets,
        why=slot.reasons,
        worth=_worth(contributions(stand.task, stand.draft, pick)),
        exchanges=_exchanges(stand, pick, ledger),
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


def _exchanges(stand: Standing, pick: Pick, ledger: Ledger) -> tuple[Exchange, ...]:
    """The cheapest like exercises that break no limit; ties first."""
    removal = _minus(ledger.value, _worth_with(ledger, pick, None)[0])
    own = stand.task.by_slug[pick.slug]
    costs: list[tuple[Value, str]] = []
    for one in stand.pool.swappable:
        if does_the_same(one, own) and not stand.draft.sets_of(pick.day, one.slug):
            worth, fits = _worth_with(ledger, pick, one)
            if fits:
                costs.append((_minus(ledger.value, worth), one.slug))
    sound = (entry for entry in sorted(costs) if _allowed(stand, pick, entry[1]))
    best = sorted(islice(sound, TOLD_EXCHANGES), key=lambda entry: not is_tie(entry[0], removal))
    return tuple(
        _exchange(stand, pick, slug, cost, tie=is_tie(cost, removal)) for cost, slug in best
    )


def _worth_with(ledger: Ledger, pick: Pick, other: Candidate | None) -> tuple[Value, bool]:
    """The week's value with another exercise in a pick's place, or none, and whether it fits."""
    state = ledger.state
    changes = [Change(pick.day, pick.slug, pick.sets, 0)]
    ledger.put(pick.day, pick.slug, 0)
    if other is not None:
        sets = min(max(pick.sets, other.least), other.most)
        changes.append(Change(pick.day, other.slug, 0, sets))
        ledger.put(pick.day, other.slug, sets)
    worth, fits = ledger.value, not ledger.breaks(pick.day, changes[-1].slug)
    ledger.take_back(state, *changes)
    return worth, fits


def _allowed(stand: Standing, pick: Pick, slug: str) -> bool:
    """The last word has the full reading of the limits."""
    return allowed(stand.task, swapped(stand.task, stand.draft, pick, slug))


def _minus(one: Value, other: Value) -> Value:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]


def _exchange(stand: Standing, pick: Pick, slug: str, cost: Value, *, tie: bool) -> Exchange:
    task, draft = stand.task, stand.draft
    exercise = task.by_slug[slug].exercise
    if tie:
        told = Reason("tie", "Interchangeable: take the one that you like better.")
    else:
        text, facts = price_words(moved(task, draft, swapped(task, draft, pick, slug)))
        told = Reason("swap", f"Loses {text}." if text else "Loses nothing in all.", facts)
    return Exchange(slug, exercise.name, cost, tie, told)
