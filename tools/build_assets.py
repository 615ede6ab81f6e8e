"""Build what the pages need from the installed front-end packages. Runs inside `.venv`.

* ``forge-display.woff2``: Archivo at width 82, weights 500-700, cut to our characters (19 KB);
* ``body_map.json``: the shapes of 46 muscles, front and back, as short polygon paths.

Both packages keep their licences; the about page prints the notices.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from body_regions import BACK, DEEP, FRONT, OWN, REGIONS, Cut
from fontTools.pens.basePen import BasePen
from fontTools.subset import Options, Subsetter, save_font
from fontTools.svgLib.path import parse_path
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
ASSETS = ROOT / ".forge" / "assets"
FILES = {FRONT: "bodyFront", BACK: "bodyBack"}
FONT_FACE = """@font-face{font-family:"Forge Display";src:url("fonts/forge-display.woff2") format("woff2");\
font-weight:500 700;font-display:swap}
"""
STEPS = 8  # straight pieces per curve
TOLERANCE = 0.7  # in map units; the body is 1,245 units tall

Point = tuple[float, float]
Polygon = list[Point]


def main() -> None:
    ASSETS.mkdir(parents=True, exist_ok=True)
    build_font(ASSETS / "fonts" / "forge-display.woff2")
    (ASSETS / "display.css").write_text(FONT_FACE)
    build_map(ASSETS / "body_map.json")
    write_notices(ASSETS / "notices.json")


# ---------------------------------------------------------------- font


def build_font(target: Path) -> None:
    source = (
        PACKAGES / "@fontsource-variable" / "archivo" / "files" / "archivo-latin-wdth-normal.woff2"
    )
    font = TTFont(source)
    instantiateVariableFont(font, {"wdth": 82, "wght": (500, 700)}, inplace=True)
    options = Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "tnum", "lnum"]
    subsetter = Subsetter(options)
    letters = [*range(0x20, 0x7F), *range(0xA0, 0x100)]
    marks = [ord(mark) for mark in "×−–’“”…→"]
    subsetter.populate(unicodes=letters + marks)
    subsetter.subset(font)
    target.parent.mkdir(exist_ok=True)
    save_font(font, str(target), options)


# ---------------------------------------------------------------- body map


def build_map(target: Path) -> None:
    views = {view: read_package(name) for view, name in FILES.items()}
    boxes = {view: frame(shapes) for view, shapes in views.items()}
    result = {
        view: {
            "box": [0, 0, *boxes[view][2:]],
            "base": [to_path([shape], boxes[view]) for shape in all_shapes(views[view])],
            "muscles": {},
        }
        for view in FILES
    }
    for muscle, by_view in regions(views).items():
        for view, sides in by_view.items():
            result[view]["muscles"][muscle] = {
                **{side: to_path(shapes, boxes[view]) for side, shapes in sides.items()},
                "deep": muscle in DEEP,
                "box": bounds(
                    [p for shapes in sides.values() for s in shapes for p in s], boxes[view]
                ),
            }
    target.write_text(json.dumps(result, separators=(",", ":"), sort_keys=True))


def read_package(name: str) -> dict[str, dict[str, list[Polygon]]]:
    """Read one file of path data: key -> side -> polygons. The file is JavaScript, not JSON."""
    path = PACKAGES / "react-native-body-highlighter" / "dist" / "assets" / f"{name}.js"
    text = path.read_text()
    text = text[text.index("= [") + 2 : text.rindex("];") + 1]
    text = re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"(\s)(\w+):", r'\1"\2":', text)
    text = re.sub(r",(\s*[\]}])", r"\1", text)
    return {
        part["slug"]: {side: polygons_of(paths) for side, paths in part["path"].items()}
        for part in json.loads(text)
    }


def polygons_of(paths: list[str]) -> list[Polygon]:
    """First outlines in file order, so that indices hold; further outlines of a path at the end."""
    outlines = [flatten(d) for d in paths]
    return [found[0] for found in outlines] + [rest for found in outlines for rest in found[1:]]


class _Flattener(BasePen):
    """Collects the outlines of a path, curves cut into straight pieces."""

    def __init__(self) -> None:
        super().__init__(None)
        self.outlines: list[Polygon] = []

    @property
    def points(self) -> Polygon:
        return self.outlines[-1]

    def _moveTo(self, pt: Point) -> None:
        self.outlines.append([pt])

    def _lineTo(self, pt: Point) -> None:
        self.points.append(pt)

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:
        start = self.points[-1]
        for step in range(1, STEPS + 1):
            t = step / STEPS
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            self.points.append(
                tuple(a * start[i] + b * pt1[i] + c * pt2[i] + d * pt3[i] for i in (0, 1))  # type: ignore[arg-type]  # two values
            )


def flatten(d: str) -> list[Polygon]:
    pen = _Flattener()
    parse_path(d, pen)
    return pen.outlines


def all_shapes(shapes: dict[str, dict[str, list[Polygon]]]) -> list[Polygon]:
    return [
        polygon for sides in shapes.values() for polygons in sides.values() for polygon in polygons
    ]


def frame(shapes: dict[str, dict[str, list[Polygon]]]) -> tuple[float, float, int, int]:
    points = [point for polygon in all_shapes(shapes) for point in polygon]
    x0, y0 = min(p[0] for p in points) - 4, min(p[1] for p in points) - 4
    x1, y1 = max(p[0] for p in points) + 4, max(p[1] for p in points) + 4
    return x0, y0, round(x1 - x0), round(y1 - y0)


def regions(
    views: dict[str, dict[str, dict[str, list[Polygon]]]],
) -> dict[str, dict[str, dict[str, list[Polygon]]]]:
    """muscle -> view -> the person's side -> polygons."""
    found: dict[str, dict[str, dict[str, list[Polygon]]]] = {}
    for muscle, sources in REGIONS.items():
        for view, key, left, right, cuts in sources:
            sides = found.setdefault(muscle, {}).setdefault(view, {"left": [], "right": []})
            for viewer, indices in (("left", left), ("right", right)):
                shapes = [views[view][key][viewer][index] for index in indices]
                sides[person_side(view, viewer)] += [
                    cut(shape, cuts, mirror=viewer == "right") for shape in shapes
                ]
    for muscle, (view, points) in OWN.items():
        middle = centre(views[view])
        shape = [(float(x), float(y)) for x, y in points]
        found[muscle] = {
            view: {"right": [shape], "left": [[(2 * middle - x, y) for x, y in shape]]}
        }
    return found


