"""What keeps a hand while balance is trained, for people who may fall, and how a slot says so.

Balance is only trained by what is a little unsteady. From 65 on that is done beside something
that does not move: a wall or a firm chair, for drills that travel a wall all along the way. [j].
"""

from forge.domain.exercise import Exercise
from forge.domain.request import AgeBand, PlanRequest, Pregnancy
from forge.domain.vocabulary import (
    Category,
    CautionAction,
    Condition,
    Equipment,
    Joint,
    LoadType,
    Measure,
    Pattern,
    Position,
    Stance,
)
from forge.planner import words
from forge.planner.problem.kinds import LEG_DAY

SUPPORTS = (Equipment.WALL, Equipment.CHAIR)
WITH_CHILD = frozenset({Pregnancy.FIRST, Pregnancy.SECOND, Pregnancy.THIRD})
BESIDE = {
    Equipment.WALL: "stand beside a wall with one hand on it or just above it",
    Equipment.CHAIR: "stand behind a firm chair with one hand on its back or just above it",
}
HELD = {Equipment.WALL: "a wall", Equipment.CHAIR: "the back of a firm chair"}
ON_THE_LEGS = frozenset(
    {Pattern.SQUAT, Pattern.LUNGE, Pattern.PLANTARFLEXION, Pattern.HIP_ABDUCTION}
)
WORK = (Category.STRENGTH, Category.REHABILITATION)
ON_A_CHAIR = "sit at the front of a firm chair instead of on the floor"
ALONG = "walk along a wall with one hand on it or just above it"


def is_unsteady(exercise: Exercise) -> bool:
    """True for a balance drill whose page asks people at risk of falling for care."""
    return exercise.facts.category is Category.BALANCE and any(
        one.condition is Condition.BALANCE_RISK and one.action is not CautionAction.AVOID
        for one in exercise.facts.cautions
    )


def holds_on(exercise: Exercise) -> bool:
    """True for leg strength for which the hands need nothing but a wall or a chair to hold."""
    needs = exercise.facts.equipment.all_of
    legs = exercise.facts.movement_pattern in LEG_DAY
    strong = exercise.facts.category is Category.STRENGTH and legs
    return strong and bool(needs) and all(set(group) <= set(SUPPORTS) for group in needs)


def support_of(exercise: Exercise, request: PlanRequest) -> Equipment | None:
    """The wall or chair of the place that the page names for a drill; None if there is none."""
    kit = exercise.facts.equipment
    named = {item for group in kit.all_of for item in group} | set(kit.optional)
    travels = exercise.facts.measure is Measure.DISTANCE
    useful = SUPPORTS[:1] if travels else SUPPORTS
    return next((one for one in useful if one in named & request.place.equipment), None)


def beside(exercise: Exercise, request: PlanRequest, effort: str) -> str:
    """The effort of an unsteady drill, from 65 on with the hand first: it is an instruction.

    What is done sitting on the floor is done on a chair where the page knows that form.
    """
    if sits_up(exercise, request):
        return f"{ON_A_CHAIR}, {effort}"
    support = support_of(exercise, request)
    if support is None or not leans(exercise, request):
        return effort
    travels = exercise.facts.measure is Measure.DISTANCE
    return f"{ALONG if travels else BESIDE[support]}, {effort}"


def keeps_a_hand(exercise: Exercise, request: PlanRequest) -> bool:
    """True where somebody from 65 on does leg work that its page wants beside a support.

    Both hands are never busy there: with a dumbbell in one, no hand is near the support.
    """
    facts, older = exercise.facts, request.age_band is AgeBand.OLDER
    asked = any(
        one.condition is Condition.BALANCE_RISK and one.action is not CautionAction.AVOID
        for one in facts.cautions
    )
    own = facts.load.type is LoadType.BODYWEIGHT and facts.movement_pattern in ON_THE_LEGS
    return older and asked and own and facts.category in WORK


def hand_words(exercise: Exercise, request: PlanRequest) -> str:
    """Where the hand is meanwhile: ``one hand on a wall``; on a seat the hands help to rise.

    From 65 on for all leg work that asks for care, for everybody for what stands on one leg beside
    what its page holds on to.
    """
    if not keeps_a_hand(exercise, request):
        return _held_on_one_leg(exercise, request)
    if exercise.facts.position is Position.SEATED:
        return "your hands on your thighs or the armrests as far as you need them"
    held = next((HELD[item] for item in SUPPORTS if item in request.place.equipment), "")
    return f"one hand on {held}" if held else ""


def _held_on_one_leg(exercise: Exercise, request: PlanRequest) -> str:
    """What work on one leg holds on to here; with child both hands, where there is a chair."""
    told = hand_on_one_leg(exercise)
    if not told or exercise.facts.category is Category.BALANCE:
        return ""
    named = {item for group in exercise.facts.equipment.all_of for item in group}
    here = [item for item in SUPPORTS if item in named & request.place.equipment]
    if request.pregnancy in WITH_CHILD and Equipment.CHAIR in here:
        return f"both hands on {HELD[Equipment.CHAIR]}"
    return f"one hand on {HELD[here[0]]}" if here else told


def leans(exercise: Exercise, request: PlanRequest) -> bool:
    """True where somebody from 65 on does an unsteady drill with a hand on something."""
    older = request.age_band is AgeBand.OLDER
    return older and support_of(exercise, request) is not None and is_unsteady(exercise)


def sits_up(exercise: Exercise, request: PlanRequest) -> bool:
    """True where a chair that the page knows stands in for the floor.

    From 65 on and with child for those who would sit low, with a sore knee for lifts on the knees.
    """
    facts = exercise.facts
    spared = request.age_band is AgeBand.OLDER or request.pregnancy in WITH_CHILD
    sat = spared and facts.position is Position.SEATED
    sore = any(one.joint is Joint.KNEE for one in request.limitations)
    knelt = facts.category is Category.STRENGTH and facts.position is Position.KNEELING
    known = facts.floor and Equipment.CHAIR in facts.equipment.optional
    there = Equipment.CHAIR in request.place.equipment
    return known and ((sat and there) or (sore and knelt))


def hand_while_wobbling(exercise: Exercise) -> str:
    """What to hold on to, where a drill wobbles and its page names a wall or a chair."""
    groups = exercise.facts.equipment.all_of
    held = next((group for group in groups if set(group) <= set(SUPPORTS)), ())
    if not (held and exercise.facts.scores.balance):
        return ""
    return f"a hand on {words.either(words.item(item) for item in held)}"


def hand_on_one_leg(exercise: Exercise) -> str:
    """The same for what stands on one leg: a drill, a stretch or work; empty for others."""
    on_one_leg = exercise.facts.posture.stance is Stance.SINGLE_LEG
    return hand_while_wobbling(exercise) if on_one_leg else ""
