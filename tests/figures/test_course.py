"""The course of a motion as still images: where they stand and how long each is shown."""

import pytest

from forge.figures.course import LEAST_RATE, RATE, REST_S, STAY_S, Still, stills
from forge.figures.solved import Solved


def solved(keys: tuple[int, ...], seconds: tuple[float, ...], turn: int = 9000) -> Solved:
    """One joint that turns by so many steps from the first frame to the last."""
    frames = keys[-1] + 1
    column = [0, *([0] * (frames - 2)), turn] if frames > 1 else [0]
    return Solved(
        slug="made-up", body="female", inputs="", frames=frames, keys=keys, seconds=seconds,
        root=[[0]] * 6, joints={"knee_l": [column]}, angles={},
    )  # fmt: skip


def length(shown: tuple[Still, ...]) -> float:
    return sum(still.ms for still in shown) / 1000


@pytest.mark.parametrize(
    ("keys", "seconds", "back", "whole"),
    [
        ((0, 12), (2.0,), 1.0, 2 + 1 + 2 * REST_S),
        ((0, 12), (2.0,), 0.0, 2 + 2 + 2 * REST_S),
        ((0, 34), (0.14,), 0.14, 0.28 + 2 * REST_S),
        ((0, 9, 31), (0.4, 1.3), 1.0, 2 * 1.7 + 2 * REST_S),
    ],
)
def test_a_repetition_goes_there_and_back_in_its_real_tempo(
    keys: tuple[int, ...], seconds: tuple[float, ...], back: float, whole: float
) -> None:
    shown = stills(solved(keys, seconds), mode="reps", back=back)
    places = [still.at for still in shown]
    turning = places.index(keys[-1])

    assert length(shown) == pytest.approx(whole, abs=0.001)
    assert places[: turning + 1] == sorted(places[: turning + 1])
    assert places[turning:] == sorted(places[turning:], reverse=True)
    assert places[0] == places[-1] == 0
    assert set(places[turning:]) <= set(places[: turning + 1])  # nothing is drawn twice
    assert all(still.ms > 0 for still in shown)


def test_a_faster_way_back_shows_as_many_images_in_a_second() -> None:
    shown = stills(solved((0, 12), (2.0,)), mode="reps", back=1.0)
    turning = [still.at for still in shown].index(12)

    assert turning == 2 * RATE
    assert len(shown) - turning - 2 == RATE - 1


def test_a_held_pose_stays_longer_than_one_that_turns_at_once() -> None:
    shown = stills(solved((0, 12), (1.0,)), mode="hold", back=1.0)

    assert next(still.ms for still in shown if still.at == 12) == STAY_S * 1000 + 100


def test_a_round_that_ends_as_it_began_goes_on_from_there() -> None:
    shown = stills(solved((0, 10, 20), (1.0, 1.0), turn=100), mode="reps", back=1.0)

    assert [still.at for still in shown] == sorted(still.at for still in shown)
    assert length(shown) == pytest.approx(2 + REST_S)


def test_one_pose_is_one_image() -> None:
    assert stills(solved((0,), ()), mode="hold", back=1.0) == (Still(0, round(STAY_S * 1000)),)


def test_a_long_course_has_fewer_images_in_a_second() -> None:
    shown = stills(solved((0, 200), (20.0,)), mode="reps", back=20.0)

    assert len(shown) == pytest.approx(40 * LEAST_RATE, abs=3)
