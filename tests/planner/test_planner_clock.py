"""Warm-up and cool-down: short sessions are trained in, not warmed up in."""

from dataclasses import replace

import pytest
from tests.planner.worlds import asked, real_library

from forge.domain.request import (
    AgeBand,
    CardioWish,
    Goal,
    Limitation,
    PlanRequest,
    Pregnancy,
    Severity,
)
from forge.domain.vocabulary import DoseMuscle, Joint
from forge.planner.problem import clock
from forge.planner.problem.aims import CoolDown, aims_of
from forge.planner.problem.muscle_tracks import WHOLE_DAY_POINTS, muscle_track

MINUTES = range(5, 181)


@pytest.mark.parametrize("minutes", MINUTES)
def test_a_warm_up_takes_at_most_a_sixth_of_a_session(minutes: int) -> None:
    seconds = clock.warm_up_s(minutes, careful=False)

    assert seconds <= max(60, 60 * minutes / 6)


@pytest.mark.parametrize("minutes", range(15, 181))
def test_a_careful_warm_up_never_falls_below_three_minutes(minutes: int) -> None:
    careful, usual = (clock.warm_up_s(minutes, careful=one) for one in (True, False))

    assert careful >= 180
    assert careful >= usual


def test_25_minutes_leave_21_for_training() -> None:
    assert clock.fixed_s(25, aims_of(asked())) == 240


@pytest.mark.parametrize("need", CoolDown)
@pytest.mark.parametrize("careful", [True, False])
def test_a_longer_session_never_has_less_room(careful: bool, need: CoolDown) -> None:
    room = [
        60 * m - clock.warm_up_s(m, careful=careful) - clock.cool_down_s(m, need) for m in MINUTES
    ]

    assert room == sorted(room)


def goal(wanted: Goal, **changes: object) -> PlanRequest:
    return replace(asked(), goal=wanted, **changes)  # type: ignore[arg-type]  # test


SORE = (Limitation(Joint.KNEE, Severity.MILD),)


@pytest.mark.parametrize(
    ("request_", "careful", "cool_down"),
    [
        (goal(Goal.HEALTH), False, CoolDown.USUAL),
        (goal(Goal.HEALTH, age_band=AgeBand.OLDER), True, CoolDown.LONG),
        (goal(Goal.HEALTH, screening=1), True, CoolDown.LONG),
        (goal(Goal.HEALTH, pregnancy=Pregnancy.SECOND), True, CoolDown.LONG),
        (goal(Goal.STRENGTH), True, CoolDown.LONG),
        (goal(Goal.HYPERTROPHY, limitations=SORE), True, CoolDown.LONG),
        (goal(Goal.MOBILITY, limitations=SORE), False, CoolDown.NONE),
        (goal(Goal.HEALTH, cardio=CardioWish(60)), False, CoolDown.LONG),
    ],
)
def test_age_health_heavy_bars_and_sore_joints_keep_the_warm_up_long(
    request_: PlanRequest, careful: bool, cool_down: CoolDown
) -> None:
    aims = aims_of(request_)

    assert (aims.careful, aims.cool_down) == (careful, cool_down)


def test_the_position_of_a_bare_plank_is_taken_in_less_time_than_kit_is_fetched() -> None:
    library = real_library()

    assert clock.set_up_s(library.get("side-plank")) == 15
    assert clock.set_up_s(library.get("dead-hang")) == 30
    assert clock.set_up_s(library.get("push-up")) == 30
    assert clock.set_up_s(library.get("childs-pose")) == 30


def test_the_squat_of_a_whole_day_is_worth_more_than_a_small_muscle() -> None:
    least = muscle_track(asked(), Goal.HEALTH, DoseMuscle.CALVES).floor
    assert least is not None

    assert least.lost(0) < WHOLE_DAY_POINTS
