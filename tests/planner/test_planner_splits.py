"""Which splits are worth a search: one that is filled far worse than the first is left alone."""

from dataclasses import replace

import pytest
from tests.planner.worlds import FULL_BODY, asked, library_of, made

from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Level, Weekday
from forge.planner import choose
from forge.planner.aims import aims_of
from forge.planner.pool import pool_of
from forge.planner.solver import no_solver
from forge.planner.task import Draft, Task

FOUR = (Weekday.MON, Weekday.TUE, Weekday.THU, Weekday.FRI)


def request() -> PlanRequest:
    return replace(
        asked(),
        goal=Goal.STRENGTH,
        level=Level.INTERMEDIATE,
        weekdays=FOUR,
        minutes=(60,) * 4,
    )


def shaken_splits(
    monkeypatch: pytest.MonkeyPatch, worth: dict[str, tuple[int, int, int]]
) -> set[str]:
    """The splits that are shaken where filling finds weeks of so much worth."""
    shaken: set[str] = set()

    def shake(task: Task, draft: Draft, _rounds: range) -> Draft:
        shaken.add(task.template)
        return draft

    def value(task: Task, _draft: Draft) -> tuple[int, int, int]:
        return worth[task.template]

    monkeypatch.setattr(choose, "shake", shake)
    monkeypatch.setattr(choose, "value", value)
    world = library_of(made(FULL_BODY))
    asked_for = request()
    aims = aims_of(asked_for)
    pool = pool_of(world.exercises, asked_for, aims)
    tasks = [choose.task_for(asked_for, aims, pool, name) for name in (*worth, "free")]
    worth["free"] = (0, 0, 0)
    choose.choose_task(tasks, no_solver)
    return shaken


@pytest.mark.parametrize(
    ("second", "looked_at"),
    [
        ((0, 3000, 0), False),  # no better at what must be there, and far less well dosed
        ((0, 4300, 0), True),  # about as good
        ((-300, 5000, 0), False),  # lacks a whole pattern
        ((-80, 5000, 0), True),  # lacks little
        ((100, 3000, 0), True),  # has more of what must be there
    ],
)
def test_a_split_that_is_filled_far_worse_is_not_searched(
    monkeypatch: pytest.MonkeyPatch, second: tuple[int, int, int], *, looked_at: bool
) -> None:
    worth = {"upper_lower": (0, 4400, 0), "full": second}

    assert ("full" in shaken_splits(monkeypatch, worth)) is looked_at
