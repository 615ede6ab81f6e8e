"""Simple solids that props are made of."""

import itertools

import numpy as np

from forge.figures.authoring.scene import Solid
from forge.figures.geometry import Array, unit

ROUND = 32


def rod(start: Array, end: Array, radius: float, material: str, sides: int = ROUND) -> Solid:
    """A cylinder with flat caps."""
    axis = unit(end - start)
    across = unit(np.cross(axis, [0.0, 0.0, 1.0] if abs(axis[2]) < 0.9 else [0.0, 1.0, 0.0]))
    other = np.cross(axis, across)
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ring = radius * (np.outer(np.cos(angle), across) + np.outer(np.sin(angle), other))
    # Each rim twice: the caps keep their own normals, so edges stay crisp.
    points = np.vstack([start + ring, end + ring, start + ring, end + ring, [start, end]])
    triangles = []
    for k in range(sides):
        n = (k + 1) % sides
        triangles += [(k, n, sides + k), (n, sides + n, sides + k)]
        triangles += [
            (4 * sides, 2 * sides + n, 2 * sides + k),
            (4 * sides + 1, 3 * sides + k, 3 * sides + n),
        ]
    return Solid(points, np.array(triangles), material)


def block(centre: Array, half: Array, axes: Array, material: str) -> Solid:
    """A box; rows of ``axes`` are its directions."""
    points: list[Array] = []
    triangles: list[tuple[int, ...]] = []
    for face in range(3):
        for sign in (-1.0, 1.0):
            u, v = (
                axes[(face + 1) % 3] * half[(face + 1) % 3],
                axes[(face + 2) % 3] * half[(face + 2) % 3],
            )
            middle = centre + axes[face] * half[face] * sign
            base = len(points)
            points += [middle - u - v, middle + u - v, middle + u + v, middle - u + v]
            corners = (0, 1, 2, 3) if sign > 0 else (3, 2, 1, 0)
            a, b, c, d = (base + k for k in corners)
            triangles += [(a, b, c), (a, c, d)]
    return Solid(np.array(points), np.array(triangles), material)


def ball(centre: Array, radius: float, material: str, rows: int = 14) -> Solid:
    """A sphere."""
    columns = 2 * rows - 4
    polar, round_ = np.meshgrid(
        np.linspace(0, np.pi, rows),
        np.linspace(0, 2 * np.pi, columns, endpoint=False),
        indexing="ij",
    )
    way = np.stack(
        [np.sin(polar) * np.cos(round_), np.cos(polar), np.sin(polar) * np.sin(round_)], axis=-1
    )
    points = centre + radius * way.reshape(-1, 3)
    triangles = []
    for r in range(rows - 1):
        for c in range(columns):
            a, b = r * columns + c, r * columns + (c + 1) % columns
            triangles += [(a, b, a + columns), (b, b + columns, a + columns)]
    return Solid(points, np.array(triangles), material)


def tube(path: Array, radius: float, material: str) -> Solid:
    """A bent rod through several points."""
    parts = [rod(a, b, radius, material, 12) for a, b in itertools.pairwise(path)]
    parts += [ball(point, radius, material) for point in path[1:-1]]
    return joined(parts, material)


def joined(parts: list[Solid], material: str) -> Solid:
    """Several solids of one material as one: no lines are drawn where they meet."""
    points, triangles, start = [], [], 0
    for part in parts:
        points.append(part.points)
        triangles.append(part.triangles + start)
        start += len(part.points)
    return Solid(np.concatenate(points), np.concatenate(triangles), material)


def torus(centre: Array, normal: Array, radius: float, thick: float, material: str) -> Solid:
    """A ring of round section."""
    axis = unit(normal)
    across = unit(np.cross(axis, [0.0, 1.0, 0.0] if abs(axis[1]) < 0.9 else [1.0, 0.0, 0.0]))
    other = np.cross(axis, across)
    rows, columns = 36, 10
    round_ = np.linspace(0, 2 * np.pi, rows, endpoint=False)
    turn = np.linspace(0, 2 * np.pi, columns, endpoint=False)
    out = np.outer(np.cos(round_), across) + np.outer(np.sin(round_), other)
    points = (
        centre
        + out[:, None] * (radius + thick * np.cos(turn))[None, :, None]
        + axis * (thick * np.sin(turn))[None, :, None]
    ).reshape(-1, 3)
    triangles = []
    for r in range(rows):
        for c in range(columns):
            a, b = r * columns + c, r * columns + (c + 1) % columns
            d, e = (a + columns) % len(points), (b + columns) % len(points)
            triangles += [(a, d, b), (b, d, e)]
    return Solid(points, np.array(triangles), material)
