"""An arrow of a drawing as path data: a smooth shaft and a head."""

import math
from collections.abc import Sequence

HEAD_LENGTH, HEAD_WIDTH = 46.0, 25.0

Points = Sequence[Sequence[float]]


def shaft(points: Points) -> str:
    """A smooth line through the points that ends where the head begins."""
    rows = _shortened(points)
    parts = [f"M{rows[0][0]:.0f} {rows[0][1]:.0f}"]
    for k in range(1, len(rows) - 1):
        middle = [(rows[k][axis] + rows[k + 1][axis]) / 2 for axis in (0, 1)]
        end = rows[-1] if k == len(rows) - 2 else middle
        parts.append(f"Q{rows[k][0]:.0f} {rows[k][1]:.0f} {end[0]:.0f} {end[1]:.0f}")
    return "".join(parts)


def head(points: Points) -> str:
    """A triangle whose tip is the last point."""
    tip, (ux, uy) = points[-1], _way(points)
    base = [tip[0] - ux * HEAD_LENGTH, tip[1] - uy * HEAD_LENGTH]
    left = [base[0] - uy * HEAD_WIDTH, base[1] + ux * HEAD_WIDTH]
    right = [base[0] + uy * HEAD_WIDTH, base[1] - ux * HEAD_WIDTH]
    corners = "L".join(f"{x:.0f} {y:.0f}" for x, y in (tip, left, right))
    return f"M{corners}z"


def _way(points: Points) -> tuple[float, float]:
    dx, dy = (points[-1][axis] - points[-2][axis] for axis in (0, 1))
    size = math.hypot(dx, dy) or 1.0
    return dx / size, dy / size


def _shortened(points: Points) -> list[list[float]]:
    ux, uy = _way(points)
    end = [points[-1][0] - ux * HEAD_LENGTH * 0.8, points[-1][1] - uy * HEAD_LENGTH * 0.8]
    far = [list(p) for p in points[:-1] if math.dist(p, points[-1]) > HEAD_LENGTH]
    return [*(far or [list(points[0])]), end] if len(far) > 1 else [list(points[0]), end, end]
