"""The licence texts that the set-up keeps beside what it builds."""

import importlib
import json
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The tool, looking for packages in a folder of its own."""
    monkeypatch.syspath_prepend(ROOT / "tools")
    tool = importlib.import_module("build_assets")
    monkeypatch.setattr(tool, "PACKAGES", tmp_path / "node_modules")
    return tool


def test_notices_hold_the_licence_text(build: ModuleType, tmp_path: Path) -> None:
    package = tmp_path / "node_modules" / "@fontsource-variable" / "archivo"
    package.mkdir(parents=True)
    (package / "LICENSE").write_text("Open Font License")

    build.write_notices(tmp_path / "notices.json")

    found = json.loads((tmp_path / "notices.json").read_text())
    assert found == {"@fontsource-variable/archivo": "Open Font License"}


def test_notices_name_a_package_without_a_text(build: ModuleType, tmp_path: Path) -> None:
    build.write_notices(tmp_path / "notices.json")

    found = json.loads((tmp_path / "notices.json").read_text())
    assert found == {"@fontsource-variable/archivo": ""}


def test_every_package_that_pages_use_has_a_notice(build: ModuleType, tmp_path: Path) -> None:
    used = json.loads((ROOT / "package.json").read_text())["dependencies"]

    build.write_notices(tmp_path / "notices.json")

    assert sorted(json.loads((tmp_path / "notices.json").read_text())) == sorted(used)
