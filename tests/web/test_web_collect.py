"""Static files are collected once for each state of their sources."""

from pathlib import Path
from typing import Any

import pytest

from forge.web import collect


@pytest.fixture
def sources(tmp_path: Path, settings: Any) -> Path:
    """One folder of sources; the storage of the tests collects without a manifest."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "a.css").write_text("a{}")
    settings.STATICFILES_DIRS = [folder]
    settings.STATIC_ROOT = tmp_path / "static"
    return folder


def test_what_is_collected_already_is_left_alone(
    sources: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def collected(name: str, **_: object) -> None:
        calls.append(name)
        (Path(settings.STATIC_ROOT) / "staticfiles.json").write_text("{}")

    monkeypatch.setattr(collect, "call_command", collected)
    collect.collect()
    collect.collect()
    assert calls == ["collectstatic"]

    (sources / "a.css").write_text("b{}")
    collect.collect()
    assert calls == ["collectstatic"] * 2

    (Path(settings.STATIC_ROOT) / "staticfiles.json").unlink()
    collect.collect()
    assert calls == ["collectstatic"] * 3


def test_a_collection_that_broke_off_is_made_again(
    sources: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError("the disk is full")

    assert sources.is_dir()
    monkeypatch.setattr(collect, "call_command", broken)
    with pytest.raises(OSError, match="full"):
        collect.collect()

    assert not Path(settings.STATIC_ROOT).with_name("static.stamp").exists()
