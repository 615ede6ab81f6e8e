"""Amounts, loads and times that cannot be followed are caught."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from tests.planner.builders import bench, plan, plank, row, squat, with_day, with_slot
from tests.training.breaking import (
    LIBRARY,
    asked,
    broken,
    changed_slot,
    first_day,
    in_every_session,
    placed,
)

from forge.domain.plan import (
    Drill,
    LoadRule,
    Plan,
)
from forge.domain.request import (
    AgeBand,
    Goal,
    Pregnancy,
    Unit,
)
from forge.domain.vocabulary import (
    Measure,
)
from forge.training.plan_check import check


def test_a_measure_that_differs_from_the_page_is_caught() -> None:
    assert "measure" in broken(changed_slot(plank(), 3, measure=Measure.REPS))


@pytest.mark.parametrize(
    "changes",
    [{"hold_s": None}, {"hold_s": None, "reps": (8, 12)}, {"reps": (1, 1)}],
    ids=["no amount", "wrong amount", "two amounts"],
)
def test_an_amount_that_does_not_fit_the_measure_is_caught(changes: dict[str, Any]) -> None:
    assert "measure" in broken(changed_slot(plank(), 3, **changes))


def test_sides_that_disagree_with_the_page_are_caught() -> None:
    assert "sides" in broken(changed_slot(row(), 1, sides=1))
    assert "sides" in broken(changed_slot(bench(), sides=2))


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"sets": 0}, "sets"),
        ({"sets": 7}, "sets"),
        ({"rest_s": -1}, "rest"),
        ({"reps": (12, 8)}, "range"),
        ({"reps": (0, 5)}, "range"),
        ({"rir": (3, 1)}, "range"),
        ({"rir": (-1, 1)}, "range"),
    ],
)
def test_numbers_that_nobody_can_follow_are_caught(changes: dict[str, Any], rule: str) -> None:
    assert rule in broken(changed_slot(bench(), **changes))


@pytest.mark.parametrize(
    "who",
    [{"screening": 1}, {"age_band": AgeBand.UNDER_18}, {"pregnancy": Pregnancy.FIRST}],
    ids=["screening", "under 18", "pregnant"],
)
def test_near_maximal_doses_are_caught_where_only_health_doses_are_given(
    who: dict[str, Any],
) -> None:
    gentle = replace(bench(), rir=(2, 4))
    heavy = replace(gentle, reps=(3, 5), seconds=450)

    for slot, caught in ((bench(), True), (heavy, True), (gentle, False)):
        changed = asked(**who)
        for number in range(3):
            changed = in_all(changed, number, (2, 4))
        changed = with_slot(changed, 0, slot)
        assert ("health_only" in broken(changed)) is caught


def in_all(changed: Plan, number: int, rir: tuple[int, int]) -> Plan:
    for day_number in range(2):
        slot = replace(changed.days[day_number].slots[number], rir=rir)
        changed = with_slot(changed, number, slot, day_number)
    return changed


@pytest.mark.parametrize(
    ("rule", "caught"),
    [
        (LoadRule("exact", "", Decimal(12)), False),
        (LoadRule("exact", "", Decimal(13)), True),
        (LoadRule("exact", "", Decimal(26)), True),
        (LoadRule("exact", "", Decimal(0)), True),
        (LoadRule("exact", ""), True),
        (LoadRule("guess", ""), True),
        (LoadRule("percent_1rm", "", Decimal(13)), True),
    ],
)
def test_a_load_that_cannot_be_loaded_is_caught(rule: LoadRule, caught: bool) -> None:
    assert ("load" in broken(changed_slot(bench(), load=rule))) is caught


def test_an_item_without_listed_weights_is_adjustable_in_its_step() -> None:
    free = placed(loads={})

    assert broken(free) == set()
    odd = with_slot(free, 0, replace(bench(), load=LoadRule("exact", "", Decimal(13))))
    assert broken(odd) == {"load"}


def test_pounds_are_loadable_in_pound_plates() -> None:
    pounds = replace(placed(loads={}).request, unit=Unit.LB)
    heavy = replace(bench(), load=LoadRule("exact", "25 lb", Decimal("11.33980925")))
    odd = replace(bench(), load=LoadRule("exact", "12 kg", Decimal(12)))

    assert broken(replace(in_every_session(heavy), request=pounds)) == set()
    assert broken(replace(in_every_session(odd), request=pounds)) == {"load"}


def test_a_weight_for_an_exercise_without_weights_is_caught() -> None:
    assert "load" in broken(changed_slot(plank(), 3, load=LoadRule("exact", "", Decimal(10))))


def test_a_session_over_its_minutes_is_caught() -> None:
    short = asked(minutes=(30, 45))
    told = replace(short.days[0], minutes_limit=30)

    assert "minutes" in broken(with_day(short, told))


def test_a_limit_that_was_not_given_is_caught() -> None:
    assert "minutes" in broken(first_day(minutes_limit=60))


def test_a_slot_that_tells_less_time_than_it_takes_is_caught() -> None:
    assert broken(changed_slot(bench(), seconds=300)) == {"time_told"}


@pytest.mark.parametrize(
    "part", ["warm_up", "ramp", "work", "rest", "set_up", "cool_down", "saved_by_pairs"]
)
def test_a_day_whose_parts_are_not_those_of_the_time_model_is_caught(part: str) -> None:
    time = plan().days[0].time
    wrong = replace(time, **{part: getattr(time, part) + 60})

    assert "time_told" in broken(first_day(time=wrong))


@pytest.mark.parametrize(
    ("minutes", "warm_up", "cool_down"), [(20, 150, 60), (50, 300, 120), (60, 360, 120)]
)
def test_warm_up_and_cool_down_follow_the_minutes(
    minutes: int, warm_up: int, cool_down: int
) -> None:
    time = replace(plan().days[0].time, warm_up=warm_up, cool_down=cool_down)
    changed = first_day(minutes_limit=minutes, time=time)

    assert "time_told" not in {v.rule for v in check(changed, LIBRARY) if v.where == "Mon"}


@pytest.mark.parametrize(
    ("changes", "seconds"),
    [
        ({"reps": (4, 6)}, 2 * (5 * 25 + 60) + 15),
        ({"hold_s": None, "metres": (20, 40)}, 2 * (30 + 60) + 15),
        ({"hold_s": None, "time_s": (60, 60), "sides": 2}, 2 * (120 + 60) + 15),
    ],
    ids=["reps of holds", "metres", "time on each side"],
)
def test_other_amounts_have_their_time_too(changes: dict[str, Any], seconds: int) -> None:
    right = changed_slot(plank(), 3, seconds=seconds, **changes)
    wrong = changed_slot(plank(), 3, seconds=seconds + 30, **changes)

    assert _told_slots(right) == []
    assert _told_slots(wrong) == ["Mon, 4 plank"]


def _told_slots(changed: Plan) -> list[str]:
    found = (v for v in check(changed, LIBRARY) if v.rule == "time_told")
    return [violation.where for violation in found if "plank" in violation.where]


def test_drills_that_do_not_fit_their_part_are_caught() -> None:
    long = Drill(None, "Jogging", "10 min", 600, "")

    assert broken(first_day(warm_up=(long,))) == {"time_told"}


def test_ramp_up_sets_take_two_minutes_and_three_for_strength() -> None:
    ramped = changed_slot(bench(), ramp=("5 x 8 kg",))
    time = ramped.days[0].time
    two = with_day(ramped, replace(ramped.days[0], time=replace(time, ramp=120)))
    three = with_day(ramped, replace(ramped.days[0], time=replace(time, ramp=180)))

    assert broken(ramped) == {"time_told"}
    assert broken(two) == set()
    strong = asked(goal=Goal.STRENGTH).request
    assert "time_told" in broken(replace(two, request=strong))
    assert "time_told" not in broken(replace(three, request=strong))


def test_a_superset_saves_seven_tenths_of_the_rest_each_round() -> None:
    grouped = (replace(bench(), group="A"), replace(row(), group="A"), squat(), plank())
    time = replace(plan().days[0].time, saved_by_pairs=219)

    assert broken(first_day(slots=grouped, time=time)) == set()
    assert broken(first_day(slots=grouped)) == {"time_told"}
