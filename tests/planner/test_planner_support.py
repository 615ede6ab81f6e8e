"""Balance from 65 on: trained beside something to hold, and the slot says where the hand is."""

from dataclasses import replace

import pytest
from tests.planner.kept import planned as profile_plan
from tests.planner.test_planner_own_rungs import weighed
from tests.planner.worlds import asked, real_library

from forge.domain.plan import Role
from forge.domain.request import AgeBand, Goal, PlanRequest, Pregnancy
from forge.domain.vocabulary import Category, Equipment, Level, Measure
from forge.planner.build import build
from forge.planner.problem.support import beside, support_of
from forge.planner.rules.cautions import support
from forge.planner.rules.table import reasons_against
from forge.planner.slots.free_hand import with_free_hand
from forge.planner.slots.loads import load_rule
from forge.planner.slots.step_edge import with_the_step
from forge.planner.solving.solver import no_solver
from forge.training.plan_check import check

UNSTEADY = sorted(one.slug for one in real_library() if one.facts.category is Category.BALANCE)


def older(*items: Equipment) -> PlanRequest:
    request = replace(asked(), goal=Goal.BALANCE, age_band=AgeBand.OLDER)
    return replace(request, place=replace(request.place, equipment=frozenset(items)))


@pytest.mark.parametrize("slug", UNSTEADY)
def test_from_65_on_nothing_unsteady_is_allowed_without_something_to_hold(slug: str) -> None:
    one, held = real_library().get(slug), older(Equipment.WALL, Equipment.CHAIR)

    assert {"support", "caution"} & {reason.rule for reason in reasons_against(one, older())}
    assert support(one, held) is None
    assert support_of(one, held)
    assert support(one, replace(older(), age_band=AgeBand.ADULT)) is None


def test_a_chair_does_not_travel_with_who_walks() -> None:
    walks = [
        one for one in map(real_library().get, UNSTEADY) if one.facts.measure is Measure.DISTANCE
    ]

    assert walks
    for one in walks:
        assert support(one, older(Equipment.CHAIR)) is not None
        assert "along a wall" in beside(one, older(Equipment.WALL, Equipment.CHAIR), "steady")


@pytest.mark.parametrize("items", [{Equipment.CHAIR}, {Equipment.WALL}, set[Equipment]()])
def test_every_balance_slot_says_where_the_hand_is(items: set[Equipment]) -> None:
    plan = build(older(*items), real_library(), no_solver)
    told = [slot for day in plan.days for slot in day.slots if slot.role is Role.BALANCE]

    assert bool(told) is bool(items)
    assert all("hand on it" in s.effort or "hand on its back" in s.effort for s in told)
    assert check(plan, real_library()) == ()


def test_profile_8_holds_on_in_every_drill_and_stands_before_it_walks() -> None:
    for day in profile_plan("08-balance-from-65").days:
        drills = [slot for slot in day.slots if slot.role is Role.BALANCE]

        assert len(drills) >= 3  # the wish of the goal
        assert all("one hand on" in slot.effort for slot in drills)
        assert not any(slot.measure is Measure.DISTANCE for slot in drills)


def test_the_checker_finds_a_drill_that_leaves_nothing_to_hold() -> None:
    plan = build(older(Equipment.CHAIR), real_library(), no_solver)
    bare = replace(plan, request=older())

    assert "support" in {one.rule for one in check(bare, real_library())}


def test_younger_people_are_not_told_to_hold_on() -> None:
    one = real_library().get("single-leg-stance")

    assert beside(one, replace(older(Equipment.WALL), age_band=AgeBand.ADULT), "steady") == "steady"


def load_of(slug: str, request: PlanRequest) -> str:
    one = weighed(slug, request)
    return with_the_step(
        one, request, with_free_hand(one, request, load_rule(one, request))
    ).sentence


@pytest.mark.parametrize(
    ("pregnancy", "items", "words"),
    [
        (Pregnancy.NONE, {Equipment.WALL}, "one hand on a wall"),
        (Pregnancy.NONE, {Equipment.CHAIR}, "one hand on the back of a firm chair"),
        (Pregnancy.NONE, set[Equipment](), "a hand on a chair or a wall"),
        (Pregnancy.SECOND, {Equipment.WALL}, "one hand on a wall"),
        (
            Pregnancy.SECOND,
            {Equipment.WALL, Equipment.CHAIR},
            "both hands on the back of a firm chair",
        ),
    ],
)
def test_work_on_one_leg_says_what_to_hold_where_its_page_names_it(
    pregnancy: Pregnancy, items: set[Equipment], words: str
) -> None:
    place = replace(asked().place, equipment=frozenset(items))
    request = replace(asked(), pregnancy=pregnancy, place=place)

    assert words in load_of("standing-hip-abduction", request)
    assert load_of("standing-hip-abduction", request).count(" on ") == 1
    assert "hand" not in load_of("bodyweight-squat", request)


def test_a_weight_in_one_hand_leaves_the_other_for_the_wall() -> None:
    items = frozenset({Equipment.WALL, Equipment.DUMBBELL})
    place = replace(asked().place, equipment=items)
    trained = replace(asked(), level=Level.INTERMEDIATE, place=place)

    told = load_of("single-leg-calf-raise", trained)

    assert told.endswith("Hold the weight in one hand and keep the other on a wall.")
