"""Stairs, treadmills, ropes and machines; and limbs that turn slowly from pose to pose."""

from pathlib import Path

import pytest

pytest.importorskip("mujoco")
pytest.importorskip("mink")

from forge.figures.authoring.hold import Hold  # after the skip
from forge.figures.authoring.prop_meshes import solids
from forge.figures.authoring.solve import Model, solve
from forge.figures.body import load_body
from forge.figures.gates import check
from forge.figures.motion.furniture import pads
from forge.figures.motion.read import Motion, read_motion
from forge.figures.shelf import Shelf

np = pytest.importorskip("numpy")
SHELF = Shelf(Path("content"))
BODY = load_body("female")


def motion_of(folder: Path, props: str) -> Motion:
    path = folder / "some.yaml"
    path.write_text(f"props: {props}\nposes: {{low: {{}}, high: {{}}}}\n", encoding="utf-8")
    return read_motion(path, SHELF.archetypes)


def standing() -> Hold:
    return Hold(BODY.skeleton, BODY.skeleton.place_core(BODY.skeleton.rest()))


def test_stairs_rise_to_the_front(tmp_path: Path) -> None:
    prop = motion_of(tmp_path, "{stairs: {count: 3, rise: 0.2H}}").props[0]

    made = pads(prop.kind, prop.fields)

    assert [pad.offset for pad in made] == pytest.approx([0.2, 0.4, 0.6])
    assert [pad.centre[2] for pad in made] == sorted(pad.centre[2] for pad in made)


def test_a_rope_is_seen_in_its_own_poses_alone(tmp_path: Path) -> None:
    rope = motion_of(tmp_path, "{jump_rope: {seen: [high]}}").props[0]

    assert solids(rope, standing(), "high")
    assert not solids(rope, standing(), "low")


@pytest.mark.parametrize(("turn", "side"), [(0, 1), (180, -1)])
def test_a_treadmill_turns_its_console_with_it(tmp_path: Path, turn: int, side: int) -> None:
    prop = motion_of(tmp_path, f"{{treadmill: {{turn: {turn}}}}}").props[0]

    frame = solids(prop, standing(), "low")[-1]

    highest = frame.points[frame.points[:, 1].argmax()]
    assert highest[2] * side > 0.5


@pytest.mark.parametrize("kind", ["bike", "cranks: {by: feet}", "elliptical"])
def test_pedals_are_under_the_feet(tmp_path: Path, kind: str) -> None:
    prop = motion_of(tmp_path, f"{{{kind if ':' in kind else kind + ': {}'}}}").props[0]
    hold = standing()

    points = np.concatenate([solid.points for solid in solids(prop, hold, "low")])

    for side in "lr":
        assert np.linalg.norm(points - hold.site(f"ball_{side}"), axis=1).min() < 0.12


def test_nearly_straight_arms_do_not_flip() -> None:
    motion = read_motion(SHELF.motion("cat-cow"), SHELF.archetypes)
    rows, keys = solve(Model(BODY.skeleton), motion)

    report = check(BODY, motion, rows, keys)

    assert report.jump_deg < 15
    assert not report.misses
