"""A body as a browser gets it: one small file, the same for every exercise.

The file is ``b"FGB1"``, the length of a JSON header (4 bytes, little endian), the header, then the
sections that the header names, in its order, each a row of bytes. A number that needs two bytes is
split into a section of low and one of high bytes: they compress better apart. Points are whole
steps of ``POINT_STEP``, each kept as the difference to the point before; triangles name points
as "how far below the next new one".
"""

import json
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from forge.figures.body import FIELD_STEP, FINGERS, PARTS, TWISTING, Body, hand_shape, load_body
from forge.figures.geometry import Array, Ints, to_vector

MAGIC = b"FGB1"
POINT_STEP = 2.5e-4
"""Metres."""
CLOTH = ("top", "shorts", "hair")
Bytes = NDArray[np.uint8]


@dataclass(frozen=True)
class Order:
    """The order in which the file has points and triangles: neighbours stand together."""

    points: Ints
    """Old number of each point."""
    triangles: Ints
    """In new numbers, part by part."""
    counts: tuple[int, ...]
    """Triangles of each part."""


def order_of(body: Body) -> Order:
    """The order of a body; always the same for one body."""
    return _order(body.sex)


@cache
def _order(sex: str) -> Order:
    body = load_body(sex)
    triangles: list[Ints] = []
    counts: list[int] = []
    for part in range(len(PARTS)):
        own = body.triangles[body.part == part]
        counts.append(len(own))
        triangles.append(own[_strips(own)] if len(own) else own)
    rows = np.concatenate(triangles)
    points = rows.ravel()[np.sort(np.unique(rows.ravel(), return_index=True)[1])]
    new = np.zeros(len(body.points), dtype=np.int64)
    new[points] = np.arange(len(points))
    return Order(points, new[rows], tuple(counts))


def _strips(triangles: Ints) -> list[int]:
    """Walk from triangle to neighbour, so that most corners were named shortly before."""
    around: dict[tuple[int, int], list[int]] = {}
    for number, corners in enumerate(triangles.tolist()):
        for k in range(3):
            edge = (corners[k], corners[(k + 1) % 3])
            around.setdefault((min(edge), max(edge)), []).append(number)
    done = [False] * len(triangles)
    found: list[int] = []
    for start in range(len(triangles)):
        stack = [start]
        while stack:
            number = stack.pop()
            if done[number]:
                continue
            done[number] = True
            found.append(number)
            corners = triangles[number].tolist()
            for k in range(3):
                edge = (corners[k], corners[(k + 1) % 3])
                stack += [n for n in around[min(edge), max(edge)] if not done[n]]
    return found


def body_file(body: Body, colours: Mapping[str, str]) -> bytes:
    """The whole file. ``colours`` are those of the drawings."""
    order = order_of(body)
    sections = _sections(body, order)
    header = _header(body, order, colours) | {
        "sections": [[name, len(data)] for name, data in sections.items()]
    }
    text = json.dumps(header, separators=(",", ":")).encode()
    return b"".join([MAGIC, struct.pack("<I", len(text)), text, *sections.values()])


def _header(body: Body, order: Order, colours: Mapping[str, str]) -> dict[str, object]:
    skeleton = body.skeleton
    return {
        "sex": body.sex,
        "points": len(order.points),
        "step": POINT_STEP,
        "field_step": FIELD_STEP,
        "parts": dict(zip(PARTS, order.counts, strict=True)),
        "bones": [
            {
                "name": name,
                "parent": skeleton.parents.get(name),
                "head": _rounded(skeleton.heads[name]),
                "end": _rounded(_end_of(body, name)),
                "twists": name[:-2] in TWISTING,
            }
            for name in skeleton.bones
        ],
        "joints": [
            {
                "name": joint.name,
                "bone": joint.bone,
                "axis": None if joint.axis is None else _rounded(joint.axis, 6),
            }
            for joint in skeleton.joints
        ],
        "hands": {
            shape: {
                bone: _rounded(to_vector(turn))
                for bone, turn in hand_shape(skeleton, shape).items()
            }
            for shape in FINGERS
        },
        "face": {name: [_rounded(point) for point in line] for name, line in body.face.items()},
        "colours": dict(colours),
    }


def _end_of(body: Body, bone: str) -> Array:
    """Where a bone ends: at the next joint of a limb, else at its own tip."""
    skeleton, stem, side = body.skeleton, bone[:-2], bone[-2:]
    after = {"upperarm": "lowerarm", "lowerarm": "hand", "thigh": "calf", "calf": "foot"}
    return skeleton.heads[after[stem] + side] if stem in after else skeleton.tails[bone]


def _sections(body: Body, order: Order) -> dict[str, bytes]:
    points = np.round(body.points[order.points] / POINT_STEP).astype(np.int64)
    found: dict[str, bytes] = {}
    for axis, name in enumerate("xyz"):
        found |= _wide(name, _folded(np.diff(points[:, axis], prepend=0)))
    found |= _wide("corner", _below_next(order.triangles))
    shares: Array = np.round(body.weights[order.points] * 255)
    for k in range(4):
        found[f"bone{k}"] = _raw(body.bones[order.points, k])
        found[f"weight{k}"] = _raw(shares[:, k])
    for name in CLOTH:
        found[name] = field_bytes(body, [name])
    return found


def field_bytes(body: Body, names: Iterable[str], side: str | None = None) -> bytes:
    """How deep each point lies within any of some painted areas, as differences of whole steps."""
    order = order_of(body)
    rows = [body.fields[name] for name in names]
    depth = np.max(rows, axis=0) if rows else np.full(len(body.points), -120 * FIELD_STEP)
    if side:
        own = body.points[:, 0] * (1 if side[0] == "l" else -1)
        depth = np.minimum(depth, own)
    steps = np.clip(np.round(depth[order.points] / FIELD_STEP), -60, 60).astype(np.int64)
    changes: Ints = np.diff(steps, prepend=0) % 256
    return _raw(changes)


def _below_next(triangles: Ints) -> Ints:
    """How far each corner lies below the next point that was not named yet."""
    corners = triangles.ravel()
    newest = np.maximum.accumulate(np.concatenate([[-1], corners]))[:-1] + 1
    return np.asarray(newest - corners)


def _folded(values: Ints) -> Ints:
    """0, -1, 1, -2, ... as 0, 1, 2, 3, ..."""
    return np.asarray(np.where(values < 0, -2 * values - 1, 2 * values))


def _wide(name: str, values: Ints) -> dict[str, bytes]:
    return {f"{name}_low": _raw(values % 256), f"{name}_high": _raw(values // 256)}


def _raw(values: Ints | Array) -> bytes:
    data: Bytes = np.asarray(values).astype(np.uint8)
    return data.tobytes()


def _rounded(vector: Array, digits: int = 5) -> list[float]:
    return [round(float(value), digits) for value in vector]
