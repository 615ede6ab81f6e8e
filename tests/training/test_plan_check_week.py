"""Sets, recovery, dates and blocks that break a rule of the week are caught."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from tests.planner import builders
from tests.planner.builders import bench, plan, plank, squat, with_day, with_slot
from tests.training.breaking import LIBRARY, asked, broken, first_day, in_every_session

from forge.domain.plan import (
    Plan,
    WeekRule,
)
from forge.domain.request import (
    AgeBand,
    Busy,
)
from forge.domain.vocabulary import (
    DoseMuscle,
    Level,
    Weekday,
)
from forge.training.plan_check import check


def test_too_many_sets_for_a_muscle_in_a_session_are_caught() -> None:
    many = replace(bench(), sets=5)
    found = broken(first_day(slots=(many, replace(many, slug="push-up"))))

    assert "session_cap" in found


def test_a_session_may_hold_eleven_sets_from_intermediate() -> None:
    many = replace(bench(), sets=5)
    doubled = first_day(slots=(many, replace(many, slug="push-up")))
    able = replace(doubled, request=replace(doubled.request, level=Level.INTERMEDIATE))

    assert "session_cap" not in broken(able)


def test_too_many_sets_for_a_muscle_in_a_week_are_caught() -> None:
    many = replace(bench(), sets=6)
    once = in_every_session(many)
    crowded = in_every_session(replace(many, slug="push-up"), 1)
    both = replace(
        once,
        days=tuple(
            replace(one, slots=(one.slots[0], two.slots[1]))
            for one, two in zip(once.days, crowded.days, strict=True)
        ),
    )

    assert "weekly_max" in broken(both)
    assert "weekly_max" not in broken(once)


def test_four_direct_sets_on_following_days_are_caught_over_the_weeks_end_too() -> None:
    for weekdays, caught in (
        ((Weekday.MON, Weekday.TUE), True),
        ((Weekday.MON, Weekday.SUN), True),
        ((Weekday.MON, Weekday.WED), False),
    ):
        assert ("recovery" in broken(_twice(weekdays, sets=4))) is caught


def test_three_direct_sets_on_following_days_are_fine() -> None:
    assert "recovery" not in broken(_twice((Weekday.MON, Weekday.TUE), sets=3))


def _twice(weekdays: tuple[Weekday, Weekday], sets: int) -> Plan:
    """The same pressing on two weekdays."""
    pressing = in_every_session(replace(bench(), sets=sets))
    dates = [builders.MONDAY + timedelta(days=weekday) for weekday in weekdays]
    days = tuple(
        replace(one, weekday=weekday, date=when)
        for one, weekday, when in zip(pressing.days, weekdays, dates, strict=True)
    )
    return replace(pressing, days=days, request=replace(pressing.request, weekdays=weekdays))


def test_hard_leg_work_on_the_eve_of_a_busy_day_is_caught() -> None:
    run = (Busy(Weekday.TUE, "run"),)
    eve = with_slot(asked(busy=run), 2, replace(squat(), sets=4))

    assert "eve" in broken(eve)
    assert "eve" not in broken(asked(busy=run))
    assert "eve" not in broken(replace(eve, request=plan().request))


def test_too_many_hard_squats_in_a_session_are_caught() -> None:
    heavy = replace(squat(), sets=6)

    assert "systemic" in broken(with_slot(plan(), 2, heavy))
    assert "systemic" not in broken(with_slot(plan(), 2, replace(heavy, rir=(4, 6))))


def test_too_many_hard_squats_in_a_week_are_caught() -> None:
    week = asked(weekdays=(Weekday.MON, Weekday.WED, Weekday.FRI), minutes=(45, 45, 45))
    one = replace(week.days[0], slots=(replace(squat(), sets=4), plank()))
    days = tuple(
        replace(one, weekday=weekday, date=builders.MONDAY + timedelta(days=weekday))
        for weekday in week.request.weekdays
    )

    found = [v.where for v in check(replace(week, days=days), LIBRARY) if v.rule == "systemic"]

    assert found == ["week"]


@pytest.mark.parametrize(
    "who", [{"age_band": AgeBand.OLDER}, {"break_weeks": 2}], ids=["65+", "return"]
)
def test_the_systemic_budget_is_halved_from_65_and_after_a_break(who: dict[str, Any]) -> None:
    assert "systemic" in broken(asked(**who))


def test_too_many_deadlifts_from_the_floor_are_caught() -> None:
    pulled = in_every_session(replace(squat(), slug="barbell-deadlift"), 2)

    assert "floor_pulls" in broken(pulled)


@pytest.mark.parametrize(
    "changes",
    [{"sets": Decimal(7)}, {"direct": 5}, {"days": 1}, {"maximum": Decimal(17)},
     {"minimum": Decimal(11)}],
    ids=["sets", "direct", "days", "maximum", "minimum"],
)  # fmt: skip
def test_a_table_of_sets_that_differs_from_the_slots_is_caught(changes: dict[str, Any]) -> None:
    doses = (replace(plan().doses[0], **changes), *plan().doses[1:])

    assert broken(replace(plan(), doses=doses)) == {"doses"}


def test_a_trained_muscle_that_the_table_lacks_is_caught() -> None:
    assert broken(replace(plan(), doses=plan().doses[1:])) == {"doses"}


def test_a_table_may_list_untrained_muscles_with_nothing() -> None:
    none = replace(plan().doses[0], muscle=DoseMuscle.CALVES, sets=Decimal(0), direct=0, days=0)

    assert broken(replace(plan(), doses=(*plan().doses, none))) == set()


def test_a_session_on_a_day_that_was_not_given_is_caught() -> None:
    assert "weekdays" in broken(asked(weekdays=(Weekday.MON, Weekday.FRI)))


def test_two_sessions_on_one_weekday_are_caught() -> None:
    assert "weekdays" in broken(with_day(plan(), plan().days[0], day_number=1))


def test_a_date_that_is_not_its_weekday_is_caught() -> None:
    assert broken(first_day(date=date(2026, 11, 17))) == {"dates"}


def test_a_date_outside_the_first_week_is_caught() -> None:
    assert broken(first_day(date=date(2026, 11, 23))) == {"dates"}
    assert broken(first_day(date=date(2026, 11, 9))) == {"dates"}


@pytest.mark.parametrize(
    "changes",
    [
        {"weeks": 6},
        {"replan_on": builders.MONDAY},
        {"wave": ()},
        {"wave": tuple(WeekRule(week, 0, "", percent=0) for week in range(1, 6))},
        {"wave": tuple(WeekRule(week, 1, "", slugs=("pull-up",)) for week in range(1, 6))},
    ],
    ids=["weeks", "anew", "no wave", "percent", "slugs"],
)
def test_a_block_that_cannot_be_followed_is_caught(changes: dict[str, Any]) -> None:
    assert broken(replace(plan(), block=replace(plan().block, **changes))) == {"block"}


def test_sets_that_a_later_week_adds_count_towards_the_weekly_maximum() -> None:
    more = WeekRule(5, 11, "More for the chest.", slugs=("dumbbell-bench-press",))
    raised = replace(plan().block, wave=(*plan().block.wave[:4], more))

    found = [(v.rule, v.where) for v in check(replace(plan(), block=raised), LIBRARY)]

    assert found == [("weekly_max", "week 5")]
