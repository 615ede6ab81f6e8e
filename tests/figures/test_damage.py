"""Damaged files of figures: a check names file and cure, a gallery does without, nothing raises."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ready import catalogue

from forge.cli import drawing
from forge.cli.exits import Exit
from forge.cli.main import main
from forge.domain.errors import DamagedFigure
from forge.figures import body as bodies
from forge.figures.body_map import MAP, load_map
from forge.figures.gallery import THEMES, WAYS, Gallery
from forge.figures.intact import body_of
from forge.figures.shelf import default_body

SLUG = "push-up"
SEX = default_body(SLUG)
CONTENT = Path("content")
AGAIN = f"Run: forge figures build {SLUG}"
Check = Callable[[], tuple[int, str]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with one figure."""
    shutil.copytree(CONTENT / "figures" / SLUG, tmp_path / "figures" / SLUG)
    shutil.copy(CONTENT / MAP, tmp_path / MAP)
    (tmp_path / "motions").symlink_to((CONTENT / "motions").resolve())
    return tmp_path


@pytest.fixture
def check(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Check:
    """Runs ``forge figures check`` on that folder; gives the exit and all that was said."""
    monkeypatch.setenv("FORGE_CONTENT", str(content))
    monkeypatch.setattr(drawing, "load_catalogue", lambda *_: catalogue())

    def run() -> tuple[int, str]:
        code = main(["figures", "check", SLUG])
        said = "".join(capsys.readouterr())
        assert "Traceback" not in said
        return code, said

    return run


def cut(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def emptied(path: Path) -> None:
    path.write_text("{}", encoding="utf-8")


def of_another_version(path: Path) -> None:
    told = json.loads(path.read_text(encoding="utf-8"))
    told["joints"].pop("spine_01_side")
    path.write_text(json.dumps(told), encoding="utf-8")


def of_bytes(path: Path) -> None:
    path.write_bytes(bytes(range(256)))


def test_a_whole_figure_has_no_fault(check: Check) -> None:
    assert check()[0] == Exit.OK


@pytest.mark.parametrize("harm", [cut, emptied, of_another_version, of_bytes])
@pytest.mark.parametrize("sex", bodies.BODIES)
def test_a_damaged_motion_is_named_with_its_cure(
    content: Path, check: Check, sex: str, harm: Callable[[Path], None]
) -> None:
    harm(content / "figures" / SLUG / f"{sex}.json")

    code, said = check()

    assert code == Exit.FLAWS
    assert f"{sex}.json is damaged: " in said
    assert said.startswith(f"{SLUG}: ")
    assert AGAIN in said


def test_a_motion_with_other_poses_is_told(content: Path, check: Check) -> None:
    path = content / "figures" / SLUG / f"{SEX}.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(told | {"keys": told["keys"][:1]}), encoding="utf-8")

    assert f"forge figures build --force {SLUG}" in check()[1]


@pytest.mark.parametrize("harm", [cut, emptied, of_bytes, Path.unlink])
def test_a_damaged_drawing_is_named_with_its_cure(
    content: Path, check: Check, harm: Callable[[Path], None]
) -> None:
    harm(content / "figures" / SLUG / f"{SEX}-1.svg")

    code, said = check()

    assert code == Exit.FLAWS
    assert f"{SEX}-1.svg is damaged: " in said
    assert AGAIN in said


@pytest.mark.parametrize(
    ("name", "cure"),
    [(f"figures/{SLUG}/{WAYS}", f"forge figures arrows {SLUG}"), (MAP, "forge figures map")],
)
def test_damaged_arrows_and_map_are_named_with_their_cure(
    content: Path, check: Check, name: str, cure: str
) -> None:
    cut(content / name)

    code, said = check()

    assert code == Exit.FLAWS
    assert cure in said
    assert load_map(content / MAP) is None or WAYS in str(name)


@pytest.fixture
def broken_body(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of bodies in which each file is cut short."""
    for sex in bodies.BODIES:
        shutil.copy(bodies.DATA / f"body_{sex}.npz", tmp_path)
        cut(tmp_path / f"body_{sex}.npz")
    monkeypatch.setattr(bodies, "DATA", tmp_path)
    bodies.load_body.cache_clear()
    yield tmp_path
    bodies.load_body.cache_clear()


@pytest.mark.usefixtures("broken_body")
def test_a_damaged_body_is_named_with_its_cure(check: Check) -> None:
    with pytest.raises(DamagedFigure, match=r"body_female\.npz is damaged: .*forge figures body"):
        body_of("female")

    code, said = check()

    assert code != Exit.OK
    assert "forge figures body" in said


# ---------------------------------------------------------------- what pages read


@pytest.mark.parametrize("harm", [cut, emptied, of_bytes])
def test_a_damaged_drawing_counts_as_none(content: Path, harm: Callable[[Path], None]) -> None:
    harm(content / "figures" / SLUG / f"{SEX}-2.svg")

    assert Gallery(content).figure(SLUG) is None


def test_damaged_arrows_leave_the_drawings(content: Path) -> None:
    cut(content / "figures" / SLUG / WAYS)

    found = Gallery(content).figure(SLUG)

    assert found is not None
    assert found.ways == ()


@given(st.data())
def test_no_damage_to_a_drawing_raises(data: st.DataObject) -> None:
    """Some bytes are changed, anywhere: it is drawn as it stands, or not at all."""
    folder = CONTENT / "figures" / SLUG
    texts = [(folder / f"{SEX}-{number}.svg").read_bytes() for number in (1, 2)]
    where = data.draw(st.integers(0, len(texts[0]) - 1))
    harmed = texts[0][:where] + data.draw(st.binary(max_size=6)) + texts[0][where + 6 :]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_text", lambda path, **_: _text(path, harmed))
        found = Gallery(CONTENT).figure(SLUG)

    if found is not None:
        assert found.within(1, "id").endswith("</svg>")
        assert all(found.pair(theme).endswith("</svg>") for theme in THEMES)
        assert found.small["light"]


def _text(path: Path, harmed: bytes) -> str:
    data = harmed if path.name == f"{SEX}-1.svg" else path.read_bytes()
    return data.decode("utf-8")
