"""The drawing board: solving, faults with their line, drawing; skipped without its packages."""

import shutil
from pathlib import Path

import pytest

pytest.importorskip("mujoco")
pytest.importorskip("mink")

from forge.figures.authoring.build import Order, build, draft  # after the skip
from forge.figures.authoring.drawing import Drawing
from forge.figures.authoring.planar import Pen, label_cracks, outline, simplify, trace
from forge.figures.authoring.prop_meshes import MAKE
from forge.figures.authoring.raster import rasterise
from forge.figures.authoring.solve import Model, solve
from forge.figures.authoring.svg import COLOURS, ORDER, write_svg
from forge.figures.body import BODIES, load_body
from forge.figures.flat import coloured
from forge.figures.gates import check
from forge.figures.motion.prop_words import PROPS
from forge.figures.motion.read import read_motion
from forge.figures.shelf import Shelf

np = pytest.importorskip("numpy")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shutil.copytree("content/motions", tmp_path / "motions")
    return Shelf(tmp_path)


def test_a_hand_out_of_reach_is_told_with_slug_line_and_residual(shelf: Shelf) -> None:
    shelf.motion("push-up").write_text(
        "archetype: push_up\nalways:\n  hands: {forward: 2.5H}\n", encoding="utf-8"
    )

    built = build(shelf, Order("push-up", "Push-Up", {}))

    told = [str(miss) for report in built.reports for miss in report.misses]
    assert any("push-up: top: palm_l misses its place" in line and " cm" in line for line in told)
    assert any(line.startswith("motions/push-up.yaml:3") for line in told)
    assert not shelf.solved("push-up", "female").exists()


def test_a_band_that_contradicts_its_pose_is_told(shelf: Shelf) -> None:
    path = shelf.motion("split-squat")
    path.write_text("archetype: lunge\ncheck: {bottom: {left_knee: [0, 10]}}\n", encoding="utf-8")

    pictures, reports = draft(shelf, Order("split-squat", "Split Squat", {}))

    assert len(pictures) == 4
    assert any("left_knee outside 0 to 10" in str(m) for r in reports for m in r.misses)


def test_where_the_way_jumps_its_frames_share_the_jump(shelf: Shelf) -> None:
    body = load_body("male")
    motion = read_motion(shelf.motion("reverse-lunge"), shelf.archetypes)

    rows, keys = solve(Model(body.skeleton), motion)

    assert not [miss for miss in check(body, motion, rows, keys).misses if "jumps" in str(miss)]


def test_solving_twice_gives_the_same(shelf: Shelf) -> None:
    motion = read_motion(shelf.motion("split-squat"), shelf.archetypes)

    first, second = (solve(Model(load_body("female").skeleton), motion)[0] for _ in range(2))

    assert (first == second).all()


def test_an_unchanged_motion_is_not_built_again(shelf: Shelf) -> None:
    order = Order("split-squat", "Split Squat", {})
    build(shelf, order)

    assert not build(shelf, order).fresh


def test_every_prop_can_be_drawn_and_every_area_has_a_colour() -> None:
    assert set(MAKE) == set(PROPS)
    assert set(ORDER) <= set(COLOURS)


def test_neighbours_share_one_boundary() -> None:
    labels = np.zeros((40, 40), dtype=int)
    labels[8:30, 8:20], labels[8:30, 20:32] = 1, 2

    chains = trace(*label_cracks(labels), labels)

    left = outline(chains, lambda label: label == 1)
    right = outline(chains, lambda label: label == 2)
    shared = [c for c in chains if set(c.sides) == {1, 2}]
    assert len(shared) == 1
    assert any(
        curve is shared[0].points or len(curve) == len(shared[0].points) for curve in left[0]
    )
    assert len(right) == 1


def test_the_nearer_triangle_hides_the_farther() -> None:
    screen = np.array([[0, 0, 0], [0, 20, 0], [20, 0, 0], [0, 0, 5], [0, 20, 5], [20, 0, 5]], float)
    raster = rasterise(screen, np.array([[0, 1, 2], [3, 4, 5]]), (20, 20))

    assert raster.triangle[2, 2] == 1
    assert raster.triangle[19, 19] == -1


def test_paths_are_whole_numbers_and_corners_stay() -> None:
    square = np.array([[0, 0], [50, 0], [100, 0], [100, 100], [0, 100], [0, 0]], float)
    pen = Pen()

    pen.loop([square])

    assert "." not in pen.text()
    assert "100 0" in pen.text()
    assert len(simplify(square[:3], 0.5)) == 2


def test_both_bodies_wear_their_own_colour_in_every_theme() -> None:
    drawing = Drawing(
        areas={"top": "M0 0h9v9z"}, shadow="", backdrops=(), muscles={}, shade="", outline="",
        lines="", fine="", thin="", face_lines="", face_dots="",
    )  # fmt: skip
    texts = [write_svg(drawing, title="t", description="d", key="k", sex=sex) for sex in BODIES]

    for dark in (False, True):
        assert coloured(texts[0], dark=dark) != coloured(texts[1], dark=dark)
    assert "--fig-vest" in texts[0]
    assert "--fig-top" in texts[1]
