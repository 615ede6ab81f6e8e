"""The sets of each exercise by week, where the weeks of a block differ."""

from forge.domain.capital import capital
from forge.domain.plan import Block, Day, Role
from forge.domain.week_sets import sets_in_week
from forge.planner.writing.phrases import counted, span


def weekly_sets(block: Block, day: Day) -> tuple[str, ...]:
    """For each slot ``Week 1: 1 set; weeks 2–4: 2 sets; from week 5: 3 sets``.

    Empty where all weeks are alike.
    """
    weeks = [sets_in_week(day, rule) for rule in block.wave]
    return tuple(
        "" if slot.role is Role.CARDIO else _told([week[index] for week in weeks], slot.sets)
        for index, slot in enumerate(day.slots)
    )


def _told(asked: list[int], printed: int) -> str:
    if all(sets == printed for sets in asked):
        return ""
    told = "; ".join(_run(run, last=run[1] == len(asked)) for run in runs_of(asked))
    return capital(told)


def runs_of(asked: list[int]) -> list[tuple[int, int, int]]:
    """Weeks in a row that ask the same, from 1: first week, last week, how many."""
    runs: list[tuple[int, int, int]] = []
    for week, sets in enumerate(asked, 1):
        if runs and runs[-1][2] == sets:
            runs[-1] = (runs[-1][0], week, sets)
        else:
            runs.append((week, week, sets))
    return runs


def _run(run: tuple[int, int, int], *, last: bool) -> str:
    """``week 1: 1 set``, ``weeks 2–4: 2 sets``, ``from week 5: 3 sets``."""
    first, end, sets = run
    if last and first > 1:
        when = f"from week {first}"
    else:
        when = f"week {first}" if first == end else f"weeks {span((first, end))}"
    return f"{when}: {counted(sets, 'set')}"
