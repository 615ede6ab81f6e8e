"""``forge test`` and ``forge check``: which gates there are, and that the first failure stops."""

import os
import sys
from pathlib import Path

import pytest

from forge.cli import gates
from forge.cli.exits import Exit
from forge.cli.gates import Gate, run_gates, run_gates_in_pairs, static_gates
from forge.cli.test import ensure_chromium

PYTHON = sys.executable


def gate(name: str, script: str) -> Gate:
    return Gate(name, (PYTHON, "-c", script))


def test_gates_run_in_order_and_each_says_that_it_passed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log"
    write = f"open({str(log)!r}, 'a').write"

    code = run_gates([gate("first", f"{write}('1')"), gate("second", f"{write}('2')")])

    assert code == Exit.OK
    assert log.read_text() == "12"
    told = capfd.readouterr().err
    assert "== first passed in" in told
    assert "== second passed in" in told


def test_the_first_gate_that_fails_stops_and_shows_its_command(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    witness = tmp_path / "ran"

    code = run_gates(
        [gate("broken", "raise SystemExit(7)"), gate("never", f"open({str(witness)!r}, 'w')")]
    )

    assert code == Exit.FLAWS
    assert not witness.exists()
    assert f"== broken failed: {PYTHON} -c raise SystemExit(7)" in capfd.readouterr().err


def test_two_gates_at_a_time_are_told_in_order_with_all_that_they_say(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The first waits for the second, so they must run beside each other."""
    mark = tmp_path / "second ran"
    waits = f"import pathlib\nwhile not pathlib.Path({str(mark)!r}).exists(): pass\nprint('one')"
    errs = f"import sys; open({str(mark)!r}, 'w'); print('two', file=sys.stderr)"

    code = run_gates_in_pairs([gate("first", waits), gate("second", errs)])

    told = capfd.readouterr()
    assert code == Exit.OK
    assert told.out == "one\ntwo\n"
    assert told.err.index("== first passed in") < told.err.index("== second passed in")


def test_a_gate_of_a_pair_that_fails_shows_what_it_said_and_its_command(
    capfd: pytest.CaptureFixture[str],
) -> None:
    broken = gate("broken", "print('why'); raise SystemExit(7)")

    code = run_gates_in_pairs([gate("fine", "pass"), broken, gate("after", "print('never told')")])

    told = capfd.readouterr()
    assert code == Exit.FLAWS
    assert told.out == "why\n"
    assert f"== broken failed: {' '.join(broken.command)}" in told.err
    assert "after" not in told.err


def test_a_gate_runs_in_the_checkout_and_finds_the_program(
    capfd: pytest.CaptureFixture[str],
) -> None:
    run_gates([gate("where", "import os, forge; print(os.getcwd(), forge.__file__)")])

    root = Path(__file__).resolve().parents[2]
    assert capfd.readouterr().out == f"{root} {root}/src/forge/__init__.py\n"


def test_every_tool_of_a_gate_is_there() -> None:
    missing = [
        each.name
        for each in [*static_gates(), *gates.test_gates(browser=True, explore=False)]
        if not os.access(each.command[0], os.X_OK)
    ]

    assert missing == []


def test_the_browser_tests_can_be_left_out() -> None:
    names = [each.name for each in gates.test_gates(browser=False, explore=False)]

    assert names == ["tests"]
    assert [each.name for each in gates.test_gates(browser=True, explore=False)] == [
        "tests",
        "browser tests",
    ]


def test_examples_stay_the_same_unless_we_explore() -> None:
    profiles = [
        [part for part in each.command if part.startswith("--hypothesis-profile")]
        for explore in (False, True)
        for each in gates.test_gates(browser=True, explore=explore)
    ]

    assert profiles == [
        ["--hypothesis-profile=steady"],
        ["--hypothesis-profile=steady"],
        ["--hypothesis-profile=default"],
        ["--hypothesis-profile=default"],
    ]


def test_no_test_is_left_out_by_both_gates() -> None:
    fast, slow = gates.test_gates(browser=True, explore=False)

    assert fast.command[-2:] == ("-m", "not browser")
    assert slow.command[-2:] == ("-m", "browser")


def tool(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def test_a_chromium_on_the_path_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool(tmp_path / "bin", "chromium", "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))

    assert ensure_chromium() is True


def test_a_machine_without_chromium_is_told_how_to_get_it_or_do_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    found = ensure_chromium()

    told = capsys.readouterr().err
    assert found is False
    assert "apt-get install -y --no-install-recommends chromium" in told
    assert "./forge test --no-browser" in told


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may install packages")
def test_root_gets_chromium_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, log = tmp_path / "bin", tmp_path / "log"
    chromium = folder / "chromium"
    tool(
        folder,
        "apt-get",
        f'echo "$*" >> {log}\n[ "$1" = install ] && echo >> {chromium} && /bin/chmod +x {chromium}',
    )
    monkeypatch.setenv("PATH", str(folder))

    assert ensure_chromium() is True
    assert log.read_text().splitlines() == [
        "update -qq",
        "install -y --no-install-recommends chromium",
    ]
