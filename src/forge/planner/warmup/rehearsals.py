"""Which exercises may warm up: easier than what they prepare, and kind to age and joints."""

from collections.abc import Iterable

from forge.domain.exercise import Exercise
from forge.domain.request import AgeBand, PlanRequest
from forge.domain.vocabulary import (
    ActionRole,
    Articulation,
    Category,
    Contraction,
    Equipment,
    Joint,
    Laterality,
    LoadType,
    Measure,
    Position,
    Range,
)
from forge.planner.choices.beginnings import begins_low
from forge.planner.problem import kinds
from forge.planner.problem.amounts import TABLE_LOADS
from forge.planner.problem.roles import is_main, takes_a_bar
from forge.planner.problem.support import SUPPORTS
from forge.planner.rules.drill_cautions import asks_first, has_a_gentler_form
from forge.planner.warmup.drill_amounts import LIFTED, is_counted
from forge.planner.warmup.joint_drills import LIGHT, SQUATS

EASED_STRESS, DRILL_STRESS = 2, 1
"""Levels of joint stress up to which an easier form and a drill may load a cold joint. [j]."""

EASY = 1
"""Strength score up to which an exercise can be no work of its own."""

REHEARSED_S = 30
DRILL_S = 45
"""Seconds of a few light reps, and of a slow drill. [j]."""

SIDES_S = 50
"""Seconds from which a drill has twenty for each side and time to change. [j]."""

HALF_OF_THE_BODY = 0.5

BENT_GENTLY = frozenset({Articulation.LUMBAR, Articulation.THORACIC})
"""A back is rounded and hollowed slowly on all fours or a seat, never swung. [j]."""

WIDE = frozenset({Range.FULL, Range.END_RANGE})


def warming(free: Iterable[Exercise], request: PlanRequest) -> tuple[Exercise, ...]:
    """What may warm this person up.

    Nobody gets down to the floor and up again before training from 65 on; who begins low wobbles
    beside a wall or not at all; a sore joint is not swung through its whole range; to roll a
    muscle is to press it, not to move.
    """
    sore = {Articulation(one.joint.value) for one in request.limitations}
    older, low = request.age_band is AgeBand.OLDER, begins_low(request)
    return tuple(
        one
        for one in free
        if not (older and one.facts.floor)
        and not asks_first(one, request)
        and not (low and _wobbles(one))
        and not (_swings(one, sore) or _rolls(one))
    )


def sore_of(request: PlanRequest) -> frozenset[Joint]:
    """The joints that the person marked."""
    return frozenset(one.joint for one in request.limitations)


def is_kind(exercise: Exercise) -> bool:
    """True for what a cold body takes: no swing of a weight, and no joint that is pressed hard.

    A drill for joints strains none of them.
    """
    facts = exercise.facts
    most = EASED_STRESS if facts.category in LIFTED else DRILL_STRESS
    strained = any(one.level > most for one in facts.joint_stress.values())
    return facts.contraction is not Contraction.BALLISTIC and not strained


def cooling(free: Iterable[Exercise], request: PlanRequest) -> tuple[Exercise, ...]:
    """What may end a day: a sore joint is not held at the end of its range.

    From 65 on stretches sit or stand: the floor is for the work that needs it. Nothing for which
    a page asks for a clinician first, or names a gentler stretch in its place.
    """
    sore = {Articulation(one.joint.value) for one in request.limitations}
    older = request.age_band is AgeBand.OLDER
    return tuple(
        one
        for one in free
        if not _ends(one, sore)
        and not (older and one.facts.floor)
        and not (asks_first(one, request) or has_a_gentler_form(one, request))
    )


def _ends(exercise: Exercise, sore: set[Articulation]) -> bool:
    stretched = exercise.facts.category is Category.STRETCHING
    return stretched and any(
        act.joint in sore and act.rom is Range.END_RANGE for act in exercise.facts.joint_actions
    )


