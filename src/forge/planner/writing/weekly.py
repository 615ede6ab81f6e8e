"""The sets of each exercise by week, where the weeks of a block differ."""

from forge.domain.plan import Block, Day, Role
from forge.domain.week_sets import sets_in_week
from forge.planner.writing.phrases import counted, span


def weekly_sets(block: Block, day: Day) -> tuple[str, ...]:
    """For each slot ``Weeks 1–3: 2, 3, 3 sets, then 4``; empty where all weeks are alike.

    Weeks at the end that ask for the printed sets are told as one.
    """
    weeks = [sets_in_week(day, rule) for rule in block.wave]
    return tuple(
        "" if slot.role is Role.CARDIO else _told([week[index] for week in weeks], slot.sets)
        for index, slot in enumerate(day.slots)
    )


def _told(asked: list[int], printed: int) -> str:
    if all(sets == printed for sets in asked):
        return ""
    varied = len(asked)
    while varied and asked[varied - 1] == printed:
        varied -= 1
    weeks = f"{'Week' if varied == 1 else 'Weeks'} {span((1, varied))}"
    then = f", then {printed}" if varied < len(asked) else ""
    return f"{weeks}: {_sets(asked[:varied])}{then}"


def _sets(asked: list[int]) -> str:
    """``1 set`` where all weeks agree, else week by week: ``2, 3, 3 sets``."""
    if len(set(asked)) == 1:
        return counted(asked[0], "set")
    return f"{', '.join(str(number) for number in asked)} sets"
