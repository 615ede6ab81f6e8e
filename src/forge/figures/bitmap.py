"""Flat areas and strokes as a bitmap, and the bitmap as a PNG: what a social card needs, no more.

Areas are cut into four lines a row and covered exactly along each, so edges are smooth.
"""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

from forge.figures.geometry import Array, Ints
from forge.figures.outline import end_of, steps

ROWS = 4
"""Lines that each row of the picture is cut into."""
CURVE = 6
"""Straight pieces of a curve."""
STEP = 0.6
"""How far apart the dots of a stroke stand, in points of the picture."""


def polylines(data: str) -> list[Array]:
    """The outlines and strokes of path data, curves cut into straight pieces."""
    found: list[list[tuple[float, float]]] = []
    here = (0.0, 0.0)
    for command, numbers in steps(data):
        if command in "Zz":
            here = found[-1][0]
            found[-1].append(here)
            continue
        start, here = here, end_of(command, numbers, here)
        if command in "Mm":
            found.append([here])
        elif command in "Qq":
            base = start if command == "q" else (0.0, 0.0)
            control = (base[0] + numbers[0], base[1] + numbers[1])
            found[-1] += [_on_curve(start, control, here, k / CURVE) for k in range(1, CURVE + 1)]
        else:
            found[-1].append(here)
    return [np.array(line) for line in found]


def _on_curve(
    start: tuple[float, float], control: tuple[float, float], end: tuple[float, float], t: float
) -> tuple[float, float]:
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
    return (
        a * start[0] + b * control[0] + c * end[0],
        a * start[1] + b * control[1] + c * end[1],
    )


class Canvas:
    """A picture that is painted from back to front; points count from the left and from the top."""

    def __init__(self, width: int, height: int, ground: str) -> None:
        self.width, self.height = width, height
        self.points = np.empty((height, width, 3))
        self.points[:] = rgb(ground)

    def fill(
        self, loops: list[Array], paint: Array, opacity: float = 1.0, *, even_odd: bool = True
    ) -> None:
        """Paint what the loops enclose; ``paint`` is a colour, or one for each point."""
        self._lay(self._covered(loops, even_odd=even_odd) * opacity, paint)

    def stroke(self, paths: list[Array], width: float, paint: Array) -> None:
        """Draw along the paths with a round pen."""
        self._lay(self._brushed(paths, width / 2), paint)

    def _lay(self, cover: Array, paint: Array) -> None:
        share = cover[..., None]
        self.points = self.points * (1 - share) + paint * share

    def _covered(self, loops: list[Array], *, even_odd: bool) -> Array:
        closed = [np.vstack([loop, loop[:1]]) for loop in loops if len(loop) > 2]
        cover = np.zeros((self.height * ROWS, self.width + 2))
        if closed:
            start = np.vstack([loop[:-1] for loop in closed])
            end = np.vstack([loop[1:] for loop in closed])
            row, x, way = _crossings(start, end, self.height * ROWS)
            order = np.lexsort((x, row))
            row, x, way = row[order], np.clip(x[order], 0, self.width), way[order]
            wound = np.cumsum(np.ones_like(way) if even_odd else way)
            inside = wound % 2 != 0 if even_odd else wound != 0
            before = np.concatenate([[False], inside[:-1]])
            edge = inside != before
            sign = np.where(inside, 1.0, -1.0)[edge]
            column = x[edge].astype(int)
            part = x[edge] - column
            np.add.at(cover, (row[edge], column), sign * (1 - part))
            np.add.at(cover, (row[edge], column + 1), sign * part)
        full = np.cumsum(cover, axis=1)[:, : self.width]
        return np.asarray(np.clip(full.reshape(self.height, ROWS, -1).mean(axis=1), 0, 1))

    def _brushed(self, paths: list[Array], radius: float) -> Array:
        dots = np.vstack([_dotted(path) for path in paths]) if paths else np.zeros((0, 2))
        reach = int(np.ceil(radius + 1))
        near = np.arange(-reach, reach + 1)
        column = np.floor(dots[:, 0]).astype(int)[:, None, None] + near[None, None, :]
        row = np.floor(dots[:, 1]).astype(int)[:, None, None] + near[None, :, None]
        away = np.hypot(column + 0.5 - dots[:, 0, None, None], row + 0.5 - dots[:, 1, None, None])
        share = np.clip(radius + 0.5 - away, 0, 1)
        column, row = np.broadcast_arrays(column, row)
        on = (share > 0) & (column >= 0) & (column < self.width) & (row >= 0) & (row < self.height)
        cover = np.zeros((self.height, self.width))
        np.maximum.at(cover, (row[on], column[on]), share[on])
        return cover

    def whole(self) -> NDArray[np.uint8]:
        """The picture in whole numbers: rows from the top, points from the left, red green blue."""
        return np.clip(np.round(self.points), 0, 255).astype(np.uint8)

    def png(self) -> bytes:
        """The picture as a PNG (ISO/IEC 15948), three bytes a point."""
        rows = np.zeros((self.height, 1 + 3 * self.width), dtype=np.uint8)
        rows[:, 1:] = self.whole().reshape(self.height, -1)
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        data = zlib.compress(rows.tobytes(), 9)
        chunks = (("IHDR", head), ("IDAT", data), ("IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, part) for name, part in chunks)


def rgb(colour: str) -> Array:
    """``#rgb`` or ``#rrggbb`` as three numbers up to 255."""
    digits = colour.removeprefix("#")
    full = "".join(2 * one for one in digits) if len(digits) == 3 else digits
    return np.array([int(full[at : at + 2], 16) for at in (0, 2, 4)], dtype=float)


def _crossings(start: Array, end: Array, rows: int) -> tuple[Ints, Array, Ints]:
    """Where edges cross the middle of each line: line, x, and 1 downwards or -1 upwards."""
    y0, y1 = start[:, 1] * ROWS, end[:, 1] * ROWS
    first = np.clip(np.ceil(np.minimum(y0, y1) - 0.5), 0, rows).astype(int)
    last = np.clip(np.ceil(np.maximum(y0, y1) - 0.5), 0, rows).astype(int)
    count = last - first
    edge = np.repeat(np.arange(len(start)), count)
    row: Ints = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count) + first[edge]
    share = (row + 0.5 - y0[edge]) / (y1 - y0)[edge]
    x = start[edge, 0] + share * (end[edge, 0] - start[edge, 0])
    way: Ints = np.where(y1 > y0, 1, -1)[edge]
    return row, np.asarray(x), way


def _dotted(path: Array) -> Array:
    sizes = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    wanted: Array = np.linspace(0.0, float(sizes[-1]), max(2, int(sizes[-1] / STEP)))
    return np.stack([np.interp(wanted, sizes, path[:, axis]) for axis in (0, 1)], axis=1)


def _chunk(name: str, data: bytes) -> bytes:
    body = name.encode() + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
