"""Start and end in one small file: one scale, one line, and nothing that a phone cannot afford."""

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from forge.figures.flat import SMALL_SIZE, Box
from forge.figures.gallery import THEMES, Figure, Gallery
from forge.figures.outline import lines
from forge.figures.pair import pair, square

CONTENT = Path("content")
GALLERY = Gallery(CONTENT)
SLUGS = sorted(path.name for path in (CONTENT / "figures").iterdir() if path.is_dir())
PAIR_BYTES = 6 * 1024
DRAWN = [slug for slug in SLUGS if GALLERY.figure(slug)]


def figure(slug: str) -> Figure:
    found = GALLERY.figure(slug)
    assert found is not None
    return found


@pytest.mark.parametrize("theme", THEMES)
def test_pairs_are_small_and_carry_their_colours(theme: str) -> None:
    for slug in DRAWN[::7]:
        text = figure(slug).pair(theme)

        assert len(gzip.compress(text.encode())) < PAIR_BYTES, slug
        assert "var(" not in text
        assert ET.fromstring(text).get("viewBox") == f"0 0 {2 * SMALL_SIZE} {SMALL_SIZE}"  # noqa: S314  # our own file


def test_the_halves_hold_start_and_end_in_one_scale() -> None:
    """A squat is lower at its end: drawn each to its own size, both would be as tall."""
    start, end = re.findall(
        r"<g transform[^>]*>(.*?)</g>", figure("barbell-back-squat").pair("light")
    )

    assert top(start) + SMALL_SIZE // 5 < top(end)


def test_a_single_pose_is_the_right_half() -> None:
    text = pair(figure("push-up").drawings[:1], dark=False)

    assert re.findall(r'<g transform="([^"]+)"', text) == [f"translate({SMALL_SIZE} 0)"]


def test_the_version_follows_the_drawings() -> None:
    one = figure("push-up")
    other = Figure(one.slug, one.body, tuple(t.replace("#c68f6a", "#c68f6b") for t in one.drawings))

    assert one.pair_version != other.pair_version
    assert one.pair_path("dark") == f"/figures/push-up/pair-dark-{one.pair_version}.svg"


def test_a_square_holds_its_box_in_the_middle() -> None:
    assert square(Box(0, 100, 100, 140)) == Box(0, 70, 100, 170)
    assert square(Box(10, 0, 30, 80)) == Box(-20, 0, 60, 80)


def top(half: str) -> float:
    """The highest point of what is drawn."""
    data = re.findall(r' d="([^"]+)"', half)
    return min(y for one in data for line in lines(one) for _, y in line.points)
