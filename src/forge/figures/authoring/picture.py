"""One pose of a solved motion as an SVG."""

from collections.abc import Mapping

import numpy as np

from forge.figures.authoring.drawing import View, draw, fit
from forge.figures.authoring.hold import Hold
from forge.figures.authoring.prop_meshes import solids
from forge.figures.authoring.scene import Camera, Scene, make_scene
from forge.figures.authoring.svg import write_svg
from forge.figures.body import Body, hand_shape
from forge.figures.geometry import Array, matrix
from forge.figures.motion.read import Motion, Pose


def scenes(body: Body, motion: Motion, rows: Mapping[int, Array]) -> dict[int, Scene]:
    """The scene of each wanted key pose."""
    return {index: _scene(body, motion, motion.poses[index], row) for index, row in rows.items()}


def common_view(motion: Motion, made: Mapping[int, Scene]) -> View:
    """One view for all poses, so that a reader can compare them."""
    clouds = [scene.points for scene in made.values()]
    clouds += [
        np.array([[x, 0.0, z] for x, _, z in (scene.points.min(axis=0), scene.points.max(axis=0))])
        for scene in made.values()
    ]
    return fit(Camera(*motion.camera), clouds[: len(made)])


def picture(  # noqa: PLR0913  # all of it is words on the drawing
    motion: Motion,
    scene: Scene,
    view: View,
    *,
    roles: Mapping[str, str],
    title: str,
    description: str,
    key: str,
) -> str:
    """The SVG of one pose."""
    drawing = draw(scene, view, roles, motion.side)
    return write_svg(drawing, title=title, description=description, key=key, sex=scene.body.sex)


def _scene(body: Body, motion: Motion, pose: Pose, row: Array) -> Scene:
    skeleton = body.skeleton
    hands = {
        bone: turn
        for side, shape in pose.hands.items()
        for bone, turn in hand_shape(skeleton, shape, side).items()
    }
    placed = skeleton.place(row, hands)
    hold = Hold(skeleton, placed)
    props = tuple(solid for prop in motion.props for solid in solids(prop, hold, pose.name))
    turned = matrix(placed.rotation["head"])
    face = {
        name: (stroke - skeleton.heads["head"]) @ turned.T + placed.at["head"]
        for name, stroke in body.face.items()
    }
    return make_scene(body, body.pose(placed), face, props)
