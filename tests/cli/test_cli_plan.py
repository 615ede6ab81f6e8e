"""Requests from files and flags, and every form of a real plan."""

import argparse
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path

import pytest
from tests.planner import builders

from forge.cli import plan
from forge.cli.exits import Exit
from forge.cli.main import build_parser, main
from forge.domain.errors import InvalidRequest
from forge.planner.reading.fields import FIELDS
from forge.planner.writing import from_json

ROOT = Path(__file__).resolve().parents[2]
FILE = {
    "goal": "health",
    "level": "beginner",
    "weekdays": ["mon", "thu"],
    "minutes": 30,
    "equipment": ["dumbbell"],
    "limitations": ["knee:severe"],
    "start": "2026-11-23",
}


def parsed(*arguments: str) -> argparse.Namespace:
    return build_parser().parse_args(["plan", *arguments])


def data(*arguments: str) -> Mapping[str, object]:
    return plan.given(parsed(*arguments))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "request.json"
    path.write_text(json.dumps(FILE))
    return path


# ---------------------------------------------------------------- reading


def test_flags_become_fields_of_a_request() -> None:
    found = data(
        *("--goal", "fat loss", "--days", "mon,thu", "--skill-target", "pull-up"),
        *("--equipment", "dumbbell, bench", "--equipment", "mat"),
        *("--limit", "knee:mild", "--limit", "neck:severe", "--supersets", "--small-room"),
        *("--loads", "dumbbell=2-24 step 2", "--emphasis", "chest = +2", "--emphasis", "back=1"),
    )

    assert found == {
        "goal": "fat loss",
        "days": "mon,thu",
        "skill_target": "pull-up",
        "equipment": ["dumbbell", "bench", "mat"],
        "limit": ["knee:mild", "neck:severe"],
        "supersets": True,
        "small_room": True,
        "loads": {"dumbbell": "2-24 step 2"},
        "emphasis": {"chest": "+2", "back": "1"},
    }


def test_no_flags_are_no_fields() -> None:
    assert data() == {}


@pytest.mark.parametrize("flag", [*plan.ONE, *plan.MANY, *plan.PAIRS, *plan.YES])
def test_every_flag_is_a_field_that_the_reader_knows(flag: str) -> None:
    assert FIELDS.find(flag) is not None


def test_flags_overrule_the_file_whatever_name_the_file_uses(file: Path) -> None:
    found = data(str(file), "--days", "3", "--limit", "hip:mild", "--minutes", "45")

    assert found == {
        "goal": "health",
        "level": "beginner",
        "days": "3",
        "minutes": "45",
        "equipment": ["dumbbell"],
        "limit": ["hip:mild"],
        "start": "2026-11-23",
    }


def test_a_misspelt_field_of_a_file_is_not_dropped(file: Path) -> None:
    file.write_text(json.dumps({**FILE, "gaol": "health"}))

    assert data(str(file), "--goal", "health")["gaol"] == "health"


def test_toml_is_read(tmp_path: Path) -> None:
    path = tmp_path / "request.toml"
    path.write_text('goal = "health"\nstart = 2026-11-23\n[loads]\ndumbbell = "2-10 step 2"\n')

    assert data(str(path)) == {
        "goal": "health",
        "start": date(2026, 11, 23),
        "loads": {"dumbbell": "2-10 step 2"},
    }


def test_a_dash_reads_json_from_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('{"goal": "health"}'))

    assert data("-", "--level", "beginner") == {"goal": "health", "level": "beginner"}


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("x.json", b"", "is not JSON"),
        ("x.json", b"{'goal': 1}", "is not JSON"),
        ("x.json", b"goal = 1", "is not JSON"),
        ("x.json", b"[" * 100_000, "is not JSON"),
        ("x.json", b"[1, 2]", "holds no fields"),
        ("x.json", b"7", "holds no fields"),
        ("x.json", b"\xff\xfe", "cannot be read"),
        ("x.toml", b"goal: health", "is not TOML"),
        ("x.toml", b"\xff\xfe", "cannot be read"),
        ("x", b"goal = 1", "is not JSON"),
    ],
)
def test_a_file_that_is_no_request_is_named_with_an_example(
    tmp_path: Path, name: str, text: bytes, what: str
) -> None:
    path = tmp_path / name
    path.write_bytes(text)

    with pytest.raises(InvalidRequest) as caught:
        data(str(path))

    [problem] = caught.value.problems
    assert problem.field == str(path)
    assert what in problem.message
    assert "forge plan --goal health" in problem.hint


