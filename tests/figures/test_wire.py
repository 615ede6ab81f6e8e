"""The body as a browser gets it: small, and the same body when it is read again."""

import gzip
import json
import struct
from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest

from forge.figures.body import BODIES, FIELD_STEP, PARTS, load_body
from forge.figures.flat import LIGHT
from forge.figures.geometry import Array, Ints
from forge.figures.wire import CLOTH, MAGIC, POINT_STEP, body_file, field_bytes, order_of

MOST_BYTES = 150_000
"""Of a body on its way, compressed."""


@dataclass(frozen=True)
class Read:
    """What the file says, read as ``read.js`` reads it."""

    header: dict[str, object]
    sections: dict[str, Ints]

    def wide(self, name: str) -> Ints:
        """Numbers of two bytes."""
        return self.sections[f"{name}_low"] + 256 * self.sections[f"{name}_high"]

    def points(self) -> Array:
        """Metres."""
        rows = []
        for axis in "xyz":
            folded = self.wide(axis)
            rows.append(np.cumsum(np.where(folded % 2, -(folded + 1) // 2, folded // 2)))
        return np.stack(rows, axis=1) * POINT_STEP

    def triangles(self) -> Ints:
        """Numbers of points."""
        found, newest = [], 0
        for code in self.wide("corner").tolist():
            found.append(newest - code)
            newest += code == 0
        return np.array(found).reshape(-1, 3)

    def depths(self, name: str) -> Ints:
        """Steps of a field, from -60 to 60."""
        return (np.cumsum(self.sections[name]) + 128) % 256 - 128


@cache
def packed(sex: str) -> bytes:
    return body_file(load_body(sex), LIGHT)


@cache
def read(sex: str) -> Read:
    data = packed(sex)
    assert data[:4] == MAGIC
    (length,) = struct.unpack("<I", data[4:8])
    header = json.loads(data[8 : 8 + length])
    sections, at = {}, 8 + length
    for name, size in header["sections"]:
        sections[name] = np.frombuffer(data, dtype=np.uint8, count=size, offset=at).astype(int)
        at += size
    assert at == len(data)
    return Read(header, sections)


@pytest.mark.parametrize("sex", BODIES)
def test_a_body_is_small_and_always_the_same(sex: str) -> None:
    assert len(gzip.compress(packed(sex), 9, mtime=0)) <= MOST_BYTES
    assert body_file(load_body(sex), LIGHT) == packed(sex)


@pytest.mark.parametrize("sex", BODIES)
def test_points_come_back_within_half_a_step(sex: str) -> None:
    body = load_body(sex)

    found = read(sex).points()

    assert np.abs(found - body.points[order_of(body).points]).max() <= POINT_STEP / 2 + 1e-9


@pytest.mark.parametrize("sex", BODIES)
def test_triangles_come_back_with_their_part_and_their_turn(sex: str) -> None:
    body, found = load_body(sex), read(sex)
    old = order_of(body).points[found.triangles()]
    counts = found.header["parts"]
    assert isinstance(counts, dict)
    part = np.repeat(np.arange(len(PARTS)), [counts[name] for name in PARTS])

    def told(rows: Ints, parts: Ints) -> set[tuple[int, ...]]:
        """Each triangle begun with its lowest corner: the turn stays."""
        first = rows.argmin(axis=1)
        turned = np.stack([rows[np.arange(len(rows)), (first + k) % 3] for k in range(3)], axis=1)
        return {(*row, kind) for row, kind in zip(turned.tolist(), parts.tolist(), strict=True)}

    assert told(old, part) == told(body.triangles, body.part)


@pytest.mark.parametrize("sex", BODIES)
def test_bones_and_cloth_come_back(sex: str) -> None:
    body, found = load_body(sex), read(sex)
    order = order_of(body).points

    for k in range(4):
        assert (found.sections[f"bone{k}"] == body.bones[order, k]).all()
        off = found.sections[f"weight{k}"] / 255 - body.weights[order, k]
        assert np.abs(off).max() <= 0.5 / 255 + 1e-9
    for name in CLOTH:
        near = np.clip(body.fields[name][order] / FIELD_STEP, -60, 60)
        assert np.abs(found.depths(name) - near).max() <= 0.5 + 1e-6


def test_a_field_of_one_side_is_outside_on_the_other() -> None:
    body = load_body("male")
    steps = np.cumsum(np.frombuffer(field_bytes(body, ["vasti"], "left"), dtype=np.int8)).astype(
        int
    )
    depth = (steps + 128) % 256 - 128
    x = body.points[order_of(body).points, 0]

    assert (depth[x > 0.01] > 0).any()
    assert (depth[x < -0.01] < 0).all()
