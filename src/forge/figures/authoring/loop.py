"""A solved motion as an animated WebP, for places that play no 3D: notes, chats, other sites."""

from collections.abc import Iterable, Mapping
from io import BytesIO

import numpy as np

# Pillow writes the container and codes the images; it comes with the extra `figures` alone,
# because nothing that a server shows needs it.
from PIL import Image

from forge.figures.authoring.drawing import View
from forge.figures.authoring.picture import common_view, picture, scenes
from forge.figures.authoring.scene import Scene
from forge.figures.bitmap import Canvas
from forge.figures.body import Body
from forge.figures.card import PAPER
from forge.figures.course import Still, stills
from forge.figures.flat import Box, bounds
from forge.figures.geometry import Array, unit
from forge.figures.motion.read import Motion
from forge.figures.painting import paint
from forge.figures.skeleton import Skeleton
from forge.figures.solved import Solved, unpack

SIDE = 640
"""The longer side of the images, in points."""
QUALITY = 45
"""Of the lossy coding, out of 100: lines stay clean; without losses a file is four times as big."""
EFFORT = 4
"""Of the coding, out of 6."""
FOREVER = 0


def loop(body: Body, motion: Motion, solved: Solved, roles: Mapping[str, str]) -> bytes:
    """One round of the motion on a light ground, repeated for ever, with the muscles marked."""
    shown = stills(solved, mode=motion.mode, back=motion.poses[0].seconds)
    drawn = _drawn(body, motion, solved, roles, shown)
    box = bounds(drawn.values())
    images = {at: _image(text, box) for at, text in drawn.items()}
    return _written([images[still.at] for still in shown], [still.ms for still in shown])


def _drawn(
    body: Body, motion: Motion, solved: Solved, roles: Mapping[str, str], shown: Iterable[Still]
) -> dict[float, str]:
    """The drawing of each place, all in one view."""
    rows = unpack(body.skeleton, solved)
    made: dict[float, tuple[int, Scene]] = {}
    for at in sorted({still.at for still in shown}):
        pose = max(index for index, key in enumerate(solved.keys) if key <= at)
        row = between(body.skeleton, rows, at)
        made[at] = pose, scenes(body, motion, {pose: row})[pose]
    view = common_view(motion, dict(enumerate(scene for _, scene in made.values())))
    return {at: _drawing(motion, scene, view, roles) for at, (_, scene) in made.items()}


def _drawing(motion: Motion, scene: Scene, view: View, roles: Mapping[str, str]) -> str:
    return picture(motion, scene, view, roles=roles, title="", description="", key=motion.slug)


def between(skeleton: Skeleton, rows: Array, at: float) -> Array:
    """The pose at a place between two frames: numbers mixed, rotations the short way round."""
    low = min(int(at), len(rows) - 1)
    before, after = rows[low], rows[min(low + 1, len(rows) - 1)]
    share = at - low
    mixed: Array = before * (1 - share) + after * share
    balls = [skeleton.offsets[joint.name] for joint in skeleton.joints if joint.axis is None]
    for start in (3, *balls):
        turn = slice(start, start + 4)
        near = after[turn] if before[turn] @ after[turn] >= 0 else -after[turn]
        mixed[turn] = unit(before[turn] * (1 - share) + near * share)
    return mixed


def _image(drawing: str, box: Box) -> Image.Image:
    scale = SIDE / max(box.width, box.height)
    canvas = Canvas(round(box.width * scale), round(box.height * scale), PAPER)
    paint(canvas, drawing, scale, np.array([-box.left, -box.top]) * scale)
    return Image.fromarray(canvas.whole())


def _written(images: list[Image.Image], times: list[int]) -> bytes:
    target = BytesIO()
    images[0].save(
        target, "WEBP", save_all=True, append_images=images[1:], duration=times, loop=FOREVER,
        quality=QUALITY, method=EFFORT, minimize_size=True,
    )  # fmt: skip
    return target.getvalue()
