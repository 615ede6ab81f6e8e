"""Words of contact, what carries the body, and agreement with the page of the exercise.

That every committed motion agrees is asked in test_figures.py, where each is read.
"""

# ruff: noqa: E501  # one case, one line
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.ready import catalogue

from forge.figures.agreement import disagreements, flies, flights
from forge.figures.body import load_body
from forge.figures.gates import check
from forge.figures.motion.furniture import pads
from forge.figures.motion.located import MotionFlawed
from forge.figures.motion.read import Motion, read_motion
from forge.figures.motion.targets import Bend, Pivot, Place, Plane, blend
from forge.figures.shelf import Shelf, essence, inputs_hash
from forge.figures.solved import read_solved, unpack

SHELF = Shelf(Path("content"))


def motion_of(folder: Path, text: str) -> Motion:
    path = folder / "some.yaml"
    path.write_text(text, encoding="utf-8")
    return read_motion(path, SHELF.archetypes)


def planes(motion: Motion) -> dict[str, Plane]:
    return {t.site: t for t in motion.poses[0].targets if isinstance(t, Plane)}


def test_a_back_rests_on_a_raised_bench(tmp_path: Path) -> None:
    motion = motion_of(
        tmp_path,
        "start: supine\nprops: {bench: {angle: 30}}\nposes: {lie: {rests: {back: bench}}}\n",
    )

    plane = planes(motion)["buttock_l"]

    assert plane.normal == pytest.approx((0, np.cos(np.radians(30)), np.sin(np.radians(30))))
    assert plane.contact


