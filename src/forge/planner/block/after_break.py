"""The weeks after a break: sets come back first, and the effort after them, step by step.

Sets by week follow Caterisano et al., SCJ 2019 (volume cut after two or more weeks off, by
analogy). Effort rises by one repetition at a time: 3 or 4 left, then 2 or 3, then as near as the
goal asks. It stays where it is in the week in which all sets are back. [j].
"""

from forge.domain.plan import WeekRule
from forge.planner.problem.aims import Aims

RETURN_PERCENT = (50, 70, 80, 90)
FIRST_LEFT, NEXT_LEFT = "3 or 4", "2 or 3"
AT_FIRST = 2
"""Weeks with the effort that is printed beside each exercise."""

NEW_LOADS = "Find every load anew; old records do not count yet."
ALL_SETS = f"All sets, still with {NEXT_LEFT} reps left."
AS_THE_GOAL = "All sets. You may now go one rep closer to the limit."


def returning(week: int, aims: Aims) -> WeekRule:
    """Sets and effort of a week after a break.

    Beginners, those with health doses and those who are spared keep two repetitions back.
    """
    full = len(RETURN_PERCENT)
    if week > full:
        closer = week > full + 1 and not (aims.spared or aims.novice or aims.health_only)
        return WeekRule(week, 0, AS_THE_GOAL if closer else ALL_SETS)
    percent = RETURN_PERCENT[week - 1]
    left = FIRST_LEFT if week <= AT_FIRST else NEXT_LEFT
    told = (
        f"Do {percent} % of each session's sets, at least one of each exercise, with {left} reps "
        "left."
    )
    return WeekRule(week, 0, f"{told} {NEW_LOADS}" if week == 1 else told, percent=percent)


def printed_effort(weeks: str) -> str:
    """What a plan says at its top of the sets and the effort of somebody who comes back."""
    return (
        f"After {weeks} off you start with fewer sets and more in reserve. The effort beside each "
        f"exercise is that of weeks 1 and {AT_FIRST}; after that the week says how much nearer to "
        "the limit you go."
    )
