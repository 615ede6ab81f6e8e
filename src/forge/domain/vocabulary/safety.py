"""Stress, conditions and signs to stop at."""

from enum import StrEnum


class StressReason(StrEnum):
    """Why an exercise loads a joint."""

    AXIAL_LOAD = "axial_load"
    SHEAR = "shear"
    END_RANGE_FLEXION = "end_range_flexion"
    END_RANGE_EXTENSION = "end_range_extension"
    OVERHEAD = "overhead"
    IMPACT = "impact"
    GRIP = "grip"
    VALGUS = "valgus"
    ROTATION = "rotation"


class Condition(StrEnum):
    """Conditions that a caution can name."""

    PREGNANCY = "pregnancy"
    POSTPARTUM = "postpartum"
    HYPERTENSION = "hypertension"
    HEART_DISEASE = "heart_disease"
    OSTEOPOROSIS = "osteoporosis"
    GLAUCOMA = "glaucoma"
    VERTIGO = "vertigo"
    BALANCE_RISK = "balance_risk"
    POST_OP = "post_op"
    JOINT_REPLACEMENT = "joint_replacement"
    HERNIA = "hernia"
    ACUTE_PAIN = "acute_pain"


class CautionAction(StrEnum):
    """What a person with the condition should do."""

    AVOID = "avoid"
    MODIFY = "modify"
    ASK = "ask"


class Symptom(StrEnum):
    """Signs to stop at."""

    SHARP_PAIN = "sharp_pain"
    NUMBNESS_TINGLING = "numbness_tingling"
    SWELLING_WARMTH = "swelling_warmth"
    DIZZINESS = "dizziness"
    CHEST_PAIN = "chest_pain"
    GIVING_WAY = "giving_way"
