"""Squats to a chair: for those whom a free squat would strain, and nobody else. [j]."""

from forge.domain.exercise import Exercise
from forge.domain.request import AgeBand, PlanRequest, Pregnancy
from forge.domain.vocabulary import Equipment, Joint, Pattern

UNBURDENED = frozenset({Pregnancy.NONE, Pregnancy.FIRST, Pregnancy.SECOND})
"""Stages in which a healthy person sits down and rises as ever. [j]."""

STRAINED = frozenset({Joint.KNEE, Joint.HIP, Joint.LUMBAR, Joint.ANKLE})


def sits_down(exercise: Exercise) -> bool:
    """True for a squat that ends on a chair."""
    items = {item for group in exercise.facts.equipment.all_of for item in group}
    return exercise.facts.movement_pattern is Pattern.SQUAT and Equipment.CHAIR in items


def squats_freely(request: PlanRequest) -> bool:
    """True for a person whose answers give no reason to hold on to a chair."""
    sore = any(limit.joint in STRAINED for limit in request.limitations)
    spared = request.age_band is AgeBand.OLDER or request.pregnancy not in UNBURDENED
    return not (sore or spared or request.screening)
