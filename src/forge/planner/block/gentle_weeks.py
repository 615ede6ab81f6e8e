"""What a week without strength work asks: the same sets, and only what does not hurt more. [j]."""

from forge.domain.request import Goal, PlanRequest

GROWING = "The same amounts; let the range grow."
CAREFUL = (
    "The same sets; reps and seconds grow as each line says, with no more range than is free of "
    "pain."
)


def gentle_week(request: PlanRequest) -> str:
    """The words of every such week: whom something hurts is not sent into more range."""
    return CAREFUL if _is_careful(request) else GROWING


def larger(request: PlanRequest) -> str:
    """The next step of a drill for range, no farther than is free of pain."""
    until = ", no farther than is free of pain" if _is_careful(request) else ""
    return f"Let the movement grow larger as it becomes easy{until}."


def _is_careful(request: PlanRequest) -> bool:
    return request.goal is Goal.CARE or bool(request.limitations)
