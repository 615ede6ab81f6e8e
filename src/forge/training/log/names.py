"""Names that every device finds alike: two phones that tick set 2 tick the same set.

A name is readable text, not a hash: nothing needs a secure context or a hash function to make
one, and a person can see in an export what belongs to what.
"""

import uuid


def occurrence(plan: str, week: int, weekday: int, attempt: int = 1) -> str:
    """The planned session of a week (from 1) and a weekday (Monday is 0) of a plan."""
    return f"{plan}:{week}:{weekday}:{attempt}"


def free_session(name: uuid.UUID) -> str:
    """A session that no plan asked for."""
    return f"free:{name}"


def read_occurrence(session: str) -> tuple[str, int, int] | None:
    """Plan, week and weekday in the name of a planned session; None for any other."""
    plan, *numbers = session.split(":")
    if len(numbers) != 3 or not all(one.isascii() and one.isdecimal() for one in numbers):
        return None
    return plan, int(numbers[0][:6]), int(numbers[1][:6])


def planned_set(session: str, slot: str, index: int, side: str = "both") -> str:
    """A set of a planned slot: number from 1, and the side where sides are done in turn."""
    return f"{session}/{slot}/{index}" if side == "both" else f"{session}/{slot}/{index}/{side}"
