"""A z-buffer without loops over triangles: which surface each point of the picture shows."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forge.figures.geometry import Array, Ints, Mask

CHUNK = 3_000_000
"""Candidate points handled at once: bounds the memory."""


@dataclass(frozen=True, slots=True)
class Raster:
    """For each point of the picture: triangle (-1 for none), weights of its corners, depth."""

    triangle: Ints
    corner: Array
    depth: Array

    @property
    def hit(self) -> Mask:
        """Where anything is."""
        return self.triangle >= 0

    def spread(self, values: Array, triangles: Ints, outside: float = 0.0) -> Array:
        """Values of vertices, interpolated over the picture."""
        shape = (*self.triangle.shape, *values.shape[1:])
        found = np.full(shape, outside, dtype=float)
        corners = values[triangles[self.triangle[self.hit]]]
        found[self.hit] = np.einsum("nk,nk...->n...", self.corner[self.hit], corners)
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
    best = np.full(width * height, -np.inf)
    owner = np.full(width * height, -1)
    corner = np.zeros((width * height, 3))
    for part in _chunks(facing, extent.prod(axis=1)[facing]):
        index, x, y = _candidates(part, low, extent)
        weights = _weights(index, x + 0.5, y + 0.5, (a, b, c), area)
        inside = (weights > -1e-6).all(axis=1)
        index, x, y, weights = index[inside], x[inside], y[inside], weights[inside]
        z = (weights * np.stack([a[index, 2], b[index, 2], c[index, 2]], axis=1)).sum(axis=1)
        place = y * width + x
        order = np.lexsort((z, place))
        last = np.flatnonzero(np.append(place[order][1:] != place[order][:-1], True))
        win = order[last]
        nearer = z[win] > best[place[win]]
        win = win[nearer]
        best[place[win]], owner[place[win]], corner[place[win]] = z[win], index[win], weights[win]
    shape = (height, width)
    return Raster(owner.reshape(shape), corner.reshape(*shape, 3), best.reshape(shape))


def _chunks(which: Ints, sizes: Ints) -> list[Ints]:
    total = np.cumsum(sizes)
    cuts = np.searchsorted(total, np.arange(CHUNK, total[-1] if len(total) else 0, CHUNK))
    return [part for part in np.split(which, cuts) if len(part)]


def _candidates(part: Ints, low: Ints, extent: Ints) -> tuple[Ints, Ints, Ints]:
    count = extent[part].prod(axis=1)
    index = np.repeat(part, count)
    within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    wide = extent[index, 0]
    return index, low[index, 0] + within % wide, low[index, 1] + within // wide


def _weights(
    index: Ints,
    x: NDArray[np.floating],
    y: NDArray[np.floating],
    corners: tuple[Array, Array, Array],
    area: Array,
) -> Array:
    a, b, c = corners
    dx, dy = x - a[index, 0], y - a[index, 1]
    second = (dx * (c - a)[index, 1] - dy * (c - a)[index, 0]) / area[index]
    third = (dy * (b - a)[index, 0] - dx * (b - a)[index, 1]) / area[index]
    return np.stack([1 - second - third, second, third], axis=1)
