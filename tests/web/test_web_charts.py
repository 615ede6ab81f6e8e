"""Charts: every value lies within the drawing, in its order, and stands in the table."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from forge.web.charts import BOTTOM, LEFT, RIGHT, TOP, Mark, Words, bar_chart, line_chart, spark

WORDS = Words("c", "Title", "Finding.", "kg")
FIRST = date(2026, 11, 16)
VALUES = st.lists(st.decimals(0, 5000, places=1).map(float), min_size=2, max_size=90)


def marks(values: list[float], every: int = 7) -> list[Mark]:
    """A mark for each value."""
    return [Mark(FIRST + timedelta(n * every), one, f"{one} kg") for n, one in enumerate(values)]


@given(VALUES)
def test_every_point_lies_between_the_axes_and_later_ones_to_the_right(values: list[float]) -> None:
    chart = line_chart(WORDS, marks(values))

    numbers = [float(part) for part in chart.path[1:].split()]
    xs, ys = numbers[::2], numbers[1::2]
    assert xs == sorted(xs)
    assert all(LEFT <= x <= RIGHT for x in xs)
    assert all(TOP - 0.1 <= y <= BOTTOM + 0.1 for y in ys)
    assert len(xs) == len(chart.rows) == len(values)


@given(VALUES)
def test_higher_values_stand_higher(values: list[float]) -> None:
    numbers = [float(part) for part in line_chart(WORDS, marks(values)).path[1:].split()]

    for (one, y), (other, z) in zip(
        zip(values, numbers[1::2], strict=True),
        zip(values[1:], numbers[3::2], strict=True),
        strict=False,
    ):
        assert (y >= z) if one < other else (y <= z)


@given(VALUES)
def test_lines_across_are_round_and_few(values: list[float]) -> None:
    across = line_chart(WORDS, marks(values)).across

    assert 2 <= len(across) <= 6
    assert len({tick.words for tick in across}) == len(across)


@given(VALUES)
def test_bars_stand_on_the_axis(values: list[float]) -> None:
    chart = bar_chart(WORDS, marks(values))

    assert all(abs(bar.y + bar.height - BOTTOM) < 0.2 for bar in chart.bars)
    assert all(bar.height >= 0 for bar in chart.bars)
    assert [row.words for row in chart.rows] == [mark.words for mark in marks(values)][::-1]


def test_a_day_with_all_values_is_drawn_in_the_middle() -> None:
    chart = line_chart(WORDS, marks([60.0, 62.5], every=0))

    assert {float(part) for part in chart.path[1:].split()[::2]} == {(LEFT + RIGHT) / 2}


def test_long_lines_have_no_dots_and_years_below() -> None:
    chart = line_chart(WORDS, marks([float(n) for n in range(90)]))

    assert chart.dots == ()
    assert [tick.words for tick in chart.dates] == ["Nov 2026", "Sep 2027", "Jul 2028"]


def test_a_small_line_needs_two_values() -> None:
    assert spark([1.0]) is None
    flat = spark([2.0, 2.0])
    assert flat is not None
    assert flat[0] == "M4 14 92 14"


def test_the_newest_value_stands_on_the_side_that_the_line_does_not_come_from() -> None:
    rises = line_chart(WORDS, marks([60.0, 62.0, 64.0, 66.0, 68.0]))
    falls = line_chart(WORDS, marks([*(80.0 - n / 10 for n in range(40)), 76.15, 76.2]))

    assert rises.end
    assert rises.end_at
    assert rises.end_at.y < rises.end.y
    assert falls.end
    assert falls.end_at
    assert falls.end_at.y > falls.end.y
