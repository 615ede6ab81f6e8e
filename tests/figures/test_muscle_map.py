"""Drawing the muscle map from the body; skipped without the packages of authors."""

import json

import pytest

pytest.importorskip("scipy")

from forge.domain.vocabulary import Muscle  # after the skip
from forge.figures.authoring import muscle_map
from forge.figures.authoring.muscle_map import map_file, standing
from forge.figures.body import load_body

np = pytest.importorskip("numpy")


def test_the_map_shows_every_muscle() -> None:
    views = json.loads(map_file(load_body("female")))

    assert {muscle for view in views.values() for muscle in view["muscles"]} == set(Muscle)
    for view in views.values():
        _, _, width, height = view["box"]
        for own in view["muscles"].values():
            x0, y0, x1, y1 = own["box"]
            assert 0 <= x0 < x1 <= width
            assert 0 <= y0 < y1 <= height


def test_the_figure_stands_with_hanging_arms_and_open_palms() -> None:
    body = load_body("female")
    placed = standing(body)

    for side in "lr":
        arm = placed.at[f"lowerarm_{side}"] - placed.at[f"upperarm_{side}"]
        lean = np.degrees(np.arccos(-arm[1] / np.linalg.norm(arm)))
        palm = body.skeleton.direction(placed, f"hand_{side}", body.skeleton.hand_frame(side)[1])
        assert lean == pytest.approx(muscle_map.ARM_OUT, abs=0.5)
        assert palm[2] > 0.5


def test_a_muscle_that_no_view_shows_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(muscle_map, "SPECK", 10**9)

    with pytest.raises(ValueError, match=r"Seen in neither view: .*biceps_brachii"):
        map_file(load_body("female"))
