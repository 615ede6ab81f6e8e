"""Which splits are worth a search: one that is filled far worse than the first is left alone."""

import pytest
from tests.planner.worlds import FULL_BODY, library_of, made, strong

from forge.planner.choices.pool import pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.task import Draft, Task
from forge.planner.solving import choose
from forge.planner.solving.solver import no_solver


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
    asked_for = strong()
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
