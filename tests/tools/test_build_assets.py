"""The muscle map's geometry, and a whole build from a small made-up package."""

import importlib
import json
import re
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forge.domain.vocabulary import Muscle
from forge.figures.body_map import load_map

ROOT = Path(__file__).resolve().parents[2]
Point = tuple[float, float]
Polygon = list[Point]
SQUARE: Polygon = [(0, 0), (10, 0), (10, 10), (0, 10)]
PART = """    // %s
    {
        slug: "%s",
        path: {
            left: [
%s            ],
            right: [
%s            ],
        },
    },
"""


def made_up_package(regions: ModuleType, view: str) -> str:
    """JavaScript as the package writes it: one square for every shape that a region names."""
    counts: dict[str, dict[str, int]] = {}
    for sources in regions.REGIONS.values():
        for seen_in, key, left, right, _ in sources:
            if seen_in == view:
                sides = counts.setdefault(key, {"left": 0, "right": 0})
                sides["left"] = max(sides["left"], *(index + 1 for index in left))
                sides["right"] = max(sides["right"], *(index + 1 for index in right))
    parts = [
        PART % (key, key, squares(100, row, sides["left"]), squares(500, row, sides["right"]))
        for row, (key, sides) in enumerate(sorted(counts.items()))
    ]
    return f'"use strict";\nexports.{view} = void 0;\nexports.{view} = [\n{"".join(parts)}];\n'


