"""``forge audit``: plans and pasted routines, in words and as JSON, and its exit codes."""

import io
import json
from pathlib import Path

import pytest
from tests.planner import builders

from forge.cli.exits import Exit
from forge.cli.main import main
from forge.planner.writing import as_json

ROUTINE = (
    "Monday\nSquat 3x8\nBench press 3x8\nLeg curl 3x12\nThursday\nDeadlift 3x5\nPull-ups 3x5\n"
)


@pytest.fixture
def routine(tmp_path: Path) -> str:
    path = tmp_path / "routine.txt"
    path.write_text(ROUTINE)
    return str(path)


def test_a_routine_is_read_asked_about_and_judged(
    routine: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["audit", routine, "--goal", "strength", "--level", "intermediate"])

    told = capsys.readouterr().out
    assert code == Exit.OK
    assert told.startswith("Read: 4 exercises in 2 sessions. 1 line to ask about, 0 unread.")
    assert "Line 4: Leg curl 3x12\n  Which exercise is “Leg curl”?\n    - Lying Leg Curl" in told
    assert "Audit: " in told
    assert "You named no goal" not in told


def test_a_routine_comes_from_stdin(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(ROUTINE))

    assert main(["audit", "-", "--days", "2", "--minutes", "90"]) == Exit.OK
    assert "Audit: " in capsys.readouterr().out


def test_a_broken_gate_ends_with_one(routine: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["audit", routine, "--equipment", "dumbbell,bench", "--limit", "knee:severe"])

    told = capsys.readouterr().out
    assert code == Exit.FLAWS
    assert "! The barbell back squat needs a barbell" in told


def test_json_holds_every_line_with_its_place_and_reading(
    routine: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", routine, "--json"]) == Exit.OK

    found = json.loads(capsys.readouterr().out)
    assert [line["kind"] for line in found["lines"]] == [
        *("heading", "read", "read", "question", "heading", "read", "read")
    ]
    first = found["sessions"][0]["items"][0]
    assert ROUTINE[first["start"] : first["end"]] == "Squat 3x8"
    assert (first["slug"], first["sets"], first["reps"]) == ("barbell-back-squat", 3, [8, 8])
    assert {"gates_hold", "audit", "findings", "assumed", "weekly_sets", "minutes"} <= set(found)


def test_a_plan_is_scored_from_its_slots(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(as_json(builders.plan())))

    code = main(["audit", str(path), "--json"])

    found = json.loads(capsys.readouterr().out)
    assert code == Exit.FLAWS
    assert not found["gates_hold"]
    assert found["violations"]
    assert {line["id"] for line in found["audit"]} >= {"A1", "A10", "A11"}


def test_a_plan_in_words_names_what_the_checker_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(as_json(builders.plan())))

    main(["audit", str(path)])

    told = capsys.readouterr().out
    assert told.startswith("Audit: ")
    assert "\n! " in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hello", "No exercise with sets could be read"),
        ("Leg curl 3x12", "Answer the questions first"),
        ('{"version": 99}', "cannot be read"),
        ("{nonsense", "cannot be read"),
        ("x" * 60_001, "60001 characters"),
    ],
)
def test_what_cannot_be_judged_says_why(
    tmp_path: Path, text: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file"
    path.write_text(text)

    assert main(["audit", str(path)]) == Exit.BAD_INPUT
    assert told in capsys.readouterr().err


def test_a_missing_file_and_an_unknown_goal_are_clear_lines(
    routine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", str(tmp_path / "none.txt")]) == Exit.BAD_INPUT
    assert main(["audit", routine, "--goal", "hugeness"]) == Exit.BAD_INPUT

    told = capsys.readouterr().err
    assert "cannot be read" in told
    assert '"hugeness" is not known' in told


def test_a_repair_tells_what_stays_goes_and_comes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "routine.txt"
    path.write_text("Monday\nPush-ups 3x10\nPlank 3x30s\n")

    code = main(["audit", str(path), "--goal", "health", "--level", "beginner", "--repair"])

    told = capsys.readouterr().out
    assert code == Exit.OK
    assert "Kept: " in told
    assert "Gone: " in told
    assert "Added: " in told
    assert "Mon" in told.partition("Added: ")[2]
