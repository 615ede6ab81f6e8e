"""From the second trimester on: nothing on the back, hanging, upside down or with impact.

Source: ACOG Committee Opinion 804, 2020; lying on the back from older ACOG text.
"""

from forge.domain.exercise import Caution, Exercise
from forge.domain.plan import Reason
from forge.domain.request import PlanRequest, Pregnancy
from forge.domain.vocabulary import (
    Category,
    CautionAction,
    Condition,
    Noise,
    Position,
    StressReason,
)
from forge.planner import words

LATER = (Pregnancy.SECOND, Pregnancy.THIRD)
POSITIONS = {
    Position.SUPINE: "is done lying on your back",
    Position.HANGING: "hangs your weight from your hands",
    Position.INVERTED: "puts your head below your hips",
}
PLURAL_POSITIONS = {
    Position.SUPINE: "are done lying on your back",
    Position.HANGING: "hang your weight from your hands",
    Position.INVERTED: "put your head below your hips",
}
IMPACT_SCORE = 2


def pregnancy(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses positions and impact that do not suit the second and third trimester."""
    if request.pregnancy not in LATER:
        return None
    position = exercise.facts.position
    if position in POSITIONS:
        what = words.verb(exercise, POSITIONS[position], PLURAL_POSITIONS[position])
    elif has_impact(exercise):
        what = words.verb(exercise, "lands with impact", "land with impact")
    else:
        return None
    stage = request.pregnancy.value
    return Reason(
        "pregnancy",
        f"{words.subject(exercise)} {what}, which is left out from the second trimester on.",
        {"stage": stage, "position": position.value},
    )


def has_impact(exercise: Exercise) -> bool:
    """True for jumps and anything that lands."""
    facts = exercise.facts
    landing = any(StressReason.IMPACT in s.why and s.level > 1 for s in facts.joint_stress.values())
    return (
        facts.category is Category.PLYOMETRICS
        or facts.noise is Noise.JUMP
        or facts.scores.impact >= IMPACT_SCORE
        or landing
    )


def replaced(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses in later pregnancy what its own page replaces by another exercise."""
    if request.pregnancy not in LATER:
        return None
    for caution in exercise.facts.cautions:
        if _replaces(caution):
            other = str(caution.modify_to)
            return Reason(
                "pregnancy_swap",
                f"{words.subject(exercise)}: in pregnancy its page asks for the "
                f"{other.replace('-', ' ')} instead.",
                {"instead": other},
            )
    return None


def _replaces(caution: Caution) -> bool:
    return (
        caution.condition is Condition.PREGNANCY
        and caution.action is CautionAction.MODIFY
        and caution.modify_to is not None
    )
