"""Start and end of a movement beside each other in one small file, as phones keep it."""

from collections.abc import Mapping, Sequence
from functools import cache

from forge.figures.flat import (
    DARK,
    FINE,
    LIGHT,
    MARGIN,
    SMALL_LINE,
    SMALL_SIZE,
    SMALL_TOLERANCE,
    Box,
    bounds,
    shrunk,
)

FORM = "1"
"""Raised when the way of drawing changes: what was kept under the old address stays as it was."""
LOOKS: Mapping[bool, Mapping[str, str]] = {False: LIGHT, True: DARK}


def pair(drawings: Sequence[str], *, dark: bool) -> str:
    """The first and the last pose in two squares of one scale, standing on one line.

    A single pose stands in the right square alone, so that the right half is always the end.
    """
    box = square(bounds(drawings))
    shown = (drawings[0], drawings[-1]) if len(drawings) > 1 else ("", drawings[-1])
    halves = "".join(
        f'<g transform="translate({place * SMALL_SIZE} 0)">{shrunk(one, box, dark=dark)}</g>'
        for place, one in enumerate(shown)
        if one
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {2 * SMALL_SIZE} {SMALL_SIZE}">{halves}</svg>'
    )


def square(box: Box) -> Box:
    """The smallest square round a box; what is wider than tall stands in its middle."""
    size = max(box.width, box.height)
    left = (box.left + box.right - size) / 2
    top = (box.top + box.bottom - size) / 2
    return Box(left, top, left + size, top + size)


@cache
def look() -> str:
    """What a pair or a small drawing looks like besides what it is made of, for its version."""
    lines = (SMALL_LINE, SMALL_TOLERANCE, FINE.pattern, MARGIN)
    colours = (sorted(colours.items()) for colours in LOOKS.values())
    return repr((FORM, SMALL_SIZE, *lines, *colours))
