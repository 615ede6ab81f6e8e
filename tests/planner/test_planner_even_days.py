"""An exercise changes its day where that brings sessions nearer and costs the week nothing."""

from dataclasses import replace

from tests.planner.worlds import FULL_BODY, STRETCH, asked, draft, made, task_of

from forge.domain.request import Goal
from forge.planner.problem.task import Draft, Task
from forge.planner.solving.even_days import evened
from forge.planner.weighing.limits import allowed, seconds_of
from forge.planner.weighing.score import value

HALVES = ((0, "squat", 3), (0, "row", 3), (1, "squat", 3), (1, "row", 3))
SMALL = (0, "calf", 3)
LONG = draft(*HALVES, SMALL, (0, "curl", 3))
"""Two days alike, the first of which holds both small muscles."""


def week() -> Task:
    return task_of(replace(asked(), minutes=(60, 60)), made(FULL_BODY))


def apart(task: Task, found: Draft) -> int:
    first, second = (seconds_of(task, found, day) for day in (0, 1))
    return abs(first - second)


def test_a_small_muscle_goes_to_the_emptier_day() -> None:
    task = week()

    found = evened(task, LONG)

    assert apart(task, found) < apart(task, LONG) - 300
    assert sorted((p.slug, p.sets) for p in found.picks) == sorted(
        (p.slug, p.sets) for p in LONG.picks
    )
    assert value(task, found) == value(task, LONG)
    assert allowed(task, found)


def test_days_that_are_alike_stay_and_so_does_what_was_fixed() -> None:
    task = week()
    alike = draft(*HALVES, SMALL, (1, "curl", 3))
    kept = replace(task, fixed=LONG.picks)

    assert evened(task, alike) == alike
    assert evened(kept, LONG) == LONG


def test_nothing_moves_where_the_week_is_worth_less_by_it() -> None:
    task = week()
    legs = ((0, "squat", 3), (1, "squat", 2), (1, "hinge", 2))
    together = draft(*legs, (0, "push", 3), (0, "row", 3))
    torn = draft(*legs, (0, "push", 3), (1, "row", 3))
    assert apart(task, torn) < apart(task, together) - 300
    assert value(task, torn) < value(task, together)

    assert not evened(task, together).sets_of(1, "row")


def test_stretches_keep_the_order_of_their_days() -> None:
    task = task_of(replace(asked(), goal=Goal.MOBILITY), made((STRETCH,)))
    found = draft((0, "stretch", 2))

    assert evened(task, found) == found
