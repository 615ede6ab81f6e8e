"""What a week without strength work asks: the same sets, and only what does not hurt more. [j]."""

from forge.domain.request import Goal, PlanRequest

GROWING = "The same amounts; let the range grow."
CAREFUL = (
    "The same sets; reps and seconds grow as each line says, with no more range than is free of "
    "pain."
)


def gentle_week(request: PlanRequest) -> str:
    """The words of every such week: whom something hurts is not sent into more range."""
    sore = request.goal is Goal.CARE or bool(request.limitations)
    return CAREFUL if sore else GROWING
