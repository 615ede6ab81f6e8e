"""Props of leg work: a bench across, a ball under the feet, bands and pads at the knees."""

import numpy as np
import pytest

from forge.figures.authoring.hold import Hold
from forge.figures.authoring.prop_meshes import solids
from forge.figures.authoring.scene import Solid
from forge.figures.body import load_body
from forge.figures.motion.furniture import pads
from forge.figures.motion.located import Where
from forge.figures.motion.prop_words import PROPS
from forge.figures.motion.read import Prop


def made(kind: str, **fields: object) -> Prop:
    """A prop with its defaults but for these fields."""
    whole = {name: default for name, (_, default, _) in PROPS[kind].fields.items()} | fields
    return Prop(kind, whole, Where("t", 1), kind)


def standing() -> Hold:
    """The woman as she was modelled."""
    skeleton = load_body("female").skeleton
    return Hold(skeleton, skeleton.place(skeleton.rest()))


def test_a_turned_bench_lies_across_at_its_place() -> None:
    fields = {"height": 0.4, "length": 1.2, "hinge": 0.6, "forward": -0.5, "turn": 90.0}
    made_of = pads("bench", fields)
    ends = np.array([p.centre + p.axes[2] * p.half[2] * s for p in made_of for s in (-1, 1)])
    assert np.ptp(ends[:, 0]) == pytest.approx(1.2)
    assert ends[:, 2] == pytest.approx(-0.5)
    assert all(pad.offset == pytest.approx(0.4) for pad in made_of)


def test_a_ball_rolls_along_with_the_feet() -> None:
    hold = standing()
    ball = solids(made("stability_ball", under="feet", size=0.3), hold, "p")[0]
    feet = np.mean([hold.site(f"{n}_{s}")[2] for n in ("heel", "ball") for s in "lr"])
    assert ball.points[:, 2].mean() == pytest.approx(feet, abs=0.01)


def test_a_band_behind_the_knees_lies_behind_them_and_reaches_its_anchor() -> None:
    hold = standing()
    band = solids(made("band", by="knees", forward=1.0, height=0.45), hold, "p")[0]
    knee = min(hold.site("knee_l")[2], hold.site("knee_r")[2])
    assert band.points[:, 2].min() < knee
    assert band.points[:, 2].max() == pytest.approx(hold.unit, abs=0.03)


def test_pads_lie_outside_the_knees_or_between_them() -> None:
    hold = standing()
    apart = abs(hold.site("knee_l")[0] - hold.site("knee_r")[0])
    wide, narrow = (
        solids(made("roller", at=at, width=0.2), hold, "p")[:2]
        for at in ("outer_knees", "inner_knees")
    )
    gaps = [abs(p[0].points[:, 0].mean() - p[1].points[:, 0].mean()) for p in (wide, narrow)]
    assert gaps[0] > apart > gaps[1]


def test_all_faces_of_a_knee_pad_look_out_of_it() -> None:
    hold = standing()
    for at in ("outer_knees", "inner_knees"):
        for pad in solids(made("roller", at=at, width=0.2), hold, "p")[:2]:
            corners = pad.points[pad.triangles]
            normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
            outward = corners.mean(axis=1) - pad.points.mean(axis=0)
            assert (np.einsum("ij,ij->i", normals, outward) > 0).all()


def test_posts_hold_a_roller_from_below_at_both_ends() -> None:
    hold = standing()
    bare = solids(made("roller", at="thighs"), hold, "p")
    held = solids(made("roller", at="thighs", posts=0.3), hold, "p")
    frame, pad = held[1].points, bare[0].points
    assert len(bare) == 1
    assert np.ptp(frame[:, 0]) > np.ptp(pad[:, 0])
    assert frame[:, 1].min() == pytest.approx(pad[:, 1].mean() - 0.3 * hold.unit, abs=0.03)


