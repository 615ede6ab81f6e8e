"""Motions for the browser: made once by a child, kept by what they were made from; failures."""

import json
import subprocess
from pathlib import Path

import pytest
from tests.ready import catalogue

from forge.app.moving import Shelf
from forge.domain.exercise import Exercise
from forge.figures.gallery import Gallery

SLUG, OTHER = "push-up", "barbell-back-squat"
CONTENT = Path("content")
GALLERY = Gallery(CONTENT)


def exercise(slug: str = SLUG) -> Exercise:
    return catalogue().get(slug)


class Child:
    """Stands in for the command line: writes what it is asked for, or fails as it is told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fault: str = "") -> None:
        self.fault = fault
        self.calls: list[list[str]] = []
        self.limits: list[float] = []
        monkeypatch.setattr("forge.app.moving.subprocess.run", self.run)

    def run(
        self, command: list[str], *, timeout: float, **given: str
    ) -> "subprocess.CompletedProcess[str]":
        """Do what ``forge figures export -`` would."""
        orders = json.loads(given["input"])
        self.calls.append([order["slug"] for order in orders])
        self.limits.append(timeout)
        if self.fault == "late":
            raise subprocess.TimeoutExpired(command, timeout)
        if self.fault == "broken":
            return subprocess.CompletedProcess(command, 70, "", "numpy is missing")
        folder = Path(command[command.index("--to") + 1])
        self._write(folder, [order["slug"] for order in orders])
        return subprocess.CompletedProcess(command, 0, "", "")

    def _write(self, folder: Path, slugs: list[str]) -> None:
        for slug in slugs:
            (folder / f"{slug}.png").write_text(f"card {len(self.calls)}")
        for sex in ("female", "male"):
            if not slugs:
                (folder / f"{sex}.body").write_text(f"body {len(self.calls)}")
            for slug in slugs:
                (folder / f"{slug}.{sex}.json").write_text(f"motion {len(self.calls)}")


DRAWING = '<svg><title>Low</title><desc>End: {}</desc><path d="M0 0h1"/></svg>'


def kept(shelf: Shelf) -> list[str]:
    return sorted(path.name for path in shelf.folder.iterdir())


def test_a_motion_is_made_once_for_both_bodies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child, shelf = Child(monkeypatch), Shelf(tmp_path)

    found = [shelf.motion(GALLERY, exercise(), sex) for sex in ("female", "male", "female")]

    assert found == [b"motion 1"] * 3
    assert child.calls == [[SLUG]]


def test_an_exercise_without_a_motion_has_none_and_asks_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child, empty = Child(monkeypatch), Gallery(tmp_path / "content")

    assert Shelf(tmp_path).motion(empty, exercise(), "male") is None
    assert child.calls == []


def test_a_stale_motion_is_made_anew_and_the_former_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Child(monkeypatch)
    shelf = Shelf(tmp_path / "kept")
    solved = tmp_path / "content" / "figures" / SLUG
    solved.mkdir(parents=True)
    for sex in ("female", "male"):
        (solved / f"{sex}.json").write_text("first")
    own = Gallery(tmp_path / "content")
    assert shelf.motion(own, exercise(), "male") == b"motion 1"
    before = kept(shelf)

    for sex in ("female", "male"):
        (solved / f"{sex}.json").write_text("second")

    assert shelf.motion(own, exercise(), "male") == b"motion 2"
    assert len(kept(shelf)) == len(before) == 2
    assert set(kept(shelf)).isdisjoint(before)


@pytest.mark.parametrize(
    ("fault", "says"),
    [("broken", "numpy is missing"), ("late", "figures could not be made")],
)
def test_a_child_that_fails_leaves_nothing_and_says_why_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
    fault: str, says: str,
) -> None:  # fmt: skip
    child, shelf = Child(monkeypatch, fault), Shelf(tmp_path)

    assert shelf.motion(GALLERY, exercise(), "female") is None
    assert shelf.body("female") is None

    assert says in caplog.text
    assert kept(shelf) == []
    child.fault = ""
    assert shelf.motion(GALLERY, exercise(), "female") == b"motion 3"


def test_a_static_site_starts_one_child_for_all_that_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child, shelf = Child(monkeypatch), Shelf(tmp_path)
    shelf.motion(GALLERY, exercise(), "male")

    shelf.fill(GALLERY, [exercise(), exercise(OTHER), exercise("pull-up")])
    shelf.fill(GALLERY, [exercise(OTHER)])

    assert child.calls == [[SLUG], [OTHER, "pull-up"]]
    assert child.limits[1] > child.limits[0]


def test_a_card_is_made_once_and_anew_when_its_drawing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child, shelf, own = Child(monkeypatch), Shelf(tmp_path / "kept"), tmp_path / "figures" / SLUG
    own.mkdir(parents=True)
    (own / "male-1.svg").write_text(DRAWING.format("low"))
    found = [shelf.card(Gallery(tmp_path), exercise()) for _ in range(2)]
    before = kept(shelf)

    (own / "male-1.svg").write_text(DRAWING.format("lower"))

    assert found == [b"card 1"] * 2
    assert shelf.card(Gallery(tmp_path), exercise()) == b"card 2"
    assert len(kept(shelf)) == len(before) == 1
    assert child.calls == [[SLUG], [SLUG]]


def test_an_exercise_without_a_figure_has_no_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = Child(monkeypatch)

    assert Shelf(tmp_path).card(Gallery(tmp_path), exercise()) is None
    assert child.calls == []
