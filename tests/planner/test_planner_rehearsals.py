"""A warm-up prepares: easier than the work, kind to age and joints, and long enough."""

from dataclasses import replace

import pytest
from tests.planner.kept import planned
from tests.planner.worlds import asked, real_library

from forge.domain.exercise import Exercise
from forge.domain.plan import Drill
from forge.domain.request import AgeBand, Limitation, Pregnancy, Severity
from forge.domain.vocabulary import Joint
from forge.planner.rules.drill_cautions import with_care
from forge.planner.warmup.drills import warm_up
from forge.planner.warmup.rehearsals import cooling, is_kind, rehearses, takes_light_set, warming


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

    assert [drill.slug for drill in found[1:]] == ["leg-press", "incline-push-up"]
    assert found[1].amount.endswith("reps with about half of the weight, just before its first set")


def test_from_65_on_nobody_lies_down_to_warm_up() -> None:
    free = pages("90-90-hip-switch", "arm-circles", "open-book")
    older = replace(asked(), age_band=AgeBand.OLDER)

    assert [one.slug for one in warming(free, older)] == ["arm-circles"]


def test_a_sore_shoulder_is_not_swung_round() -> None:
    sore = replace(asked(), limitations=(Limitation(Joint.SHOULDER, Severity.MILD),))

    assert warming(pages("arm-circles"), sore) == ()


@pytest.mark.parametrize("seconds", [60, 90, 150, 180, 300, 360])
def test_each_side_gets_twenty_seconds(seconds: int) -> None:
    found = warmed(seconds, ("pull-up",), "shoulder-cars", "marching-in-place")

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


def test_legs_push_and_pull_are_each_rehearsed_before_their_first_set() -> None:
    work = ("leg-press", "machine-chest-press", "inverted-row", "lat-pulldown")
    free = ("bodyweight-squat", "incline-push-up", "doorway-row", "hip-cars")

    found = [drill.slug for drill in warmed(300, work, *free)]

    assert found[1:4] == ["leg-press", "machine-chest-press", "doorway-row"]


@pytest.mark.parametrize("first", ["seated-cable-row", "band-assisted-pull-up", "lat-pulldown"])
def test_nobody_hangs_half_the_body_to_rehearse_an_easier_pull(first: str) -> None:
    found = warmed(300, (first,), "inverted-row", "marching-in-place")

    assert "inverted-row" not in {drill.slug for drill in found}


def test_a_barbell_lift_has_its_ramp_and_no_light_set_beside_it() -> None:
    assert not takes_light_set(*pages("barbell-bench-press"))
    assert not takes_light_set(*pages("side-lying-external-rotation"))
    assert takes_light_set(*pages("dumbbell-bench-press"))


def test_a_hinge_from_the_top_and_a_thrust_begin_with_the_bar() -> None:
    """Neither has a ramp, and both load the hips as a squat does."""
    work = ("barbell-romanian-deadlift", "dumbbell-lunge", "barbell-hip-thrust", "leg-extension")

    found = {
        drill.slug: drill.amount for drill in warmed(360, work, "band-deadlift", "ankle-rocker")
    }

    assert "band-deadlift" not in found
    for slug in ("barbell-romanian-deadlift", "barbell-hip-thrust"):
        assert "reps with the empty bar, then" in found[slug]
        assert found[slug].endswith("with about half of the weight, just before its first set")


def test_where_time_is_short_a_bar_is_rehearsed_before_a_machine() -> None:
    work = (
        "box-squat-to-chair",
        "barbell-romanian-deadlift",
        "barbell-floor-press",
        "seated-cable-row",
    )

    found = {drill.slug for drill in warmed(150, work, "incline-push-up", "marching-in-place")}

    assert "barbell-romanian-deadlift" in found
    assert "seated-cable-row" not in found


def test_where_a_page_sends_to_a_clinician_another_drill_is_taken() -> None:
    request = replace(asked(), pregnancy=Pregnancy.SECOND)

    assert warming(pages("doorway-row", "band-row"), request) == pages("band-row")


def test_a_stretch_says_what_its_page_asks_for() -> None:
    request = replace(asked(), pregnancy=Pregnancy.SECOND)
    pose = Drill("childs-pose", "Child's Pose", "50 s", 50, "sits the hips back")

    (told,) = with_care((pose,), request, real_library().get)

    assert told.reason == (
        "sits the hips back; with pregnancy, knees wide apart for the belly, hips high"
    )
    assert with_care((pose,), asked(), real_library().get) == (pose,)


def test_in_a_short_warm_up_easy_legs_that_do_not_lead_wait_for_the_arms() -> None:
    work = ("incline-push-up", "bodyweight-squat", "inverted-row")
    free = ("clamshell", "wall-push-up", "doorway-row", "marching-in-place")

    found = [drill.slug for drill in warmed(130, work, *free)]

    assert found == ["marching-in-place", "wall-push-up", "doorway-row"]


@pytest.mark.parametrize(
    ("slug", "fits"),
    [
        ("bench-dip", False),
        ("kettlebell-swing", False),
        ("inchworm", False),
        ("incline-push-up", True),
        ("cat-cow", True),
    ],
)
def test_a_cold_body_is_spared(slug: str, *, fits: bool) -> None:
    assert is_kind(real_library().get(slug)) is fits


def test_a_sore_shoulder_is_woken_before_it_presses() -> None:
    free = pages("band-external-rotation", "incline-push-up", "marching-in-place")
    work = pages("dumbbell-bench-press")

    sore = [d.slug for d in warm_up(300, work, free, frozenset({Joint.SHOULDER}))]
    sound = [d.slug for d in warm_up(300, work, free)]

    assert sore[1:3] == ["band-external-rotation", "dumbbell-bench-press"]
    assert "band-external-rotation" not in sound


def test_who_is_pregnant_wobbles_with_a_hand_on_something_or_not_at_all() -> None:
    request = replace(asked(), pregnancy=Pregnancy.SECOND)
    free = pages("tandem-walk", "leg-swings", "arm-circles")

    assert [one.slug for one in warming(free, request)] == ["leg-swings", "arm-circles"]
    swings = warm_up(300, pages("bulgarian-split-squat"), pages("leg-swings"))[-1]
    assert swings.slug == "leg-swings"
    assert swings.amount.endswith("a hand on a wall or a chair")


def test_every_pull_of_the_short_plan_is_rehearsed() -> None:
    for day in planned("01-short-home").days:
        assert {"wall-push-up", "doorway-row"} <= {drill.slug for drill in day.warm_up}


def test_with_child_a_stretch_on_one_leg_gives_way_to_one_that_lies() -> None:
    free = pages("standing-quad-stretch", "side-lying-quad-stretch")
    request = replace(asked(), pregnancy=Pregnancy.SECOND)

    assert cooling(free, request) == free[1:]
    assert cooling(free, asked()) == free
