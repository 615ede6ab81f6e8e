"""``forge import``, ``export``, ``backup``, ``restore``, ``rebuild``, as a person types them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.ready import ROOT, with_catalogue
from tests.training.imports.reading import FILES

from forge.cli.exits import Exit
from forge.cli.main import main

NAMES = {
    *("dialect", "sessions", "sets", "warm_ups", "weight_unit", "distance_unit", "questions"),
    "unread",
}


def forge(data: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("FORGE_", "DJANGO_"))}
    environment |= {"PYTHONPATH": str(ROOT / "src"), "FORGE_DATA": str(data)}
    return subprocess.run(
        [sys.executable, "-m", "forge.cli", *arguments],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_dry_run_prints_exactly_the_agreed_names(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["import", str(FILES / "strong_a.csv"), "--dry-run", "--json"])

    told = json.loads(capsys.readouterr().out)
    assert code == Exit.OK
    assert set(told) == NAMES
    assert (told["dialect"], told["sessions"], told["sets"], told["warm_ups"]) == (
        "strong",
        2,
        6,
        1,
    )
    assert (told["weight_unit"], told["distance_unit"], told["unread"]) == (None, None, [])
    assert [question["key"] for question in told["questions"]] == ["weight_unit", "distance_unit"]


def test_answers_are_given_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    answers = ["--answer", "weight_unit=lb", "--answer", "distance_unit=mi"]

    main(["import", str(FILES / "strong_a.csv"), "--dry-run", "--json", *answers])

    told = json.loads(capsys.readouterr().out)
    assert (told["weight_unit"], told["distance_unit"], told["questions"]) == ("lb", "mi", [])


def test_unread_rows_have_line_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", str(FILES / "hostile.csv"), "--dry-run", "--json"])

    told = json.loads(capsys.readouterr().out)
    assert told["unread"][0] == {
        "line": 4,
        "reason": "The weight cannot be read: '99999999999999999999'.",
    }


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["import", "nowhere.csv", "--dry-run"], "nowhere.csv: is no file."),
        (["import", str(FILES / "hevy.csv")], "--user: is missing."),
        (["import", str(FILES / "hevy.csv"), "--dry-run", "--answer", "kg"], "has no '='"),
    ],
)
def test_wrong_use_is_explained(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == Exit.BAD_INPUT
    assert told in capsys.readouterr().err


def test_history_goes_in_out_and_back_and_a_backup_restores_into_an_empty_folder(
    tmp_path: Path,
) -> None:
    data, empty = with_catalogue(tmp_path / "data"), tmp_path / "empty"
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    backup = tmp_path / "backup.zip"

    made = forge(data, "import", str(FILES / "hevy.csv"), "--user", "new", "--json")
    person = json.loads(made.stdout)["user"]
    again = forge(data, "import", str(FILES / "hevy.csv"), "--user", person, "--json")
    exported = forge(data, "export", "--user", person, str(first))
    backed = forge(data, "backup", str(backup))
    restored = forge(empty, "restore", str(backup))
    refused = forge(empty, "restore", str(backup))
    compared = forge(empty, "export", "--user", person, str(second))

    assert json.loads(made.stdout)["sets"] == 6
    assert "/plan/continue/" in made.stderr
    assert json.loads(again.stdout)["sets"] == 0
    assert [one.returncode for one in (exported, backed, restored, compared)] == [0, 0, 0, 0]
    assert refused.returncode == Exit.BAD_INPUT
    assert "FORGE-B001" in refused.stderr
    assert first.read_bytes() == second.read_bytes()
    assert (empty / "secret_key").read_text() == (data / "secret_key").read_text()
    assert backup.stat().st_mode & 0o777 == 0o600
    assert first.stat().st_mode & 0o777 == 0o600
    assert (empty / "forge.sqlite3").stat().st_mode & 0o777 == 0o600
