"""A warm-up prepares: easier than the work, kind to age and joints, and long enough."""

from dataclasses import replace

import pytest
from tests.planner.worlds import asked, real_library

from forge.domain.exercise import Exercise
from forge.domain.plan import Drill
from forge.domain.request import AgeBand, Limitation, Severity
from forge.domain.vocabulary import Joint
from forge.planner.drills import warm_up
from forge.planner.rehearsals import rehearses, warming


def pages(*slugs: str) -> tuple[Exercise, ...]:
    return tuple(map(real_library().get, slugs))


def warmed(seconds: int, work: tuple[str, ...], *free: str) -> tuple[Drill, ...]:
    return warm_up(seconds, pages(*work), pages(*free, *work))


@pytest.mark.parametrize(
    ("slug", "first", "fits"),
    [
        ("bodyweight-squat", "leg-press", True),
        ("incline-push-up", "barbell-bench-press", True),
        ("negative-pull-up", "chin-up", False),
        ("bodyweight-squat", "sit-to-stand", False),
        ("plank", "push-up", False),
    ],
)
def test_a_rehearsal_is_easier_than_the_work(slug: str, first: str, *, fits: bool) -> None:
    assert rehearses(*pages(slug, first)) is fits


def test_a_negative_never_warms_up_a_chin_up() -> None:
    found = warmed(360, ("chin-up",), "negative-pull-up", "scapular-pull-up", "marching-in-place")

    assert "negative-pull-up" not in {drill.slug for drill in found}


def test_the_first_two_patterns_are_rehearsed_once_each() -> None:
    found = warmed(
        360,
        ("leg-press", "smith-machine-squat", "barbell-bench-press"),
        "bodyweight-squat",
        "box-squat-to-chair",
        "incline-push-up",
        "marching-in-place",
    )

    assert [drill.slug for drill in found[1:]] == ["bodyweight-squat", "incline-push-up"]


def test_from_65_on_nobody_lies_down_to_warm_up() -> None:
    free = pages("90-90-hip-switch", "arm-circles", "open-book")
    older = replace(asked(), age_band=AgeBand.OLDER)

    assert [one.slug for one in warming(free, older)] == ["arm-circles"]


def test_a_sore_shoulder_is_not_swung_round() -> None:
    sore = replace(asked(), limitations=(Limitation(Joint.SHOULDER, Severity.MILD),))

    assert warming(pages("arm-circles"), sore) == ()


@pytest.mark.parametrize("seconds", [60, 90, 150, 180, 300, 360])
def test_each_side_gets_twenty_seconds(seconds: int) -> None:
    found = warmed(seconds, ("lat-pulldown",), "open-book", "marching-in-place")

    sides = [drill.amount for drill in found if "each side" in drill.amount]
    assert sides
    assert all(int(amount.split()[0]) >= 20 for amount in sides)
    assert sum(drill.seconds for drill in found) == seconds


def test_a_walk_is_warmed_up_by_easy_walking() -> None:
    found = warmed(300, ("walking",), "leg-swings")

    assert [(drill.slug, drill.amount) for drill in found] == [("walking", "300 s, easy")]


def test_a_bike_that_is_there_raises_the_pulse() -> None:
    free = ("stationary-bike", "marching-in-place")

    assert warmed(240, ("leg-press",), *free)[0].slug == "stationary-bike"
    assert warmed(100, ("leg-press",), *free)[0].slug == "marching-in-place"
