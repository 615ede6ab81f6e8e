"""What a plan takes as given at home, said once: a steady chair, a free wall, an open doorway."""

from collections.abc import Iterator

from forge.domain.exercise import Exercise
from forge.domain.plan import Day, Reason
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.choices.edges import EDGE, EDGE_WORDS, borrows_an_edge, leans_on_an_edge
from forge.planner.problem import kinds
from forge.planner.problem.support import leans, support_of
from forge.planner.slots.full_hands import supports
from forge.planner.telling.told_props import STEP, STEP_WORDS, names_a_step

DOORWAY = "doorway"
GIVEN: dict[str, str] = {
    Equipment.CHAIR.value: "a steady chair that stands against a wall",
    DOORWAY: "an open doorway with a firm frame",
    Equipment.WALL.value: "a free piece of wall",
    EDGE: EDGE_WORDS,
    STEP: STEP_WORDS,
}
"""Items that nobody has to list, in words."""

LEANT_ON = frozenset({Equipment.BENCH, Equipment.BOX})
"""What carries the hands of a push-up; where there is none, a chair is as high."""


def at_hand(
    days: tuple[Day, ...], request: PlanRequest, catalogue: Catalogue
) -> tuple[Reason, ...]:
    """One note that names what the plan takes as given and uses; none where it uses nothing.

    Places with machines have walls and something to sit on.
    """
    used = {item for day in days for item in _used(day, request, catalogue)}
    if not used:
        return ()
    named = words.both(text for item, text in GIVEN.items() if item in used)
    items = ", ".join(sorted(used))
    return (Reason("at_hand", f"You need {named}.", {"items": items}),)


def _used(day: Day, request: PlanRequest, catalogue: Catalogue) -> Iterator[str]:
    there = request.at(day.weekday)
    if Equipment.MACHINE in there.place.equipment:
        return
    drills = (*day.warm_up, *day.cool_down)
    slugs = {slot.slug for slot in day.slots} | {drill.slug for drill in drills if drill.slug}
    if any(names_a_step(slot, there) for slot in day.slots):
        yield STEP
    for slot in day.slots:
        yield from (item.value for item in supports(catalogue.get(slot.slug), there))
    for slug in sorted(slugs):
        yield from _by(catalogue.get(slug), there)


def _by(exercise: Exercise, there: PlanRequest) -> Iterator[str]:
    """Given items that one exercise asks for here."""
    owned = there.place.equipment
    if leans_on_an_edge(exercise):
        if borrows_an_edge(exercise, there):
            yield EDGE
        return
    for group in exercise.facts.equipment.all_of:
        met = [item for item in group if item in owned]
        if met and all(item.value in GIVEN for item in met):
            yield DOORWAY if in_a_doorway(exercise) else met[0].value
    leant = {item for group in exercise.facts.equipment.all_of for item in group} & LEANT_ON
    pushes = exercise.facts.movement_pattern in kinds.PUSH
    if leant and pushes and Equipment.CHAIR in owned and not leant & owned:
        yield Equipment.CHAIR.value
    support = support_of(exercise, there)
    if support is not None and leans(exercise, there):
        yield support.value


def in_a_doorway(exercise: Exercise) -> bool:
    """True for what is done in the frame of a door: a wall alone gives no hold there."""
    return DOORWAY in exercise.slug
