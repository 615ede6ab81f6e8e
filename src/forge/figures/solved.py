"""A solved motion as it is committed: whole numbers, constant joints once, a hash of its inputs."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from forge.figures.geometry import Array, from_vector, to_vector
from forge.figures.skeleton import Skeleton

PLACE_STEP = 1e-4
"""Metres."""
TURN_STEP = 1e-4
"""Radians: 0.006 degrees; a foot at the end of a leg moves by 0.1 mm."""


@dataclass(frozen=True, slots=True)
class Solved:
    """Every frame of a motion on one body."""

    slug: str
    body: str
    inputs: str
    """Hash of spec, archetype, body and solver."""
    frames: int
    keys: tuple[int, ...]
    """Frames of the key poses."""
    seconds: tuple[float, ...]
    """Time from each key pose to the next."""
    root: list[list[int]]
    """Pelvis: place and rotation vector, one list for each of six numbers."""
    joints: dict[str, list[list[int]]]
    """Each joint: one list for each of its numbers; a single entry stands for all frames."""
    angles: dict[str, list[int]]
    """Anatomical angles in degrees, for each frame."""


def pack(  # noqa: PLR0913  # one for each field of the file
    skeleton: Skeleton, rows: Array, *, slug: str, body: str, inputs: str, keys: tuple[int, ...],
    seconds: tuple[float, ...], angles: Mapping[str, list[int]],
) -> Solved:  # fmt: skip
    """Rows of numbers to whole numbers."""
    turns = _continuous(np.array([to_vector(row[3:7]) for row in rows]))
    root = np.hstack([rows[:, :3] / PLACE_STEP, turns / TURN_STEP])
    joints: dict[str, list[list[int]]] = {}
    for joint in skeleton.joints:
        start = skeleton.offsets[joint.name]
        part = rows[:, start : start + joint.size]
        if joint.axis is None:
            part = _continuous(np.array([to_vector(quaternion) for quaternion in part]))
        joints[joint.name] = [_short(column) for column in np.round(part.T / TURN_STEP).astype(int)]
    return Solved(
        slug=slug, body=body, inputs=inputs, frames=len(rows), keys=keys, seconds=seconds,
        root=[_short(column) for column in np.round(root.T).astype(int)],
        joints=joints, angles=dict(angles),
    )  # fmt: skip


def unpack(skeleton: Skeleton, solved: Solved) -> Array:
    """Whole numbers to rows of a pose."""
    rows = np.tile(skeleton.rest(), (solved.frames, 1))
    root = [_long(column, solved.frames) for column in solved.root]
    for axis in range(3):
        rows[:, axis] = root[axis] * PLACE_STEP
    rows[:, 3:7] = [from_vector(vector) for vector in np.stack(root[3:], axis=1) * TURN_STEP]
    for joint in skeleton.joints:
        start = skeleton.offsets[joint.name]
        columns = (
            np.stack([_long(c, solved.frames) for c in solved.joints[joint.name]], axis=1)
            * TURN_STEP
        )
        if joint.axis is None:
            rows[:, start : start + 4] = [from_vector(vector) for vector in columns]
        else:
            rows[:, start] = columns[:, 0]
    return rows


def write_solved(path: Path, solved: Solved) -> None:
    """Write the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.encode(solved) + b"\n")


def read_solved(path: Path) -> Solved:
    """Read the file. Raises ``msgspec.ValidationError`` for a damaged one."""
    return msgspec.json.decode(path.read_bytes(), type=Solved)


def _short(column: Array) -> list[int]:
    """Steps from frame to frame: small numbers pack well; one number if nothing moves."""
    values = [int(value) for value in column]
    if len(set(values)) == 1:
        return values[:1]
    return [values[0], *(b - a for a, b in itertools.pairwise(values))]


def _long(column: list[int], frames: int) -> Array:
    if len(column) == 1:
        return np.full(frames, float(column[0]))
    return np.cumsum(np.array(column, dtype=float))


def _continuous(vectors: Array) -> Array:
    """Rotation vectors without jumps by a whole turn."""
    found = vectors.copy()
    for index in range(1, len(found)):
        size = float(np.linalg.norm(found[index]))
        if size > 1e-9:
            other = found[index] * (1 - 2 * np.pi / size)
            if np.linalg.norm(other - found[index - 1]) < np.linalg.norm(
                found[index] - found[index - 1]
            ):
                found[index] = other
    return found
