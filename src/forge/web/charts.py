"""Charts as drawn places: values in, coordinates out. ``parts/charts.html`` writes the SVG.

Each chart has a title, its finding as a sentence, and the same numbers as a table. Colours come
from the stylesheet; nothing is told by colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from forge.web.dates import day

WIDTH, HEIGHT = 680, 290
LEFT, RIGHT, TOP, BOTTOM = 76, 640, 40, 236
TICKS = 4
"""Lines across at most."""
LABEL = 150
"""How far the newest value reaches to the left of its point on a phone."""
DATES = 3
"""Dates below the axis; more would touch on a phone."""
DOTS = 60
"""Points that get a dot; beyond, the line alone is clearer."""
SPARK_WIDTH, SPARK_HEIGHT, SPARK_EDGE = 96, 28, 4
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on a day, in words for the table; ``href`` leads to where it comes from."""

    on: date
    value: float
    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """A number beside the lines, or a date below them."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A place in the drawing."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its place and height."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with its words. ``faint`` are single values around a smoothed line."""

    words: "Words"
    across: tuple[Tick, ...]
    dates: tuple[Tick, ...]
    path: str = ""
    dots: tuple[Dot, ...] = ()
    faint: tuple[Dot, ...] = ()
    bars: tuple[Bar, ...] = ()
    end: Dot | None = None
    end_at: Dot | None = None
    end_words: str = ""
    rows: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What is said around a drawing."""

    id: str
    title: str
    finding: str
    value_head: str


def line_chart(words: Words, marks: Sequence[Mark], faint: Sequence[Mark] = ()) -> Chart:
    """A line through ``marks``, oldest first; ``faint`` are dots beside it."""
    scale = _scale([*marks, *faint], from_zero=False)
    dots = tuple(scale.dot(mark) for mark in marks)
    return Chart(
        words=words,
        across=scale.across(),
        dates=scale.dates(),
        path="M" + " ".join(f"{dot.x:g} {dot.y:g}" for dot in dots),
        dots=dots[:-1] if len(dots) <= DOTS and not faint else (),
        faint=tuple(scale.dot(mark) for mark in faint),
        end=dots[-1],
        end_at=_beside(dots),
        end_words=marks[-1].words,
        rows=tuple(reversed(faint or marks)),
    )


def _beside(dots: Sequence[Dot]) -> Dot:
    """Where the newest value is written: above it, or below where the line comes from above."""
    last = dots[-1]
    near = [dot.y for dot in dots if dot.x >= last.x - LABEL]
    falls = sum(near) / len(near) < last.y
    return Dot(last.x, min(last.y + 32, BOTTOM - 6) if falls else max(last.y - 16, 22))


def bar_chart(words: Words, marks: Sequence[Mark]) -> Chart:
    """A bar for each mark, from zero."""
    scale = _scale(marks, from_zero=True)
    step = (RIGHT - LEFT) / len(marks)
    width = round(step * 0.62, 1)
    tops = [scale.y(mark.value) for mark in marks]
    lefts = [round(LEFT + step * (place + 0.19), 1) for place in range(len(marks))]
    shown = range(0, len(marks), -(-len(marks) // DATES))
    return Chart(
        words=words,
        across=scale.across(),
        dates=tuple(
            Tick(round(lefts[place] + width / 2, 1), _short(marks[place].on)) for place in shown
        ),
        bars=tuple(
            Bar(x, y, width, round(BOTTOM - y, 1)) for x, y in zip(lefts, tops, strict=True)
        ),
        rows=tuple(reversed(marks)),
    )


def spark(values: Sequence[float]) -> tuple[str, Dot] | None:
    """A line the size of a word, and its end; None for fewer than two values."""
    if len(values) < 2:
        return None
    low, high = min(values), max(values)
    tall, wide = SPARK_HEIGHT - 2 * SPARK_EDGE, SPARK_WIDTH - 2 * SPARK_EDGE
    dots = [
        Dot(
            round(SPARK_EDGE + wide * place / (len(values) - 1), 1),
            round(SPARK_EDGE + tall * (high - value) / (high - low), 1)
            if high > low
            else SPARK_HEIGHT / 2,
        )
        for place, value in enumerate(values)
    ]
    return "M" + " ".join(f"{dot.x:g} {dot.y:g}" for dot in dots), dots[-1]


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days and values to places."""

    first: date
    last: date
    low: float
    high: float
    step: float

    def y(self, value: float) -> float:
        """Height of a value, from the top."""
        return round(BOTTOM - (BOTTOM - TOP) * (value - self.low) / (self.high - self.low), 1)

    def x(self, on: date) -> float:
        """Place of a day; the middle where there is only one."""
        days = (self.last - self.first).days
        share = (on - self.first).days / days if days else 0.5
        return round(LEFT + (RIGHT - LEFT) * share, 1)

    def dot(self, mark: Mark) -> Dot:
        """Place of a mark."""
        return Dot(self.x(mark.on), self.y(mark.value))

    def across(self) -> tuple[Tick, ...]:
        """Round numbers from the lowest to the highest."""
        count = round((self.high - self.low) / self.step)
        values = [self.low + self.step * place for place in range(count + 1)]
        return tuple(Tick(self.y(value), f"{round(value, 3):g}") for value in values)

    def dates(self) -> tuple[Tick, ...]:
        """First day, last day, and one between where there is room."""
        days = (self.last - self.first).days
        parts = DATES if days >= DATES - 1 else days + 1
        long = days > 366
        found = [
            self.first + (self.last - self.first) * place // max(1, parts - 1)
            for place in range(parts)
        ]
        return tuple(Tick(self.x(on), _month(on) if long else _short(on)) for on in found)


def _scale(marks: Sequence[Mark], *, from_zero: bool) -> _Scale:
    values = [mark.value for mark in marks]
    days = [mark.on for mark in marks]
    low, high = 0.0 if from_zero else min(values), max(values)
    step = _step(high - low or max(1.0, abs(high) / 10))
    floor = step * (low // step)
    top = floor
    while top < high or top == floor:
        top += step
    return _Scale(min(days), max(days), floor, top, step)


def _step(span: float) -> float:
    """A round step that gives at most four lines."""
    size = 10.0 ** (len(f"{int(span)}") - 1) / 10
    while True:
        for step in STEPS:
            if span <= step * size * (TICKS - 1):
                return step * size
        size *= 10


def _short(on: date) -> str:
    """``16 Nov``."""
    return day(on).split(" ", 1)[1]


def _month(on: date) -> str:
    """``Nov 2026``."""
    return f"{day(on).rsplit(' ', 1)[1]} {on.year}"
