"""Boundaries between areas of a picture as smooth curves.

Areas share their boundary: it is traced once between two junctions, smoothed once, and used by
both neighbours, so no gap opens between them.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d

from forge.figures.geometry import Array, Ints, Mask

SMOOTH = 2.2
"""Width of the smoothing along a boundary, picture units: hides pixels, keeps fingers."""
SHARP = np.cos(np.radians(48))
"""Turns beyond this stay corners."""


@dataclass(frozen=True, slots=True)
class Chain:
    """One piece of boundary between two junctions, or a closed ring."""

    points: Array
    closed: bool
    sides: tuple[int, int]
    """Labels of the two areas that it parts."""
    ends: tuple[int, int]
    """Junctions at both ends; equal for a ring."""

    @property
    def length(self) -> float:
        """Length in picture units."""
        return float(np.linalg.norm(np.diff(self.points, axis=0), axis=1).sum())


def label_cracks(labels: Ints) -> tuple[Mask, Mask]:
    """Where neighbours differ: (down, across), edges between the corners of the pixels."""
    padded = np.pad(labels, 1)
    return padded[1:-1, 1:] != padded[1:-1, :-1], padded[1:, 1:-1] != padded[:-1, 1:-1]


def trace(down: Mask, across: Mask, labels: Ints) -> list[Chain]:
    """Follow all cracks from junction to junction."""
    padded = np.pad(labels, 1)
    wide = down.shape[1]
    links = _links(down, across, wide)
    ends = {node for node, near in links.items() if len(near) != 2}
    seen: set[tuple[int, int]] = set()
    chains: list[Chain] = []
    for start in (*sorted(ends), *links):
        for following in links[start]:
            if (start, following) in seen or (start not in ends and _is_used(start, links, seen)):
                continue
            walk = _walk(start, following, links, ends)
            seen.update(itertools.pairwise(walk))
            seen.update(zip(walk[1:], walk, strict=False))
            chains.append(_chain(walk, wide, padded))
    return chains


def _links(down: Mask, across: Mask, wide: int) -> dict[int, list[int]]:
    links: dict[int, list[int]] = {}
    for cracks, step in ((down, wide), (across, 1)):
        rows, columns = np.nonzero(cracks)
        for node in (rows * wide + columns).tolist():
            links.setdefault(node, []).append(node + step)
            links.setdefault(node + step, []).append(node)
    return links


def _is_used(node: int, links: dict[int, list[int]], seen: set[tuple[int, int]]) -> bool:
    return any((node, near) in seen for near in links[node])


def _walk(start: int, following: int, links: dict[int, list[int]], ends: set[int]) -> list[int]:
    walk = [start, following]
    while walk[-1] not in ends and walk[-1] != start:
        first, second = links[walk[-1]]
        walk.append(second if first == walk[-2] else first)
    return walk


def _chain(walk: list[int], wide: int, padded: Ints) -> Chain:
    nodes = np.array(walk)
    points = np.stack([nodes % wide, nodes // wide], axis=1).astype(float)
    closed = walk[0] == walk[-1]
    return Chain(
        points=smoothed(points, closed=closed),
        closed=closed,
        sides=_sides(walk[0], walk[1], wide, padded),
        ends=(walk[0], walk[-1]),
    )


def _sides(first: int, second: int, wide: int, padded: Ints) -> tuple[int, int]:
    row, column = min(first, second) // wide, min(first, second) % wide
    if abs(first - second) == wide:
        pair = padded[row + 1, column], padded[row + 1, column + 1]
    else:
        pair = padded[row, column + 1], padded[row + 1, column + 1]
    return int(pair[0]), int(pair[1])


def smoothed(points: Array, *, closed: bool, width: float = SMOOTH) -> Array:
    """Smooth along the curve; ends of an open one stay where they are."""
    if len(points) < 4:
        return points
    if closed:
        ring = gaussian_filter1d(points[:-1], width, axis=0, mode="wrap")
        return np.vstack([ring, ring[:1]])
    # Mirror through each end: the ends are kept, their directions too.
    pad = min(len(points) - 1, int(4 * width))
    before = 2 * points[0] - points[1 : pad + 1][::-1]
    after = 2 * points[-1] - points[-pad - 1 : -1][::-1]
    line = gaussian_filter1d(np.vstack([before, points, after]), width, axis=0, mode="nearest")
    return line[pad : pad + len(points)]


def simplify(points: Array, tolerance: float) -> Array:
    """Fewest points that stay within the tolerance (Douglas and Peucker)."""
    keep = np.zeros(len(points), dtype=bool)
    keep[[0, -1]] = True
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        a, b = points[first], points[last]
        between = points[first + 1 : last]
        base = b - a
        size = np.hypot(*base)
        if size < 1e-9:
            off = np.linalg.norm(between - a, axis=1)
        else:
            off = np.abs(base[0] * (between[:, 1] - a[1]) - base[1] * (between[:, 0] - a[0])) / size
        worst = int(off.argmax())
        if off[worst] > tolerance:
            keep[first + 1 + worst] = True
            spans += [(first, first + 1 + worst), (first + 1 + worst, last)]
    return points[keep]


def outline(chains: list[Chain], inside: Callable[[int], bool]) -> list[list[Array]]:
    """Closed loops around all areas whose label is inside; each is a list of curves in order."""
    edge = [c for c in chains if inside(c.sides[0]) != inside(c.sides[1])]
    loops = [[c.points] for c in edge if c.closed]
    at: dict[int, list[int]] = {}
    open_ = [c for c in edge if not c.closed]
    for index, chain in enumerate(open_):
        for end in chain.ends:
            at.setdefault(end, []).append(index)
    used: set[int] = set()
    for index in range(len(open_)):
        if index not in used:
            loops.append(_loop(index, open_, at, used))  # noqa: PERF401  # fills `used`
    return loops


def _loop(first: int, chains: list[Chain], at: dict[int, list[int]], used: set[int]) -> list[Array]:
    used.add(first)
    curves = [chains[first].points]
    start, node = chains[first].ends
    while node != start:
        free = [index for index in at[node] if index not in used]
        if not free:
            break
        used.add(free[0])
        chain = chains[free[0]]
        forward = chain.ends[0] == node
        curves.append(chain.points if forward else chain.points[::-1])
        node = chain.ends[1] if forward else chain.ends[0]
    return curves


class Pen:
    """Writes curves as relative whole-number path commands."""

    def __init__(self, tolerance: float = 0.75) -> None:
        self.tolerance = tolerance
        self._at = np.zeros(2, dtype=int)
        self._words: list[str] = []

    def loop(self, curves: list[Array]) -> None:
        """A closed area."""
        self._move(curves[0][0])
        for curve in curves:
            self._curve(curve, closed=len(curves) == 1)
        self._words.append("z")

    def line(self, curve: Array, *, closed: bool = False) -> None:
        """An open line."""
        self._move(curve[0])
        self._curve(curve, closed=closed)
        if closed:
            self._words.append("z")

    def text(self) -> str:
        """The path."""
        return "".join(self._words)

    def _move(self, to: Array) -> None:
        target = np.round(to).astype(int)
        word = "m" if self._words else "M"
        self._words.append(word + _numbers(target - self._at if word == "m" else target))
        self._at = target

    def _curve(self, points: Array, *, closed: bool) -> None:
        kept = (
            simplify(points, self.tolerance)
            if not closed
            else _simplify_ring(points, self.tolerance)
        )
        corners = kept[1:-1]
        for index, corner in enumerate(corners, start=1):
            before, after = kept[index - 1], kept[index + 1]
            if _is_sharp(before, corner, after):
                self._to("l", corner)
            else:
                last = index == len(corners)
                sharp_next = not last and _is_sharp(corner, after, kept[index + 2])
                target = after if last or sharp_next else (corner + after) / 2
                self._to("q", corner, target)
        self._to("l", kept[-1])

    def _to(self, command: str, *targets: Array) -> None:
        rounded = [np.round(target).astype(int) for target in targets]
        if (rounded[-1] == self._at).all() and command == "l":
            return
        self._words.append(
            command + "".join(_numbers(r - self._at, joined=k > 0) for k, r in enumerate(rounded))
        )
        self._at = rounded[-1]


def _simplify_ring(points: Array, tolerance: float) -> Array:
    """Cut a ring at two far points, so that no corner is lost at its start."""
    far = int(np.linalg.norm(points - points[0], axis=1).argmax())
    return np.vstack(
        [simplify(points[: far + 1], tolerance), simplify(points[far:], tolerance)[1:]]
    )


def _is_sharp(before: Array, corner: Array, after: Array) -> bool:
    first, second = corner - before, after - corner
    sizes = np.hypot(*first), np.hypot(*second)
    return min(sizes) > 4 and float(first @ second) / (sizes[0] * sizes[1]) < SHARP


def _numbers(pair: Ints, *, joined: bool = False) -> str:
    x, y = int(pair[0]), int(pair[1])
    lead = " " if joined and x >= 0 else ""
    return f"{lead}{x}{'' if y < 0 else ' '}{y}"
