"""The picture that stands for a page elsewhere: name, figure and mark on 1200 by 630 points."""

from collections.abc import Callable

import numpy as np

from forge.figures.bitmap import Canvas, polylines, rgb
from forge.figures.flat import Box, bounds
from forge.figures.geometry import Array
from forge.figures.painting import paint

SIZE = (1200, 630)
PAPER, PLATE, INK, ACCENT = "#fcfcfa", "#eeeeea", "#15191a", "#0a6647"
FRAME = Box(616, 32, 1168, 598)
"""Where the figure stands."""
INSET = 18
LEFT, WIDEST = 56, 520
"""Where words begin, and how wide a line of them may be."""
LARGEST, LEADING, LINES = 92, 1.08, 5
MARK = "M1 4h20v4.5h-4.2q-3.6 0-3.6 3.4q0 2.4 2.3 3.1V18H4.5v-3q2.6-1 2.6-3.3Q4 11.5 1 4z"
MARK_SCALE = 3.0
Outlined = Callable[[str, float], tuple[str, float]]
"""A text in a size: its outlines with the baseline at 0, and its width."""


def card(name: str, drawing: str, outlined: Outlined | None) -> bytes:
    """A PNG. Without letters (``outlined`` is None) the figure and the mark stand alone."""
    canvas = Canvas(*SIZE, PAPER)
    canvas.fill([_rectangle(FRAME)], rgb(PLATE))
    _draw(canvas, drawing)
    mark = [line * MARK_SCALE + [LEFT - MARK_SCALE, 522] for line in polylines(MARK)]
    canvas.fill(mark, rgb(ACCENT), even_odd=False)
    if outlined:
        _letter(canvas, "Forge", outlined, 44, (LEFT + 82, 574))
        size, lines = fitted(name, outlined)
        for number, line in enumerate(lines):
            _letter(canvas, line, outlined, size, (LEFT, 64 + size * (0.8 + number * LEADING)))
    return canvas.png()


def fitted(name: str, outlined: Outlined) -> tuple[float, list[str]]:
    """The largest size in which the name fits, and its lines."""
    size = float(LARGEST)
    while size > 30:
        lines = _wrapped(name, outlined, size)
        room = len(lines) <= LINES and len(lines) * size * LEADING < 430
        if room and max(outlined(line, size)[1] for line in lines) <= WIDEST:
            return size, lines
        size -= 4
    return size, _wrapped(name, outlined, size)[:LINES]


def _wrapped(name: str, outlined: Outlined, size: float) -> list[str]:
    lines: list[str] = []
    for word in name.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and outlined(longer, size)[1] <= WIDEST:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _letter(
    canvas: Canvas, text: str, outlined: Outlined, size: float, at: tuple[float, float]
) -> None:
    data, _ = outlined(text, size)
    canvas.fill([line + at for line in polylines(data)], rgb(INK), even_odd=False)


# ---------------------------------------------------------------- the figure


def _draw(canvas: Canvas, drawing: str) -> None:
    box = bounds([drawing])
    scale = min((FRAME.width - 2 * INSET) / box.width, (FRAME.height - 2 * INSET) / box.height)
    shift = np.array(
        [
            (FRAME.left + FRAME.right - scale * (box.left + box.right)) / 2,
            FRAME.bottom - INSET - scale * box.bottom,
        ]
    )
    paint(canvas, drawing, scale, shift)
    outside = [_rectangle(Box(0, 0, *SIZE)), _rectangle(FRAME)]
    canvas.fill(outside, rgb(PAPER))  # walls go on beyond the frame


def _rectangle(box: Box) -> Array:
    return np.array(
        [[box.left, box.top], [box.right, box.top], [box.right, box.bottom], [box.left, box.bottom]]
    )
