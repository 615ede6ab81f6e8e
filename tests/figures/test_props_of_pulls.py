"""Handles under a bar, two kinds of landmine, a ball that rolls along, a drawn-in chin."""

from pathlib import Path

import pytest

pytest.importorskip("mujoco")
pytest.importorskip("mink")

from forge.figures.authoring.hold import Hold  # after the skip
from forge.figures.authoring.prop_meshes import solids
from forge.figures.authoring.scene import Solid
from forge.figures.body import load_body
from forge.figures.motion.read import Motion, read_motion
from forge.figures.motion.targets import Bend

ARCHETYPES = Path("content/motions/archetypes")


def motion_of(folder: Path, text: str) -> Motion:
    path = folder / "some.yaml"
    path.write_text(text, encoding="utf-8")
    return read_motion(path, ARCHETYPES)


def drawn(folder: Path, prop: str) -> tuple[tuple[Solid, ...], Hold]:
    """The solids of one prop, with the body at rest."""
    motion = motion_of(folder, f"props: {{{prop}}}\nposes: {{stand: {{hands: {{shape: grip}}}}}}\n")
    skeleton = load_body("female").skeleton
    hold = Hold(skeleton, skeleton.place_core(skeleton.rest()))
    return tuple(solids(motion.props[0], hold, "stand")), hold


def test_a_chin_drawn_in_bends_neck_and_head_against_each_other(tmp_path: Path) -> None:
    motion = motion_of(tmp_path, "poses: {sit: {head: {tuck: 12}}}\n")

    bends = {t.joint: t.degrees for t in motion.poses[0].targets if isinstance(t, Bend)}

    assert bends == {"neck_01_flex": -12, "head_flex": 12}


def test_handles_hang_at_the_height_of_the_hands_and_the_bar_above(tmp_path: Path) -> None:
    plain, hold = drawn(tmp_path, "pull_up_bar: {height: 2H}")
    handled, _ = drawn(tmp_path, "pull_up_bar: {height: 2H, handles: 0.5H}")

    assert len(handled) == len(plain) + 2
    assert handled[0].points[:, 1].min() > plain[0].points[:, 1].max()
    lows = [solid.points[:, 1].min() / hold.unit for solid in handled[-2:]]
    assert lows == pytest.approx([2.0, 2.0], abs=0.03)


@pytest.mark.parametrize(("reach", "sign"), [("1.6H", 1), ("-1.6H", -1)])
def test_a_landmine_comes_from_the_front_or_from_behind(
    tmp_path: Path, reach: str, sign: int
) -> None:
    (base, *_), hold = drawn(tmp_path, f"landmine: {{reach: {reach}}}")

    assert (base.points[:, 2].mean() - hold.site("grip_l")[2]) * sign > 0.5


def test_a_landmine_on_a_fixed_foot_stands_where_it_says(tmp_path: Path) -> None:
    (base, *_), hold = drawn(tmp_path, "landmine: {foot: 1.5H, side: 0.2H}")

    middle = base.points.mean(axis=0) / hold.unit
    assert middle[[0, 2]] == pytest.approx([0.2, 1.5], abs=0.01)


def test_a_ball_rolls_along_with_the_forearms(tmp_path: Path) -> None:
    (ball,), hold = drawn(tmp_path, "stability_ball: {under: forearms, forward: 3H}")

    middle = sum(hold.site(f"{n}_{s}")[2] for n in ("wrist", "elbow") for s in "lr") / 4
    assert ball.points[:, 2].mean() == pytest.approx(middle, abs=0.02)


def test_a_sandbag_at_the_belly_lies_before_it(tmp_path: Path) -> None:
    (bag,), hold = drawn(tmp_path, "sandbag: {by: belly}")

    assert bag.points[:, 2].mean() > hold.site("belly")[2] + 0.05
