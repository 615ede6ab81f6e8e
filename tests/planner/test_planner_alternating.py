"""Presses and pulls of a session in turn."""

from dataclasses import replace

import pytest
from tests.planner import builders
from tests.planner.worlds import (
    CURL,
    HINGE,
    PRESS,
    PULL,
    PUSH,
    ROW,
    SQUAT,
    draft,
    made,
    strong,
    task_of,
)

from forge.domain.plan import Role, WeekRule
from forge.domain.vocabulary import Equipment, LoadType
from forge.domain.week_sets import sets_in_week
from forge.planner.slots.alternating import in_turn
from forge.planner.slots.order import stations

FORTH, BACK, ELSE = 0, 1, None
SECOND_PUSH = replace(PUSH, slug="second-push", family="second-push")
WORLD = (SQUAT, HINGE, PUSH, SECOND_PUSH, PRESS, ROW, PULL, CURL)


def order_of(*slugs: str, bars: tuple[str, ...] = ()) -> list[str]:
    bar = ((Equipment.BARBELL,),)
    world = [
        replace(one, needs=bar, load=LoadType.EXTERNAL) if one.slug in bars else one
        for one in WORLD
    ]
    task = task_of(strong(Equipment.BARBELL), made(world))
    week = draft(*((0, slug, 3) for slug in sorted(slugs)))
    return [one.pick.slug for one in stations(task, week, 0)]


@pytest.mark.parametrize(
    ("ways", "order"),
    [
        ((ELSE, FORTH, FORTH, BACK), [0, 1, 3, 2]),
        ((BACK, BACK, FORTH), [0, 2, 1]),
        ((FORTH, FORTH, ELSE, BACK), [0, 3, 1, 2]),
        ((FORTH, FORTH, FORTH, BACK, BACK), [0, 3, 1, 4, 2]),
        ((FORTH, BACK, FORTH, BACK), [0, 1, 2, 3]),
        ((FORTH, ELSE, FORTH, BACK), [0, 1, 2, 3]),
        ((FORTH, FORTH, ELSE), [0, 1, 2]),
    ],
)
def test_the_second_of_two_presses_gives_way_to_the_next_pull(
    ways: tuple[int | None, ...], order: list[int]
) -> None:
    assert in_turn(ways, ["large"] * len(ways)) == order


def test_what_belongs_to_a_later_part_of_the_session_comes_no_earlier() -> None:
    assert in_turn((FORTH, FORTH, BACK), ["main", "main", "large"]) == [0, 1, 2]


def test_a_row_stands_between_two_presses_and_a_curl_does_not() -> None:
    found = order_of("squat", "push", "second-push", "row", "curl")

    assert found == ["squat", "push", "row", "second-push", "curl"]
    assert order_of("push", "second-push", "curl") == ["push", "second-push", "curl"]


def test_main_lifts_come_before_the_rows() -> None:
    found = order_of("push", "press", "row", bars=("push", "press"))

    assert found == ["push", "press", "row"]


def test_the_first_weeks_after_a_break_cut_presses_and_rows_alike() -> None:
    presses, rows = ("push", "second-push"), ("row",)
    order = order_of("squat", *presses, *rows)
    slots = tuple(builders.slot(slug, Role.COMPOUND, 300) for slug in order)
    day = replace(builders.plan().days[0], slots=slots)

    sets = dict(zip(order, sets_in_week(day, WeekRule(1, 0, "", percent=60)), strict=True))

    assert [sets[slug] for slug in (*presses, *rows)] == [2, 1, 2]
