"""Finished drawings taken apart and written anew; all on the committed figures."""

import gzip
import re
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from forge.figures.flat import DARK, bounds, small
from forge.figures.gallery import THEMES, Figure, Gallery
from forge.figures.outline import lines, path_data, thinned
from forge.figures.pair import FORM, pair

CONTENT = Path("content")
SLUGS = sorted({path.parent.name for path in CONTENT.glob("figures/*/*-1.svg")})
SMALL_BYTES = 3_500
PICTURE_BYTES = 12_000


def figure(slug: str) -> Figure:
    found = Gallery(CONTENT).figure(slug)
    assert found is not None
    return found


def test_every_figure_is_read_with_its_words() -> None:
    gallery = Gallery(CONTENT)

    for slug in SLUGS:
        found = gallery.figure(slug)
        assert found is not None, slug
        assert [pose.number for pose in found.poses] == list(range(1, len(found.drawings) + 1))
        assert all(pose.told.endswith(".") and pose.title for pose in found.poses), slug


def test_an_exercise_without_a_figure_has_none() -> None:
    assert Gallery(CONTENT).figure("no-such-exercise") is None


@pytest.mark.parametrize("theme", THEMES)
def test_small_drawings_are_small_and_carry_their_colours(theme: str) -> None:
    for slug in SLUGS[::5]:
        text = figure(slug).small[theme]

        assert len(gzip.compress(text.encode())) < SMALL_BYTES, slug
        assert "var(" not in text
        assert ET.fromstring(text).tag.endswith("svg")  # noqa: S314  # our own file


def test_drawings_keep_to_their_budget() -> None:
    for slug in SLUGS:
        found = figure(slug)
        sizes = [len(gzip.compress(text.encode())) for text in found.drawings]
        assert max(sizes) <= PICTURE_BYTES, slug


def test_the_version_follows_the_drawing() -> None:
    one = figure("push-up")
    other = Figure(one.slug, one.body, tuple(t.replace("#c68f6a", "#c68f6b") for t in one.drawings))

    assert one.version == figure("push-up").version
    assert one.version != other.version
    assert one.version in one.small_path("dark")


def test_poses_share_one_scale() -> None:
    found = figure("barbell-back-squat")
    views = {re.findall(r'viewBox="([^"]+)"', found.within(n, "x"))[0] for n in (1, 2)}

    assert len(views) == 1
    assert not found.wide
    assert figure("push-up").wide


def test_dark_pages_and_dark_files_have_the_same_colours() -> None:
    sheet = Path("src/forge/web/static/figure.css").read_text(encoding="utf-8")
    dark = sheet[sheet.index("prefers-color-scheme:dark") :]

    told = dict(re.findall(r"--fig-([a-z]+):(#[0-9a-f]+)", dark[: dark.index("}}")]))

    assert told == dict(DARK)


def test_path_data_is_read_in_every_form() -> None:
    read = lines("M10 10h5v5l-5 0zm20 0q1 1 2 0-1-1 2 2L0 0")

    assert [line.closed for line in read] == [True, False]
    assert read[0].points == [(10, 10), (15, 10), (15, 15), (10, 15)]
    assert read[1].points == [(30, 10), (32, 10), (34, 12), (0, 0)]


def test_a_straight_line_keeps_its_ends_alone() -> None:
    row = [(float(k), 0.2 * (k % 2)) for k in range(9)]

    assert thinned(row, 0.5) == [row[0], row[-1]]
    assert thinned([*row, (4.0, 9.0)], 0.5)[-1] == (4.0, 9.0)


def test_specks_vanish_and_the_rest_is_moved_and_scaled() -> None:
    found = lines("M100 100h100v100h-100zM300 300h1v1z")

    assert path_data(found, 0.1, (100, 100), 0.5) == "M0 0l10 0 0 10-10 0z"


def test_a_box_holds_both_poses_and_no_wall() -> None:
    drawings = (
        '<path fill="x" d="M100 100h50v50z"/>',
        '<path fill="x" d="M300 400h9v9z"/><path fill="var(--fig-wall,#fff)" d="M0 0h999v999z"/>',
    )

    box = bounds(drawings)

    assert (box.left, box.top, box.right, box.bottom) == (84, 84, 325, 425)
    assert small("<svg>" + drawings[0] + "</svg>", dark=False).count("<path") == 1


def test_another_way_of_drawing_has_another_version() -> None:
    """Versions are made without drawing. If this one changes, raise ``FORM`` in ``pair.py``."""
    drawing = (
        '<svg><path fill="var(--fig-skin,#c68f6a)" d="M100 100q30 9 60 0q9 80-7 150l-90 3z"/>'
        '<path stroke="var(--fig-line,#211d26)" stroke-width="var(--fig-bold,5)"'
        ' d="M100 100l90 3q40 40 40 90"/></svg>'
    )
    drawn = [
        made
        for dark in (False, True)
        for made in (small(drawing, dark=dark), pair((drawing,), dark=dark))
    ]

    assert (FORM, sha256("".join(drawn).encode()).hexdigest()[:8]) == ("1", "44418cbd")
