"""Build what the pages need from the installed front-end packages. Runs inside `.venv`.

* ``forge-display.woff2``: Archivo at width 82, weights 500-700, cut to our characters (19 KB).

The package keeps its licence; the about page prints the notice.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.subset import Options, Subsetter, save_font
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
ASSETS = ROOT / ".forge" / "assets"
FONT_FACE = """@font-face{font-family:"Forge Display";src:url("fonts/forge-display.woff2") format("woff2");\
font-weight:500 700;font-display:swap}
"""
WEIGHT = 640
"""One weight for every heading and number: two would weigh as much as a page of text."""


def main() -> None:
    ASSETS.mkdir(parents=True, exist_ok=True)
    build_font(ASSETS / "fonts" / "forge-display.woff2")
    (ASSETS / "display.css").write_text(FONT_FACE)
    write_notices(ASSETS / "notices.json")


# ---------------------------------------------------------------- font


def build_font(target: Path) -> None:
    source = (
        PACKAGES / "@fontsource-variable" / "archivo" / "files" / "archivo-latin-wdth-normal.woff2"
    )
    font = TTFont(source)
    instantiateVariableFont(font, {"wdth": 82, "wght": WEIGHT}, inplace=True)
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


# ---------------------------------------------------------------- notices


def write_notices(target: Path) -> None:
    """Keep the licence text of each package beside what was made from it."""
    packages = ("@fontsource-variable/archivo",)
    notices = {}
    for package in packages:
        texts = sorted((PACKAGES / package).glob("LICENSE*"))
        notices[package] = texts[0].read_text() if texts else ""
    target.write_text(json.dumps(notices, indent=1, sort_keys=True))


if __name__ == "__main__":
    main()
