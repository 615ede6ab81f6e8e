"""What the plan asks of a slot, as far as targets need it."""

from dataclasses import dataclass
from enum import StrEnum

from forge.domain.exercise import Exercise, Span
from forge.domain.logged import Load
from forge.domain.plan import Slot
from forge.domain.vocabulary import LoadType, Measure, Pattern

FOUND = frozenset({"find", "band", "assistance"})
"""Kinds of load that a plan does not name, but tells how to find."""

LOWER = frozenset({Pattern.SQUAT, Pattern.LUNGE, Pattern.HINGE, Pattern.HIP_EXTENSION})
"""Movements of the lower body, which take the larger step of a novice."""


class Rule(StrEnum):
    """How a slot becomes harder: the rules that a plan prints (planner.progress)."""

    NOVICE_LINEAR = "novice_linear"
    DOUBLE = "double_progression"
    ASSISTANCE = "assistance"
    BAND = "band"
    SLOWER = "slower"
    NEXT_RUNG = "next_rung"
    OWN_RUNG = "own_rung"
    LONGER = "longer"
    RANGE = "range"
    DEEPER = "deeper"
    CARDIO = "cardio"


@dataclass(frozen=True, slots=True)
class Ask:
    """Sets of ``low`` to ``top`` (repetitions, seconds or metres, by ``measure``), and the rule.

    ``rir`` is the range of repetitions that should be left. ``start`` is the load that the plan
    begins with, ``finding`` what the plan says of finding one. ``harder`` is the next rung, slug
    and name as in a sentence; ``further`` the next step of the exercise itself.
    """

    slug: str
    sets: int
    low: int
    top: int
    rule: Rule = Rule.DOUBLE
    measure: Measure = Measure.REPS
    rir: Span | None = None
    lower: bool = False
    start: Load | None = None
    harder: tuple[str, str] | None = None
    further: str = ""
    finding: str = ""


def ask_of(slot: Slot, exercise: Exercise, *, sets: int, start: Load | None, harder: str) -> Ask:
    """What a slot asks in a week that gives it ``sets``; ``harder`` is its next rung's name."""
    low, top = slot.reps or slot.hold_s or slot.time_s or slot.metres or (1, 1)
    words = tuple(Rule)
    return Ask(
        slug=slot.slug,
        sets=sets,
        low=low,
        top=top,
        rule=Rule(slot.progression.rule) if slot.progression.rule in words else Rule.RANGE,
        measure=slot.measure if slot.reps is None else Measure.REPS,
        rir=slot.rir,
        lower=exercise.facts.movement_pattern in LOWER,
        start=start,
        harder=(slot.harder, harder) if slot.harder else None,
        further=slot.progression.facts.get("further", ""),
        finding=slot.load.sentence if _is_found(slot) else "",
    )


def _is_found(slot: Slot) -> bool:
    """Whether the plan tells how the load is found: a weight, a band, a height, a lean."""
    return slot.load.kind in FOUND or slot.progression.rule == Rule.OWN_RUNG


def is_assisted(exercise: Exercise) -> bool:
    """Whether its load is help, so that less is progress."""
    return exercise.facts.load.type is LoadType.ASSISTANCE
