"""How much one muscle group is stretched where most days are training days. [j], after E4.

A minute for each muscle is what a session asks for (ACSM): a second stretch of the same group takes
the room of a group that has none, and is better done on another day.
"""

MOST_DAYS = 5
"""Training days from which no session has to hold more than its minute."""

SHARED_MINUTES = 20
"""Minutes of a session up to which the groups compete for its room."""

MINUTE, ROOMY = 12, 48
"""Units of five seconds a side that one session gives a group: a minute, or four."""

OFTENEST = 4
"""Days a week of a group: every other day, and one more is better given to another."""

STEPS = ((24, 8), (42, 5), (60, 3), (120, 1))
SHARED_STEPS = ((24, 8), (36, 5), (42, 2), (60, 1))
"""What a week's seconds of a group are worth: where days are short, groups that have had three
minutes leave the room to those that have two."""


def is_shared(days: int, minutes: int) -> bool:
    """True for short sessions on most days of the week."""
    return days >= MOST_DAYS and minutes <= SHARED_MINUTES


def session_units(*, shared: bool) -> int:
    """The most units of a group in one session."""
    return MINUTE if shared else ROOMY


def most_days(*, shared: bool) -> int:
    """The most days of a group, 0 for any number."""
    return OFTENEST if shared else 0


def week_steps(*, shared: bool) -> tuple[tuple[int, int], ...]:
    """(Upper bound, points a unit) of a group's week."""
    return SHARED_STEPS if shared else STEPS
