"""What a training day should hold to be whole: legs both ways, a push and a pull.

A split says what a day may hold; this says what it should. Days that follow each other are not
asked for the same, so that nothing heavy comes on two days running.
"""

from collections.abc import Sequence

from forge.domain.vocabulary import Pattern, Weekday
from forge.planner.problem import kinds

WHOLE: dict[str, frozenset[Pattern]] = {
    "squat or lunge": kinds.FUNDAMENTAL["squat or lunge"],
    "hip hinge": kinds.FUNDAMENTAL["hip hinge"],
    "push": kinds.PUSH,
    "pull": kinds.PULL,
}
"""The four parts of a whole day, in the words of explanations."""

PREFIX = "day:"
WEEK = 7


def day_units(pattern: Pattern) -> dict[str, int]:
    """One unit a set for the part of a day that a pattern serves."""
    return {f"{PREFIX}{name}": 1 for name, patterns in WHOLE.items() if pattern in patterns}


def days_apart(days: Sequence[Weekday]) -> int:
    """How many of these weekdays can be chosen so that no two follow each other.

    Tries both ways to begin, since Sunday is followed by Monday.
    """
    ordered = sorted(days)
    return max(
        (_apart(ordered[start:] + ordered[:start]) for start in range(len(ordered))), default=0
    )


def _apart(days: list[Weekday]) -> int:
    chosen: list[Weekday] = []
    for day in days:
        if all((day - one) % WEEK not in (1, WEEK - 1) for one in chosen):
            chosen.append(day)
    return len(chosen)
