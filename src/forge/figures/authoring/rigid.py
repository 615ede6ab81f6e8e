"""How a prop moves as one piece, from where its points are in every frame.

A rod is drawn anew for each frame, and its rings may start at another point of the circle: its
points turn about its axis although the rod does not. So where the points themselves do not move as
one piece, the middles of its connected surfaces are asked: a cap, a ball and a face keep theirs.
"""

import numpy as np

from forge.figures.geometry import Array, Ints

RIGID_M = 0.002
"""How far a point may be off when a prop is moved as one piece."""
NEARLY_M = 0.010
"""The same for the middles: what no eye sees in a lever that a foot moves."""
FLAT = 1e-3
"""Middles on one line, within this share of its length, leave a turn about it open."""


def way(places: list[Array], triangles: Ints) -> Array | None:
    """Twelve numbers a frame (rows of a 3 by 4 matrix) that move the first place; None if bent."""
    if any(len(place) != len(places[0]) for place in places):
        return None
    found = _moves(places)
    if found is None and len(middles := _middles(places, triangles)[0]) > 2 and _spread(middles):
        found = _moves(_middles(places, triangles), NEARLY_M)
    return found


def _moves(places: list[Array], most: float = RIGID_M) -> Array | None:
    found = np.array([_rigid(places[0], place) for place in places])
    ends = np.hstack([places[0], np.ones((len(places[0]), 1))])
    off = max(
        float(np.abs(ends @ one.reshape(3, 4).T - place).max())
        for one, place in zip(found, places, strict=True)
    )
    return found if off < most else None


def _rigid(start: Array, end: Array) -> Array:
    """The turn and shift that carries one set of points to another (Kabsch 1976)."""
    middle, other = start.mean(axis=0), end.mean(axis=0)
    u, _, v = np.linalg.svd((start - middle).T @ (end - other))
    flip = np.diag([1.0, 1.0, float(np.sign(np.linalg.det(u @ v)) or 1.0)])
    turned = (u @ flip @ v).T
    return np.hstack([turned, (other - turned @ middle)[:, None]]).ravel()


def _middles(places: list[Array], triangles: Ints) -> list[Array]:
    """The middle of each connected surface, in each frame."""
    piece = _pieces(len(places[0]), triangles)
    count = np.bincount(piece)[:, None]
    return [
        np.stack([np.bincount(piece, place[:, axis]) for axis in range(3)], axis=1) / count
        for place in places
    ]


def _pieces(points: int, triangles: Ints) -> Ints:
    """Number of the connected surface that each point lies on."""
    lowest = np.arange(points)
    while True:
        before = lowest.copy()
        least = lowest[triangles].min(axis=1)
        np.minimum.at(lowest, triangles.ravel(), np.repeat(least, 3))
        if (before == lowest).all():
            return np.asarray(np.unique(lowest, return_inverse=True)[1])


def _spread(middles: Array) -> bool:
    """True unless all lie on one line."""
    sizes = np.linalg.svd(middles - middles.mean(axis=0), compute_uv=False)
    return bool(sizes[1] > FLAT * sizes[0])