def centre(shapes: dict[str, dict[str, list[Polygon]]]) -> float:
    x0, _, width, _ = frame(shapes)
    return x0 + width / 2


def person_side(view: str, viewer: str) -> str:
    """In the front view the viewer's left is the person's right."""
    if view == BACK:
        return viewer
    return "right" if viewer == "left" else "left"


def cut(shape: Polygon, cuts: tuple[Cut, ...], *, mirror: bool) -> Polygon:
    """Keep the part of a polygon that all cuts keep (Sutherland and Hodgman, 1974)."""
    xs, ys = [p[0] for p in shape], [p[1] for p in shape]
    for how, share in cuts:
        axis = 0 if how[0] == "x" else 1
        below = how[1] == "<"
        if mirror and axis == 0:
            below, share = not below, 1 - share
        low, high = (min(xs), max(xs)) if axis == 0 else (min(ys), max(ys))
        shape = clip(shape, axis, low + share * (high - low), below=below)
    return shape


def clip(shape: Polygon, axis: int, limit: float, *, below: bool) -> Polygon:
    def inside(point: Point) -> bool:
        return (point[axis] <= limit) == below

    kept: Polygon = []
    for start, end in zip(shape, [*shape[1:], shape[0]], strict=True):
        if inside(start) != inside(end):
            share = (limit - start[axis]) / (end[axis] - start[axis])
            kept.append(
                (start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))
            )
        if inside(end):
            kept.append(end)
    return kept


def simplify(points: Polygon) -> Polygon:
    """Drop points that change the outline by less than the tolerance (Douglas and Peucker, 1973)."""
    if len(points) < 3:
        return points
    (x0, y0), (x1, y1) = points[0], points[-1]
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5

    def distance(point: Point) -> float:
        if length == 0:
            return ((point[0] - x0) ** 2 + (point[1] - y0) ** 2) ** 0.5
        return abs((x1 - x0) * (y0 - point[1]) - (x0 - point[0]) * (y1 - y0)) / length

    index = max(range(1, len(points) - 1), key=lambda i: distance(points[i]))
    if distance(points[index]) < TOLERANCE:
        return [points[0], points[-1]]
    return simplify(points[: index + 1])[:-1] + simplify(points[index:])


def to_path(shapes: list[Polygon], box: tuple[float, float, int, int]) -> str:
    return "".join(outline(shape, box) for shape in shapes)


def outline(shape: Polygon, box: tuple[float, float, int, int]) -> str:
    """One polygon as relative whole-unit commands."""
    points = [(round(x - box[0]), round(y - box[1])) for x, y in simplify(shape)]
    steps = [f"M{points[0][0]} {points[0][1]}l"]
    pairs = [
        (end[0] - start[0], end[1] - start[1])
        for start, end in zip(points, points[1:], strict=False)
        if end != start
    ]
    return steps[0] + " ".join(f"{dx} {dy}" for dx, dy in pairs).replace(" -", "-") + "z"


def bounds(points: Polygon, box: tuple[float, float, int, int]) -> list[int]:
    xs, ys = [p[0] - box[0] for p in points], [p[1] - box[1] for p in points]
    return [round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys))]


# ---------------------------------------------------------------- notices


def write_notices(target: Path) -> None:
    """Keep the licence texts of both packages beside what was made from them."""
    packages = ("@fontsource-variable/archivo", "react-native-body-highlighter")
    notices = {}
    for package in packages:
        texts = sorted((PACKAGES / package).glob("LICENSE*"))
        notices[package] = texts[0].read_text() if texts else ""
    target.write_text(json.dumps(notices, indent=1, sort_keys=True))


if __name__ == "__main__":
    main()
