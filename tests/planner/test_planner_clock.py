"""Warm-up and cool-down: short sessions are trained in, not warmed up in."""

from dataclasses import replace

import pytest
from tests.planner.worlds import asked

from forge.domain.request import (
    AgeBand,
    CardioWish,
    Goal,
    Limitation,
    PlanRequest,
    Pregnancy,
    Severity,
)
from forge.domain.vocabulary import Joint
from forge.planner import clock
from forge.planner.aims import aims_of

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


@pytest.mark.parametrize("long", [True, False])
@pytest.mark.parametrize("careful", [True, False])
def test_a_longer_session_never_has_less_room(careful: bool, long: bool) -> None:
    room = [
        60 * m - clock.warm_up_s(m, careful=careful) - clock.cool_down_s(m, long=long)
        for m in MINUTES
    ]

    assert room == sorted(room)


def goal(wanted: Goal, **changes: object) -> PlanRequest:
    return replace(asked(), goal=wanted, **changes)  # type: ignore[arg-type]  # test


SORE = (Limitation(Joint.KNEE, Severity.MILD),)


@pytest.mark.parametrize(
    ("request_", "careful", "long"),
    [
        (goal(Goal.HEALTH), False, False),
        (goal(Goal.HEALTH, age_band=AgeBand.OLDER), True, True),
        (goal(Goal.HEALTH, screening=1), True, True),
        (goal(Goal.HEALTH, pregnancy=Pregnancy.SECOND), True, True),
        (goal(Goal.STRENGTH), True, True),
        (goal(Goal.HYPERTROPHY, limitations=SORE), True, True),
        (goal(Goal.MOBILITY, limitations=SORE), False, False),
        (goal(Goal.HEALTH, cardio=CardioWish(60)), False, True),
    ],
)
def test_age_health_heavy_bars_and_sore_joints_keep_the_warm_up_long(
    request_: PlanRequest, careful: bool, long: bool
) -> None:
    aims = aims_of(request_)

    assert (aims.careful, aims.long_cool_down) == (careful, long)
