"""The command line as a whole: exit codes, what goes to which stream, and early readers."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from forge import __version__
from forge.cli.exits import EXITS, Exit
from forge.cli.main import COMMANDS, _exit_of, main
from forge.cli.output import print_json, talk
from forge.domain.errors import (
    ContentError,
    ForgeError,
    ImpossibleRequest,
    InvalidRequest,
    PlanRejected,
    Problem,
    UnknownExercise,
    UnreadablePlan,
)
from forge.web.configuration import BadPort

ROOT = Path(__file__).resolve().parents[2]
PROBLEMS = (Problem("goal", "is missing.", "Use one of: health."),)


def environment(**changes: str) -> dict[str, str]:
    """An environment in which Python keeps its output back, as it does for a pipe."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), **changes}


def forge(*arguments: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "forge.cli", *arguments],
        env=environment(),
        cwd=ROOT,
        text=True,
        check=False,
        **options,
    )


def test_no_command_prints_the_help_and_counts_as_wrong_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main([])

    assert code == Exit.USAGE
    assert all(f"    {command.NAME} " in capsys.readouterr().out for command in COMMANDS[:1])


def test_the_help_names_every_command_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    text = " ".join(capsys.readouterr().out.split())
    assert ended.value.code == 0
    assert all(f" {command.NAME} " in text for command in COMMANDS)
    assert all(f"{code.value} {words}" in text for code, words in EXITS.items())


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"forge {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["search"],
        ["search", "x", "--limit", "many"],
        ["exercise"],
        ["exercise", "push-up", "--md", "--json"],
        ["plan", "--json", "--ics"],
        ["content"],
        ["content", "burn"],
        ["export", "plans", "x"],
        ["serve", "--port", "http"],
        ["why-not", "plan.json"],
    ],
)
def test_wrong_usage_ends_with_2_and_says_how_it_is_used(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    streams = capsys.readouterr()
    assert ended.value.code == Exit.USAGE
    assert "usage: forge" in streams.err
    assert streams.out == ""


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UnknownExercise("x"), Exit.BAD_INPUT),
        (InvalidRequest(PROBLEMS), Exit.BAD_INPUT),
        (UnreadablePlan("it is no plan"), Exit.BAD_INPUT),
        (BadPort("FORGE_PORT is 'x'."), Exit.BAD_INPUT),
        (ImpossibleRequest(PROBLEMS), Exit.IMPOSSIBLE),
        (ContentError(("flaw",)), Exit.FLAWS),
        (PlanRejected(("too long",)), Exit.BUG),
    ],
)
def test_every_error_has_its_exit_code(error: ForgeError, code: Exit) -> None:
    assert _exit_of(error) == code


def test_every_exit_code_is_explained() -> None:
    assert set(EXITS) == set(Exit)


def test_an_error_is_one_line_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["exercise", "pushh-up"])

    streams = capsys.readouterr()
    assert code == Exit.BAD_INPUT
    assert streams.out == ""
    assert streams.err.startswith("FORGE-L001: There is no exercise called 'pushh-up'.")
    assert "push-up" in streams.err
    assert streams.err.count("\n") == 1


def test_an_error_is_an_object_on_stdout_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["exercise", "pushh-up", "--json"])

    streams = capsys.readouterr()
    assert code == Exit.BAD_INPUT
    assert json.loads(streams.out).keys() == {"error", "message"}
    assert json.loads(streams.out)["error"] == "FORGE-L001"
    assert streams.err.startswith("FORGE-L001: ")


def test_a_bad_setting_stops_a_start_without_a_trace() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "forge.cli", "serve"],
        env=environment(FORGE_PORT="http"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == Exit.BAD_INPUT
    assert done.stderr == "FORGE-S001: FORGE_PORT is 'http'. Use a number from 1 to 65535.\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["plan", "--schema"], Exit.OK),
        (["exercises", "--json"], Exit.OK),
        (["exercise", "push-up"], Exit.OK),
        (["exercise", "no-such-exercise", "--json"], None),
        ([], None),
    ],
)
def test_a_reader_that_stops_early_is_no_error(arguments: list[str], code: Exit | None) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)

    done = forge(*arguments, stdout=write_end, stderr=subprocess.PIPE)
    os.close(write_end)

    assert "BrokenPipe" not in done.stderr
    assert "Traceback" not in done.stderr
    assert code is None or done.returncode == code


def wait_for_reader(fifo: Path, process: "subprocess.Popen[str]") -> int:
    """Open a FIFO for writing as soon as the process reads it; fail if the process ends."""
    while process.poll() is None:
        with contextlib.suppress(OSError):
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.02)
    pytest.fail("the command ended without reading its file")


def test_an_interrupt_ends_quietly(tmp_path: Path) -> None:
    request = tmp_path / "request.json"
    os.mkfifo(request)
    # A shell that runs the tests in the background lets its children ignore the signal.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [sys.executable, "-m", "forge.cli", "plan", str(request)],
        env=environment(),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    signal.signal(signal.SIGINT, before)
    writer = wait_for_reader(request, process)

    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    os.close(writer)

    assert process.returncode == Exit.INTERRUPTED
    assert (out, err) == ("", "")


def test_json_is_readable_sorted_and_keeps_every_script(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_json({"b": "é", "a": [1]})

    assert capsys.readouterr().out == '{\n "a": [\n  1\n ],\n "b": "é"\n}\n'


def test_talk_stays_out_of_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    talk("working")

    assert capsys.readouterr() == ("", "working\n")