def _wobbles(exercise: Exercise) -> bool:
    """True for balance work, and for what is unsteady with nothing to hold on to."""
    facts = exercise.facts
    held = any(set(group) & set(SUPPORTS) for group in facts.equipment.all_of)
    unsteady = facts.category is not Category.CARDIO and facts.scores.balance and not held
    return facts.category is Category.BALANCE or bool(unsteady)


def _rolls(exercise: Exercise) -> bool:
    return any(Equipment.FOAM_ROLLER in group for group in exercise.facts.equipment.all_of)


def _swings(exercise: Exercise, sore: set[Articulation]) -> bool:
    drilled = exercise.facts.category is Category.MOBILITY
    return drilled and any(
        act.joint in sore - BENT_GENTLY and act.role is ActionRole.WORKING and act.rom in WIDE
        for act in exercise.facts.joint_actions
    )


def led(work: tuple[Exercise, ...], most: int) -> tuple[Exercise, ...]:
    """The first exercise of each of the first ``most`` patterns."""
    found: dict[str, Exercise] = {}
    for one in work:
        found.setdefault(one.facts.movement_pattern.value, one)
    return tuple(found.values())[:most]


def least_s(exercise: Exercise) -> int:
    """Seconds that a drill needs: a few light reps, a slow drill, or one for each side in turn."""
    if is_counted(exercise):
        return REHEARSED_S
    return SIDES_S if exercise.facts.laterality is Laterality.PER_SIDE else DRILL_S


def is_easier(exercise: Exercise, first: Exercise) -> bool:
    """True for what asks for less strength than the work that it prepares; drills always do.

    A hold of strength is work itself.
    """
    if exercise.facts.category not in LIFTED:
        return True
    if exercise.facts.measure is Measure.HOLD:
        return False
    asked, given = exercise.facts.scores.strength, first.facts.scores.strength
    return asked <= EASY and asked <= given and not (given <= EASY and hangs(exercise))


def hangs(exercise: Exercise) -> bool:
    """True for a pull of half the body or more: harder than a stack or a band at its start."""
    facts = exercise.facts
    own = facts.load.type is LoadType.BODYWEIGHT and facts.movement_pattern in kinds.PULL
    return own and (facts.load.bodyweight_share or 0) >= HALF_OF_THE_BODY


def hangs_from_a_bar(exercise: Exercise) -> bool:
    """True for what is done with the whole body below the hands."""
    return exercise.facts.position is Position.HANGING


def is_easy_on_the_legs(first: Exercise) -> bool:
    """True for a squat or lunge that asks for little strength and rehearses itself, unloaded."""
    facts = first.facts
    easy = facts.load.type in LIGHT and facts.scores.strength <= EASY
    return easy and facts.movement_pattern in SQUATS and facts.measure is Measure.REPS


def takes_light_set(first: Exercise) -> bool:
    """True for a lift with a weight or a stack: the best rehearsal is the lift itself, lighter.

    A main lift has ramp-up sets of its own; rehabilitation is light from the start.
    """
    facts = first.facts
    lifted = facts.load.type in TABLE_LOADS and facts.category is Category.STRENGTH
    return lifted and facts.measure is Measure.REPS and not is_main(first)


def begins_with_the_bar(first: Exercise) -> bool:
    """True for a large lift with a bar that has no ramp: it is heavy, and warmed up with the bar.

    A hinge from the top and a thrust load the hips as a squat does.
    """
    large = first.facts.movement_pattern in kinds.COMPOUND
    return large and takes_a_bar(first) and takes_light_set(first)


def rehearses(exercise: Exercise, first: Exercise) -> bool:
    """True for a light form of a large movement, lighter or easier than the work itself."""
    facts, work = exercise.facts, first.facts
    lifted = facts.category in LIFTED and facts.measure is Measure.REPS
    if not lifted or facts.load.type not in LIGHT or not is_easier(exercise, first):
        return False
    if facts.movement_pattern is not work.movement_pattern:
        return False
    heavier = work.load.type in TABLE_LOADS or facts.scores.strength < work.scores.strength
    return heavier and work.movement_pattern in kinds.COMPOUND
