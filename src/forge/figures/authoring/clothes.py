"""Tank top, shorts and hair as painted fields; shoes and a bun as meshes of their own."""

import numpy as np

from forge.figures.authoring.paint import FAR, Body
from forge.figures.geometry import Array, Ints, unit

CLOTH_M = 0.004
HAIR_M = 0.011


def cloth_fields(body: Body, sex: str) -> dict[str, Array]:
    """Fields of top, shorts and hair, in metres."""
    return {
        "top": _top(body),
        "shorts": _shorts(body),
        "hair": _hair(body, sex),
    }


def _soft_least(*fields: Array) -> Array:
    """The least of several fields with rounded corners."""
    sharp = 140.0
    return -np.log(sum(np.exp(-sharp * np.clip(f, -FAR * 3, FAR * 3)) for f in fields)) / sharp


def _top(body: Body) -> Array:
    x, y, z = body.points.T
    pelvis, shoulder = body.head["pelvis"][1], body.head["upperarm_l"]
    size = (shoulder[1] - pelvis) / 0.42
    hem = y - (pelvis + 0.045 * size)
    back = np.clip((body.head["spine_03"][2] + 0.03 - z) / 0.06, 0, 1)
    wide, deep = 0.070 * size, (0.125 - 0.045 * back) * size
    neck_y = shoulder[1] + 0.035 * size
    neck = (np.hypot(x / wide, (y - neck_y) / deep) - 1) * wide
    hole = np.maximum(
        np.hypot(np.abs(x) - (shoulder[0] + 0.016 * size), (y - shoulder[1] + 0.015 * size) / 1.5)
        - 0.056 * size,
        (pelvis + 0.22 * size) - y,
    )
    trunk = ("pelvis", "spine_01", "spine_02", "spine_03", "clavicle_l", "clavicle_r", "neck_01")
    free = (body.weight(*trunk) - 0.42) * 0.15
    above = shoulder[1] + 0.085 * size - y
    return np.clip(_soft_least(hem, neck, hole, free, above), -FAR, FAR)


def _shorts(body: Body) -> Array:
    waist = body.head["pelvis"][1] + 0.068 - body.points[:, 1]
    leg = np.full(len(body.points), -FAR * 3)
    for side in "lr":
        start, end = body.head[f"thigh_{side}"], body.head[f"calf_{side}"]
        axis = end - start
        along = (body.points - start) @ unit(axis)
        hem = 0.50 * np.linalg.norm(axis) - along
        own = body.points[:, 0] * (1 if side == "l" else -1) + 0.004
        leg = np.maximum(leg, np.minimum(hem, np.clip(own, -FAR, FAR) + FAR * 0.9))
    part = (body.weight("thigh_l", "thigh_r", "pelvis", "spine_01", "spine_02") - 0.4) * 0.15
    return np.clip(np.minimum(np.minimum(waist, leg), part), -FAR, FAR)


def _hair(body: Body, sex: str) -> Array:
    """Above a hairline round the head: over the brow, in front of the ear, down the nape."""
    head = body.head["head"]
    top = body.points[body.source.groups["body"], 1].max()
    _, y, z = body.points.T
    eye = body.points[body.source.groups["joint-l-eye"]].mean(axis=0)
    forward = (z - head[2]) / (eye[2] - head[2])  # 1 at the eyes
    height = (y - eye[1]) / (top - eye[1])  # 0 at the eyes, 1 at the crown
    nape = -0.62 if sex == "female" else -0.42
    nodes = [-1.4, -0.72, -0.46, 0.18, 0.36, 0.62, 0.9, 1.3]
    line = np.interp(forward, nodes, [nape, nape, 0.02, 0.12, 0.24, 0.52, 0.57, 0.6])
    field = (height - line) * (top - eye[1])
    part = (body.weight("head", "neck_01") - 0.5) * 0.15
    return np.clip(np.minimum(field, part), -FAR, FAR)


def inflate(points: Array, normals: Array, field: Array, by: float) -> Array:
    """Lift what a cloth covers off the skin, rising over the last 8 mm before the hem."""
    share = np.clip(field / 0.008, 0, 1)[:, None]
    return points + normals * by * share


