"""Whether a slot does what the exercise's own page says, and what is told where it does not."""

from forge.domain.exercise import Dose, Span
from forge.planner import words
from forge.planner.problem.aims import Aims
from forge.planner.problem.amounts import FROM_PAGE
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.care_doses import left
from forge.planner.slots.effort import GENTLE_EFFORT

SAME = "The amount is the one that its page gives."


def page_words(one: Candidate, sets: int, aims: Aims, days: int) -> str:
    """What the page gives, and where the slot leaves it, why; empty for what has no page dose.

    ``days`` is how many days of the week hold the exercise.
    """
    page = one.amount.page
    if page is None or one.amount.row != FROM_PAGE:
        return ""
    parts = (_sets(page, sets, days), _rest(one, page, aims), _effort(one, page, aims))
    told = "; ".join(filter(None, parts))
    if not told:
        return SAME
    return f"{_measured(one)} are those of its page; {told}."


def _measured(one: Candidate) -> str:
    return "Reps" if one.amount.reps else "Metres" if one.amount.metres else "Seconds"


def _sets(page: Dose, sets: int, days: int) -> str:
    if _within(sets, page.sets):
        return ""
    if days > 1:
        return f"the sets (it gives {_span(page.sets)}) are shared out over your week"
    return f"it gives {_span(page.sets)} sets, your week holds {words.plural(sets, 'set')}"


def _rest(one: Candidate, page: Dose, aims: Aims) -> str:
    if _within(one.amount.rest_s, page.rest_s):
        return ""
    if one.amount.rest_s < page.rest_s[0]:
        return f"the rest (it gives {_span(page.rest_s)} s) is as short as your goal allows"
    why = "recovery takes longer from 65 on" if aims.older else "large or hard sets need longer"
    return f"the rest (it gives {_span(page.rest_s)} s) is longer, because {why}"


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
