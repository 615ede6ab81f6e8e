"""A second fly for the chest is another one, where the place has one."""

from dataclasses import replace

import pytest
from tests.planner.sketches import Sketch
from tests.planner.worlds import FULL_BODY, asked, draft, made, task_of

from forge.domain.plan import Term
from forge.domain.request import Goal
from forge.domain.vocabulary import DoseMuscle, Level, Pattern, Weekday
from forge.planner.problem.task import Draft, Task
from forge.planner.weighing.score import REPEAT_POINTS, scores

FLY = Sketch("fly", Pattern.CHEST_FLY, {DoseMuscle.CHEST: 1})
HIGH_FLY = replace(FLY, slug="high-fly", family="high-fly")


def task(*flies: Sketch) -> Task:
    """Size on three days for a trained person."""
    request = replace(
        asked(),
        goal=Goal.HYPERTROPHY,
        level=Level.INTERMEDIATE,
        weekdays=(Weekday.MON, Weekday.WED, Weekday.FRI),
        minutes=(60,) * 3,
    )
    return task_of(request, made((*FULL_BODY, *flies)))


def lost(world: Task, week: Draft) -> int:
    return sum(s.points for s in scores(world, week) if s.term is Term.VARIETY)


TWICE = draft((0, "fly", 3), (2, "fly", 3))


@pytest.mark.parametrize(("flies", "points"), [((FLY,), 0), ((FLY, HIGH_FLY), -REPEAT_POINTS)])
def test_the_same_fly_twice_costs_where_there_is_another(
    flies: tuple[Sketch, ...], points: int
) -> None:
    assert lost(task(*flies), TWICE) == points


def test_two_flies_cost_nothing() -> None:
    assert lost(task(FLY, HIGH_FLY), draft((0, "fly", 3), (2, "high-fly", 3))) == 0


def test_a_curl_may_come_twice_though_there_is_another() -> None:
    curl = next(one for one in FULL_BODY if one.slug == "curl")
    other = replace(curl, slug="other-curl", family="other-curl")

    assert lost(task(other), draft((0, "curl", 3), (2, "curl", 3))) == 0
