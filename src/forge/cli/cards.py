"""What ``forge figures card`` does: the pictures that stand for exercise pages elsewhere."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from forge.cli.exits import Exit
from forge.cli.output import talk
from forge.cli.paths import content_folder, state_folder
from forge.cli.viewing import STDIN, named, read_orders, write
from forge.figures.card import Outlined, card
from forge.figures.gallery import Gallery
from forge.figures.shelf import Shelf

FONT = Path("assets") / "fonts" / "forge-display.woff2"


def cards(slugs: tuple[str, ...], folder: Path) -> int:
    """Write a PNG for each named exercise that has a figure, or for all; ``-`` reads stdin."""
    content = content_folder()
    orders = read_orders() if slugs == STDIN else named(Shelf(content), slugs)
    drawings, letters = Gallery(content), _letters(state_folder() / FONT)
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for order in orders:
        if figure := drawings.figure(order.slug):
            made = card(order.name, figure.drawings[-1], letters)
            write(folder / f"{order.slug}.png", made)
            written += 1
    talk(f"{written} cards in {folder}")
    return Exit.OK


def _letters(path: Path) -> Outlined | None:
    """Outlines of texts in the display font; None where the set-up could not build it."""
    if not path.is_file():
        return None
    # Slow to load, and only needed here.
    pens = import_module("fontTools.pens.svgPathPen"), import_module("fontTools.pens.transformPen")
    font: Any = import_module("fontTools.ttLib").TTFont(path)
    glyphs, names = font.getGlyphSet(location={"wght": 640}), font.getBestCmap()

    @cache
    def outlined(text: str, size: float) -> tuple[str, float]:
        scale, at = size / font["head"].unitsPerEm, 0.0
        pen = pens[0].SVGPathPen(glyphs, ntos=lambda value: f"{value:.2f} ")
        for letter in text:
            glyph = glyphs[names.get(ord(letter), ".notdef")]
            glyph.draw(pens[1].TransformPen(pen, (scale, 0, 0, -scale, at, 0)))
            at += glyph.width * scale
        return pen.getCommands(), at

    return outlined
