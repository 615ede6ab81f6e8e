"""A sore shoulder pulls with the hands close, a sore knee gets work that helps it."""

import pytest
from tests.planner.kept import planned, profile
from tests.planner.worlds import real_library, real_pool

from forge.domain.request import PlanRequest
from forge.domain.vocabulary import HandWidth, Joint, Pattern
from forge.planner.choices.fit import sore_points
from forge.planner.problem.candidates import relieves

LIBRARY = real_library()
NAME = "05-shoulder-and-knee"


def sore(**changes: object) -> PlanRequest:
    return profile(NAME, **changes)


def test_a_sore_shoulder_pulls_down_with_the_hands_close() -> None:
    wide, close = (LIBRARY.get(slug) for slug in ("lat-pulldown", "close-grip-lat-pulldown"))

    assert sore_points(wide, sore()) > sore_points(close, sore()) == 0
    assert sore_points(wide, sore(limitations=())) == 0
    for request, better in ((sore(), close), (sore(limitations=()), wide)):
        merits = {one.slug: one.merit for one in real_pool(request).everyone}
        assert max((wide, close), key=lambda one: merits[one.slug]) is better


@pytest.mark.parametrize(
    ("slug", "helped"),
    [
        ("terminal-knee-extension", True),
        ("glute-bridge", True),
        ("hip-abduction-machine", True),
        ("standing-calf-raise", False),
        ("quad-set", False),
        ("leg-extension", False),
    ],
)
def test_what_helps_a_sore_knee(slug: str, *, helped: bool) -> None:
    assert (Joint.KNEE in relieves(LIBRARY.get(slug))) is helped


def test_a_sore_knee_is_helped_on_two_days_and_a_sore_shoulder_too() -> None:
    days = planned(NAME).days

    for joint in (Joint.KNEE, Joint.SHOULDER):
        helped = [any(joint in relieves(LIBRARY.get(s.slug)) for s in day.slots) for day in days]
        assert sum(helped) >= 2, joint


def test_a_sore_shoulder_holds_no_wide_bar_above() -> None:
    pulls = [
        LIBRARY.get(slot.slug)
        for day in planned(NAME).days
        for slot in day.slots
        if LIBRARY.get(slot.slug).facts.movement_pattern is Pattern.VERTICAL_PULL
    ]

    assert pulls
    assert all(one.facts.posture.hand_width is not HandWidth.WIDE for one in pulls)


def test_nobody_kneels_on_a_sore_knee_where_something_else_does() -> None:
    kneeling, lying = (LIBRARY.get(slug) for slug in ("cable-crunch", "reverse-crunch"))

    assert sore_points(kneeling, sore()) - sore_points(lying, sore()) >= 4
    assert sore_points(kneeling, sore(limitations=())) == 0


def test_what_loads_a_sore_joint_has_three_sets_at_once_at_most() -> None:
    pressed = {one.slug: one for one in real_pool(sore()).kept}
    free = {one.slug: one for one in real_pool(sore(limitations=())).everyone}

    assert pressed["barbell-floor-press"].most == 3
    assert free["barbell-floor-press"].most > 3
    assert all(slot.sets <= 3 for day in planned(NAME).days for slot in day.slots)
