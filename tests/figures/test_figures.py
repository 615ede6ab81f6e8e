"""The committed figures: every gate kept, nothing stale, pictures small and told in words."""

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from tests.each import each, shares, span
from tests.ready import catalogue

from forge.domain.vocabulary import Muscle
from forge.figures.agreement import disagreements
from forge.figures.body import BODIES, HAND_SHAPES, hand_shape, load_body
from forge.figures.gates import check, segment_distance
from forge.figures.geometry import from_vector, matrix, multiply, to_vector, twist_about
from forge.figures.measures import measure, told
from forge.figures.motion.read import Motion, read_motion
from forge.figures.motion.words import MIDDLE, SITES
from forge.figures.shelf import Shelf, default_body, inputs_hash, muscle_roles
from forge.figures.solved import pack, read_solved, unpack

SHELF = Shelf(Path("content"))
SLUGS = SHELF.slugs()
PICTURE_LIMIT = 12_000
"""Bytes of one drawing, compressed."""


@pytest.mark.parametrize("slugs", shares(SLUGS, 12), ids=span)
def test_every_committed_figure_is_sound(slugs: tuple[str, ...]) -> None:
    """A motion is read once, for all that must hold of it."""

    def is_sound(slug: str) -> None:
        motion = read_motion(SHELF.motion(slug), SHELF.archetypes)
        exercise = catalogue().get(slug)
        roles = muscle_roles(exercise.facts.muscles)

        for sex in BODIES:
            solved = read_solved(SHELF.solved(slug, sex))
            body = load_body(sex)
            wanted = inputs_hash(motion, sex, roles)
            assert solved.inputs == wanted, f"{sex} is stale, run: forge figures build"
            report = check(body, motion, unpack(body.skeleton, solved), solved.keys)
            assert [str(miss) for miss in report.misses] == [], f"{sex} misses a gate"
        assert disagreements(motion, exercise.facts) == []
        pictures_are_small_told_in_words_and_free_of_script_and_style(motion)

    each(slugs, is_sound)


def pictures_are_small_told_in_words_and_free_of_script_and_style(motion: Motion) -> None:
    for number in range(1, len(motion.shown) + 1):
        text = SHELF.picture(motion.slug, default_body(motion.slug), number).read_text("utf-8")
        described = ET.fromstring(text).find(  # noqa: S314  # our own file
            "{http://www.w3.org/2000/svg}desc"
        )
        assert len(gzip.compress(text.encode())) < PICTURE_LIMIT
        assert described is not None
        assert described.text
        assert "{" not in described.text
        assert not re.search(r"<script|<style|style=|href=", text)


@pytest.mark.parametrize("sex", BODIES)
def test_a_body_has_a_field_for_each_of_the_46_muscles(sex: str) -> None:
    fields = load_body(sex).fields

    assert sorted(m.value for m in Muscle if m.value not in fields) == []
    assert all(fields[m.value].max() > 0 for m in Muscle)


@pytest.mark.parametrize("sex", BODIES)
def test_a_body_has_every_site(sex: str) -> None:
    sites = load_body(sex).skeleton.sites

    wanted = {n if n in MIDDLE else f"{n}_{side}" for n in SITES for side in "lr"}
    assert sorted(wanted - set(sites)) == []


@pytest.mark.parametrize("sex", BODIES)
def test_the_rest_pose_leaves_the_skin_where_it_is(sex: str) -> None:
    body = load_body(sex)

    skin = body.pose(body.skeleton.place(body.skeleton.rest()))

    assert np.abs(skin - body.points).max() < 1e-9


def test_a_bent_knee_keeps_its_volume() -> None:
    body = load_body("female")
    pose = body.skeleton.rest()
    pose[body.skeleton.offsets["knee_l"]] = np.radians(120)

    skin = body.pose(body.skeleton.place(pose))

    knee = body.skeleton.heads["calf_l"]
    near = np.linalg.norm(body.points - knee, axis=1) < 0.09
    assert np.linalg.norm(skin[near] - knee, axis=1).min() > 0.02


@pytest.mark.parametrize("shape", HAND_SHAPES)
def test_hands_have_every_shape(shape: str) -> None:
    turns = hand_shape(load_body("male").skeleton, shape)

    assert len(turns) == 30
    assert all(np.linalg.norm(turn) == pytest.approx(1) for turn in turns.values())


def test_a_solved_motion_survives_packing() -> None:
    skeleton = load_body("female").skeleton
    solved = read_solved(SHELF.solved("push-up", "female"))
    rows = unpack(skeleton, solved)

    again = pack(
        skeleton, rows, slug="push-up", body="female", inputs="", keys=solved.keys,
        seconds=solved.seconds, angles=solved.angles,
    )  # fmt: skip

    assert again.joints == solved.joints
    assert np.allclose(unpack(skeleton, again), rows, atol=1e-9)


def test_sentences_are_filled_with_measured_angles() -> None:
    skeleton = load_body("male").skeleton
    pose = skeleton.rest()
    for side in "lr":
        pose[skeleton.offsets[f"hip_{side}"]] = np.radians(90)

    text = told("Hips bent {hip} degrees", measure(skeleton, skeleton.place(pose)))

    assert re.fullmatch(r"Hips bent (8|9)\d degrees", text)


def test_rotations_agree_with_each_other() -> None:
    first, second = from_vector(np.array([0.3, -0.2, 0.9])), from_vector(np.array([-1.0, 0.4, 0.1]))

    product = multiply(first, second)

    assert np.allclose(matrix(product), matrix(first) @ matrix(second))
    assert np.allclose(from_vector(to_vector(product)), product) or np.allclose(
        from_vector(to_vector(product)), -product
    )
    axis = np.array([0.0, 1.0, 0.0])
    assert np.allclose(twist_about(from_vector(axis * 0.7), axis), from_vector(axis * 0.7))


def test_segments_know_their_distance() -> None:
    a, b = np.array([0.0, 0, 0]), np.array([1.0, 0, 0])

    assert segment_distance(a, b, np.array([0.5, 1, 1]), np.array([0.5, -1, 1])) == pytest.approx(1)
    assert segment_distance(a, b, np.array([2.0, 0, 0]), np.array([3.0, 0, 0])) == pytest.approx(1)


@pytest.mark.parametrize("sex", BODIES)
@pytest.mark.parametrize(
    ("muscle", "palmwards"),
    [("wrist_flexors", 1), ("finger_flexors", 1), ("wrist_extensors", -1)],
)
def test_muscles_of_the_forearm_lie_on_their_side_of_it(
    sex: str, muscle: str, palmwards: int
) -> None:
    body = load_body(sex)
    heads = body.skeleton.heads

    for side, sign in (("l", 1), ("r", -1)):
        inside = (body.fields[muscle] > 0) & (body.points[:, 0] * sign > 0)
        axis = heads[f"hand_{side}"] - heads[f"lowerarm_{side}"]
        off = body.points[inside].mean(axis=0) - heads[f"lowerarm_{side}"]
        off = off - axis * (off @ axis) / (axis @ axis)
        assert off @ body.skeleton.hand_frame(side)[1] * palmwards > 0.01
