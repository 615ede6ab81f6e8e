"""What must hold before a change lands: static gates and tests, and how they run."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from forge.cli.exits import Exit
from forge.cli.output import talk
from forge.cli.paths import ROOT

CORES = 2
"""What the machines have on which everything must pass."""


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
    # Neighbours stay together, for what they share; who is done first takes from the other.
    on_both = (*pytest, "-n", str(CORES), "--dist", "worksteal")
    gates = [Gate("tests", (*on_both, "-m", "not browser"))]
    if browser:
        gates.append(Gate("browser tests", (*on_both, "-m", "browser")))
    return gates


def run_gates(gates: list[Gate]) -> int:
    """Run gates in order, say how long each took, stop at the first that fails."""
    for gate in gates:
        talk(f"== {gate.name}")
        started = time.monotonic()
        done = subprocess.run(gate.command, cwd=ROOT, env=_environment(), check=False)
        if not _passed(gate, done.returncode, time.monotonic() - started):
            return Exit.FLAWS
    return Exit.OK


def run_gates_in_pairs(gates: list[Gate]) -> int:
    """Run gates that use one core each, two at a time; tell of them in their order, as above.

    What follows the first that fails may have run as well, and is not told.
    """
    with ThreadPoolExecutor(CORES) as pool:
        running = [(gate, pool.submit(_kept, gate)) for gate in gates]
        for gate, waiting in running:
            done, seconds = waiting.result()
            talk(f"== {gate.name}")
            sys.stdout.write(done.stdout)
            sys.stdout.flush()
            if not _passed(gate, done.returncode, seconds):
                pool.shutdown(wait=False, cancel_futures=True)
                return Exit.FLAWS
    return Exit.OK


def _kept(gate: Gate) -> tuple[subprocess.CompletedProcess[str], float]:
    started = time.monotonic()
    done = subprocess.run(
        gate.command,
        cwd=ROOT,
        env=_environment(),
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done, time.monotonic() - started


def _passed(gate: Gate, code: int, seconds: float) -> bool:
    if code:
        talk(f"== {gate.name} failed: {' '.join(gate.command)}")
        return False
    talk(f"== {gate.name} passed in {seconds:.0f} s")
    return True


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src")}
