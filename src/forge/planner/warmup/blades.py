"""Small drills that draw the shoulder blades together: a press rests on them. [j]."""

from collections.abc import Iterator, Sequence

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Action, ActionRole, Category, LoadType, Measure, Pattern
from forge.planner.problem import kinds
from forge.planner.warmup.joint_drills import LIGHT, Ranked
from forge.planner.warmup.rehearsals import hangs_from_a_bar

PRESSED = "wakes the muscles between the shoulder blades, on which a press rests"
PATTERNS = frozenset({Pattern.SCAPULAR, Pattern.REVERSE_FLY})


def blade_drills(
    lead: tuple[Exercise, ...],
    free: tuple[Exercise, ...],
    found: Sequence[tuple[Exercise, str]],
) -> Iterator[Ranked]:
    """What draws the blades together where a press leads, after a drill of joints.

    Nothing where a drill in ``found`` wakes them already.
    """
    drills = [exercise for exercise, _ in found]
    pressed = any(one.facts.movement_pattern in kinds.PUSH for one in lead)
    moved = any(one.facts.category is Category.MOBILITY for one in drills)
    if pressed and moved and not any(map(_wakes_the_blades, drills)):
        for one in free:
            if draws_the_blades(one) and _retracts(one):
                yield 1 + (one.facts.load.type is LoadType.BAND), one, PRESSED


def draws_the_blades(exercise: Exercise) -> bool:
    """True for a light movement of the shoulder blades that is counted."""
    facts = exercise.facts
    moved = facts.measure in (Measure.REPS, Measure.REPS_HOLD)
    light = facts.load.type in LIGHT and not facts.scores.strength
    return facts.movement_pattern in PATTERNS and moved and light


def _wakes_the_blades(exercise: Exercise) -> bool:
    hung = hangs_from_a_bar(exercise) and exercise.facts.movement_pattern in PATTERNS
    return hung or draws_the_blades(exercise)


def _retracts(exercise: Exercise) -> bool:
    acts = exercise.facts.joint_actions
    return any(act.action is Action.RETRACTION and act.role is ActionRole.WORKING for act in acts)
