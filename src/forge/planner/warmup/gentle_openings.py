"""What may warm up a session that begins with gentle work itself. [j].

Nobody lies down to stand up again for the first stretch, and no joint is moved in the warm-up only
to be moved again by the first drill.
"""

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import ActionRole, Articulation, Category, Measure
from forge.planner.slots.order import GENTLE, Station


def opening(found: tuple[Station, ...], free: tuple[Exercise, ...]) -> tuple[Exercise, ...]:
    """The exercises of ``free`` that may come before the first of the stations."""
    if not found or found[0].candidate.role not in GENTLE:
        return free
    first = found[0].candidate.exercise
    moving = first.facts.measure is not Measure.HOLD
    moved = _moved(first) if moving else frozenset[Articulation]()
    return tuple(one for one in free if not _lies_first(one, first) and not _again(one, moved))


def _lies_first(one: Exercise, first: Exercise) -> bool:
    return one.facts.floor and not first.facts.floor


def _again(one: Exercise, moved: frozenset[Articulation]) -> bool:
    """True for a drill of a joint that the first slot moves anyway."""
    return one.facts.category is Category.MOBILITY and not moved.isdisjoint(_moved(one))


def _moved(exercise: Exercise) -> frozenset[Articulation]:
    acts = exercise.facts.joint_actions
    return frozenset(act.joint for act in acts if act.role is ActionRole.WORKING)
