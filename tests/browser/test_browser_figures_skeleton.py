"""The browser puts a skeleton where the drawings put it: the same angles give the same places."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.conf import settings
from playwright.sync_api import Page

from forge.figures.body import hand_shape, load_body
from forge.figures.geometry import Array
from forge.figures.motion.read import read_motion
from forge.figures.shelf import Shelf
from forge.figures.solved import read_solved, unpack

SHELF = Shelf(Path("content"))
MILLIMETRE = 1e-3
FINGERS = ("index", "middle", "ring", "pinky", "thumb")
"""Between two poses they change in the browser alone."""
PLACES = """async ([bones, read, slug, sex]) => {
  const [{ Skeleton }, { readBody, readMotion }] = [await import(bones), await import(read)];
  const skin = readBody(await (await fetch(`/figures/${sex}.body`)).arrayBuffer());
  const motion = readMotion(await (await fetch(`/figures/${slug}/${sex}.json`)).json());
  const skeleton = new Skeleton(skin.header);
  const frames = [...new Set([...motion.keys, Math.floor(motion.frames / 3)])];
  return [skin.header.bones.map((bone) => bone.name), motion.keys,
    frames.map((frame) => [frame, skeleton.place(motion, frame)])];
}"""


def placed_by_the_browser(page: Page, server: str, slug: str, sex: str) -> Any:
    page.goto(f"{server}/about")
    names = json.loads((Path(settings.STATIC_ROOT) / "staticfiles.json").read_text())["paths"]
    modules = [f"/static/{names[f'js/figure/{name}.js']}" for name in ("bones", "read")]
    return page.evaluate(PLACES, [*modules, slug, sex])


def placed_by_the_drawings(slug: str, sex: str, frame: int, *, key: int | None) -> dict[str, Array]:
    skeleton, motion = load_body(sex).skeleton, read_motion(SHELF.motion(slug), SHELF.archetypes)
    rows = unpack(skeleton, read_solved(SHELF.solved(slug, sex)))
    shapes = motion.poses[key].hands if key is not None else {}
    hands = {
        bone: turn
        for side, shape in shapes.items()
        for bone, turn in hand_shape(skeleton, shape, side).items()
    }
    return dict(skeleton.place(rows[frame], hands).at)


@pytest.mark.parametrize(
    ("slug", "sex"),
    [("barbell-back-squat", "female"), ("push-up", "male"), ("kettlebell-swing", "female")],
)
def test_the_same_angles_give_the_same_places(
    phone: Page, server: str, slug: str, sex: str
) -> None:
    names, keys, frames = placed_by_the_browser(phone, server, slug, sex)

    for frame, places in frames:
        key = keys.index(frame) if frame in keys else None
        drawn = placed_by_the_drawings(slug, sex, frame, key=key)
        ours = {
            name: np.array(place)
            for name, place in zip(names, places, strict=True)
            if name in drawn and (key is not None or not name.startswith(FINGERS))
        }
        off = {name: float(np.linalg.norm(ours[name] - drawn[name])) for name in ours}
        assert len(ours) > 16
        assert max(off.values()) < MILLIMETRE, (frame, max(off, key=lambda name: off[name]))
