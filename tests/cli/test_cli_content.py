"""``forge content check`` over a small library: what is printed, and how it ends."""

import json
from pathlib import Path

import pytest
from tests.library.pages import small_content

from forge.cli.exits import Exit
from forge.cli.main import main

PAGE = "full-press.md"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small library that a test may break."""
    folder = small_content(tmp_path)
    monkeypatch.setenv("FORGE_CONTENT", str(folder))
    return folder


def break_page(content: Path) -> None:
    path = content / "exercises" / PAGE
    path.write_text(path.read_text().replace("category: Strength", "category: Strenth"))


def test_sound_content_ends_with_0_and_a_count(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert content.is_dir()

    code = main(["content", "check"])

    assert code == Exit.OK
    assert capsys.readouterr().err.startswith("0 errors, ")


def test_a_flaw_is_told_with_file_line_and_suggestion(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_page(content)

    code = main(["content", "check"])

    told = capsys.readouterr()
    assert code == Exit.FLAWS
    [line] = [line for line in told.out.splitlines() if "Strenth" in line]
    assert f"{PAGE}:" in line
    assert "Strength" in line
    assert not told.err.startswith("0 errors")


def test_flaws_can_be_read_by_programs(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_page(content)

    code = main(["content", "check", "--json"])

    flaws = json.loads(capsys.readouterr().out)
    assert code == Exit.FLAWS
    assert [flaw["file"] for flaw in flaws if flaw["file"].endswith(PAGE)]
    assert all({"file", "line", "level", "message"} <= flaw.keys() for flaw in flaws)


def test_a_fix_says_what_it_mended_and_then_has_nothing_left_to_mend(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = content / "exercises" / PAGE
    sound = path.read_text()
    lines = sound.split("\n")
    lines[1], lines[2] = lines[2], lines[1]
    path.write_text("\n".join(lines))

    main(["content", "check", "--fix"])
    first = capsys.readouterr().err
    main(["content", "check", "--fix"])

    assert "mended" in first
    assert PAGE in first
    assert "mended" not in capsys.readouterr().err
    assert path.read_text() == sound


@pytest.mark.parametrize("arguments", [["content", "check"], ["exercises"], ["search", "knee"]])
def test_content_that_is_not_there_is_told_without_a_trace(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("FORGE_CONTENT", str(tmp_path / "nowhere"))

    code = main(arguments)

    told = capsys.readouterr()
    assert code == Exit.FLAWS
    assert str(tmp_path / "nowhere")[1:] in told.out + told.err


def test_broken_content_stops_a_command_that_needs_it(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_page(content)

    code = main(["exercises", "--json"])

    told = capsys.readouterr()
    assert code == Exit.FLAWS
    assert json.loads(told.out)["error"] == "FORGE-L002"
    assert PAGE in told.err
