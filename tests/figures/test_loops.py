"""Motions as animated WebP; skipped without the packages of authors."""

import io
import sys
from pathlib import Path

import pytest

pytest.importorskip("scipy")
pytest.importorskip("PIL")

import numpy as np  # after the skip
from PIL import Image, ImageSequence

from forge.cli.exits import Exit
from forge.cli.main import main
from forge.figures import course
from forge.figures.authoring import loop as drawn
from forge.figures.bitmap import rgb
from forge.figures.body import load_body
from forge.figures.card import PAPER
from forge.figures.motion.read import read_motion
from forge.figures.shelf import Shelf, default_body
from forge.figures.solved import read_solved, unpack

SLUG = "standing-calf-raise"
SHELF = Shelf(Path("content"))


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three images each way, and small ones: a drawing takes most of a second."""
    monkeypatch.setattr(course, "RATE", 3.0)
    monkeypatch.setattr(drawn, "SIDE", 240)


def test_a_motion_becomes_an_image_that_plays_there_and_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", "webp", SLUG, "--body", "male", "--to", str(tmp_path)]) == Exit.OK

    [target] = tmp_path.iterdir()
    assert target.name == f"{SLUG}.male.webp"
    assert f"1/1 {target.name}: " in capsys.readouterr().err
    motion = read_motion(SHELF.motion(SLUG), SHELF.archetypes)
    planned = course.stills(
        read_solved(SHELF.solved(SLUG, "male")), mode=motion.mode, back=motion.poses[0].seconds
    )
    data = target.read_bytes()
    assert len(data) < 3000 * len(planned)
    with Image.open(io.BytesIO(data)) as image:
        assert max(image.size) == 240
        assert image.info["loop"] == 0
        shown, times = [], []
        for frame in ImageSequence.Iterator(image):
            shown.append(np.asarray(frame.convert("RGB"), dtype=float))
            times.append(frame.info["duration"])
    assert sum(times) == sum(still.ms for still in planned)
    top = next(k for k, still in enumerate(planned) if still.at == planned[len(planned) // 2].at)
    assert np.abs(shown[0] - shown[top]).max() > 100  # it moves
    assert np.abs(shown[0] - shown[-1]).mean() < 1  # and comes back
    assert np.abs(shown[0][0, 0] - rgb(PAPER)).max() < 6
    assert (np.abs(shown[0] - rgb("#d8232a")).max(axis=2) < 40).any()  # muscles are lit


def test_a_place_between_frames_keeps_bones_and_ends() -> None:
    body = load_body("female")
    rows = unpack(body.skeleton, read_solved(SHELF.solved(SLUG, "female")))

    assert drawn.between(body.skeleton, rows, len(rows) - 1) == pytest.approx(rows[-1])
    middle = drawn.between(body.skeleton, rows, 4.5)
    assert np.linalg.norm(middle[3:7]) == pytest.approx(1)
    assert middle[:3] == pytest.approx((rows[4][:3] + rows[5][:3]) / 2)


def test_an_exercise_that_nobody_knows_is_named_with_its_neighbours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", "webp", "standing-calf-rise", "--to", str(tmp_path)]) == Exit.BAD_INPUT

    assert SLUG in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named_before_anything_is_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file of that name")

    assert main(["figures", "webp", SLUG, "--to", str(taken)]) == Exit.BAD_INPUT

    told = capsys.readouterr().err
    assert str(taken) in told
    assert "--to FOLDER" in told
    assert taken.read_text() == "a file of that name"


def test_without_pillow_the_command_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "forge.figures.authoring.loop")
    monkeypatch.delattr("forge.figures.authoring.loop", raising=False)
    monkeypatch.setitem(sys.modules, "PIL", None)

    assert main(["figures", "webp", SLUG, "--to", str(tmp_path)]) == Exit.UNAVAILABLE

    assert "forge-trainer[figures]" in capsys.readouterr().err


def test_a_body_without_a_solved_motion_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "nothing.json"
    monkeypatch.setattr(Shelf, "solved", lambda *_: missing)

    assert main(["figures", "webp", SLUG, "--to", str(tmp_path / "out")]) == Exit.FLAWS

    assert f"not built for the {default_body(SLUG)} body" in capsys.readouterr().out
