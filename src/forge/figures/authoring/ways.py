"""Which way a movement goes: the path of what moves most, as the first drawing shows it."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from forge.figures.authoring.hold import Hold
from forge.figures.authoring.prop_meshes import solids
from forge.figures.authoring.scene import Camera
from forge.figures.body import Body, hand_shape
from forge.figures.geometry import Array
from forge.figures.motion.read import Motion
from forge.figures.solved import Solved, unpack

SIZE, MARGIN = 1000, 36
"""Of the drawing's square; as ``drawing`` has it."""
TRUNK = ("pelvis", "chest")
LIMBS = (("grip_l", "grip_r"), ("ankle_l", "ankle_r"))
TRUNK_SHARE = 0.62
"""A limb that goes little further than the trunk is only carried along."""
BOTH_SHARE = 0.7
"""From this share of the longer way on, the other side moves as well."""
APART = 150
LEAST = 110
"""Units of a way worth an arrow."""
POINTS = 7
GAP = 48
FURTHEST = 260
"""How far an arrow may stand from what moves."""


@dataclass(frozen=True, slots=True)
class View:
    """What ``drawing.fit`` makes: scale and shift of the drawing."""

    camera: Camera
    scale: float
    shift: Array

    def project(self, points: Array) -> Array:
        """Picture units: right and down."""
        seen: Array = points @ self.camera.axes.T * self.scale
        return np.asarray(seen[:, :2] + self.shift)


Line = list[list[int]]


def ways(body: Body, motion: Motion, solved: Solved) -> list[list[Line]]:
    """For each drawing but the last, a line of points for each arrow to the next.

    In units of the drawing; no arrow for what hardly moves.
    """
    rows = unpack(body.skeleton, solved)
    view = _view(body, motion, solved, rows)
    return [
        _between(body, view, rows, (solved.keys[one], solved.keys[other]))
        for one, other in itertools.pairwise(motion.shown)
    ]


def _between(body: Body, view: View, rows: Array, ends: tuple[int, int]) -> list[Line]:
    first, last = ends
    frames = rows[first : last + 1] if first < last else rows[last : first + 1][::-1]
    placed = [body.skeleton.place_core(row) for row in frames]
    names = [*TRUNK, *(name for pair in LIMBS for name in pair)]
    paths = {
        name: view.project(np.array([body.skeleton.site(one, name) for one in placed]))
        for name in names
    }
    skin = view.project(body.pose(body.skeleton.place(frames[0], {})))
    return [
        _line(_beside(paths[name], skin) if name in TRUNK else paths[name])
        for name in _movers(paths)
    ]


def _beside(path: Array, skin: Array) -> Array:
    """The way of the trunk, moved out of the body where free space is near."""
    low, high = path[:, 1].min(), path[:, 1].max()
    if high - low < abs(path[-1, 0] - path[0, 0]):
        return path
    band = skin[(skin[:, 1] > low - GAP / 2) & (skin[:, 1] < high + GAP / 2), 0]
    shifts = (band.max() + GAP - path[:, 0].min(), band.min() - GAP - path[:, 0].max())
    inside = [s for s in shifts if (path[:, 0] + s).min() > 0 and (path[:, 0] + s).max() < SIZE]
    least = min(inside, key=abs, default=SIZE)
    return path + [least, 0.0] if abs(least) < FURTHEST else path


def _movers(paths: Mapping[str, Array]) -> list[str]:
    far = {name: _farthest(path) for name, path in paths.items()}
    trunk = max(TRUNK, key=lambda name: far[name])
    pair = max(LIMBS, key=lambda names: max(far[name] for name in names))
    limb = max(pair, key=lambda name: far[name])
    if max(far[trunk], far[limb]) < LEAST:
        return []
    if far[trunk] >= TRUNK_SHARE * far[limb]:
        return [trunk]
    other = next(name for name in pair if name != limb)
    gap = float(np.linalg.norm(paths[limb] - paths[other], axis=1).min())
    both = far[other] >= BOTH_SHARE * far[limb] and gap > APART
    return [limb, other] if both else [limb]


def _farthest(path: Array) -> float:
    return float(np.linalg.norm(path[-1] - path[0]))


def _line(path: Array) -> Line:
    """A few points at equal ways along a path."""
    ways_ = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    wanted = np.linspace(0, ways_[-1], POINTS)
    found = np.stack([np.interp(wanted, ways_, path[:, axis]) for axis in (0, 1)], axis=1)
    return [[round(float(x)), round(float(y))] for x, y in found]


def _view(body: Body, motion: Motion, solved: Solved, rows: Array) -> View:
    """The view of the drawings, from the same points."""
    clouds = [_cloud(body, motion, rows[solved.keys[index]], index) for index in motion.shown]
    camera = Camera(*motion.camera)
    seen = np.concatenate(clouds) @ camera.axes.T
    low, high = seen[:, :2].min(axis=0), seen[:, :2].max(axis=0)
    scale = (SIZE - 2 * MARGIN) / float((high - low).max())
    return View(camera, scale, np.array([SIZE / 2, SIZE / 2]) - (low + high) / 2 * scale)


def _cloud(body: Body, motion: Motion, row: Array, index: int) -> Array:
    pose, skeleton = motion.poses[index], body.skeleton
    hands = {
        bone: turn
        for side, shape in pose.hands.items()
        for bone, turn in hand_shape(skeleton, shape, side).items()
    }
    placed = skeleton.place(row, hands)
    hold = Hold(skeleton, placed)
    made = [solid for prop in motion.props for solid in solids(prop, hold, pose.name)]
    return np.concatenate([body.pose(placed), *(s.points for s in made if not s.backdrop)])
