"""A finished drawing, taken apart and written anew: cropped for a page, small for a list.

Needs no numpy: servers read drawings that authors have made.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from forge.figures.outline import Point, lines, path_data

LIGHT: Mapping[str, str] = {
    "skin": "#c68f6a",
    "top": "#4f6f8f",
    "vest": "#b7a3d8",
    "shorts": "#3f4a62",
    "shoe": "#5b6475",
    "sole": "#eef0f4",
    "hair": "#4d382c",
    "eye": "#f6f1ea",
    "metal": "#98a1ad",
    "plate": "#465063",
    "rubber": "#5c6372",
    "pad": "#6d5a78",
    "frame": "#7d8694",
    "wood": "#c9a876",
    "mat": "#9fc3b4",
    "band": "#3f9385",
    "ball": "#7897c2",
    "wall": "#dcd9e4",
    "worked": "#d8232a",
    "helper": "#f39a3d",
    "stretched": "#2f7fd6",
    "line": "#211d26",
    "shadow": "#211d26",
}
"""Colours of the drawings themselves."""
DARK: Mapping[str, str] = {
    "line": "#090b0c", "shadow": "#000",
    "plate": "#747f92", "rubber": "#868e9c", "metal": "#b9c1cc", "frame": "#99a2b0",
    "pad": "#8d789b", "shorts": "#5d6b88", "top": "#6689ad", "vest": "#bdabdb", "hair": "#7a5d4b",
    "shoe": "#808a9b", "wall": "#343a40", "mat": "#5d8474", "ball": "#8ba9d4",
    "band": "#4fb3a2", "worked": "#ee5a5f", "helper": "#f0a94a", "stretched": "#5b9cf0",
}  # fmt: skip
"""Colours on a dark page; ``figure.css`` says the same for drawings within a page."""
PAINT = re.compile(r"var\(--fig-([a-z]+),([^)]+)\)")
DATA = re.compile(r' d="([^"]+)"')
ELEMENT = re.compile(r"<path [^>]*/>")
INNER = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
WORDS = re.compile(r"<(title|desc)>(.*?)</\1>", re.DOTALL)
MARGIN = 16
SMALL_SIZE = 300
"""Units of a small drawing's side: enough for 96 px on a sharp screen."""
SMALL_LINE = 3.4
SMALL_TOLERANCE = 0.55
FINE = re.compile(r'stroke-width="(?:var\(--fig-thin[^"]*|2|3)"')
"""Strokes that a small drawing does without: folds, fingers, the face."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the drawing's square."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def around(self, points: Sequence[Point], room: float) -> "Box":
        """The box that holds these points as well, with room about them."""
        x, y = ([p[axis] for p in points] for axis in (0, 1))
        return Box(
            min([self.left, *(v - room for v in x)]), min([self.top, *(v - room for v in y)]),
            max([self.right, *(v + room for v in x)]), max([self.bottom, *(v + room for v in y)]),
        )  # fmt: skip

    def view(self) -> str:
        """As a ``viewBox``."""
        return f"{self.left:.0f} {self.top:.0f} {self.width:.0f} {self.height:.0f}"


def bounds(drawings: Iterable[str]) -> Box:
    """What the drawings fill together, with a margin."""
    points = [
        point
        for drawing in drawings
        for element in ELEMENT.findall(drawing)
        if "--fig-wall" not in element and "fill-opacity" not in element
        for data in DATA.findall(element)
        for line in lines(data)
        for point in line.points
    ]
    across, down = [x for x, _ in points] or [0.0], [y for _, y in points] or [0.0]
    return Box(min(across) - MARGIN, min(down) - MARGIN, max(across) + MARGIN, max(down) + MARGIN)


def inner(drawing: str) -> str:
    """What is drawn, without the frame and its words."""
    found = INNER.search(drawing)
    return WORDS.sub("", found.group(1)) if found else ""


def words(drawing: str) -> tuple[str, str]:
    """Title and description, as they stand in the file (escaped)."""
    found: dict[str, str] = dict(WORDS.findall(drawing))
    return found.get("title", ""), found.get("desc", "")


def coloured(drawing: str, *, dark: bool) -> str:
    """The drawing with fixed colours, for where no page can set them."""
    return PAINT.sub(lambda m: (dark and DARK.get(m[1])) or m[2], drawing)


def small(drawing: str, *, dark: bool) -> str:
    """A square form without small details for lists: a third of the bytes, readable at 72 px."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SMALL_SIZE} {SMALL_SIZE}">'
        f"{shrunk(drawing, _square(bounds([drawing])), dark=dark)}</svg>"
    )


def shrunk(drawing: str, box: Box, *, dark: bool) -> str:
    """What lies in a square of the drawing, as elements of a small one."""
    scale = SMALL_SIZE / box.width

    def shorter(found: re.Match[str]) -> str:
        data = path_data(lines(found[1]), scale, (box.left, box.top), SMALL_TOLERANCE)
        return f' d="{data}"'

    def kept(found: re.Match[str]) -> str:
        element = found[0]
        if FINE.search(element):
            return ""
        smaller = DATA.sub(shorter, element)
        return "" if ' d=""' in smaller else smaller

    body = re.sub(r"<path (?![^>]*M0 0)[^>]*/>", kept, inner(drawing))
    body = body.replace('"var(--fig-bold,5)"', f'"{SMALL_LINE}"')
    return coloured(body, dark=dark)


def _square(box: Box) -> Box:
    size = max(box.width, box.height)
    left = (box.left + box.right - size) / 2
    return Box(left, box.bottom - size, left + size, box.bottom)
