"""Who begins a block with one repetition more in reserve, so that first loads are lighter too."""

from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Level
from forge.planner.aims import Aims

EXTRA_RESERVE = 1
"""Repetitions left beyond the printed reserve in the first third of a block."""


def rises(request: PlanRequest, aims: Aims) -> bool:
    """True where effort rises over the block: trained people, under 65, with no break behind them.

    A programme has weeks of its own.
    """
    trained = request.level is not Level.BEGINNER and aims.dose is not None
    return trained and not (aims.returning or aims.older or request.programme)