@pytest.mark.parametrize("name", ["nothing.json", "."])
def test_a_file_that_is_not_there_is_named(name: str) -> None:
    with pytest.raises(InvalidRequest, match="cannot be read"):
        data(name)


def test_bytes_on_stdin_that_are_no_text_are_told_without_a_trace() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "forge.cli", "plan", "-", "--json"],
        input=b"\xff\xfe\x00",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8:strict"},
        cwd=ROOT,
        capture_output=True,
        check=False,
    )

    assert done.returncode == Exit.BAD_INPUT
    assert json.loads(done.stdout)["error"] == "FORGE-P001"
    assert b"Traceback" not in done.stderr


def test_every_problem_of_a_request_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["plan", "--goal", "fly", "--level", "god", "--days", "9", "--minutes", "1"])

    told = capsys.readouterr().err
    assert code == Exit.BAD_INPUT
    assert told.startswith("FORGE-P001: ")
    assert all(f"{field}: " in told for field in ("goal", "level", "days", "minutes", "equipment"))


def test_the_schema_of_a_plan_is_printed_without_a_request(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main(["plan", "--schema"])

    schema = json.loads(capsys.readouterr().out)
    assert code == Exit.OK
    assert schema["title"] == "Forge plan, version 1"
    assert {"request", "days", "version"} <= set(schema["required"])


def test_a_time_of_day_that_is_none_is_told_before_anything_is_planned(
    capsys: pytest.CaptureFixture[str],
) -> None:
    flags = ["--goal", "health", "--level", "beginner", "--days", "2", "--minutes", "30"]

    code = main(["plan", *flags, "--equipment", "none", "--ics", "--at", "noon"])

    told = capsys.readouterr()
    assert code == Exit.BAD_INPUT
    assert "at: 'noon' is no time of day." in told.err
    assert told.out == ""


def test_the_schema_of_a_request_is_printed_without_a_request(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main(["plan", "--request-schema"])

    schema = json.loads(capsys.readouterr().out)
    assert code == Exit.OK
    assert schema["required"] == ["goal", "level", "days", "minutes", "equipment"]
    assert "limits" in schema["properties"]


# ---------------------------------------------------------------- real plans


REQUEST = json.dumps(
    {
        "goal": "health",
        "level": "beginner",
        "days": ["mon"],
        "minutes": 20,
        "equipment": ["none"],
        "start": "2026-11-23",
    }
)


def planned(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "forge.cli", "plan", "-", *arguments],
        input=REQUEST,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def solved() -> str:
    """A real plan as JSON."""
    done = planned("--json")
    assert done.returncode == Exit.OK, done.stderr
    return done.stdout


def test_a_plan_as_json_can_be_read_back(solved: str) -> None:
    made = from_json(solved)

    assert made.request.minutes == (20,)
    assert made.days[0].slots


@pytest.mark.parametrize(
    ("flag", "start"),
    [
        ("--md", "# "),
        ("--ics", "BEGIN:VCALENDAR\n"),
        ("--supersets", ""),
    ],
)
def test_a_plan_has_other_forms(flag: str, start: str) -> None:
    done = planned(flag)

    assert done.returncode == Exit.OK, done.stderr
    assert done.stdout.startswith(start)
    assert len(done.stdout) > 200


@pytest.mark.parametrize(
    ("flags", "start"),
    [
        ((), "Full body, twice a week\n===="),
        (("--json",), '{\n "audit": ['),
        (("--md",), "# Full body, twice a week\n"),
        (("--text",), "Full body, twice a week, from Mon 16 Nov 2026\n"),
        (("--ics", "--at", "18:00"), "BEGIN:VCALENDAR\r\n"),
    ],
)
def test_each_flag_asks_for_its_form(flags: tuple[str, ...], start: str) -> None:
    made = builders.plan()

    told = plan._written(parsed(*flags), made, builders.catalogue(), time(18))

    assert told.startswith(start)
    assert ("T180000" in told) == ("--ics" in flags)


def test_why_not_reads_the_plan_that_was_made(
    solved: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(solved)

    code = main(["why-not", str(path), "barbell-back-squat", "--json"])

    reasons = json.loads(capsys.readouterr().out)
    assert code == Exit.OK
    assert reasons
    assert all(reason.keys() == {"rule", "sentence", "facts"} for reason in reasons)


@pytest.mark.parametrize(
    "arguments",
    [["why-not", "nothing.json", "plank"], ["why-not", "pyproject.toml", "plank"]],
)
def test_why_not_of_no_plan_says_so(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(arguments)

    assert code == Exit.BAD_INPUT
    assert "Traceback" not in capsys.readouterr().err