def squares(x: int, row: int, count: int) -> str:
    return "".join(f'"M{x + 30 * n} {100 * row + 10}h20v80h-20z",\n' for n in range(count))


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The tool, copied to a folder of its own, so that it finds the made-up package."""
    root = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "tools", root / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(root / "tools")
        tool = importlib.import_module("build_assets")
        regions = importlib.import_module("body_regions")
        assets = root / "node_modules" / "react-native-body-highlighter" / "dist" / "assets"
        assets.mkdir(parents=True)
        for view, name in tool.FILES.items():
            (assets / f"{name}.js").write_text(made_up_package(regions, view))
        (root / "node_modules" / "react-native-body-highlighter" / "LICENSE").write_text("MIT")
        yield tool


def area(polygon: Polygon) -> float:
    """Shoelace formula; positive whichever way the polygon turns."""
    ends = zip(polygon, polygon[1:] + polygon[:1], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in ends)) / 2


coordinates = st.floats(-500, 500, allow_nan=False).map(lambda value: round(value, 2))
triangles = st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=3)
polygons = st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=12)


@given(shape=triangles, axis=st.sampled_from([0, 1]), limit=coordinates)
def test_a_cut_divides_a_shape_without_losing_any_of_it(
    build: ModuleType, shape: Polygon, axis: int, limit: float
) -> None:
    below = build.clip(shape, axis, limit, below=True)
    above = build.clip(shape, axis, limit, below=False)

    assert all(point[axis] <= limit + 1e-6 for point in below)
    assert all(point[axis] >= limit - 1e-6 for point in above)
    assert area(below) + area(above) == pytest.approx(area(shape), rel=1e-6, abs=1e-3)


def test_a_cut_beyond_the_shape_keeps_all_or_nothing(build: ModuleType) -> None:
    assert sorted(build.clip(SQUARE, 0, 20, below=True)) == sorted(SQUARE)
    assert build.clip(SQUARE, 0, 20, below=False) == []


def test_cuts_are_shares_of_the_whole_shape(build: ModuleType) -> None:
    band = build.cut(SQUARE, (("y>", 0.2), ("y<", 0.6)), mirror=False)

    assert sorted(band) == [(0, 2), (0, 6), (10, 2), (10, 6)]


@given(shape=polygons, share=st.floats(0.1, 0.9), how=st.sampled_from(["x<", "x>", "y<", "y>"]))
def test_the_other_side_of_the_body_is_cut_as_in_a_mirror(
    build: ModuleType, shape: Polygon, share: float, how: str
) -> None:
    mirrored = [(-x, y) for x, y in shape]

    straight = build.cut(shape, ((how, share),), mirror=False)
    reflected = build.cut(mirrored, ((how, share),), mirror=True)

    assert area(reflected) == pytest.approx(area(straight), rel=1e-6, abs=1e-2)


def distance_to(outline: Polygon, point: Point) -> float:
    """Shortest way from a point to a chain of straight pieces."""

    def to_piece(start: Point, end: Point) -> float:
        dx, dy = end[0] - start[0], end[1] - start[1]
        length = dx * dx + dy * dy
        along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else 0
        share = min(1.0, max(0.0, along))
        x, y = start[0] + share * dx, start[1] + share * dy
        return float(((point[0] - x) ** 2 + (point[1] - y) ** 2) ** 0.5)

    return min((to_piece(start, end) for start, end in pairwise(outline)), default=0)


@given(points=polygons)
def test_a_simpler_outline_keeps_its_ends_and_invents_no_point(
    build: ModuleType, points: Polygon
) -> None:
    simple = build.simplify(points)

    assert (simple[0], simple[-1]) == (points[0], points[-1])
    assert len(simple) <= len(points)
    assert set(simple) <= set(points)


@given(heights=st.lists(st.floats(-50, 50).map(lambda value: round(value, 2)), min_size=3))
def test_a_dropped_point_lies_within_the_tolerance_of_the_outline(
    build: ModuleType, heights: list[float]
) -> None:
    curve = [(float(10 * step), height) for step, height in enumerate(heights)]

    simple = build.simplify(curve)

    assert max(distance_to(simple, point) for point in curve) <= build.TOLERANCE + 1e-6


def test_points_on_a_line_are_dropped(build: ModuleType) -> None:
    assert build.simplify([(0, 0), (3, 0), (5, 0.1), (9, 0)]) == [(0, 0), (9, 0)]


def test_a_loop_that_comes_back_to_its_start_is_no_single_point(build: ModuleType) -> None:
    loop = [*SQUARE, SQUARE[0]]

    assert build.simplify(loop) == loop


def drawn(path: str) -> Polygon:
    """The points of one relative path."""
    found = re.fullmatch(r"M(-?\d+) (-?\d+)l([-\d ]*)z", path)
    assert found, path
    numbers = [int(number) for number in re.findall(r"-?\d+", found[3])]
    points: Polygon = [(int(found[1]), int(found[2]))]
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        points.append((points[-1][0] + dx, points[-1][1] + dy))
    return points


@given(points=polygons)
def test_a_path_draws_the_points_it_was_made_from(build: ModuleType, points: Polygon) -> None:
    rounded = [(round(x + 500), round(y + 500)) for x, y in build.simplify(points)]

    path = build.outline(points, (-500, -500, 1000, 1000))

    without_repeats = [
        point for before, point in zip([None, *rounded], rounded, strict=False) if point != before
    ]
    assert drawn(path) == without_repeats


def test_curves_are_cut_into_straight_pieces_that_end_where_the_curve_ends(
    build: ModuleType,
) -> None:
    [points] = build.flatten("M0 0C0 10 10 10 10 0")

    assert len(points) == 1 + build.STEPS
    assert points[-1] == (10, 0)
    assert max(y for _, y in points) == pytest.approx(7.5)


def test_a_path_with_two_outlines_keeps_the_first_at_its_index(build: ModuleType) -> None:
    found = build.polygons_of(["M0 0h1v1zM5 5h1v1z", "M9 9h1v1z"])

    assert [polygon[0] for polygon in found] == [(0, 0), (9, 9), (5, 5)]


@pytest.mark.parametrize(
    ("view", "viewer", "person"),
    [
        ("front", "left", "right"),
        ("front", "right", "left"),
        ("back", "left", "left"),
        ("back", "right", "right"),
    ],
)
def test_the_sides_are_the_persons(build: ModuleType, view: str, viewer: str, person: str) -> None:
    assert build.person_side(view, viewer) == person


def test_every_muscle_has_a_region_and_no_region_is_of_an_unknown_muscle(
    build: ModuleType,
) -> None:
    named = [*build.REGIONS, *build.OWN]

    assert sorted(named) == sorted(Muscle)
    assert set(Muscle) >= build.DEEP


def test_every_cut_names_an_axis_a_side_and_a_share(build: ModuleType) -> None:
    cuts = [
        cut
        for sources in build.REGIONS.values()
        for *_, source_cuts in sources
        for cut in source_cuts
    ]

    assert cuts
    assert [cut for cut in cuts if cut[0] not in {"x<", "x>", "y<", "y>"}] == []
    assert [cut for cut in cuts if not 0 < cut[1] < 1] == []


def test_both_sides_of_a_region_have_as_many_shapes(build: ModuleType) -> None:
    uneven = [
        muscle
        for muscle, sources in build.REGIONS.items()
        for _, _, left, right, _ in sources
        if len(left) != len(right)
    ]

    assert uneven == []


def test_a_built_map_can_be_read_and_shows_every_muscle_on_both_sides(
    build: ModuleType, tmp_path: Path
) -> None:
    target = tmp_path / "body_map.json"

    build.build_map(target)

    body = load_map(target)
    assert body is not None
    assert {muscle for view in body.views.values() for muscle in view.muscles} == set(Muscle)
    for view in body.views.values():
        _, _, width, height = view.box
        for muscle, shape in view.muscles.items():
            x0, y0, x1, y1 = shape.box
            assert shape.left.startswith("M"), muscle
            assert shape.right.startswith("M"), muscle
            assert shape.left != shape.right, muscle
            assert 0 <= y0 < y1 <= height, muscle
            assert 0 <= x0 < x1 <= width, muscle


def test_a_deep_muscle_is_marked_as_deep(build: ModuleType, tmp_path: Path) -> None:
    build.build_map(tmp_path / "map.json")

    body = load_map(tmp_path / "map.json")

    assert body is not None
    deep = {
        muscle
        for view in body.views.values()
        for muscle, shape in view.muscles.items()
        if shape.deep
    }
    assert deep == build.DEEP


def test_the_same_package_gives_the_same_bytes(build: ModuleType, tmp_path: Path) -> None:
    build.build_map(tmp_path / "one.json")
    build.build_map(tmp_path / "two.json")

    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_notices_hold_the_licence_texts_and_name_a_package_without_one(
    build: ModuleType, tmp_path: Path
) -> None:
    build.write_notices(tmp_path / "notices.json")

    assert json.loads((tmp_path / "notices.json").read_text()) == {
        "@fontsource-variable/archivo": "",
        "react-native-body-highlighter": "MIT",
    }
