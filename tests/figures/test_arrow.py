"""Arrows: their heads point where the way ends, their shafts stop short of it."""

import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.each import each

from forge.figures.arrow import HEAD_LENGTH, HEAD_WIDTH, head, shaft
from forge.figures.gallery import Gallery

CONTENT = Path("content")
Point = tuple[float, float]

points = st.lists(
    st.tuples(st.integers(-500, 1500), st.integers(-500, 1500)), min_size=2, max_size=8
).filter(lambda line: math.dist(line[-2], line[-1]) > 5)


def numbers(path: str) -> list[Point]:
    found = [float(word) for word in re.findall(r"-?\d+", path)]
    return list(zip(found[::2], found[1::2], strict=True))


@given(line=points)
def test_the_head_is_a_triangle_whose_tip_is_the_end(line: list[Point]) -> None:
    tip, left, right = numbers(head(line))

    assert tip == line[-1]
    assert math.dist(left, right) == pytest.approx(2 * HEAD_WIDTH, abs=1.5)
    assert math.dist(tip, left) == pytest.approx(math.hypot(HEAD_LENGTH, HEAD_WIDTH), abs=1.5)
    assert math.dist(tip, right) == pytest.approx(math.dist(tip, left), abs=1.5)


@given(line=points)
def test_the_head_points_the_way_in_which_the_line_ends(line: list[Point]) -> None:
    tip, left, right = numbers(head(line))
    base = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
    way = (line[-1][0] - line[-2][0], line[-1][1] - line[-2][1])

    along = (tip[0] - base[0]) * way[0] + (tip[1] - base[1]) * way[1]

    assert along / math.hypot(*way) == pytest.approx(HEAD_LENGTH, abs=1.5)


@given(line=points)
def test_the_shaft_starts_where_the_way_starts_and_ends_under_the_head(line: list[Point]) -> None:
    drawn = numbers(shaft(line))

    assert drawn[0] == line[0] or math.dist(line[0], line[-1]) <= HEAD_LENGTH
    assert math.dist(drawn[-1], line[-1]) == pytest.approx(HEAD_LENGTH * 0.8, abs=1)
    assert shaft(line).startswith("M")


def test_the_shaft_of_a_straight_way_is_straight() -> None:
    drawn = numbers(shaft([(100, 100), (100, 200), (100, 300), (100, 400)]))

    assert {x for x, _ in drawn} == {100}
    assert [y for _, y in drawn] == sorted(y for _, y in drawn)


def arrowed() -> list[str]:
    return sorted(path.parent.name for path in CONTENT.glob("figures/*/ways.json"))


def test_every_arrow_lies_within_its_drawing() -> None:
    def lies_within(slug: str) -> None:
        figure = Gallery(CONTENT).figure(slug)
        assert figure is not None
        box = figure.box

        assert len(figure.ways) in (0, len(figure.drawings) - 1)
        for own in figure.ways:
            for line in own:
                assert math.dist(line[0], line[-1]) > HEAD_LENGTH
                assert all(box.left <= x <= box.left + box.width for x, _ in line)
                assert all(box.top <= y <= box.top + box.height for _, y in line)

    each(arrowed(), lies_within)
