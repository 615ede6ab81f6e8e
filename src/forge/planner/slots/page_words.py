"""Whether a slot does what the exercise's own page says, and what is told where it does not."""

from forge.domain.exercise import Dose, Span
from forge.planner import words
from forge.planner.choices.one_leg import BOTH, raises_one
from forge.planner.problem.aims import Aims
from forge.planner.problem.amounts import FROM_PAGE
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.care_doses import left
from forge.planner.problem.rests import is_long_band_set
from forge.planner.slots.effort import GENTLE_EFFORT

SAME = "The amount is the one that its page gives."


def page_words(one: Candidate, sets: int, aims: Aims, days: int, *, crowded: bool = False) -> str:
    """What the page gives, and where the slot leaves it, why; empty for what has no page dose.

    ``days`` is how many days of the week hold the exercise; a ``crowded`` day has no minutes for
    one set more of it.
    """
    page = one.amount.page
    if page is None or one.amount.row != FROM_PAGE:
        return ""
    amount = _sets(page, sets, days, crowded=crowded)
    parts = (amount, _rest(one, page, aims), _effort(one, page, aims))
    told = "; ".join(filter(None, parts))
    if told:
        return f"{_measured(one)} are those of its page; {told}."
    rested = _within(one.rest_s(sets), page.rest_s)
    return SAME if rested else f"{_measured(one)} are those of its page."


def _measured(one: Candidate) -> str:
    return "Reps" if one.amount.reps else "Metres" if one.amount.metres else "Seconds"


def _sets(page: Dose, sets: int, days: int, *, crowded: bool) -> str:
    if _within(sets, page.sets):
        return ""
    if days > 1:
        return f"the sets (the page gives {_span(page.sets)}) are shared out over your week"
    given, held = f"the page gives {_span(page.sets)} sets", words.plural(sets, "set")
    if crowded and sets < page.sets[0]:
        return f"{given}, the minutes of the day hold {held}"
    return f"{given}, your week holds {held}"


def _rest(one: Candidate, page: Dose, aims: Aims) -> str:
    if _within(one.amount.rest_s, page.rest_s):
        return ""
    given = f"the rest (the page gives {_span(page.rest_s)} s)"
    if one.amount.rest_s < page.rest_s[0]:
        return f"{given} {_shorter(one)}"
    why = "recovery takes longer from 65 on" if aims.older else "large or hard sets need longer"
    return f"{given} is longer, because {why}"


def _shorter(one: Candidate) -> str:
    """Why a rest is shorter than the page's: never the minutes, which sets alone are cut for."""
    if one.sides == BOTH and raises_one(one.exercise):
        return "is shorter, because one leg rests while the other works"
    if is_long_band_set(one.exercise, one.amount.reps):
        return "is shorter, because long sets with a band are light"
    return "is that of your goal"


def _effort(one: Candidate, page: Dose, aims: Aims) -> str:
    """Only what can be compared: repetitions in reserve, and what balance keeps for safety."""
    if one.role in GENTLE_EFFORT or one.amount.rir is None:
        return ""
    if left(page.effort) == one.amount.rir:
        return ""
    if aims.returning:
        return "the effort is lower after a break"
    return "the effort is that of your goal"


def _within(value: int, span: Span) -> bool:
    return span[0] <= value <= span[1]


def _span(span: Span) -> str:
    low, high = span
    return f"{low}" if low == high else f"{low}–{high}"
