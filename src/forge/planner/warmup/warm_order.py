"""In which order a warm-up is done, and that a session goes down to the floor once at most.

Every trip to the floor costs seconds, and for some people courage. A warm-up stands unless its
session begins on the floor; a cool-down lies down only where that makes no second trip. [j].
"""

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Category, Pattern, Position
from forge.planner.problem import kinds

Prepared = tuple[Exercise, str]

REGIONS = (kinds.KNEE | kinds.HIP, kinds.PUSH, kinds.PULL)
"""Legs, push and pull: each is rehearsed before its first set of the day."""


def on_foot(work: tuple[Exercise, ...], usable: tuple[Exercise, ...]) -> tuple[Exercise, ...]:
    """What may warm up for a session without a trip to the floor of its own."""
    if work and work[0].facts.floor:
        return usable
    return tuple(one for one in usable if not one.facts.floor)


def in_order(chosen: list[Prepared], work: tuple[Exercise, ...]) -> list[Prepared]:
    """Joints first and the movements then, in the order of the work.

    Drills on the floor come after those on foot, and the session begins there; a light set of a
    lift is done at the lift, which is no trip of its own.
    """
    down = any(drill.facts.floor and drill not in work for drill, _ in chosen)

    def place(entry: Prepared) -> tuple[bool, bool, int]:
        drill, at_the_lift = entry[0], entry[0] in work
        low = drill.facts.floor and not at_the_lift
        return down and at_the_lift, low, rehearsed_place(drill, work)

    return sorted(chosen, key=place)


def rehearsed_place(drill: Exercise, work: tuple[Exercise, ...]) -> int:
    """The place of the movement that a drill rehearses; before all for a drill of joints."""
    if drill in work:
        return work.index(drill)
    pattern = drill.facts.movement_pattern
    if drill.facts.category is Category.MOBILITY:
        return -1
    if drill.facts.position is Position.HANGING:
        pattern = Pattern.VERTICAL_PULL
    region = next((one for one in REGIONS if pattern in one), frozenset[Pattern]())
    places = (n for n, one in enumerate(work) if one.facts.movement_pattern in region)
    return next(places, -1)


def ending(work: tuple[Exercise, ...], free: tuple[Exercise, ...]) -> tuple[Exercise, ...]:
    """What may end a session: nothing on the floor where that takes a second trip."""
    if not any(one.facts.floor for one in work) or (work and work[-1].facts.floor):
        return free
    return tuple(one for one in free if not one.facts.floor)


def from_the_floor(chosen: list[Prepared], work: tuple[Exercise, ...]) -> list[Prepared]:
    """Stretches in an order that leaves the floor once: first where the work ended there."""
    low_first = bool(work) and work[-1].facts.floor
    return sorted(chosen, key=lambda entry: entry[0].facts.floor is not low_first)
