"""What must hold before a change lands: static gates and tests, and how they run."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from forge.cli.exits import Exit
from forge.cli.output import talk
from forge.cli.paths import ROOT


@dataclass(frozen=True, slots=True)
class Gate:
    """One thing that must hold."""

    name: str
    command: tuple[str, ...]


def static_gates() -> list[Gate]:
    """Linters, layers, content, migrations, types: fastest first."""
    python = sys.executable
    tools = Path(python).parent
    django = (python, "-m", "django", "makemigrations", "--check", "--dry-run")
    return [
        Gate("lint", (str(tools / "ruff"), "check", "--no-cache", ".")),
        Gate("format", (str(tools / "ruff"), "format", "--no-cache", "--check", ".")),
        Gate("layers", (str(tools / "lint-imports"), "--no-cache")),
        Gate("content", (python, "-m", "forge.cli", "content", "check")),
        Gate("templates", (str(tools / "djlint"), "--lint", "--quiet", "src/forge/web/templates")),
        Gate("migrations", (*django, "--settings=forge.web.settings")),
        Gate("deployment", (python, "-m", "forge.cli.deployment")),
        Gate("types of the core", (str(tools / "pyright"),)),
        Gate("types", (python, "-m", "mypy", "src", "tests")),
    ]


def test_gates(*, browser: bool, explore: bool) -> list[Gate]:
    """The fast tests, then those that drive a browser, on both cores.

    Properties are tried on the same examples each time; on new ones where we explore.
    """
    profile = "default" if explore else "steady"
    pytest = (sys.executable, "-m", "pytest", "-q", f"--hypothesis-profile={profile}")
    gates = [Gate("tests", (*pytest, "-n", "2", "-m", "not browser"))]
    if browser:
        gates.append(Gate("browser tests", (*pytest, "-n", "2", "-m", "browser")))
    return gates


def run_gates(gates: list[Gate]) -> int:
    """Run gates in order, say how long each took, stop at the first that fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    for gate in gates:
        started = time.monotonic()
        talk(f"== {gate.name}")
        done = subprocess.run(gate.command, cwd=ROOT, env=environment, check=False)
        if done.returncode:
            talk(f"== {gate.name} failed: {' '.join(gate.command)}")
            return Exit.FLAWS
        talk(f"== {gate.name} passed in {time.monotonic() - started:.0f} s")
    return Exit.OK
