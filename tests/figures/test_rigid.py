"""Props keep their form in the viewer: what is drawn anew in each frame moves as one piece."""

from pathlib import Path

import numpy as np
import pytest

from forge.figures.authoring.moving import _props
from forge.figures.authoring.rigid import way
from forge.figures.authoring.shapes import ball, joined, rod, tube
from forge.figures.body import load_body
from forge.figures.geometry import Array, from_vector, matrix
from forge.figures.motion.read import read_motion
from forge.figures.shelf import Shelf
from forge.figures.solved import read_solved, unpack

CORNERS = np.array([[0.0, 0, 0], [0.0, 0.2, 0], [0.1, 0.3, 0]])
TURNS = [from_vector(np.array([a, a / 2, -a])) for a in np.linspace(0, 2.2, 12)]
SHIFT = np.array([0.1, -0.2, 0.3])


def carried(points: Array, turn: Array) -> Array:
    return np.asarray(points @ matrix(turn).T + SHIFT)


def test_a_bent_rod_drawn_anew_in_each_frame_moves_as_one_piece() -> None:
    drawn = [tube(carried(CORNERS, turn), 0.014, "metal") for turn in TURNS]

    found = way([one.points for one in drawn], drawn[0].triangles)

    assert found is not None
    start = carried(CORNERS, TURNS[0])
    for turn, row in zip(TURNS, found, strict=True):
        moved = np.hstack([start, np.ones((3, 1))]) @ row.reshape(3, 4).T
        assert np.abs(moved - carried(CORNERS, turn)).max() < 1e-3
        assert (
            np.abs(row.reshape(3, 4)[:, :3] @ row.reshape(3, 4)[:, :3].T - np.eye(3)).max() < 1e-9
        )


def test_what_grows_or_bends_is_no_piece() -> None:
    longer = [tube(CORNERS * size, 0.01, "band") for size in (1.0, 1.2)]
    bent = [
        tube(CORNERS + np.array([[0, 0, 0], [0, 0, z], [0, 0, 0]]), 0.01, "band")
        for z in (0.0, 0.1)
    ]

    assert way([one.points for one in longer], longer[0].triangles) is None
    assert way([one.points for one in bent], bent[0].triangles) is None


def test_two_parts_that_part_are_no_piece() -> None:
    apart = [
        joined(
            [rod(CORNERS[0], CORNERS[1], 0.02, "metal"), ball(CORNERS[2] * far, 0.05, "metal")],
            "metal",
        )
        for far in (1.0, 1.5)
    ]

    assert way([one.points for one in apart], apart[0].triangles) is None


@pytest.mark.parametrize("sex", ["female", "male"])
def test_a_kettlebell_keeps_its_form_through_a_swing(sex: str) -> None:
    shelf = Shelf(Path("content"))
    motion = read_motion(shelf.motion("kettlebell-swing"), shelf.archetypes)
    solved, body = read_solved(shelf.solved("kettlebell-swing", sex)), load_body(sex)

    props, _ = _props(body, motion, solved, unpack(body.skeleton, solved))

    assert props
    assert [one["material"] for one in props if "places" in one] == []
