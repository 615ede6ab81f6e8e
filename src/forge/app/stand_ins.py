"""What may stand in for an exercise where it is done, nearest first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from forge.domain.exercise import Exercise
from forge.domain.plan import Plan
from forge.domain.request import Limitation
from forge.domain.vocabulary import EdgeType, Equipment
from forge.library.catalogue import Catalogue
from forge.planner.rules.joints import loads_too_much

MOST = 3
LINKED = (EdgeType.SUBSTITUTE, EdgeType.REGRESSION, EdgeType.PROGRESSION)


@dataclass(frozen=True, slots=True)
class Fits:
    """What an exercise must be to stand in: done there, not barred, kind to sore joints."""

    owned: frozenset[Equipment]
    barred: frozenset[str]
    limits: tuple[Limitation, ...]

    def allows(self, one: Exercise) -> bool:
        """Whether an exercise may stand in."""
        there = one.slug not in self.barred and one.facts.equipment.met_by(self.owned)
        return there and loads_too_much(one, self.limits) is None


def stand_ins(
    plan: Plan, catalogue: Catalogue, limits: tuple[Limitation, ...] = ()
) -> dict[str, tuple[str, ...]]:
    """Up to three stand-ins of each planned exercise that break no hard rule of the plan.

    Nor do they load a joint more than a limit allows that was told since the plan was made.
    """
    barred = {one.slug for one in plan.excluded}
    found: dict[str, tuple[str, ...]] = {}
    for day in plan.days:
        owned = plan.request.at(day.weekday).place.equipment
        fits = Fits(owned, frozenset(barred | {slot.slug for slot in day.slots}), limits)
        for slot in day.slots:
            if slot.slug not in found and slot.slug in catalogue:
                weighed = tuple(swap.slug for swap in slot.swaps)
                found[slot.slug] = instead_of(slot.slug, weighed, fits, catalogue)
    return found


def loose_stand_ins(
    weighed: Mapping[str, tuple[str, ...]],
    owned: frozenset[Equipment],
    catalogue: Catalogue,
    limits: tuple[Limitation, ...],
) -> dict[str, tuple[str, ...]]:
    """The same for exercises of no plan, each with what the planner weighed for it, if it did."""
    fits = Fits(owned, frozenset(), limits)
    return {
        slug: instead_of(slug, some, fits, catalogue)
        for slug, some in weighed.items()
        if slug in catalogue
    }


def instead_of(
    slug: str, weighed: Iterable[str], fits: Fits, catalogue: Catalogue
) -> tuple[str, ...]:
    """What was weighed, then what the library links, then the most usual that is alike."""
    wished = dict.fromkeys((*weighed, *_near(catalogue.get(slug), catalogue)))
    known = (catalogue.get(one) for one in wished if one in catalogue and one != slug)
    return tuple(one.slug for one in islice(filter(fits.allows, known), MOST))


def _near(own: Exercise, catalogue: Catalogue) -> Iterator[str]:
    edges = catalogue.edges(own.slug)
    yield from (edge.to for kind in LINKED for edge in edges if edge.type is kind)
    alike = [one for one in catalogue if _alike(one, own)]
    yield from (one.slug for one in sorted(alike, key=lambda one: _distance(one, own)))


def _alike(one: Exercise, own: Exercise) -> bool:
    """The same muscle, worked the same way."""
    same_way = one.facts.category is own.facts.category and one.facts.measure is own.facts.measure
    same_move = one.facts.movement_pattern is own.facts.movement_pattern
    return one.derived.target is own.derived.target and (same_move or same_way)


def _distance(one: Exercise, own: Exercise) -> tuple[bool, int, str]:
    other_move = one.facts.movement_pattern is not own.facts.movement_pattern
    return (other_move, -one.facts.popularity, one.slug)