def test_a_cloth_is_gathered_in_folds_at_its_rear_end() -> None:
    hold = standing()
    flat, *none = solids(made("cloth", length=0.5), hold, "p")
    _, *folds = solids(made("cloth", length=0.3, folds=3.0), hold, "p")
    assert not none
    assert len(folds) == 3
    assert all(fold.points[:, 2].mean() < 0 for fold in folds)
    assert min(fold.points[:, 1].max() for fold in folds) > flat.points[:, 1].max()
    assert not solids(made("cloth", seen=("flat",)), hold, "curl")


def reach(solid: Solid) -> float:
    """The longest distance between two points of a solid."""
    points = solid.points
    return float(np.linalg.norm(points[:, None] - points[None], axis=-1).max())


@pytest.mark.parametrize("bend", [10.0, 60.0, 110.0])
def test_a_lever_level_with_the_knees_keeps_its_length(bend: float) -> None:
    skeleton = load_body("male").skeleton
    lever = made("lever", axle="knees", by="left_foot", side=0.3)
    straight = solids(lever, Hold(skeleton, skeleton.place(skeleton.rest())), "p")[0]
    row = skeleton.rest().copy()
    row[skeleton.offsets["knee_l"]] = np.radians(bend)

    bent = solids(lever, Hold(skeleton, skeleton.place(row)), "p")[0]

    assert reach(bent) == pytest.approx(reach(straight), abs=0.01)


def test_the_rails_of_a_carriage_begin_on_the_floor_and_stay_there() -> None:
    skeleton = load_body("female").skeleton
    row = skeleton.rest().copy()
    carriage = made("carriage", angle=30.0)
    before = solids(carriage, Hold(skeleton, skeleton.place(row)), "p")[1].points
    row[:3] += 0.2 * np.array([0.0, -np.cos(np.pi / 6), np.sin(np.pi / 6)])

    after = solids(carriage, Hold(skeleton, skeleton.place(row)), "p")[1].points

    assert before[:, 1].min() < 0.06
    assert np.allclose(before, after, atol=1e-6)


def test_what_a_band_and_straps_hang_from_is_drawn() -> None:
    hold = standing()
    ring = solids(made("band", forward=1.2, height=1.3), hold, "p")[1]
    beam = solids(made("straps", forward=0.2, height=2.3), hold, "p")[-1]

    assert ring.material == "metal"
    assert np.allclose(ring.points.mean(axis=0)[1:], np.array([1.3, 1.2]) * hold.unit, atol=0.05)
    assert beam.material == "frame"
    assert beam.points[:, 1].min() == pytest.approx(2.3 * hold.unit)


def test_a_high_pad_stands_on_a_foot_and_a_plank_on_the_floor_on_none() -> None:
    hold = standing()
    post, _ = solids(made("pad", height=1.2, angle=90.0, width=0.1, length=0.1), hold, "p")
    alone = solids(made("pad", height=0.5, angle=90.0, length=1.0), hold, "p")

    assert np.ptp(post.points[post.points[:, 1] < 0.03, 0]) > 0.15
    assert len(alone) == 1


def test_both_slopes_of_an_ez_bar_pass_through_the_hands() -> None:
    hold = standing()
    bar = solids(made("ez_bar"), hold, "p")[0].points
    middle, way = hold.bar("hands")
    along = (bar - middle) @ way
    off = np.linalg.norm(bar - middle - np.outer(along, way), axis=1)

    assert off.max() > 0.03
    assert along.max() == pytest.approx(-along.min(), abs=1e-3)


def test_a_bag_may_stand_upright_and_stairs_may_have_a_console() -> None:
    hold = standing()
    bags = [
        solids(made("sandbag", by="chest", lie=lie), hold, "p")[0] for lie in ("across", "upright")
    ]
    tall = [float(np.ptp(bag.points[:, 1])) for bag in bags]
    screens = solids(made("stairs", rails=0.9, console=1.2), hold, "p")

    assert tall[1] > 1.4 * tall[0]
    assert {"plate", "rubber"} <= {solid.material for solid in screens}
