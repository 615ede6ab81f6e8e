"""``forge programmes`` and ``forge programme``: the list, a page, a fitted plan."""

import json

import pytest

from forge.cli.exits import Exit
from forge.cli.main import main

ANSWERS = (
    *("--goal", "health", "--level", "beginner", "--days", "2"),
    *("--minutes", "40", "--equipment", "gym"),
)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == Exit.OK
    return capsys.readouterr().out


def test_the_list_names_every_programme_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "programmes").splitlines()
    rows = json.loads(told(capsys, "programmes", "--json"))

    assert [line.split()[0] for line in lines] == [row["slug"] for row in rows]
    assert len(rows) >= 12


def test_a_slug_alone_prints_the_page_with_its_audit(capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "programme", "kettlebell-only")
    data = json.loads(told(capsys, "programme", "kettlebell-only", "--json"))

    assert "## Our audit of it" in text
    assert data["path"] == "/programme/kettlebell-only"


def test_flags_fit_the_programme_to_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "programme", "linear-novice", "--limit", "knee:moderate", "--json")
    plan = json.loads(text)

    assert plan["provenance"]["template"] == "linear-novice"
    assert plan["request"]["limitations"][0]["joint"] == "knee"
    assert len(plan["days"]) == 3


def test_a_request_may_name_a_programme(capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "plan", *ANSWERS, "--programme", "minimal-two-day", "--md")

    assert text.startswith("# Minimal, two days: 2 days, 40 minutes\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["programme", "kettlebel-only"],
        ["programme", "kettlebel-only", "--minutes", "30"],
        ["plan", *ANSWERS, "--programme", "kettlebel-only"],
    ],
)
def test_a_misspelt_programme_is_answered_with_the_nearest(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == Exit.BAD_INPUT
    assert "Did you mean kettlebell-only?" in capsys.readouterr().err


def test_words_that_can_be_no_slug_are_a_problem_of_the_request(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["plan", *ANSWERS, "--programme", "5/3/1"]) == Exit.BAD_INPUT
    assert "is no programme" in capsys.readouterr().err
