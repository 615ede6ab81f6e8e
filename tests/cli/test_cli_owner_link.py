"""``forge owner-link`` and what ``forge serve`` prints while nobody owns the server."""

import os
import re
import subprocess
import sys
from pathlib import Path

from forge.cli.exits import Exit

ROOT = Path(__file__).resolve().parents[2]


def owner_link(data: Path) -> "subprocess.CompletedProcess[str]":
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("FORGE_")}
    return subprocess.run(
        [sys.executable, "-m", "forge.cli", "owner-link"],
        env={
            **inherited,
            "PYTHONPATH": str(ROOT / "src"),
            "DJANGO_SETTINGS_MODULE": "forge.web.settings",
            "FORGE_DATA": str(data),
            "FORGE_SITE_URL": "https://forge.example",
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_link_alone_goes_to_stdout_and_is_stored_nowhere(tmp_path: Path) -> None:
    done = owner_link(tmp_path)

    assert done.returncode == Exit.OK, done.stderr
    found = re.fullmatch(r"https://forge\.example/account/join/([\w-]{43})/\n", done.stdout)
    assert found
    assert "once" in done.stderr
    assert found[1].encode() not in (tmp_path / "forge.sqlite3").read_bytes()
    assert (tmp_path / "forge.sqlite3").stat().st_mode & 0o077 == 0
