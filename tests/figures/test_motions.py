"""Reading motions: an archetype and differences in, targets or helpful errors out."""

# ruff: noqa: E501  # one case, one line
from pathlib import Path

import pytest

from forge.figures.motion.located import MotionFlawed
from forge.figures.motion.prop_words import PROPS
from forge.figures.motion.read import Motion, read_motion
from forge.figures.motion.reference import tables
from forge.figures.motion.targets import Aim, Bend, Place, blend
from forge.figures.motion.words import ALL_WORDS, SINGULAR, SITES, WORDS

ARCHETYPE = """\
about: up and down
start: standing
always:
  feet: {on: sole, width: 0.4H, forward: 0, toes: 10}
poses:
  top:
    pelvis: {height: 1.0H}
  bottom:
    pelvis: {height: 0.5H, lean: 30}
    knees: {bend: 90}
check:
  bottom: {knee: [80, 100]}
"""


def motion_of(folder: Path, text: str) -> Motion:
    archetypes = folder / "archetypes"
    archetypes.mkdir(exist_ok=True)
    (archetypes / "squat.yaml").write_text(ARCHETYPE, encoding="utf-8")
    path = folder / "some-squat.yaml"
    path.write_text(text, encoding="utf-8")
    return read_motion(path, archetypes)


def fault_of(folder: Path, text: str) -> str:
    with pytest.raises(MotionFlawed) as caught:
        motion_of(folder, text)
    return str(caught.value)


def targets_of(motion: Motion, pose: int) -> dict[str, object]:
    return {target.key: target for target in motion.poses[pose].targets}


def test_an_exercise_changes_only_what_it_writes(tmp_path: Path) -> None:
    motion = motion_of(tmp_path, "archetype: squat\nposes: {bottom: {pelvis: {height: 0.6H}}}\n")

    bottom = targets_of(motion, 1)

    pelvis, bend = bottom["place pelvis from None"], bottom["bend knee_l"]
    assert isinstance(pelvis, Place)
    assert pelvis.point == (None, 0.6, None)
    assert isinstance(bend, Bend)
    assert bend.degrees == 90


def test_a_plural_word_is_mirrored_and_one_side_can_differ(tmp_path: Path) -> None:
    text = "archetype: squat\nalways: {left_foot: {forward: 0.3H}}\n"

    top = targets_of(motion_of(tmp_path, text), 0)

    left, right = top["place heel_l from None"], top["place heel_r from None"]
    assert isinstance(left, Place)
    assert isinstance(right, Place)
    assert (left.point, right.point) == ((0.2, 0.0, 0.3), (-0.2, 0.0, 0.0))
    assert left.contact


def test_a_tilde_takes_a_field_away(tmp_path: Path) -> None:
    motion = motion_of(tmp_path, "archetype: squat\nposes: {bottom: {knees: {bend: ~}}}\n")

    assert "bend knee_l" not in targets_of(motion, 1)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("archetype: sqat\n", "motions/some-squat.yaml:1: there is no archetype 'sqat'. Did you mean squat?"),
        ("archetype: squat\nprops: {barbel: {}}\n", ":2: there is no prop 'barbel'. Did you mean barbell?"),
        ("archetype: squat\nprops: {barbell: {plates: 0.2H}}\n", "barbell has no field 'plates'. Did you mean plate?"),
        ("archetype: squat\nalways:\n  knes: {bend: 3}\n", ":3: a pose has no word 'knes'. Did you mean knees?"),
        ("archetype: squat\nalways:\n  knees: {bent: 3}\n", ":3: knees has no field 'bent'. Did you mean bend?"),
        ("archetype: squat\nposes:\n  top: {pelvis: {height: 50cm}}\n", "needs a length in hip heights, as 0.5H; found '50cm'"),
        ("archetype: squat\nalways:\n  head: {look: forwards}\n", "has no direction 'forwards'. Did you mean forward?"),
        ("archetype: squat\nalways:\n  knees: {bend: deep}\n", "needs an angle in degrees"),
        ("archetype: squat\npath: [top, botom]\n", ":2: path has no pose 'botom'. Did you mean bottom?"),
        ("archetype: squat\ncheck: {bottom: {kne: [1, 2]}}\n", "check has no angle 'kne'. Did you mean knee?"),
        ("archetype: squat\ncheck: {bottom: {knee: 90}}\n", "needs a band of two numbers"),
        ("archetype: squat\ncamra: {azimuth: 3}\n", ":2: a motion has no part 'camra'. Did you mean camera?"),
        ("archetype: [squat\n", "this is no YAML"),
        ("", "the file is empty"),
        ("camera: {azimuth: 3}\n", "needs 'archetype: NAME' or poses of its own"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_the_nearest_word(
    tmp_path: Path, text: str, says: str
) -> None:
    assert says in fault_of(tmp_path, text)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    told = fault_of(tmp_path, "archetype: squat\nalways:\n  knes: {}\n  head: {look: north}\n")

    assert "knes" in told
    assert "north" in told


def test_a_mistake_in_the_archetype_names_the_archetype(tmp_path: Path) -> None:
    told = fault_of(tmp_path, "archetype: squat\nposes: {bottom: {pelvis: {lean: far}}}\n")

    assert told.startswith("motions/some-squat.yaml:2")


def test_a_contact_of_both_poses_stays_one_between_them(tmp_path: Path) -> None:
    motion = motion_of(tmp_path, "archetype: squat\n")
    first, second = (targets_of(motion, k)["place heel_l from None"] for k in (0, 1))
    assert isinstance(first, Place)
    assert isinstance(second, Place)

    between = blend(first, second, 0.4)

    assert isinstance(between, Place)
    assert between.contact
    assert between.point == first.point


def test_a_direction_turns_along_the_arc() -> None:
    motion = Aim("head", "front", (0, 0, 1), 1.0, None)  # type: ignore[arg-type]  # no place needed
    end = Aim("head", "front", (1, 0, 0), 1.0, None)  # type: ignore[arg-type]  # as above

    half = blend(motion, end, 0.5)

    assert isinstance(half, Aim)
    assert half.direction == pytest.approx((0.7071, 0, 0.7071), abs=1e-4)


def test_the_reference_holds_every_word_prop_and_site() -> None:
    text = Path("docs/motions.md").read_text(encoding="utf-8")

    assert tables() in text
    assert {*WORDS} | {f"left_{name}" for name in SINGULAR.values()} <= set(ALL_WORDS)
    assert all(f"`{name}`" in text for name in (*WORDS, *PROPS, *SITES))
