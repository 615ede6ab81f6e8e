"""Who begins a block with one repetition more in reserve, so that first loads are lighter too.

Sets and effort never rise in the same week: who does both at once cannot tell which was too much.
"""

from forge.domain.request import PlanRequest, Pregnancy
from forge.domain.vocabulary import Level
from forge.planner.problem.aims import Aims

EXTRA_RESERVE = 1
"""Repetitions left beyond the printed reserve in the first weeks of a block."""

NEWCOMER_PERCENT = 67
"""A newcomer's share of the sets in week 1: sore muscles come from what is new. [j]."""
NEWCOMER_WEEKS = (
    (
        "About two thirds of each session's sets, at least one of each exercise. Keep one rep "
        "more in reserve than printed: this week is for learning the movements."
    ),
    "All sets. Keep one rep more in reserve than printed.",
    "All sets, effort as printed; only the loads and reps grow.",
)
SAME_OR_LESS = "The same or less is fine: go down in load, reps or sets on any day."


def rises(request: PlanRequest, aims: Aims) -> bool:
    """True where effort rises over the block: trained people, under 65, with no break behind them.

    A programme has weeks of its own.
    """
    trained = request.level is not Level.BEGINNER and aims.dose is not None
    return trained and not (aims.returning or aims.older or request.programme)


def is_newcomer(request: PlanRequest, aims: Aims) -> bool:
    """True for beginners who start: not for those whose exercises go on, nor in a programme.

    From 65 on and after a break the weeks are slower still, by rules of their own.
    """
    starts = request.level is Level.BEGINNER and not request.keep and aims.dose is not None
    return starts and not (aims.returning or aims.older or request.programme)


def holds_back(request: PlanRequest, aims: Aims) -> bool:
    """True where the first weeks keep more in reserve than is printed."""
    return rises(request, aims) or is_newcomer(request, aims)


def newcomer(week: int) -> tuple[int, str]:
    """Percent of the sets and the words of a newcomer's week: fewer sets, then more effort."""
    last = len(NEWCOMER_WEEKS)
    return NEWCOMER_PERCENT if week == 1 else 100, NEWCOMER_WEEKS[min(week, last) - 1]


def with_leave(request: PlanRequest, sentence: str) -> str:
    """A week's words; in and after pregnancy nobody has to do more, nor as much."""
    if request.pregnancy is Pregnancy.NONE:
        return sentence
    return f"{sentence} {SAME_OR_LESS}"
