"""The finished drawings of a library, by exercise: what pages, lists and phones show of them.

``Gallery(content).figure(slug)`` is the one way to a drawing. It reads files alone, no numpy. A
damaged drawing counts as none; ``forge figures check`` names it.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

import msgspec

from forge.figures.arrow import head, shaft
from forge.figures.flat import Box, bounds, coloured, inner, small, words
from forge.figures.pair import look, pair

BODIES = ("female", "male")
THEMES = ("light", "dark")
WAYS = "ways.json"
"""File of the arrows of an exercise."""
TIP = 40
"""Room round the points of an arrow."""
WIDE = 1.2
"""From this ratio of width to height on, two drawings stand better above each other on a phone."""


def body_source(sex: str) -> Path:
    """The committed file of a body."""
    return Path(__file__).parent / "data" / f"body_{sex}.npz"


Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Pose:
    """One drawn pose: which, of how many, and what it shows in words."""

    number: int
    stage: str
    """Start, End, or Step with its number."""
    told: str
    """A sentence from the measured pose."""
    title: str


@dataclass(frozen=True)
class Figure:
    """The drawings of one exercise on the body that was drawn."""

    slug: str
    body: str
    drawings: tuple[str, ...]
    ways: tuple[tuple[Line, ...], ...] = ()
    """The arrows of each drawing but the last."""
    side: str | None = None
    """The side that works in the drawings, left or right, where the motion says it."""

    @cached_property
    def poses(self) -> tuple[Pose, ...]:
        """Each drawing in words, in order."""
        return tuple(
            _pose(number, *words(text)) for number, text in enumerate(self.drawings, start=1)
        )

    @cached_property
    def box(self) -> Box:
        """The part of the square that all poses need; the same scale for each."""
        tips = [point for own in self.ways for line in own for point in line]
        return bounds(self.drawings).around(tips, TIP)

    @property
    def wide(self) -> bool:
        """True for somebody who lies: wider than tall."""
        return self.box.width > WIDE * self.box.height

    @cached_property
    def small(self) -> Mapping[str, str]:
        """The last pose for lists, on light and on dark pages."""
        return {theme: small(self.drawings[-1], dark=theme == "dark") for theme in THEMES}

    @cached_property
    def version(self) -> str:
        """Changes when a small drawing does; made without drawing it, for lists of hundreds."""
        return _version(self.drawings[-1:])

    def path(self, number: int) -> str:
        """Address of a pose, counted from 1."""
        return f"/figures/{self.slug}/{number}.svg"

    def small_path(self, theme: str) -> str:
        """Address of the small drawing; it never changes what it answers."""
        return f"/figures/{self.slug}/{theme}-{self.version}.svg"

    @cached_property
    def pair_version(self) -> str:
        """Changes when a pair does; made without drawing it, for many exercises at once."""
        return _version(self.drawings)

    def pair(self, theme: str) -> str:
        """Start and end beside each other, small: the end is the right half."""
        return pair(self.drawings, dark=theme == "dark")

    def pair_path(self, theme: str) -> str:
        """Address of the pair; it never changes what it answers."""
        return f"/figures/{self.slug}/pair-{theme}-{self.pair_version}.svg"

    def alone(self, number: int) -> str:
        """One pose as a file of its own, with its words and light colours."""
        return coloured(self.drawings[number - 1], dark=False)

    def within(self, number: int, label: str) -> str:
        """One pose as a part of a page; ``label`` is the id of the words that name it."""
        own = self.ways[number - 1] if number <= len(self.ways) else ()
        arrows = "".join(map(_arrow, own))
        return (
            f'<svg class="figure" viewBox="{self.box.view()}" role="img" '
            f'aria-labelledby="{label}">{inner(self.drawings[number - 1])}{arrows}</svg>'
        )


class Gallery:
    """All figures of a content folder. Files are read when first asked for, then kept."""

    def __init__(self, content: Path) -> None:
        self.folder = content / "figures"
        self._found: dict[str, Figure | None] = {}

    def figure(self, slug: str) -> Figure | None:
        """The figure of an exercise; None while it has none, or a damaged one."""
        if slug not in self._found:
            self._found[slug] = _read(self.folder / slug)
        return self._found[slug]

    def motion(self, slug: str, body: str) -> Path:
        """The solved motion on a body; the file may be missing."""
        return self.folder / slug / f"{body}.json"


def _version(drawings: tuple[str, ...]) -> str:
    return hashlib.sha256("".join((look(), *drawings)).encode()).hexdigest()[:8]


def _read(folder: Path) -> Figure | None:
    for body in BODIES:
        files = sorted(folder.glob(f"{body}-*.svg"), key=lambda path: (len(path.name), path.name))
        texts = tuple(text for path in files if (text := whole(path)))
        if files and len(texts) == len(files):
            beside = _beside(folder / WAYS)
            return Figure(folder.name, body, texts, beside.ways, beside.side)
    return None


def whole(path: Path) -> str | None:
    """The text of a drawing; None for one that is cut short or no drawing of ours."""
    try:
        text = path.read_text(encoding="utf-8")
        ParserCreate().Parse(text, True)  # the parser's own way of saying "the end"
    except (OSError, UnicodeDecodeError, ExpatError):
        return None
    return text if "<svg" in text and all(words(text)) and ' d="' in text else None


def _pose(number: int, title: str, description: str) -> Pose:
    stage, _, told = unescape(description).partition(": ")
    return Pose(number, stage, told, unescape(title))


class Beside(msgspec.Struct, frozen=True):
    """What the file beside the drawings says."""

    inputs: str = ""
    side: str | None = None
    ways: tuple[tuple[Line, ...], ...] = ()


def _beside(path: Path) -> Beside:
    """What the file says; nothing where it is missing or damaged: the drawings do without."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Beside)
    except (OSError, UnicodeDecodeError, msgspec.DecodeError):
        return Beside()


OTHER_SIDE = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}


def mirrored(told: str) -> str:
    """The same sentence of the other side."""
    return re.sub(r"\b(?:left|right|Left|Right)\b", lambda m: OTHER_SIDE[m[0]], told)


def _arrow(points: Line) -> str:
    """An arrow with a rim in the colour of the ground, to be told from what it covers."""
    line, tip = shaft(points), head(points)
    return (
        f'<g class="way"><path class="rim" d="{line}{tip}"/>'
        f'<path d="{line}"/><path class="tip" d="{tip}"/></g>'
    )
