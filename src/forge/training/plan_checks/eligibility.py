"""Whether this person may do an exercise at this place: asked of every slot and drill."""

from collections.abc import Callable, Iterator

from forge.domain.exercise import Exercise
from forge.domain.request import AgeBand, Limitation, PlanRequest, Pregnancy, Severity
from forge.domain.vocabulary import (
    Category,
    CautionAction,
    Ceiling,
    Condition,
    Equipment,
    Measure,
    Noise,
    Pattern,
    Position,
    StressReason,
)
from forge.training.plan_checks.evidence import Violation, World, namings

SMALL_ROOM_M = 2.0
IMPACT = 2
LATE = frozenset({Pregnancy.SECOND, Pregnancy.THIRD})
EXPECTING = LATE | {Pregnancy.FIRST}
LATE_POSITIONS = frozenset({Position.SUPINE, Position.HANGING})

Objection = Callable[[Exercise, PlanRequest], Iterator[str]]


def eligibility(world: World) -> Iterator[Violation]:
    """Every objection to every exercise that the plan names."""
    for naming in namings(world):
        exercise = world.exercises.get(naming.slug)
        if exercise is None:
            sentence = f"The library has no exercise called {naming.slug}."
            yield Violation("unknown_exercise", naming.where, sentence)
            continue
        for rule, objection in OBJECTIONS.items():
            for sentence in objection(exercise, world.plan.request.at(naming.weekday)):
                yield Violation(rule, naming.where, sentence)


def excluded(world: World) -> Iterator[Violation]:
    """What the plan itself excludes does not appear in it."""
    left_out = {exclusion.slug for exclusion in world.plan.excluded}
    for naming in namings(world):
        if naming.slug in left_out:
            sentence = f"{naming.slug} is listed as excluded and is used."
            yield Violation("excluded", naming.where, sentence)


def _equipment(exercise: Exercise, request: PlanRequest) -> Iterator[str]:
    """Every need has an item at the place."""
    if not exercise.facts.equipment.met_by(request.place.equipment):
        groups = [" or ".join(group) for group in exercise.facts.equipment.all_of]
        needs = " and ".join(groups)
        yield f"{exercise.name} needs {needs}, and {request.place.name} has not all of it."


def _joints(exercise: Exercise, request: PlanRequest) -> Iterator[str]:
    """Mild pain forbids stress level 3, moderate from 2, severe or with red flags from 1."""
    for limit in request.limitations:
        severity = Severity.SEVERE if limit.red_flags else limit.severity
        forbidden = {Severity.MILD: 3, Severity.MODERATE: 2, Severity.SEVERE: 1}[severity]
        stress = exercise.facts.joint_stress.get(limit.joint)
        narrowed = limit.motion is not None and stress and limit.motion not in stress.why
        if stress is not None and stress.level >= forbidden and not narrowed:
            yield (
                f"{exercise.name} loads the {limit.joint} at level {stress.level}; "
                f"a {severity} limitation forbids {forbidden} and above."
            )


def _never(exercise: Exercise, request: PlanRequest) -> Iterator[str]:
    """Neither the exercise nor its family nor its pattern was refused."""
    facts = exercise.facts
    names = (facts.slug, *facts.former_slugs, facts.family, facts.movement_pattern.value)
    for name in dict.fromkeys(names):
        if name in request.never:
            yield f"{exercise.name} belongs to {name}, which must never appear."


def _level(exercise: Exercise, request: PlanRequest) -> Iterator[str]:
    """The exercise is not above the person's level."""
    if exercise.derived.difficulty.rank > request.level.rank:
        yield f"{exercise.name} is {exercise.derived.difficulty}; the person is {request.level}."


def _pregnancy(exercise: Exercise, request: PlanRequest) -> Iterator[str]:
    """From the second trimester: not supine, not hanging, no impact (ACOG CO 804, 2020)."""
    if request.pregnancy not in LATE:
        return
    if exercise.facts.position in LATE_POSITIONS:
        yield f"{exercise.name} is done {exercise.facts.position}, in {request.pregnancy}."
    if _has_impact(exercise):
        yield f"{exercise.name} has impact, in {request.pregnancy}."


