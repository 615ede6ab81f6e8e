"""Paint fields on the rest pose: how far inside each muscle or cloth a point is, in metres.

A field is positive inside, negative outside and changes evenly across the edge; so the edge drawn
between two vertices is a straight cut and the outline stays clean on any mesh.
"""

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import splev, splprep

from forge.figures.authoring.muscle_shapes import SHAPES, Outline
from forge.figures.authoring.source import Source
from forge.figures.geometry import Array, unit

FAR = 0.06
"""Fields are cut off here: nothing nearer is ever asked."""
TRUNK_HALF = (0.128, 0.09)
"""Half width and half depth of the trunk that its chart is unrolled from, in metres."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Angle (degrees) and share of the axis of each vertex, the size of both, and who belongs."""

    angle: Array
    along: Array
    radius: float
    length: float
    belongs: Array


class Body:
    """A source with its bones by name."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.head = dict(zip(source.bones, source.heads, strict=True))
        self.tail = dict(zip(source.bones, source.tails, strict=True))
        self.points = source.points

    def weight(self, *bones: str) -> Array:
        """How much these bones move each vertex."""
        which = [self.source.bones.index(bone) for bone in bones]
        return self.source.weights[:, which].sum(axis=1)


def muscle_fields(body: Body) -> dict[str, Array]:
    """A field for each muscle; both sides of the body in one."""
    fields = {name: np.full(len(body.points), -FAR) for name in SHAPES}
    for side, sign in (("l", 1.0), ("r", -1.0)):
        charts = _charts(body, side, sign)
        here = np.clip(sign * body.points[:, 0], -FAR, FAR) - 0.0015
        for name, (chart, outlines) in SHAPES.items():
            inside = np.max([_distance(charts[chart], outline) for outline in outlines], axis=0)
            field = np.minimum(inside, charts[chart].belongs)
            fields[name] = np.maximum(fields[name], np.minimum(field, here))
    return fields


def _charts(body: Body, side: str, sign: float) -> dict[str, Chart]:
    head = body.head
    s = f"_{side}"
    front, out = np.array([0, 0, 1.0]), np.array([sign, 0, 0])
    arm = head[f"lowerarm{s}"] - head[f"upperarm{s}"]
    thumb = unit(head[f"index_01{s}"] - head[f"pinky_01{s}"])
    palm = np.cross(unit(head[f"middle_01{s}"] - head[f"hand{s}"]), thumb) * sign
    pelvis = body.weight("pelvis", "spine_01") * 1.3
    trunk = body.weight(
        "pelvis", "spine_01", "spine_02", "spine_03", "neck_01", "head", "clavicle_l", "clavicle_r"
    )
    upper = body.weight(f"upperarm{s}", f"clavicle{s}")
    return {
        "thigh": _limb(
            body, f"thigh{s}", f"calf{s}", front, out, body.weight(f"thigh{s}", f"calf{s}") + pelvis
        ),
        "calf": _limb(
            body,
            f"calf{s}",
            f"foot{s}",
            front,
            out,
            body.weight(f"calf{s}", f"thigh{s}", f"foot{s}"),
        ),
        "upperarm": _limb(
            body,
            f"upperarm{s}",
            f"lowerarm{s}",
            out - arm * (out @ arm),
            front,
            upper * 1.4 + 0.5 * body.weight(f"lowerarm{s}"),
        ),
        "forearm": _limb(
            body,
            f"lowerarm{s}",
            f"hand{s}",
            thumb,
            palm,
            body.weight(f"lowerarm{s}", f"upperarm{s}"),
        ),
        "foot": _limb(
            body, f"foot{s}", f"ball{s}", front, out, body.weight(f"foot{s}", f"ball{s}")
        ),
        "trunk": _trunk(body, sign, trunk + 0.75 * upper),
    }


def _limb(body: Body, start: str, end: str, zero: Array, ninety: Array, weight: Array) -> Chart:
    axis = body.head[end] - body.head[start]
    length = float(np.linalg.norm(axis))
    axis = axis / length
    from_start = body.points - body.head[start]
    along = from_start @ axis
    across = from_start - np.outer(along, axis)
    first = unit(zero - axis * (axis @ zero))
    second = np.cross(axis, first)
    second = second if second @ ninety > 0 else -second
    angle = np.degrees(np.arctan2(across @ second, across @ first))
    near = (weight > 0.6) & (along > 0) & (along < length)
    radius = float(np.median(np.linalg.norm(across[near], axis=1)))
    return Chart(angle, along / length, radius, length, (weight - 0.45) * 0.12)


def _trunk(body: Body, sign: float, weight: Array) -> Chart:
    x, y, z = body.points.T
    bottom, top = body.head["pelvis"][1], body.head["upperarm_l"][1]
    size = (top - bottom) / 0.42
    width, depth = (half * size for half in TRUNK_HALF)
    middle = body.head["spine_02"][2] + 0.035 * size
    angle = np.degrees(np.arctan2(sign * x / width, (z - middle) / depth))
    return Chart(
        angle, (y - bottom) / (top - bottom), width * 0.85, top - bottom, (weight - 0.5) * 0.12
    )


def smooth_outline(outline: Outline, steps: int = 72) -> Array:
    """A closed smooth curve through the points of an outline."""
    points = np.array([*outline, outline[0]], dtype=float)
    scaled = points * [1 / 180, 1.0]
    if len(outline) < 5:
        return points[:-1]
    curve, _ = splprep(scaled.T, s=0, per=True)
    u, v = splev(np.linspace(0, 1, steps, endpoint=False), curve)
    return np.stack([np.asarray(u) * 180, np.asarray(v)], axis=1)


def _distance(chart: Chart, outline: Outline) -> Array:
    """Signed distance to an outline on the chart, in metres, positive inside."""
    shape = smooth_outline(outline)
    middle = (shape[:, 0].min() + shape[:, 0].max()) / 2
    angle = (chart.angle - middle + 180) % 360 - 180 + middle
    scale = np.array([np.radians(chart.radius), chart.length])
    points = np.stack([angle, chart.along], axis=1) * scale
    corners = shape * scale
    low, high = corners.min(axis=0) - FAR, corners.max(axis=0) + FAR
    near = np.all((points > low) & (points < high), axis=1) & (chart.belongs > -FAR)
    found = np.full(len(points), -FAR)
    found[near] = np.clip(polygon_distance(points[near], corners), -FAR, FAR)
    return found


def polygon_distance(points: Array, corners: Array) -> Array:
    """Signed distance of points to a closed polygon, positive inside."""
    start, end = corners, np.roll(corners, -1, axis=0)
    edge = end - start
    to = points[:, None] - start[None]
    share = np.clip((to * edge).sum(-1) / np.maximum((edge * edge).sum(-1), 1e-12), 0, 1)
    nearest = np.linalg.norm(to - share[..., None] * edge, axis=-1).min(axis=1)
    y = points[:, 1:2]
    crosses = (start[:, 1] > y) != (end[:, 1] > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = start[:, 0] + (y - start[:, 1]) / (end[:, 1] - start[:, 1]) * edge[:, 0]
    inside = (crosses & (points[:, 0:1] < at)).sum(axis=1) % 2 == 1
    return np.where(inside, nearest, -nearest)
