"""How hard a set should be, in the words that the person chose."""

from forge.domain.exercise import Span
from forge.domain.plan import Role
from forge.domain.request import EffortStyle
from forge.domain.vocabulary import Category, DoseGoal, LoadType, Measure, Pattern
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.support import hand_on_one_leg

TALK_TEST = "a pace at which you can still talk in full sentences"
MILD_PULL = "a mild, steady pull; ease off if it turns sharp"
STEADY = "steady enough that you could stop at any moment"
EASY = "easy and slow, without strain"
HALF = "no more than half of what you could push"
GENTLE = (DoseGoal.REHAB, DoseGoal.HEALTH)
PRESSED = frozenset(
    {Pattern.NECK, Pattern.HIP_ADDUCTION, Pattern.HIP_ABDUCTION, Pattern.KNEE_EXTENSION}
)
GENTLE_EFFORT = frozenset({Role.CARDIO, Role.STRETCH, Role.BALANCE, Role.CARE})


def effort(one: Candidate, style: EffortStyle) -> str:
    """The effort of a slot."""
    if one.role in GENTLE_EFFORT:
        return _gentle(one)
    if one.amount.rir is None:
        page = one.amount.page
        return page.effort if page else "stop when you can no longer keep the position"
    return _reserve(one.amount.rir, style)


def _gentle(one: Candidate) -> str:
    """Work that is not measured by what is left in reserve."""
    if one.role is Role.CARDIO:
        return TALK_TEST
    if one.role is Role.BALANCE:
        return STEADY
    if presses(one):
        return _press(one)
    if one.exercise.facts.category is Category.STRETCHING:
        return _pull(one) if one.amount.hold_s else EASY
    return one.amount.page.effort if one.amount.page else EASY


def _pull(one: Candidate) -> str:
    """How far to stretch, after what to hold on to on one leg."""
    hand = hand_on_one_leg(one.exercise)
    return f"{hand}, {MILD_PULL}" if hand else MILD_PULL


def presses(one: Candidate) -> bool:
    """True for a gentle static push, such as the head against the hand: no stretch is felt."""
    facts = one.exercise.facts
    still = facts.measure is Measure.HOLD and facts.load.type is LoadType.NONE
    return one.role is Role.CARE and still and one.pattern in PRESSED


def _press(one: Candidate) -> str:
    """How hard to push, in the words of its page, and that nothing moves."""
    doses = one.exercise.facts.dose
    told = next((doses[goal].effort for goal in GENTLE if goal in doses), HALF)
    return f"a gentle effort without moving, {told}; breathe on"


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
    if low == 0:
        return f"stop when you could do at most {high} more good reps"
    return f"stop when you could do {between(low, high)} more good reps"


def between(low: int, high: int) -> str:
    """A small range in words: ``1 or 2``, ``2 to 4``."""
    return f"{low} {'or' if high == low + 1 else 'to'} {high}"
