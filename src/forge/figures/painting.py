"""A finished drawing painted on a bitmap: the elements that our own SVG files hold, no more."""

from collections.abc import Mapping
from xml.etree import ElementTree as ET

import numpy as np

from forge.figures.bitmap import Canvas, polylines, rgb
from forge.figures.flat import coloured
from forge.figures.geometry import Array

HATCH, STRIPE, LIGHT_SHARE = 15.0, 5.0, 0.62
"""Stripes of a stretched muscle, as the drawings have them."""
SVG = "{http://www.w3.org/2000/svg}"


def paint(canvas: Canvas, drawing: str, scale: float, shift: Array) -> None:
    """Lay a drawing on the canvas in light colours, scaled, then shifted by points."""
    root = ET.fromstring(coloured(drawing, dark=False))  # noqa: S314  # our own file
    stripes = _stripes(canvas, scale)
    for part in root:
        _paint(canvas, part, {}, (scale, shift), stripes)


def _paint(
    canvas: Canvas,
    part: ET.Element,
    given: Mapping[str, str],
    place: tuple[float, Array],
    stripes: Array,
) -> None:
    own = {**given, **part.attrib}
    if part.tag == f"{SVG}g":
        for one in part:
            _paint(canvas, one, own, place, stripes)
    elif part.tag == f"{SVG}path":
        scale, shift = place
        lines = [line * scale + shift for line in polylines(own["d"])]
        fill = own.get("fill", "#000")
        if fill != "none":
            paint = stripes if fill.startswith("url(") else rgb(fill)
            even_odd = own.get("fill-rule") == "evenodd"
            canvas.fill(lines, paint, float(own.get("fill-opacity", 1)), even_odd=even_odd)
        elif "stroke-width" in own:
            canvas.stroke(lines, _number(own["stroke-width"]) * scale, rgb(own["stroke"]))


def _number(width: str) -> float:
    """A width of a stroke, which a page may set."""
    return float(width.removeprefix("var(").removesuffix(")").rpartition(",")[2])


def _stripes(canvas: Canvas, scale: float) -> Array:
    x, y = np.meshgrid(np.arange(canvas.width), np.arange(canvas.height))
    along = (x + y) / np.sqrt(2) / scale % HATCH
    share = (along < STRIPE)[..., None] * LIGHT_SHARE
    return np.asarray(rgb("#2f7fd6") * (1 - share) + 255 * share)
