"""Vectors, rotations and triangles with numpy. Quaternions are (w, x, y, z)."""

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]
Mask: TypeAlias = NDArray[np.bool_]

UP = np.array([0.0, 1.0, 0.0])
TINY = 1e-12


def unit(vector: Array) -> Array:
    """The same direction with length 1; works on rows too."""
    size: Array = np.linalg.norm(vector, axis=-1, keepdims=True)
    return np.asarray(vector / np.maximum(size, TINY), dtype=float)


def angle_between(first: Array, second: Array) -> float:
    """Angle in degrees, 0 to 180."""
    return float(np.degrees(np.arccos(np.clip(unit(first) @ unit(second), -1.0, 1.0))))


def turn(axis: Array, radians: float) -> Array:
    """Quaternion of a rotation about an axis of length 1."""
    return np.array([np.cos(radians / 2), *(np.sin(radians / 2) * axis)])


def from_vector(vector: Array) -> Array:
    """Quaternion of a rotation vector (axis times radians)."""
    size = float(np.linalg.norm(vector))
    return turn(vector / size, size) if size > TINY else np.array([1.0, 0.0, 0.0, 0.0])


def to_vector(quaternion: Array) -> Array:
    """Rotation vector of a quaternion, the short way round."""
    q = quaternion if quaternion[0] >= 0 else -quaternion
    size = float(np.linalg.norm(q[1:]))
    return q[1:] / size * 2 * np.arctan2(size, q[0]) if size > TINY else np.zeros(3)


def multiply(first: Array, second: Array) -> Array:
    """Quaternion product; rows multiply pairwise."""
    if first.ndim == second.ndim == 1:
        return _product(first.tolist(), second.tolist())
    w1, x1, y1, z1 = np.moveaxis(first, -1, 0)
    w2, x2, y2, z2 = np.moveaxis(second, -1, 0)
    return np.stack(
        [
            w1 * w2 - x1 * x2 - y1 * y2 - z1 * z2,
            w1 * x2 + x1 * w2 + y1 * z2 - z1 * y2,
            w1 * y2 - x1 * z2 + y1 * w2 + z1 * x2,
            w1 * z2 + x1 * y2 - y1 * x2 + z1 * w2,
        ],
        axis=-1,
    )


def _product(first: list[float], second: list[float]) -> Array:
    """One pair: plain numbers are ten times as fast as arrays of four."""
    w1, x1, y1, z1 = first
    w2, x2, y2, z2 = second
    return np.array(
        [
            w1 * w2 - x1 * x2 - y1 * y2 - z1 * z2,
            w1 * x2 + x1 * w2 + y1 * z2 - z1 * y2,
            w1 * y2 - x1 * z2 + y1 * w2 + z1 * x2,
            w1 * z2 + x1 * y2 - y1 * x2 + z1 * w2,
        ]
    )


def conjugate(quaternion: Array) -> Array:
    """The opposite rotation."""
    return np.asarray(quaternion * np.array([1.0, -1.0, -1.0, -1.0]), dtype=float)


def matrix(quaternion: Array) -> Array:
    """Rotation matrix of a quaternion."""
    w, x, y, z = quaternion.tolist()
    size = math.sqrt(w * w + x * x + y * y + z * z)
    w, x, y, z = w / size, x / size, y / size, z / size
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
        ]
    )


def twist_about(quaternion: Array, axis: Array) -> Array:
    """The part of a rotation that turns about ``axis``; the rest is the swing."""
    part = np.array([quaternion[0], *(axis * (quaternion[1:] @ axis))])
    size = float(np.linalg.norm(part))
    return part / size if size > TINY else np.array([1.0, 0.0, 0.0, 0.0])


def normals(points: Array, triangles: Ints) -> Array:
    """Smooth normals of a mesh, one for each point."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    face = np.cross(b - a, c - a)
    total = np.zeros_like(points)
    for corner in range(3):
        np.add.at(total, triangles[:, corner], face)
    return unit(total)
