"""Balance from 65 on: trained beside something to hold, and the slot says where the hand is."""

from dataclasses import replace

import pytest
from tests.planner.kept import planned as profile_plan
from tests.planner.worlds import asked, real_library

from forge.domain.plan import Role
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import Category, Equipment, Measure
from forge.planner.build import build
from forge.planner.rules.cautions import support
from forge.planner.rules.table import reasons_against
from forge.planner.solver import no_solver
from forge.planner.support import beside, support_of
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
