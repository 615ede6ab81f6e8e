"""Path data of a drawing as points: what it takes to crop a drawing or to make it small."""

import itertools
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

Point = tuple[float, float]
TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "q": 4, "z": 0}
"""Numbers that each command takes."""


@dataclass(slots=True)
class Line:
    """Points of one outline or stroke; curves count with their ends alone."""

    points: list[Point]
    closed: bool = False


def lines(data: str) -> list[Line]:
    """The outlines and strokes of path data with the commands M, L, H, V, Q, Z in either case."""
    found: list[Line] = []
    here: Point = (0.0, 0.0)
    for command, numbers in steps(data):
        if command in "Zz":
            if found:
                found[-1].closed = True
                here = found[-1].points[0]
            continue
        here = end_of(command, numbers, here)
        if command in "Mm" or not found or found[-1].closed:
            found.append(Line([here]))
        else:
            found[-1].points.append(here)
    return found


def steps(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command of path data with its numbers; none for Z. What is no command is passed over."""
    command, numbers = "", list[float]()
    for token in TOKEN.findall(data):
        if token.isalpha():
            command = token
            if command in "Zz":
                yield command, []
            continue
        numbers.append(float(token))
        if len(numbers) == TAKES.get(command.lower()):
            yield command, numbers
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)


def end_of(command: str, numbers: list[float], here: Point) -> Point:
    """Where a command leads from here."""
    base = here if command.islower() else (0.0, 0.0)
    match command.lower():
        case "h":
            return (base[0] + numbers[0], here[1])
        case "v":
            return (here[0], base[1] + numbers[0])
        case _:
            return (base[0] + numbers[-2], base[1] + numbers[-1])


def thinned(points: list[Point], tolerance: float) -> list[Point]:
    """The points without which the line would move by more than ``tolerance``.

    Method of Douglas and Peucker (1973).
    """
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        far, index = 0.0, 0
        for k in range(first + 1, last):
            off = _distance(points[k], points[first], points[last])
            if off > far:
                far, index = off, k
        if far > tolerance:
            keep.add(index)
            spans += [(first, index), (index, last)]
    return [points[k] for k in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    px, py = point[0] - start[0], point[1] - start[1]
    size = dx * dx + dy * dy
    share = max(0.0, min(1.0, (px * dx + py * dy) / size)) if size else 0.0
    return math.hypot(px - share * dx, py - share * dy)


def path_data(found: list[Line], scale: float, origin: Point, tolerance: float) -> str:
    """The lines again as path data, moved, scaled, thinned, in whole units; specks are left out."""
    parts: list[str] = []
    for line in found:
        moved = [((x - origin[0]) * scale, (y - origin[1]) * scale) for x, y in line.points]
        whole = [(round(x), round(y)) for x, y in thinned(moved, tolerance)]
        unlike = [p for k, p in enumerate(whole) if k == 0 or p != whole[k - 1]]
        if len(unlike) < (3 if line.closed else 2):
            continue
        parts.append(_written(unlike) + ("z" if line.closed else ""))
    return "".join(parts)


def _written(points: list[tuple[int, int]]) -> str:
    text = f"M{points[0][0]} {points[0][1]}l"
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in itertools.pairwise(points)]
    return text + " ".join(steps).replace(" -", "-")
