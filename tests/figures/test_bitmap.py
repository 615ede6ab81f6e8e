"""Areas, strokes and PNG: what is painted, point by point."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest

from forge.figures.bitmap import Canvas, polylines, rgb
from forge.figures.card import FRAME, LINES, SIZE, WIDEST, card, fitted
from forge.figures.gallery import Gallery
from forge.figures.geometry import Array

BLACK = rgb("#000")
OUTER = np.array([[2.0, 2], [18, 2], [18, 18], [2, 18]])
INNER = np.array([[6.0, 6], [14, 6], [14, 14], [6, 14]])


def darkness(canvas: Canvas) -> Array:
    """0 for white, 1 for black, of each point."""
    return np.asarray(1 - canvas.points[:, :, 0] / 255)


def white() -> Canvas:
    return Canvas(20, 20, "#ffffff")


@pytest.mark.parametrize(("even_odd", "centre", "area"), [(True, 0, 192), (False, 1, 256)])
def test_a_hole_is_left_out_only_where_the_rule_says_so(
    even_odd: bool, centre: float, area: float
) -> None:
    canvas = white()

    canvas.fill([OUTER, INNER], BLACK, even_odd=even_odd)

    assert darkness(canvas)[10, 10] == pytest.approx(centre)
    assert darkness(canvas).sum() == pytest.approx(area)


def test_edges_cover_points_by_their_share() -> None:
    canvas = white()

    canvas.fill([np.array([[2.25, 2.5], [5.75, 2.5], [5.75, 8.0], [2.25, 8.0]])], BLACK)

    assert darkness(canvas)[4, 2:6] == pytest.approx([0.75, 1, 1, 0.75])
    assert darkness(canvas)[2, 3] == pytest.approx(0.5)


def test_what_leaves_the_picture_is_cut_at_its_edge() -> None:
    canvas = white()

    canvas.fill([np.array([[-9.0, -9], [29, -9], [29, 29], [-9, 29]])], BLACK, 0.5)
    canvas.stroke([np.array([[-30.0, 10], [50, 10]])], 4, BLACK)

    assert darkness(canvas)[0, 0] == pytest.approx(0.5)
    assert darkness(canvas)[10] == pytest.approx(np.ones(20))


def test_a_stroke_is_as_wide_as_its_pen() -> None:
    canvas = white()

    canvas.stroke([np.array([[5.0, 10], [15, 10]])], 4, BLACK)

    assert darkness(canvas)[:, 10].sum() == pytest.approx(4, abs=0.2)


def test_curves_end_where_their_data_says() -> None:
    [line] = polylines("M0 0q10 0 10 10l-10 0z")

    assert line[0].tolist() == line[-1].tolist() == [0, 0]
    assert [10, 10] in line.tolist()
    assert (line[1:-3, 1] < line[1:-3, 0]).all()  # bent outwards


def read_png(data: bytes) -> Array:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    found, at = {}, 8
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        (check,) = struct.unpack(">I", data[at + 8 + size : at + 12 + size])
        assert check == zlib.crc32(name + body)
        found[name] = body
        at += 12 + size
    width, height = struct.unpack(">II", found[b"IHDR"][:8])
    rows = np.frombuffer(zlib.decompress(found[b"IDAT"]), dtype=np.uint8)
    return np.asarray(rows.reshape(height, 1 + 3 * width)[:, 1:].reshape(height, width, 3))


def test_a_card_shows_the_drawing_in_its_frame_and_the_mark() -> None:
    figure = Gallery(Path("content")).figure("barbell-back-squat")
    assert figure is not None

    shown = read_png(card("Barbell Back Squat", figure.drawings[-1], None))

    assert shown.shape == (SIZE[1], SIZE[0], 3)
    colours = {tuple(one) for one in shown.reshape(-1, 3).tolist()}
    wanted = ("#c68f6a", "#b7a3d8", "#d8232a", "#0a6647", "#fcfcfa", "#eeeeea")
    assert {tuple(rgb(one).astype(int).tolist()) for one in wanted} <= colours
    outside = shown[:, int(FRAME.right) + 1 :].reshape(-1, 3)
    assert {tuple(one) for one in outside.tolist()} == {(252, 252, 250)}


@pytest.mark.parametrize("words", [1, 3, 9, 25])
def test_a_name_of_any_length_finds_its_size(words: int) -> None:
    def outlined(text: str, size: float) -> tuple[str, float]:
        return "", len(text) * size * 0.5

    size, lines = fitted(" ".join(["Sideways"] * words), outlined)

    assert len(lines) <= LINES
    assert size >= 30 or words == 25
    assert all(outlined(line, size)[1] <= WIDEST for line in lines)
