"""What a person told while training, as answers that the questions begin with."""

import uuid

from forge.app.pain import limits_list
from forge.domain.request import Severity
from forge.web.plans.answers import Answers
from forge.web.plans.fields import Question, flattened
from forge.web.plans.questions import SORE

FIELD = "sore"
WORST = (Severity.MILD, Severity.MODERATE, Severity.SEVERE)


def may_remember(asked: Question, answers: Answers) -> bool:
    """Whether a question asks what hurts and was not answered yet: an answer always wins."""
    names = {one.name for one in flattened(asked.fields)}
    return FIELD in names and not names & set(answers)


def sore_answers(guest: uuid.UUID | None) -> Answers:
    """The joints of the limits that hold, the worst of each; nothing without any. One query."""
    asked = {joint for joint, _ in SORE}
    found: dict[str, Severity] = {}
    for one in limits_list(guest):
        limit = one.limitation
        bad = Severity.SEVERE if limit.red_flags else limit.severity
        if limit.joint in asked:
            found[limit.joint.value] = max(bad, found.get(limit.joint.value, bad), key=WORST.index)
    if not found:
        return {}
    return {FIELD: list(found), **{f"severity_{joint}": bad.value for joint, bad in found.items()}}
