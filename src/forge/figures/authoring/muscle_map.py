"""The muscle map: one standing body from front and back, each muscle an area of its own.

It is drawn from the same skin and the same painted fields as every figure. Only the body's left
half is looked at; its mirror image is the other.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy import ndimage as ndi

from forge.figures.authoring.muscle_shapes import DEEP, SHAPES
from forge.figures.authoring.planar import Chain, Pen, label_cracks, outline, trace
from forge.figures.authoring.raster import Raster, rasterise
from forge.figures.authoring.scene import LABELS, Camera, Scene, make_scene
from forge.figures.body import Body, hand_shape
from forge.figures.geometry import Array, Mask, multiply, turn, unit
from forge.figures.skeleton import Placed

HEIGHT = 1240
"""Map units from the soles to the top of the head."""
MARGIN = 5
AZIMUTH: Mapping[str, float] = {"front": 0.0, "back": 180.0}
"""Degrees round the body from which each view is taken."""
ARM_OUT = 17.0
"""Degrees between a hanging arm and the trunk: hands clear the hips, the map stays narrow."""
ARM_TURN, PALM_TURN = 10.0, 60.0
"""Degrees by which upper arm and forearm are turned out: palms to the front, as in anatomy."""
ELBOW = 6.0
LEAST_SHARE = 0.10
"""A view that shows less of a muscle than this share of what the other shows leaves it out."""
SPECK = 60
"""Smallest piece of a muscle, in square units."""
GROWTH_M = 0.008
"""Painted areas stand apart; on the map they grow until they meet, and a line parts them."""
SOFT = 4.0
"""Units over which painted fields are softened: the mesh does not show in the edges."""
TOLERANCE = 0.9


@dataclass(frozen=True, slots=True)
class _Seen:
    """One view as a picture: the skin, and how deep each point lies in each muscle."""

    box: tuple[int, int]
    hit: Mask
    hair: Mask
    fields: Mapping[str, Array]
    left_is_right: bool
    """The person's left stands at the right of a picture from the front."""


def map_file(body: Body) -> str:
    """Both views as JSON, as ``forge.figures.body_map`` reads them; the same for the same body."""
    return json.dumps(muscle_map(body), separators=(",", ":")) + "\n"


def muscle_map(body: Body) -> dict[str, dict[str, object]]:
    """Both views.

    Raises ``ValueError`` when a painted muscle can be seen in neither view.
    """
    scene = make_scene(body, body.pose(standing(body)), {}, ())
    seen = {name: _seen(scene, angle) for name, angle in AZIMUTH.items()}
    areas = {name: _areas(view) for name, view in seen.items()}
    shown = {name: _worth_showing(name, areas) for name in areas}
    if missing := SHAPES.keys() - {muscle for found in shown.values() for muscle in found}:
        raise ValueError(f"Seen in neither view: {', '.join(sorted(missing))}.")
    return {name: _view(seen[name], shown[name]) for name in AZIMUTH}


def standing(body: Body) -> Placed:
    """Upright, arms a little out, palms to the front."""
    skeleton = body.skeleton
    row = skeleton.rest()
    for side, sign in (("l", 1.0), ("r", -1.0)):
        hang = np.radians(ARM_OUT)
        wanted = np.array([sign * np.sin(hang), -np.cos(hang), 0.0])
        arm = unit(skeleton.heads[f"lowerarm_{side}"] - skeleton.heads[f"upperarm_{side}"])
        axis = np.cross(arm, wanted)
        lowered = turn(unit(axis), float(np.arctan2(np.linalg.norm(axis), arm @ wanted)))
        turned = multiply(turn(wanted, -sign * np.radians(ARM_TURN)), lowered)
        at = skeleton.offsets[f"shoulder_{side}"]
        row[at : at + 4] = turned
        elbow = skeleton.joint(f"elbow_{side}")
        row[skeleton.offsets[elbow.name]] = np.radians(ELBOW) - elbow.rest
        row[skeleton.offsets[f"elbow_twist_{side}"]] = np.radians(PALM_TURN)
    return skeleton.place(row, hand_shape(skeleton, "relaxed"))


def _seen(scene: Scene, azimuth: float) -> _Seen:
    camera = Camera(azimuth, 0.0)
    seen = scene.points @ camera.axes.T
    top, bottom = seen[:, 1].min(), seen[:, 1].max()
    scale = HEIGHT / float(bottom - top)
    half = int(np.ceil(np.abs(seen[:, 0]).max() * scale)) + MARGIN
    size = 2 * half, HEIGHT + 2 * MARGIN
    seen = seen * scale
    seen[:, :2] += [half, MARGIN - top * scale]
    raster = rasterise(seen, scene.triangles, size)
    left_is_right = azimuth == 0.0
    hit = _mirrored(raster.hit.astype(float), left_is_right=left_is_right) > 0.5
    inside = np.maximum(ndi.gaussian_filter(raster.hit.astype(float), SOFT), 1e-3)
    shown = {
        name: _mirrored(_depth(scene, raster, name, inside), left_is_right=left_is_right)
        for name in (*SHAPES, "hair")
    }
    knot = np.zeros(raster.hit.shape)
    knot[raster.hit] = scene.label[raster.owner] == LABELS.index("hair")
    knot = _mirrored(knot, left_is_right=left_is_right)
    hair = hit & ((shown.pop("hair") > 0) | (knot > 0))
    return _Seen(size, hit, hair, shown, left_is_right)


