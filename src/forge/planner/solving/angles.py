"""A muscle from more than one side: another angle, grip or knee on the later day. [j].

An incline press beside the flat ones, an arm overhead beside a pushdown, palms up beside a hammer
grip, a bent knee beside a straight one, a trunk that is held still beside one that bends. The two
are worth the same to the week, so that one of its days changes over without a search and at no
cost but that of one more exercise. Who begins learns one movement first; the trunk is held still
from the first day on.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from forge.domain.exercise import Exercise
from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.domain.vocabulary import DoseMuscle, Joint, Muscle, Pattern
from forge.planner.choices.beginnings import begins_low
from forge.planner.choices.preferences import FAR_BEHIND
from forge.planner.problem import kinds
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import Value, value

TRUNK, HOLD, ARM = "trunk", "hold", "arm"
STILL, BENT = "still", "bent"
"""What the trunk does: it resists a movement, or makes one. Holds differ in what they resist."""

ARMS = frozenset({Pattern.ELBOW_FLEXION, Pattern.ELBOW_EXTENSION})
"""The two sides of the arm."""


@dataclass(frozen=True, slots=True)
class Sided:
    """Work whose muscle has several parts, and the parts of which one leads."""

    patterns: frozenset[Pattern]
    muscle: DoseMuscle
    parts: frozenset[Muscle]


SIDED = {
    "press": Sided(
        kinds.PUSH,
        DoseMuscle.CHEST,
        frozenset({Muscle.PEC_STERNAL, Muscle.PEC_CLAVICULAR}),
    ),
    "curl": Sided(
        frozenset({Pattern.ELBOW_FLEXION}),
        DoseMuscle.BICEPS,
        frozenset({Muscle.BICEPS_BRACHII, Muscle.BRACHIALIS}),
    ),
    "extension": Sided(
        frozenset({Pattern.ELBOW_EXTENSION}),
        DoseMuscle.TRICEPS,
        frozenset({Muscle.TRICEPS_LONG, Muscle.TRICEPS_SHORT}),
    ),
    "calf raise": Sided(
        frozenset({Pattern.PLANTARFLEXION}),
        DoseMuscle.CALVES,
        frozenset({Muscle.GASTROCNEMIUS, Muscle.SOLEUS}),
    ),
}


def from_all_sides(task: Task, draft: Draft) -> Draft:
    """The draft with another side of each muscle on the last day that can change over."""
    if task.fixed or task.taken_out:
        return draft
    kinds_of_work = (TRUNK,) if task.aims.novice else (ARM, *SIDED, TRUNK, HOLD)
    for kind in kinds_of_work:
        draft = _turned(task, draft, kind)
    return draft


def _turned(task: Task, draft: Draft, kind: str) -> Draft:
    """The draft with one pick turned where all of a kind train one side of their muscle."""
    picks = [pick for pick in draft.picks if side(task.by_slug[pick.slug], kind)]
    sides = {side(task.by_slug[pick.slug], kind) for pick in picks}
    if len(picks) <= 1 or len(sides) != 1 or (sides == {STILL} and not _bends(task)):
        return draft
    others = [one for one in task.pool if side(one, kind) and side(one, kind) not in sides]
    others.sort(key=lambda one: (-one.merit, one.slug))
    before = value(task, draft)
    return next(
        (
            found
            for pick in sorted(picks, reverse=True)
            for found in _instead(task, draft, pick, others)
            if _costs_nothing(before, value(task, found)) and allowed(task, found)
        ),
        draft,
    )


def _instead(task: Task, draft: Draft, pick: Pick, others: list[Candidate]) -> Iterator[Draft]:
    """The draft with each that can stand in a pick's place, what suits best first.

    A lift that is practised for strength stays on all its days.
    """
    own = task.by_slug[pick.slug]
    if own.role is Role.MAIN and task.aims.dose is Goal.STRENGTH:
        return
    for other in others:
        fits = task.fits_focus(other, pick.day) and other.least <= pick.sets <= other.most
        if fits and own.role is other.role:
            bare = draft.with_sets(pick.day, pick.slug, 0)
            yield bare.with_sets(pick.day, other.slug, pick.sets)


def _bends(task: Task) -> bool:
    """True where a trunk that is held still may bend on another day: nobody who needs care."""
    request = task.request
    sore = any(one.joint is Joint.LUMBAR for one in request.limitations)
    spared = task.aims.gentle or bool(task.aims.care) or begins_low(request)
    return not (sore or spared)


def _costs_nothing(before: Value, after: Value) -> bool:
    """True where the week loses no more than a little taste."""
    return after[:2] >= before[:2] and after[2] >= before[2] - FAR_BEHIND


def side(one: Candidate, kind: str) -> str:
    """The side of its muscle that a candidate of a kind trains, empty for what is none."""
    if not one.strength or one.role is Role.SKILL:
        return ""
    if kind == ARM:
        return one.pattern.value if one.pattern in ARMS else ""
    if kind == TRUNK:
        return _of_the_trunk(one)
    if kind == HOLD:
        held = one.amount.hold_s is not None and _of_the_trunk(one)
        return one.pattern.value if held else ""
    work = SIDED[kind]
    mine = one.pattern in work.patterns and work.muscle in one.direct
    return leading(one.exercise, work.parts) if mine else ""


def _of_the_trunk(one: Candidate) -> str:
    if one.role is not Role.CORE or DoseMuscle.ABS not in one.direct:
        return ""
    still = one.pattern in kinds.STILL_TRUNK or one.amount.hold_s is not None
    return STILL if still else BENT


def leading(exercise: Exercise, parts: frozenset[Muscle]) -> str:
    """The part of a muscle that does the largest share, empty where the page names none."""
    shares = {use.muscle: use.share for use in exercise.facts.muscles if use.muscle in parts}
    return max(sorted(shares), key=lambda part: shares[part]).value if shares else ""
