"""A sore joint is spared: the stress level of an exercise stays below what severity forbids."""

from collections.abc import Iterable

from forge.domain.exercise import Exercise, JointStress
from forge.domain.plan import Reason
from forge.domain.request import Limitation, PlanRequest, Severity
from forge.domain.vocabulary import StressReason
from forge.planner import words

STRESS_WORDS = {1: "lightly", 2: "clearly", 3: "hard"}
WHY_WORDS = {
    StressReason.AXIAL_LOAD: "weight pressing along it",
    StressReason.SHEAR: "a pull across it",
    StressReason.END_RANGE_FLEXION: "deep bending",
    StressReason.END_RANGE_EXTENSION: "bending back to its end",
    StressReason.OVERHEAD: "work overhead",
    StressReason.IMPACT: "landings",
    StressReason.GRIP: "hard gripping",
    StressReason.VALGUS: "an inward push",
    StressReason.ROTATION: "twisting",
}


def forbidden_from(limitation: Limitation) -> int:
    """Lowest stress level that is forbidden; a red flag counts as severe."""
    if limitation.red_flags:
        return Severity.SEVERE.forbidden_stress
    return limitation.severity.forbidden_stress


def joints(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses an exercise that loads a limited joint more than its severity allows."""
    return loads_too_much(exercise, request.limitations)


def loads_too_much(exercise: Exercise, limits: Iterable[Limitation]) -> Reason | None:
    """What speaks against an exercise where these limits hold; None where nothing does."""
    broken = [part for one in limits if (part := _broken(exercise, one))]
    if not broken:
        return None
    return Reason(
        "joint_stress",
        f"{words.subject(exercise)} {words.both(text for text, _ in broken)}.",
        dict(fact for _, fact in broken),
    )


def concerns(limitation: Limitation, stress: JointStress) -> bool:
    """True unless the limit is about another way of loading the joint."""
    return limitation.motion is None or limitation.motion in stress.why


def _broken(exercise: Exercise, limitation: Limitation) -> tuple[str, tuple[str, str]] | None:
    stress = exercise.facts.joint_stress.get(limitation.joint)
    allowed = forbidden_from(limitation) - 1
    if stress is None or stress.level <= allowed or not concerns(limitation, stress):
        return None
    joint = words.joint(limitation.joint)
    why = words.both(WHY_WORDS[reason] for reason in stress.why)
    kind = "red-flag" if limitation.red_flags else limitation.severity.value
    text = (
        f"{words.verb(exercise, 'loads', 'load')} the {joint} {STRESS_WORDS[stress.level]} "
        f"(level {stress.level}{f': {why}' if why else ''}); "
        f"your {kind} limit allows level {allowed} at most"
    )
    return text, (limitation.joint.value, f"level {stress.level}, allowed {allowed}")
