"""A warm-up is for the first slots: no late calf, no hip of the bike, no minutes of marching."""

import pytest
from tests.planner.worlds import real_library

from forge.domain.exercise import Exercise
from forge.domain.plan import Drill
from forge.planner.warmup.drills import warm_up

FREE = (
    "marching-in-place",
    "arm-circles",
    "shoulder-cars",
    "ankle-rocker",
    "hip-cars",
    "leg-swings",
    "cat-cow",
    "band-pull-apart",
    "doorway-row",
    "scapular-pull-up",
    "wall-push-up",
)


def pages(*slugs: str) -> tuple[Exercise, ...]:
    return tuple(map(real_library().get, slugs))


def warmed(seconds: int, *work: str, free: tuple[str, ...] = FREE) -> dict[str, Drill]:
    found = warm_up(seconds, pages(*work), pages(*free, *work))
    assert sum(drill.seconds for drill in found) == seconds
    return {str(drill.slug): drill for drill in found}


@pytest.mark.parametrize(
    "work",
    [
        ("barbell-bench-press", "single-arm-dumbbell-row", "pec-deck", "leg-press-calf-raise"),
        ("push-up", "dumbbell-bent-over-row", "hammer-curl", "dumbbell-standing-calf-raise"),
        ("push-up", "dumbbell-bent-over-row", "stationary-bike"),
    ],
)
def test_a_press_day_wakes_shoulders_and_no_legs_of_late_slots(work: tuple[str, ...]) -> None:
    found = warmed(360, *work)

    assert not {"ankle-rocker", "hip-cars", "leg-swings"} & set(found)
    assert {"arm-circles", "band-pull-apart", "shoulder-cars"} & set(found)


def test_ankles_are_still_bent_where_squats_lead_and_heels_rise_late() -> None:
    work = ("barbell-back-squat", "barbell-deadlift", "leg-extension", "standing-calf-raise")

    assert "ankle-rocker" in warmed(360, *work)


def test_the_blades_are_drawn_together_before_a_bench_press() -> None:
    found = warmed(360, "barbell-bench-press", "pec-deck", "hammer-curl")

    assert "between the shoulder blades" in found["band-pull-apart"].reason


@pytest.mark.parametrize(
    "work",
    [
        ("band-assisted-pull-up", "band-squat", "incline-push-up"),
        ("dumbbell-incline-bench-press", "chin-up", "pec-deck"),
        ("barbell-overhead-press", "barbell-bench-press", "pull-up"),
    ],
)
def test_a_pull_on_a_bar_begins_with_the_shrug_in_the_hang(work: tuple[str, ...]) -> None:
    found = warmed(360, *work)

    assert found["scapular-pull-up"].amount == "5 light reps"
    assert "doorway-row" not in found


def test_a_row_is_not_warmed_up_on_a_bar() -> None:
    assert "scapular-pull-up" not in warmed(300, "seated-cable-row", "lat-pulldown")


def test_the_shrug_comes_where_its_pull_comes() -> None:
    order = list(warmed(360, "dumbbell-incline-bench-press", "chin-up", "pec-deck"))

    assert order.index("scapular-pull-up") > order.index("dumbbell-incline-bench-press")


@pytest.mark.parametrize(
    "work",
    [
        ("neck-rotation-stretch", "bird-dog", "glute-bridge"),
        ("seated-cat-cow", "chin-tuck", "half-kneeling-hip-flexor-stretch", "bird-dog"),
    ],
)
def test_a_minute_before_gentle_work_moves_nothing_that_comes_late(work: tuple[str, ...]) -> None:
    free = tuple(slug for slug in FREE if slug != "cat-cow")

    assert list(warmed(60, *work, free=free)) == ["marching-in-place"]


def test_a_minute_before_a_chest_stretch_moves_the_shoulders() -> None:
    assert "arm-circles" in warmed(60, "doorway-chest-stretch", "chin-tuck")


@pytest.mark.parametrize("seconds", [90, 120, 150, 180, 210])
def test_gentle_work_never_waits_for_minutes_of_marching(seconds: int) -> None:
    found = warmed(seconds, "standing-hamstring-stretch", "doorway-chest-stretch", "cat-cow")

    assert found["marching-in-place"].seconds <= 60
    assert len(found) > 1


def test_one_drill_of_the_shoulder_is_enough_beside_one_of_the_blades() -> None:
    work = ("barbell-bench-press", "single-arm-dumbbell-row", "pec-deck", "leg-press-calf-raise")
    found = warmed(360, *work)

    assert {"arm-circles", "band-pull-apart"} <= set(found)
    assert "shoulder-cars" not in found