def shoe(body: Body, side: str) -> tuple[Array, Ints, Ints]:
    """A low-poly shoe over one foot: points, triangles, and which triangles are the sole."""
    foot = _foot_points(body, side)
    back, front = foot[:, 2].min() - 0.008, foot[:, 2].max() + 0.010
    steps = np.linspace(0, 1, 15)
    rings = [_ring(foot, back + (front - back) * step, step) for step in steps]
    points = np.concatenate(rings)
    count = len(rings[0])
    triangles, sole = [], []
    for r in range(len(rings) - 1):
        for k in range(count):
            a, b = r * count + k, r * count + (k + 1) % count
            c, d = a + count, b + count
            triangles += [(a, c, b), (b, c, d)]
            sole += [_is_sole(k, count)] * 2
    for ring, flip in ((0, False), (len(rings) - 1, True)):
        base = ring * count
        for k in range(1, count - 1):
            corners = (base, base + k, base + k + 1)
            triangles.append(corners[::-1] if flip else corners)
            sole.append(False)
    return points, np.array(triangles), np.array(sole)


SOLE_M = 0.020
UPPER = 9


def _foot_points(body: Body, side: str) -> Array:
    own = body.weight(f"foot_{side}", f"ball_{side}") > 0.5
    skin = np.zeros(len(body.points), dtype=bool)
    skin[body.source.groups["body"]] = True
    return body.points[own & skin]


def _ring(foot: Array, z: float, step: float) -> Array:
    """One cross-section: along the sole's edge, up, over the upper and down again."""
    near = foot[
        np.abs(foot[:, 2] - np.clip(z, foot[:, 2].min() + 0.012, foot[:, 2].max() - 0.012)) < 0.014
    ]
    low = near[near[:, 1] < 0.05]
    low = low if len(low) else near
    middle = (low[:, 0].min() + low[:, 0].max()) / 2
    half = (low[:, 0].max() - low[:, 0].min()) / 2 + 0.006
    round_end = np.sqrt(
        np.clip(1 - np.clip((0.12 - step) / 0.12, 0, 1) ** 2 * 0.7, 0, 1)
    ) * np.sqrt(np.clip(1 - np.clip((step - 0.8) / 0.2, 0, 1) ** 2 * 0.82, 0.0, 1))
    half *= round_end
    collar = np.interp(
        step,
        [0, 0.06, 0.34, 0.46, 0.62, 0.85, 0.96, 1],
        [0.070, 0.082, 0.078, 0.078, 0.062, 0.048, 0.040, 0.028],
    )
    toe_lift = 0.008 * np.clip((step - 0.8) / 0.2, 0, 1) ** 2
    flare = 0.004
    ring = [(-half - flare, toe_lift), (-half - flare, SOLE_M * 0.9), (-half, SOLE_M)]
    for k in range(1, UPPER + 1):
        a = np.pi * (1 - k / (UPPER + 1))
        shape = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.75
        ring.append((half * shape, SOLE_M + (collar - SOLE_M) * np.sin(a) ** 0.6))
    ring += [(half, SOLE_M), (half + flare, SOLE_M * 0.9), (half + flare, toe_lift)]
    return np.array([[middle + x, y, z] for x, y in ring])


def _is_sole(k: int, count: int) -> bool:
    return k in {0, 1, count - 2, count - 3 + 1, count - 1} or k == count - 3 + 0


def bun(body: Body) -> tuple[Array, Ints]:
    """A knot of hair, high at the back of the head: the outline alone tells who is drawn."""
    head = body.head["head"]
    top = body.points[body.source.groups["body"], 1].max()
    centre = np.array([0.0, head[1] + (top - head[1]) * 0.97, head[2] - 0.074])
    rows, cols = 9, 14
    points, triangles = [], []
    for r in range(rows):
        polar = np.pi * r / (rows - 1)
        for c in range(cols):
            round_ = 2 * np.pi * c / cols
            way = np.array(
                [np.sin(polar) * np.cos(round_), np.cos(polar), np.sin(polar) * np.sin(round_)]
            )
            points.append(centre + way * [0.046, 0.046, 0.042])
    for r in range(rows - 1):
        for c in range(cols):
            a, b = r * cols + c, r * cols + (c + 1) % cols
            triangles += [(a, b, a + cols), (b, b + cols, a + cols)]
    return np.array(points), np.array(triangles)