def _cautions(exercise: Exercise, request: PlanRequest) -> Iterator[str]:
    """A page that says avoid is obeyed in every condition that the request tells of."""
    told = {
        Condition.PREGNANCY: request.pregnancy in EXPECTING,
        Condition.POSTPARTUM: request.pregnancy is Pregnancy.POSTPARTUM,
        Condition.BALANCE_RISK: request.age_band is AgeBand.OLDER,
        Condition.ACUTE_PAIN: any(_is_acute(limit) for limit in request.limitations),
    }
    for caution in exercise.facts.cautions:
        if caution.action is CautionAction.AVOID and told.get(caution.condition, False):
            yield f"{exercise.name} is to be avoided with {caution.condition}."


def _support(exercise: Exercise, request: PlanRequest) -> Iterator[str]:
    """From 65 on what is unsteady is done at a wall or chair; what travels, along a wall."""
    facts = exercise.facts
    risky = any(one.condition is Condition.BALANCE_RISK for one in facts.cautions)
    if request.age_band is not AgeBand.OLDER or facts.category is not Category.BALANCE or not risky:
        return
    travels = facts.measure is Measure.DISTANCE
    held = {Equipment.WALL} if travels else {Equipment.WALL, Equipment.CHAIR}
    named = {
        *facts.equipment.optional,
        *(item for group in facts.equipment.all_of for item in group),
    }
    if held.isdisjoint(named & request.place.equipment):
        yield f"{exercise.name} leaves nothing to hold on to, from 65 on."


def _is_acute(limit: Limitation) -> bool:
    """True for pain at rest and for red flags."""
    return limit.red_flags or limit.severity is Severity.SEVERE


def _age(exercise: Exercise, request: PlanRequest) -> Iterator[str]:
    """Under 18: no maximal tests, hence no Olympic lifts; their doses are checked apart."""
    young = request.age_band is AgeBand.UNDER_18
    if young and exercise.facts.movement_pattern is Pattern.OLYMPIC:
        yield f"{exercise.name} is an Olympic lift, and the person is under 18."


def _space(exercise: Exercise, request: PlanRequest) -> Iterator[str]:
    """A small room is about 2 x 2 m, with an ordinary ceiling."""
    if not request.place.small_room:
        return
    space = exercise.facts.space
    if max(space.metres) > SMALL_ROOM_M:
        yield f"{exercise.name} needs {max(space.metres)} m of floor in a small room."
    if space.ceiling is Ceiling.HIGH:
        yield f"{exercise.name} needs a high ceiling in a small room."


def _noise(exercise: Exercise, request: PlanRequest) -> Iterator[str]:
    """Nothing is louder than the place accepts."""
    loudness = {Noise.QUIET: 0, Noise.JUMP: 1, Noise.DROP: 2}
    if loudness[exercise.facts.noise] > loudness[request.place.noise]:
        loudest = request.place.noise
        yield f"{exercise.name} makes {exercise.facts.noise} noise; {loudest} is the most."


def _has_impact(exercise: Exercise) -> bool:
    """Whether the body lands or the joints take blows."""
    facts = exercise.facts
    blows = (
        stress.level > 1 and StressReason.IMPACT in stress.why
        for stress in facts.joint_stress.values()
    )
    return (
        facts.category is Category.PLYOMETRICS
        or facts.noise is Noise.JUMP
        or facts.scores.impact >= IMPACT
        or any(blows)
    )


OBJECTIONS: dict[str, Objection] = {
    "equipment": _equipment,
    "joint_stress": _joints,
    "never": _never,
    "level": _level,
    "pregnancy": _pregnancy,
    "caution": _cautions,
    "support": _support,
    "age": _age,
    "space": _space,
    "noise": _noise,
}
