"""What a page says of a named condition holds for warm-ups and stretches as for the work itself.

A drill is never needed: where its page sends a person to a clinician first, another one is taken.
Where the page asks for a gentler form, the drill says so.
"""

from collections.abc import Callable
from dataclasses import replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Drill
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Category, CautionAction, Condition, Equipment, Position, Stance
from forge.planner.problem.support import WITH_CHILD
from forge.planner.rules.cautions import conditions

SMALL = "keep the movement small and easy"
EASY = "at a pace at which you can talk"
ROOM = "knees wide apart for the belly, hips high"
HELD = "a hand on {support}"
NAMED = {Condition.POSTPARTUM: "the time after birth"}
KNEELING = frozenset({Position.KNEELING, Position.QUADRUPED})


HAND = "a hand on"
HELD_ON = {Equipment.CHAIR: "a firm chair", Equipment.WALL: "a wall"}


def asks_first(exercise: Exercise, request: PlanRequest) -> bool:
    """True for a page that asks for a clinician's word in a condition of this person."""
    named = conditions(request)
    return any(
        one.action is CautionAction.ASK and one.condition in named
        for one in exercise.facts.cautions
    )


def has_a_gentler_form(exercise: Exercise, request: PlanRequest) -> bool:
    """True for a stretch that its page replaces for this person, or that may topple them.

    A hand on a chair steadies, but it does not lift a head that hangs. With child the body's
    balance changes by the week, so that a stretch on one leg gives way to the form that lies.
    """
    named = conditions(request)
    if request.pregnancy in WITH_CHILD and exercise.facts.posture.stance is Stance.SINGLE_LEG:
        named |= {Condition.BALANCE_RISK}
    return any(
        one.action is CautionAction.MODIFY
        and one.condition in named
        and (one.modify_to is not None or one.condition is Condition.BALANCE_RISK)
        for one in exercise.facts.cautions
    )


def with_care(
    drills: tuple[Drill, ...], request: PlanRequest, find: Callable[[str], Exercise]
) -> tuple[Drill, ...]:
    """The drills, each with what its page asks of this person."""
    return tuple(_told(one, request, find(one.slug)) if one.slug else one for one in drills)


def _told(drill: Drill, request: PlanRequest, exercise: Exercise) -> Drill:
    named = conditions(request)
    asked = [
        one.condition
        for one in exercise.facts.cautions
        if one.action is CautionAction.MODIFY and one.condition in named
    ]
    if Condition.BALANCE_RISK in asked:
        drill = _held(drill, request, exercise)
        asked.remove(Condition.BALANCE_RISK)
    if not asked:
        return drill
    wide = Condition.PREGNANCY in asked and exercise.facts.position in KNEELING
    care = ROOM if wide else EASY if exercise.facts.category is Category.CARDIO else SMALL
    condition = NAMED.get(asked[0], asked[0].value.replace("_", " "))
    return replace(drill, reason=f"{drill.reason}; with {condition}, {care}")


def _held(drill: Drill, request: PlanRequest, exercise: Exercise) -> Drill:
    """The drill with a hand on something that stands there: that is part of doing it."""
    if HAND in drill.amount:
        return drill
    there = request.place.equipment
    support = next((one for one in HELD_ON if one in there), Equipment.WALL)
    sat = exercise.facts.position is Position.SEATED
    named = "the seat" if sat else HELD_ON.get(support, "a support")
    return replace(drill, amount=f"{drill.amount}, {HELD.format(support=named)}")
