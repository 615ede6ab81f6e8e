"""How hard a set should be, in the words that the person chose."""

from forge.domain.exercise import Span
from forge.domain.plan import Role
from forge.domain.request import EffortStyle
from forge.planner.candidates import Candidate

FAST_RESERVE = 4
TALK_TEST = "a pace at which you can still talk in full sentences"
MILD_PULL = "a mild, steady pull; ease off if it turns sharp"
STEADY = "steady enough that you could stop at any moment"
EASY = "easy and slow, without strain"


def effort(one: Candidate, style: EffortStyle) -> str:
    """The effort of a slot."""
    if one.role is Role.CARDIO:
        return TALK_TEST
    if one.role is Role.STRETCH or (one.role is Role.CARE and one.amount.hold_s):
        return MILD_PULL if one.amount.hold_s else EASY
    if one.role is Role.BALANCE:
        return STEADY
    if one.role is Role.CARE:
        return EASY
    if one.amount.rir is None:
        return "stop when you can no longer keep the position"
    return _reserve(one.amount.rir, style)


def _reserve(rir: Span, style: EffortStyle) -> str:
    low, high = rir
    match style:
        case EffortStyle.RIR:
            return f"{low}–{high} reps in reserve"
        case EffortStyle.RPE:
            return f"RPE {10 - high}–{10 - low}"
        case EffortStyle.WORDS:
            return _in_words(low, high)


def _in_words(low: int, high: int) -> str:
    if low >= FAST_RESERVE:
        return "fast and light: stop before the speed drops"
    if low == 0:
        return f"stop when you could do at most {high} more good reps"
    return f"stop when you could do {low} to {high} more good reps"