def test_a_seat_carries_at_its_height(tmp_path: Path) -> None:
    motion = motion_of(
        tmp_path, "props: {chair: {height: 0.5H}}\nposes: {sit: {rests: {seat: chair}}}\n"
    )

    assert planes(motion)["seat_l"].offset == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("poses: {a: {rests: {bak: floor}}}\n", "rests has no part 'bak'. Did you mean back?"),
        ("poses: {a: {rests: {back: bench}}}\n", "rests: back cannot be 'bench'; it may be a height"),
        ("poses: {a: {places: {crwn: {height: 1H}}}}\n", "places has no site 'crwn'. Did you mean crown?"),
        ("poses: {a: {hands: {on: hip}}}\n", "hands: on cannot be 'hip'. Did you mean hips?"),
    ],
)  # fmt: skip
def test_a_mistake_of_contact_is_told(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(MotionFlawed) as caught:
        motion_of(tmp_path, text)

    assert says in str(caught.value)


def test_a_pivot_keeps_its_distance_on_the_way() -> None:
    pivot = Pivot((0.0, 1.0, 0.0), 0)
    start = Place("grip_l", (0.2, 1.0, 1.0), 1.0, None, pivot=pivot)  # type: ignore[arg-type]  # no place needed
    end = replace(start, point=(0.2, 2.0, 0.0))

    half = blend(start, end, 0.5)

    assert isinstance(half, Place)
    assert half.point == pytest.approx((0.2, 1 + 0.5**0.5, 0.5**0.5))


def test_hands_on_the_body_turn_with_it(tmp_path: Path) -> None:
    motion = motion_of(tmp_path, "poses: {a: {right_hand: {on: other_knees}}}\n")

    place = next(t for t in motion.poses[0].targets if isinstance(t, Place))

    assert (place.site, place.origin, place.framed) == ("palm_r", "kneecap_l", True)


def test_a_second_prop_of_a_kind_has_a_number(tmp_path: Path) -> None:
    motion = motion_of(tmp_path, "props: {box: {}, box_2: {side: 1H}}\nposes: {a: {}}\n")

    assert [prop.kind for prop in motion.props] == ["box", "box"]


def test_pads_look_away_from_what_they_carry() -> None:
    seat, back = pads("chair", {"height": 0.5, "turn": 0.0})

    assert tuple(seat.normal) == pytest.approx((0, 1, 0))
    assert tuple(back.normal) == pytest.approx((0, 0, 1))


def test_only_what_is_asked_for_makes_a_figure_stale(tmp_path: Path) -> None:
    plain = motion_of(tmp_path, "archetype: squat\n")
    remarked = motion_of(tmp_path, "# a remark\n\narchetype: squat\ncheck: {top: {knee: [0, 3]}}\n")
    deeper = motion_of(tmp_path, "archetype: squat\nposes: {bottom: {pelvis: {height: 0.4H}}}\n")

    assert essence(plain) == essence(remarked)
    assert inputs_hash(plain, "male", {}) != inputs_hash(deeper, "male", {})


def test_the_last_digit_of_a_sine_makes_no_figure_stale(tmp_path: Path) -> None:
    one = motion_of(tmp_path, "poses: {a: {pelvis: {height: 0.12H}}}\n")
    other = motion_of(tmp_path, "poses: {a: {pelvis: {height: 0.1200000000000001H}}}\n")
    third = motion_of(tmp_path, "poses: {a: {pelvis: {height: 0.1200001H}}}\n")

    assert essence(one) == essence(other)
    assert essence(one) != essence(third)


def test_a_foreign_prop_and_a_foreign_tempo_are_told(tmp_path: Path) -> None:
    motion = motion_of(
        tmp_path, "archetype: squat\nprops: {rower: {}}\nseconds: {bottom: 9, top: 1}\n"
    )

    told = disagreements(motion, catalogue().get("bodyweight-squat").facts)

    assert any("uses no rower" in line for line in told)
    assert any("tempo" in line for line in told)


def test_a_floating_jump_is_told(tmp_path: Path) -> None:
    motion = motion_of(
        tmp_path,
        "poses:\n  low: {feet: {on: sole, width: 0.3H}}\n  high: {pelvis: {height: 1.3H}}\n"
        "seconds: {high: 3}\n",
    )
    body = load_body("female")
    rows = np.tile(body.skeleton.rest(), (2, 1))
    rows[1, 1] += 0.3

    assert flies(motion.poses[1])
    assert any("a body takes 0.25 s" in line for line in flights(body, motion, rows, (0, 1)))


def test_skin_within_a_bench_is_told() -> None:
    body = load_body("female")
    motion = read_motion(SHELF.motion("barbell-bench-press"), SHELF.archetypes)
    solved = read_solved(SHELF.solved("barbell-bench-press", "female"))
    rows = unpack(body.skeleton, solved)
    rows[:, 1] -= 0.08

    told = [str(miss) for miss in check(body, motion, rows, solved.keys).misses]

    assert any("skin within the bench" in line for line in told)


def test_a_side_bend_of_the_spine_counts_to_the_right(tmp_path: Path) -> None:
    motion = motion_of(tmp_path, "start: standing\nposes: {bent: {spine: {side: 30}}}\n")
    skeleton = load_body("female").skeleton
    row = skeleton.rest().copy()
    for target in motion.poses[0].targets:
        if isinstance(target, Bend) and target.joint.startswith("spine"):
            row[skeleton.offsets[target.joint]] = np.radians(target.degrees)

    placed = skeleton.place(row)

    assert placed.at["neck_01"][0] < -0.05  # x grows to the figure's left


def lifted_shin(slug: str, degrees: float) -> list[str]:
    """What the gates say once the left knee of a kneeling figure is bent further."""
    body = load_body("female")
    motion = read_motion(SHELF.motion(slug), SHELF.archetypes)
    solved = read_solved(SHELF.solved(slug, "female"))
    rows = unpack(body.skeleton, solved)
    rows[:, body.skeleton.offsets["knee_l"]] += np.radians(degrees)
    report = check(body, motion, rows, solved.keys)
    return [miss.gate for miss in report.misses if "kneeling leg in the air" in miss.gate]


def test_who_kneels_does_not_hold_the_feet_in_the_air() -> None:
    assert lifted_shin("cat-cow", 0) == []
    assert "foot_l of a kneeling leg in the air" in lifted_shin("cat-cow", 12)


def test_a_foot_that_rests_high_may_be_there() -> None:
    assert lifted_shin("couch-stretch", 0) == []
