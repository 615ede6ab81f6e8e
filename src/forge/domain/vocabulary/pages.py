"""The parts of a content file: edges, steps, questions, review."""

from enum import StrEnum


class EdgeType(StrEnum):
    """How one exercise relates to another. Progression: the other is harder."""

    PROGRESSION = "progression"
    REGRESSION = "regression"
    SUBSTITUTE = "substitute"
    COMPLEMENT = "complement"
    ANTAGONIST_PAIR = "antagonist_pair"
    WARM_UP_FOR = "warm_up_for"
    STRETCH_AFTER = "stretch_after"


class Keeps(StrEnum):
    """What stays the same along an edge."""

    PATTERN = "pattern"
    MUSCLE = "muscle"
    EQUIPMENT = "equipment"


class AliasKind(StrEnum):
    """Why a name is an alias."""

    SYNONYM = "synonym"
    ABBREVIATION = "abbreviation"
    SANSKRIT = "sanskrit"
    BRAND = "brand"
    MISSPELLING = "misspelling"


class EvidenceLevel(StrEnum):
    """How strong the support of a claim is."""

    GUIDELINE = "guideline"
    META = "meta"
    REVIEW = "review"
    TRIAL = "trial"
    MECHANISTIC = "mechanistic"
    COACHING = "coaching"


class Status(StrEnum):
    """Life of a content file. Only approved pages are indexable."""

    DRAFT = "draft"
    CHECKED = "checked"
    APPROVED = "approved"


class Phase(StrEnum):
    """Phase of a step or a cue."""

    SETUP = "setup"
    START = "start"
    EFFORT = "effort"
    END = "end"
    RETURN = "return"
    CHANGE_SIDES = "change_sides"
    FINISH = "finish"


class Camera(StrEnum):
    """Whether a camera can see a mistake."""

    VISIBLE = "visible"
    PARTLY = "partly"
    NOT = "not"


class FaqKind(StrEnum):
    """What a question is about."""

    SYMPTOM = "symptom"
    SUBSTITUTION = "substitution"
    DOSE = "dose"
    SAFETY = "safety"
    TECHNIQUE = "technique"
    MYTH = "myth"