def _depth(scene: Scene, raster: Raster, name: str, inside: Array) -> Array:
    """The field of a muscle, softened over the picture; far below zero off the body."""
    found = raster.spread(scene.body.fields[name], scene.triangles)
    return np.where(raster.hit, ndi.gaussian_filter(found, SOFT) / inside, -1.0)


def _mirrored(picture: Array, *, left_is_right: bool) -> Array:
    """The person's left half and its mirror image."""
    half = picture.shape[1] // 2
    own = picture[:, half:] if left_is_right else picture[:, :half]
    pair = (own[:, ::-1], own) if left_is_right else (own, own[:, ::-1])
    return np.hstack(pair)


# ---------------------------------------------------------------- which area shows what


def _areas(view: _Seen) -> dict[str, Mask]:
    """What each muscle covers. Muscles at the surface share it out; deep ones lie upon them."""
    outer = [name for name in view.fields if name not in DEEP]
    depths = np.array([view.fields[name] for name in outer])
    best = depths.argmax(axis=0)
    bare = view.hit & ~view.hair
    within = bare & (depths.max(axis=0) > -GROWTH_M)
    found = {name: within & (best == k) for k, name in enumerate(outer)}
    found |= {name: bare & (view.fields[name] > -GROWTH_M) for name in view.fields if name in DEEP}
    return {name: _without_specks(mask) for name, mask in found.items()}


def _without_specks(mask: Mask) -> Mask:
    pieces, _ = ndi.label(mask)
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    kept: Mask = (sizes >= SPECK)[pieces]
    return kept


def _worth_showing(name: str, areas: Mapping[str, Mapping[str, Mask]]) -> dict[str, Mask]:
    most = {muscle: max(int(own[muscle].sum()) for own in areas.values()) for muscle in SHAPES}
    return {
        muscle: mask
        for muscle, mask in areas[name].items()
        if most[muscle] and mask.sum() >= LEAST_SHARE * most[muscle]
    }


# ---------------------------------------------------------------- paths


def _view(view: _Seen, shown: Mapping[str, Mask]) -> dict[str, object]:
    half = view.box[0] // 2
    outer = [name for name in shown if name not in DEEP]
    labels = np.zeros(view.hit.shape, dtype=int)
    for number, name in enumerate(outer):
        labels[shown[name]] = 2 * number + 1
    labels[:, half:] += labels[:, half:] > 0
    chains = trace(*label_cracks(labels), labels)
    muscles = {
        name: _muscle(chains, 2 * number + 1, shown[name], view)
        for number, name in enumerate(outer)
    }
    muscles |= {name: _deep(shown[name], view) for name in shown if name in DEEP}
    body = view.hit.astype(int)
    hair = view.hair.astype(int)
    return {
        "box": [0, 0, *view.box],
        "base": _area(trace(*label_cracks(body), body), 1),
        "flesh": "".join(_area(chains, label) for label in range(1, 2 * len(outer) + 1)),
        "hair": _area(trace(*label_cracks(hair), hair), 1),
        "muscles": dict(sorted(muscles.items())),
    }


def _deep(mask: Mask, view: _Seen) -> dict[str, object]:
    labels = mask.astype(int)
    labels[:, view.box[0] // 2 :] *= 2
    return _muscle(trace(*label_cracks(labels), labels), 1, mask, view) | {"deep": True}


def _muscle(chains: list[Chain], label: int, mask: Mask, view: _Seen) -> dict[str, object]:
    """Both sides as paths. The label of the picture's left half is followed by the other's."""
    halves = {"left": label, "right": label + 1}
    if view.left_is_right:
        halves = {"left": label + 1, "right": label}
    rows, columns = np.nonzero(mask)
    box = [columns.min(), rows.min(), columns.max() + 1, rows.max() + 1]
    paths = {side: _area(chains, number) for side, number in halves.items()}
    return paths | {"deep": False, "box": [int(edge) for edge in box]}


def _area(chains: list[Chain], label: int) -> str:
    pen = Pen(TOLERANCE)
    for loop in outline(chains, lambda other: other == label):
        pen.loop(loop)
    return pen.text()
