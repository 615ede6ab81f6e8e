"""When to stop, and what people with a condition should do, in words."""

from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Caution, Exercise
from forge.domain.vocabulary import CautionAction, Joint, Symptom
from forge.library.inline import Inline, Names, runs
from forge.library.sentences.wording import listed
from forge.library.vocabulary import Vocabulary

DEFAULT_STOP: Final = (Symptom.SHARP_PAIN, Symptom.NUMBNESS_TINGLING, Symptom.DIZZINESS)
"""Signs to stop at where a page names none."""

_URGENT: Final[dict[Symptom, str]] = {
    Symptom.CHEST_PAIN: (
        "Chest pain or pressure that rest does not end within minutes is an emergency: call for "
        "help."
    ),
    Symptom.SWELLING_WARMTH: (
        "A calf or a joint that stays swollen and warm needs a clinician the same day."
    ),
    Symptom.DIZZINESS: "Dizziness that returns needs a clinician before more training.",
    Symptom.NUMBNESS_TINGLING: "Numbness that stays needs a clinician.",
    Symptom.GIVING_WAY: "A joint that keeps giving way needs a clinician before more load.",
}
_JOINT_RULE: Final = (
    "Stop at sharp pain. See a clinician if the {joint} swells, locks or gives way, or if the pain "
    "stays at rest or wakes you at night."
)
_SPINE_RULE: Final = (
    "Stop at sharp pain or pain that travels into a limb. See a clinician the same day for "
    "numbness, weakness, or trouble with bladder or bowels."
)


@dataclass(frozen=True, slots=True)
class CautionLine:
    """What a person with a condition should do."""

    condition: str
    advice: Inline
    source: str


def stop_rule(exercise: Exercise, vocabulary: Vocabulary) -> str:
    """The stop rule of a page: the signs, then what needs a clinician."""
    signs = exercise.facts.stop_if or DEFAULT_STOP
    named = listed([vocabulary.symptoms[sign].name for sign in signs], "or")
    return " ".join([f"Stop at {named}.", *(_URGENT[sign] for sign in signs if sign in _URGENT)])


def urgent(sign: Symptom) -> str:
    """What a sign of danger asks for, whatever the exercise."""
    return _URGENT.get(sign, "Stop and ask a clinician before you train on.")


def stop_rule_for_joint(joint: Joint, name: str) -> str:
    """The stop rule for a sore joint, whatever the exercise. ``name`` is the joint's word."""
    if joint in {Joint.NECK, Joint.THORACIC, Joint.LUMBAR}:
        return _SPINE_RULE
    return _JOINT_RULE.format(joint=name)


def cautions(exercise: Exercise, vocabulary: Vocabulary, names: Names) -> tuple[CautionLine, ...]:
    """The cautions of a page in words, in file order."""
    return tuple(
        CautionLine(
            condition=vocabulary.conditions[caution.condition].name,
            advice=runs(_advice(caution), names),
            source=caution.source,
        )
        for caution in exercise.facts.cautions
    )


def _advice(caution: Caution) -> str:
    if caution.action is CautionAction.AVOID:
        return "Leave it out."
    if caution.action is CautionAction.ASK:
        return "Ask your clinician first."
    if caution.modify_to:
        return f"Do [[{caution.modify_to}]] instead."
    return "Use less load and a smaller range."
