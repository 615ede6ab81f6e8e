"""The checker's own limits of heavy barbell lifts, and programmes that ask for more."""

from dataclasses import replace

from tests import ready
from tests.planner.test_planner_profiles import profile

from forge.domain.plan import Plan, Role
from forge.domain.vocabulary import Weekday
from forge.training.plan_check import check

LIFTS = {"lifts_a_day", "same_lift"}


def broken(plan: Plan) -> set[str]:
    return {one.rule for one in check(plan, ready.catalogue())} & LIFTS


def crowded() -> Plan:
    """Strength on four days with the main lifts of two days in one."""
    plan = profile("04")
    first, second, *rest = plan.days
    more = tuple(slot for slot in second.slots if slot.role is Role.MAIN)
    return replace(plan, days=(replace(first, slots=(*more, *first.slots)), second, *rest))


def test_a_third_barbell_lift_in_a_session_is_caught() -> None:
    assert "lifts_a_day" in broken(crowded())
    assert not broken(profile("04"))


def test_the_same_barbell_lift_on_two_days_running_is_caught() -> None:
    assert "same_lift" in broken(crowded())


def test_sunday_is_followed_by_monday() -> None:
    plan = profile("04")
    last = replace(plan.days[0], weekday=Weekday.SUN)

    assert "same_lift" in broken(replace(plan, days=(*plan.days, last)))


def test_a_programme_that_asks_for_three_lifts_every_session_is_taken_at_its_word() -> None:
    plan = crowded()
    named = replace(plan, request=replace(plan.request, programme="linear-novice"))

    assert "same_lift" not in broken(named)


def test_two_days_a_week_may_hold_every_lift() -> None:
    plan = crowded()

    assert "lifts_a_day" not in broken(replace(plan, days=plan.days[:2]))
