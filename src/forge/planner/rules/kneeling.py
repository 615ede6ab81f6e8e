"""Nobody kneels on a sore knee: the kneecap carries there what the joint is to be spared. [j]."""

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason
from forge.domain.request import Limitation, PlanRequest, Severity
from forge.domain.vocabulary import Joint, Position, StressReason
from forge.planner import words
from forge.planner.problem.support import sits_up

ON_THE_KNEES = frozenset({Position.KNEELING, Position.HALF_KNEELING})
PRESSED = frozenset({StressReason.AXIAL_LOAD, StressReason.END_RANGE_FLEXION})
"""Ways of loading a knee of which kneeling is one."""


def kneeling(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses what is done on the knees on the floor, on all fours too where it hurts more.

    A lift that its page knows on a chair is done there.
    """
    sore = [one for one in request.limitations if _is_pressed_knee(one)]
    if (
        not sore
        or sits_up(exercise, request)
        or not kneels(exercise, hands_help=not any(map(_is_clear, sore)))
    ):
        return None
    verb = words.verb(exercise, "is", "are")
    return Reason(
        "joint_stress",
        f"{words.subject(exercise)} {verb} done kneeling, and your knee is sore.",
        {Joint.KNEE.value: "kneeling"},
    )


def kneels(exercise: Exercise, *, hands_help: bool = False) -> bool:
    """True where a knee on the floor carries weight; ``hands_help`` lets all fours pass.

    Pads of machines carry the shins, and where the feet are loaded the knees hover.
    """
    facts = exercise.facts
    if not facts.floor:
        return False
    if facts.position is Position.QUADRUPED:
        return not hands_help and Joint.FOOT not in facts.joint_stress
    return facts.position in ON_THE_KNEES


def _is_pressed_knee(one: Limitation) -> bool:
    pressed = one.motion is None or one.motion in PRESSED
    return one.joint is Joint.KNEE and pressed


def _is_clear(one: Limitation) -> bool:
    return one.red_flags or one.severity is not Severity.MILD
