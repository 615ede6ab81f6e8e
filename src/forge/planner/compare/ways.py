"""Every cheap change of a request, tried one by one: what it would fix, and its price.

Each answer has a witness: a real week, built greedily from the plan at hand, that obeys every
hard limit. The work is bounded: a fixed list of changes, a fixed number of drafts for each.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from forge.domain.capital import capital
from forge.domain.errors import InvalidRequest
from forge.domain.exercise import Exercise
from forge.domain.plan import Plan, Reason
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Equipment
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.changes import changed, told
from forge.planner.changes.kit import with_items
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.problem.templates import templates_for
from forge.planner.rules.equipment import missing_items
from forge.planner.rules.wishes import names_of
from forge.planner.solving.choose import task_for
from forge.planner.solving.search import fill, missing_slots, rank, shake
from forge.planner.standing import Standing, standing
from forge.planner.telling import gear
from forge.planner.telling.unmet import open_wishes, wishes
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import value

EXTRA_MINUTES = (5, 10, 15, 20, 30)
MOST_KITS = 8
"""Sets of missing items that are tried, the cheapest first."""

ITEM_PRICE = 10
DAY_PRICE = 30
GOAL_PRICE = 10_000
"""Minutes a week that a change is taken to be worth, so that kinds of changes can be put in one
order: a small item 10, furniture 40, a gym's item 120; a day 30 beside its minutes; giving the
goal up comes last. [j]."""


@dataclass(frozen=True, slots=True)
class Way:
    """One change: in words, what it asks, what it closes and opens, and what is still missing.

    ``price`` orders ways, in minutes a week; ``short`` are the points of what must be there that
    are missing under it, None where the change sets other targets.
    """

    changes: tuple[str, ...]
    price: int
    asks: Reason
    closes: tuple[str, ...]
    opens: tuple[str, ...]
    short: int | None


@dataclass(frozen=True, slots=True)
class _Try:
    request: PlanRequest
    price: int
    asks: Reason


def ways(plan: Plan, catalogue: Catalogue) -> tuple[Way, ...]:
    """Every cheap single change, the cheapest first; of equal price, what closes more.

    Empty where the library has changed so that the plan can no longer be weighed. Changes
    under which no full week can be built are left out.
    """
    stand = standing(plan, catalogue)
    if stand is None:
        return ()
    before = {one.wish for one in open_wishes(stand.task, stand.draft, stand.pool, catalogue)}
    found = [
        way
        for one in _tries(plan.request, stand, catalogue)
        if (way := _tried(one, stand, catalogue, before)) is not None
    ]
    return tuple(sorted(found, key=lambda way: (way.price, -len(way.closes), way.changes)))


# ---------------------------------------------------------------- what is tried


def _tries(request: PlanRequest, stand: Standing, catalogue: Catalogue) -> Iterator[_Try]:
    edits: list[tuple[dict[str, object], int, Reason]] = []
    if not request.supersets:
        edits.append(({"supersets": True}, 0, Reason("free", "Nothing.")))
    edits += [_minutes(request, extra) for extra in EXTRA_MINUTES]
    edits.append(_day(request))
    if request.goal is not Goal.HEALTH:
        edits.append(({"goal": "health"}, GOAL_PRICE, Reason("goal", "Your goal.")))
    for edit, price, asks in edits:
        try:
            yield _Try(changed(edit, request), price, asks)
        except InvalidRequest:  # a session cannot be that long, or no weekday is free
            continue
    yield from _kits(request, stand, catalogue)


def _minutes(request: PlanRequest, extra: int) -> tuple[dict[str, object], int, Reason]:
    week = extra * len(request.weekdays)
    asks = Reason("minutes", f"Up to {week} minutes a week.", {"minutes": str(week)})
    return {"minutes": f"+{extra}"}, week, asks


def _day(request: PlanRequest) -> tuple[dict[str, object], int, Reason]:
    longest = max(request.minutes)
    sentence = f"One more day, up to {words.plural(longest, 'minute')}."
    asks = Reason("days", sentence, {"minutes": str(longest)})
    return {"days": len(request.weekdays) + 1}, longest + DAY_PRICE, asks


def _kits(request: PlanRequest, stand: Standing, catalogue: Catalogue) -> Iterator[_Try]:
    """The least equipment that admits an exercise for each open wish."""
    kits = dict.fromkeys(_missing_kits(request, stand, catalogue))
    for kit in sorted(kits, key=lambda items: (_cost(items), items))[:MOST_KITS]:
        listed = words.both(words.item(item) for item in kit)
        place = with_items(request.place, request.place.equipment | set(kit))
        asks = Reason("equipment", f"{capital(listed)}.", {"items": listed})
        yield _Try(replace(request, place=place), ITEM_PRICE * _cost(kit), asks)


def _cost(kit: Iterable[Equipment]) -> int:
    return sum(gear.cost(item) for item in kit)


def _missing_kits(
    request: PlanRequest, stand: Standing, catalogue: Catalogue
) -> Iterator[tuple[Equipment, ...]]:
    lacking = {
        entry.slug: _least(catalogue.get(entry.slug), request.place.equipment)
        for entry in stand.pool.excluded
        if [reason.rule for reason in entry.reasons] == ["equipment"]
    }
    for wish in wishes(stand.task, stand.draft, stand.pool):
        kits = [kit for slug, kit in lacking.items() if wish.could(catalogue.get(slug))]
        if kits:
            yield min(kits, key=lambda kit: (_cost(kit), kit))
    for slug, kit in lacking.items():
        if not request.favourites.isdisjoint(names_of(catalogue.get(slug))):
            yield kit


def _least(exercise: Exercise, owned: frozenset[Equipment]) -> tuple[Equipment, ...]:
    """The cheapest items that meet every missing need."""
    groups = missing_items(exercise, owned)
    chosen = {min(group, key=lambda item: (gear.cost(item), item)) for group in groups}
    return tuple(sorted(chosen))


# ---------------------------------------------------------------- the witness


def _tried(one: _Try, stand: Standing, catalogue: Catalogue, before: set[str]) -> Way | None:
    """What the best week found under a change closes and opens; None without a full week."""
    old = stand.task.request
    aims = aims_of(one.request)
    same_kit = one.request.place == old.place
    pool = stand.pool if same_kit and aims == stand.task.aims else _pool(one.request, catalogue)
    task, draft = _week(one.request, pool, stand)
    if missing_slots(task, draft):
        return None
    after = {wish.wish for wish in open_wishes(task, draft, pool, catalogue)}
    return Way(
        changes=told(old, one.request, catalogue),
        price=one.price,
        asks=one.asks,
        closes=tuple(sorted(before - after)),
        opens=tuple(sorted(after - before)),
        short=-value(task, draft)[0] if aims == stand.task.aims else None,
    )


def _pool(request: PlanRequest, catalogue: Catalogue) -> Pool:
    return pool_of(catalogue.exercises, request, aims_of(request))


def _week(request: PlanRequest, pool: Pool, stand: Standing) -> tuple[Task, Draft]:
    """The best of the plan at hand, grown, and of a week from nothing under each template."""
    aims = aims_of(request)
    names = templates_for(len(request.weekdays), len(pool.kept), aims)
    found = [(task, fill(task)) for task in (task_for(request, aims, pool, n) for n in names)]
    if request.weekdays == stand.task.request.weekdays:
        found.extend(_grown(task_for(request, aims, pool, stand.task.template), pool, stand.draft))
    task, draft = max(found, key=lambda week: rank(*week))
    return task, shake(task, draft)


def _grown(task: Task, pool: Pool, draft: Draft) -> Iterator[tuple[Task, Draft]]:
    """The week at hand with more in it, where the changed request still allows it.

    Another goal or a shorter day may give an exercise fewer sets than it has.
    """
    used = {pick.slug for pick in draft.picks}
    kept = {one.slug for one in pool.kept}
    added = tuple(one for one in pool.everyone if one.slug in used - kept)
    wide = replace(task, pool=tuple(sorted((*pool.kept, *added), key=lambda one: one.slug)))
    if used <= wide.by_slug.keys():
        fitted = Draft(tuple(_fitted(pick, wide.by_slug[pick.slug]) for pick in draft.picks))
        if allowed(wide, fitted):
            yield wide, fill(wide, fitted)


def _fitted(pick: Pick, one: Candidate) -> Pick:
    """The pick with as many sets as its candidate may have, as near as can be."""
    return replace(pick, sets=min(max(pick.sets, one.least), one.most))
