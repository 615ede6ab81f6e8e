"""How a prop lies in the hands: under the palms, on the forearm, over the chest, on a cord."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("mujoco")
pytest.importorskip("mink")

from forge.figures.authoring.hold import AXES, Hold  # after the skip
from forge.figures.authoring.prop_meshes import MAKE
from forge.figures.authoring.solve import Model, solve
from forge.figures.body import load_body
from forge.figures.geometry import Array
from forge.figures.motion.located import Where
from forge.figures.motion.prop_words import PROPS
from forge.figures.motion.read import Prop, read_motion
from forge.figures.shelf import Shelf

SHELF = Shelf(Path("content"))
BODY = load_body("female")


def held(kind: str, **fields: object) -> Prop:
    given = {name: default for name, (_, default, _) in PROPS[kind].fields.items()}
    return Prop(kind, given | fields, Where("some", 1), kind)


def hold_of(slug: str, pose: int) -> Hold:
    rows, keys = solve(Model(BODY.skeleton), read_motion(SHELF.motion(slug), SHELF.archetypes))
    return Hold(BODY.skeleton, BODY.skeleton.place(rows[keys[pose]]))


def middle(prop: Prop, hold: Hold) -> Array:
    points = np.vstack([solid.points for solid in MAKE[prop.kind](prop, hold)])
    return np.asarray((points.min(axis=0) + points.max(axis=0)) / 2)


def test_a_bell_lies_on_the_forearm_in_a_press_and_over_the_fist_bottoms_up() -> None:
    hold = hold_of("kettlebell-press", 1)

    hand = hold.site("grip_l")[1]
    assert middle(held("kettlebell", by="left_hand", lie="forearm"), hold)[1] < hand
    assert middle(held("kettlebell", by="left_hand"), hold)[1] > hand + 0.05


def test_a_dumbbell_hangs_below_the_palms_that_carry_its_head() -> None:
    hold = hold_of("dumbbell-overhead-triceps-extension", 0)
    prop = held("dumbbell", grip="under")

    points = np.vstack([solid.points for solid in MAKE["dumbbell"](prop, hold)])

    assert len(MAKE["dumbbell"](prop, hold)) == 3
    assert points[:, 1].min() < hold.site("palm_l")[1] - 0.1


def test_a_dumbbell_lies_upon_the_fold_of_the_hips_not_in_it() -> None:
    for pose in (0, 1):
        hold = hold_of("dumbbell-hip-thrust", pose)
        front = hold.bone("pelvis", AXES[2]) + hold.bone("thigh_l", AXES[2])
        off = middle(held("dumbbell", by="hip_crease", size=0.095), hold) - hold.site("hip_crease")

        assert off @ front > 0.03


def test_a_ball_lies_below_long_legs_and_before_the_heels_that_have_drawn_it_in() -> None:
    prop = held("stability_ball", under="heels", size=0.26)
    ahead = [
        middle(prop, hold)[2] - (hold.site("heel_back_l")[2] + hold.site("heel_back_r")[2]) / 2
        for hold in (hold_of("stability-ball-leg-curl", pose) for pose in (0, 1))
    ]

    assert abs(ahead[0]) < 0.08
    assert ahead[1] > 0.12


def test_a_held_band_passes_before_the_breastbone_not_through_it() -> None:
    hold = hold_of("band-pull-apart", 1)
    front = hold.bone("spine_03", AXES[2])

    points = MAKE["band"](held("band", way="held"), hold)[0].points
    before = points[np.abs(points[:, 0]) < 0.09] @ front

    assert before.min() > hold.site("chest") @ front


def test_a_plate_hangs_on_its_cord() -> None:
    hold = hold_of("wrist-roller", 0)

    plain, hung = (middle(held("plate", hang=h), hold)[1] for h in (0.0, 0.4))

    assert hung < plain - 0.2


def test_a_motion_may_begin_upside_down() -> None:
    hold = hold_of("wall-handstand-hold", 0)

    assert hold.site("crown")[1] < hold.site("pelvis")[1] < hold.site("heel_l")[1]


def test_a_plate_on_the_forehead_lies_above_the_nose() -> None:
    hold = hold_of("plate-neck-flexion", 0)
    nose, forehead = (middle(held("plate", by="nose", up=up), hold) for up in (0.0, 0.1))
    shift = (forehead - nose) / hold.unit
    assert shift == pytest.approx(hold.bone("head", AXES[1]) * 0.1, abs=0.01)


def test_toes_lift_and_curl_without_the_ankle() -> None:
    lifted, curled = (
        float(hold.bone("ball_l", AXES[2]) @ hold.bone("foot_l", AXES[1]))
        for hold in (hold_of("towel-scrunch", pose) for pose in (0, 1))
    )
    assert lifted > 0.3
    assert curled < -0.2
