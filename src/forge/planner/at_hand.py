"""What a plan takes as given at home, said once: a steady chair, a free wall."""

from collections.abc import Iterator

from forge.domain.exercise import Exercise
from forge.domain.plan import Day, Reason
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment
from forge.library.catalogue import Catalogue
from forge.planner import words

GIVEN = {
    Equipment.CHAIR: "a steady chair that does not slide",
    Equipment.WALL: "a free piece of wall",
}
"""Items that nobody has to list, in words."""


def at_hand(
    days: tuple[Day, ...], request: PlanRequest, catalogue: Catalogue
) -> tuple[Reason, ...]:
    """One note that names what the plan takes as given and uses; none where it uses nothing.

    Places with machines have walls and something to sit on.
    """
    used = {item for day in days for item in _used(day, request, catalogue)}
    if not used:
        return ()
    named = words.both(GIVEN[item] for item in sorted(used))
    items = ", ".join(sorted(used))
    return (Reason("at_hand", f"You need {named}.", {"items": items}),)


def _used(day: Day, request: PlanRequest, catalogue: Catalogue) -> Iterator[Equipment]:
    owned = request.at(day.weekday).place.equipment
    if Equipment.MACHINE in owned:
        return
    drills = (*day.warm_up, *day.cool_down)
    slugs = {slot.slug for slot in day.slots} | {drill.slug for drill in drills if drill.slug}
    for slug in sorted(slugs):
        yield from _only_by(catalogue.get(slug), owned)


def _only_by(exercise: Exercise, owned: frozenset[Equipment]) -> Iterator[Equipment]:
    """Given items that meet a need which nothing else here meets."""
    for group in exercise.facts.equipment.all_of:
        there = [item for item in group if item in owned]
        if there and all(item in GIVEN for item in there):
            yield there[0]
