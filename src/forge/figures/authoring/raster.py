"""A z-buffer without loops over triangles: which surface each point of the picture shows."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from forge.figures.geometry import Array, Ints, Mask

CHUNK = 1_000_000
"""Candidate points handled at once: bounds the memory."""


@dataclass(frozen=True)
class Raster:
    """For each point of the picture: triangle (-1 for none), weights of its corners, depth."""

    triangle: Ints
    corner: Array
    """Weights of the three corners, one row for each point that is hit."""
    depth: Array

    @cached_property
    def hit(self) -> Mask:
        """Where anything is."""
        return self.triangle >= 0

    @cached_property
    def owner(self) -> Ints:
        """Triangles of the points that are hit."""
        return self.triangle[self.hit]

    def spread(self, values: Array, triangles: Ints, outside: float = 0.0) -> Array:
        """Values of vertices, interpolated over the picture."""
        found = np.full(self.triangle.shape, outside, dtype=float)
        corners = values[triangles][self.owner]
        found[self.hit] = np.einsum("nk,nk->n", self.corner, corners)
        return found


def rasterise(screen: Array, triangles: Ints, size: tuple[int, int]) -> Raster:
    """Draw triangles given in picture units (x right, y down, z towards the eye).

    Only triangles that face the eye count: on screen they run clockwise (y is down).
    """
    width, height = size
    a, b, c = (screen[triangles[:, k]] for k in range(3))
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    low = np.floor(np.minimum(np.minimum(a, b), c)[:, :2]).astype(int)
    high = np.ceil(np.maximum(np.maximum(a, b), c)[:, :2]).astype(int)
    low = np.maximum(low, 0)
    high = np.minimum(high, [width, height])
    extent = np.maximum(high - low, 0)
    facing = np.flatnonzero((area < -1e-9) & (extent.prod(axis=1) > 0))
    planes = _planes(a, b, c, np.where(np.abs(area) > 1e-9, area, -1.0))
    best = np.full(width * height, -np.inf)
    owner = np.full(width * height, -1)
    for part in _chunks(facing, extent.prod(axis=1)[facing]):
        index, place, z = _covered(part, low, extent, planes, width)
        # The last of several writes to one place stays: write from far to near.
        order = np.argsort(z, kind="stable")
        index, place, z = index[order], place[order], z[order]
        nearer = z > best[place]
        place, z, index = place[nearer], z[nearer], index[nearer]
        best[place], owner[place] = z, index
    hit = np.flatnonzero(owner >= 0)
    second, third = _weights(planes, owner[hit], hit % width, hit // width)
    corner = np.stack([1 - second - third, second, third], axis=1)
    return Raster(owner.reshape(height, width), corner, best.reshape(height, width))


def _planes(a: Array, b: Array, c: Array, area: Array) -> Array:
    """For each triangle, weights of its second and third corner and depth, linear in x and y."""
    ab, ac = b - a, c - a
    second = np.stack([ac[:, 1], -ac[:, 0]], axis=1) / area[:, None]
    third = np.stack([-ab[:, 1], ab[:, 0]], axis=1) / area[:, None]
    depth = second * ab[:, 2:3] + third * ac[:, 2:3]
    middle = a[:, :2] - 0.5
    parts = []
    for slope, base in ((second, 0.0), (third, 0.0), (depth, a[:, 2])):
        parts += [slope[:, 0], slope[:, 1], base - (slope * middle).sum(axis=1)]
    return np.stack(parts, axis=1)


def _covered(
    part: Ints, low: Ints, extent: Ints, planes: Array, width: int
) -> tuple[Ints, Ints, Array]:
    """Triangle, place and depth of every point that a triangle covers."""
    count = extent[part].prod(axis=1)
    index = np.repeat(part, count)
    within = np.arange(len(index)) - np.repeat(np.cumsum(count) - count, count)
    row, column = np.divmod(within, np.repeat(extent[part, 0], count))
    x, y = column + np.repeat(low[part, 0], count), row + np.repeat(low[part, 1], count)
    second, third = _weights(planes, index, x, y)
    inside = (second > -1e-6) & (third > -1e-6) & (second + third < 1 + 1e-6)
    index, x, y = index[inside], x[inside], y[inside]
    rows = planes[index, 6:]
    return index, y * width + x, rows[:, 0] * x + rows[:, 1] * y + rows[:, 2]


def _weights(planes: Array, index: Ints, x: Ints, y: Ints) -> tuple[Array, Array]:
    rows = planes[index, :6]
    return (
        rows[:, 0] * x + rows[:, 1] * y + rows[:, 2],
        rows[:, 3] * x + rows[:, 4] * y + rows[:, 5],
    )


def _chunks(which: Ints, sizes: Ints) -> list[Ints]:
    total = np.cumsum(sizes)
    cuts = np.searchsorted(total, np.arange(CHUNK, total[-1] if len(total) else 0, CHUNK))
    return [part for part in np.split(which, cuts) if len(part)]
