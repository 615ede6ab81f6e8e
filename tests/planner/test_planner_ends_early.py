"""Sessions that end before their minutes do say why, and what to do with the rest."""

from dataclasses import replace
from decimal import Decimal

from tests.planner.worlds import asked, draft, task_of

from forge.domain.request import Goal
from forge.domain.vocabulary import Weekday
from forge.planner.problem.task import Draft, Task
from forge.planner.telling.ends_early import early_note
from forge.planner.weighing.doses import doses

BRIEF = draft((0, "squat", 3), (0, "push", 3), (1, "hinge", 3), (1, "row", 3))


def task(goal: Goal = Goal.HYPERTROPHY, minutes: int = 60) -> Task:
    return task_of(replace(asked(), goal=goal, minutes=(minutes, minutes)))


def told(world: Task, week: Draft = BRIEF) -> str:
    return " ".join(one.sentence for one in early_note(world, week, doses(world, week)))


def test_long_sessions_that_end_early_say_so() -> None:
    assert "minutes early" in told(task())


def test_short_sessions_and_plans_for_health_say_nothing() -> None:
    assert not told(task(minutes=20))
    assert not told(task(Goal.HEALTH))


def test_what_is_below_its_mark_is_named_and_what_has_reached_it_is_not() -> None:
    world = task()
    first, *rest = doses(world, BRIEF)
    full = [replace(one, sets=one.target) for one in rest]
    near = replace(first, sets=first.target - Decimal("0.5"))

    (short,) = early_note(world, BRIEF, (near, *full))
    (met,) = early_note(world, BRIEF, (replace(first, sets=first.target), *full))

    assert f"below the mark: the {first.muscle.value}." in short.sentence
    assert "Every muscle has reached its mark" in met.sentence


def test_every_session_is_said_only_where_every_session_ends_early() -> None:
    days = (Weekday.MON, Weekday.WED, Weekday.FRI)
    one_short = replace(asked(), goal=Goal.HYPERTROPHY, weekdays=days, minutes=(60, 60, 20))
    week = draft(*((p.day, p.slug, p.sets) for p in BRIEF.picks), (2, "squat", 2), (2, "push", 2))

    assert told(task()).startswith("Every session ends")
    assert told(task_of(one_short), week).startswith("Most sessions end")
