"""Which band to take, and how the same band is made harder before a thicker one."""

from forge.domain.exercise import Span
from forge.domain.plan import Role
from forge.domain.vocabulary import Equipment, Grip, LoadType
from forge.planner.problem.candidates import Candidate

ANCHORS = frozenset({Equipment.ANCHOR_LOW, Equipment.ANCHOR_MID, Equipment.ANCHOR_HIGH})
HAND_GRIPS = frozenset({Grip.OVERHAND, Grip.UNDERHAND, Grip.NEUTRAL})
"""Grips of hands that hold the band: they can hold it shorter."""
MAINLY_OWN = 0.5
"""Share of the body from which a band beside it is no load."""
CARE_BAND = "Choose a light band: the last rep should be as smooth as the first."


def band_words(one: Candidate) -> str:
    """Which band, or which distance from its anchor."""
    reps = one.amount.reps
    if only_holds(one):
        return "Your own weight: choose a band thick enough to hold you without giving way."
    if reps is None:
        return "Choose a band that lets you keep the position."
    if one.role is Role.CARE:
        return CARE_BAND
    what = "band, or the distance," if is_anchored(one) else "band"
    low, high = one.amount.rir or (0, 0)
    if not high:
        return f"Choose the {what} with which the last of {reps[1]} reps is hard."
    aim = middle(reps)
    return f"Choose the {what} with which you could do {aim + low} to {aim + high} reps."


def is_anchored(one: Candidate) -> bool:
    """True where a band is fixed to something, so that a step away stretches it."""
    return any(ANCHORS & set(group) for group in one.exercise.facts.equipment.all_of)


def further_with(one: Candidate) -> str:
    """How the same band is made harder: from farther away, or held shorter; empty round legs."""
    if is_anchored(one):
        return "stand one step farther away"
    in_hands = one.exercise.facts.posture.grip in HAND_GRIPS
    return "take the band a hand shorter" if in_hands else ""


def only_holds(one: Candidate) -> bool:
    """True for a band that carries the body or holds it back, and is itself no load."""
    load = one.exercise.facts.load
    return load.type is LoadType.BAND and (load.bodyweight_share or 0) > MAINLY_OWN


def middle(reps: Span) -> int:
    """Where a first load is aimed: the middle of a range, so that there are reps to gain.

    What big steps add at the top of a range is left out before.
    """
    return (reps[0] + reps[1] + 1) // 2
