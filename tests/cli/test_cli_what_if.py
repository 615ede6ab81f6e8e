"""``forge what-if``: from a plan or a request, one change or all of them."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.planner.worlds import asked, real_library

from forge.cli import what_if
from forge.cli.exits import Exit
from forge.cli.main import build_parser, main
from forge.planner.build import build
from forge.planner.changes import EDITS
from forge.planner.solving.solver import no_solver
from forge.planner.writing import as_json

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small plan over the real library."""
    request = replace(asked(), weekdays=asked().weekdays[:1], minutes=(15,))
    path = tmp_path_factory.mktemp("plans") / "plan.json"
    path.write_text(json.dumps(as_json(build(request, real_library(), no_solver))))
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(["what-if", *arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return command


def test_every_flag_is_an_edit_and_every_edit_a_flag() -> None:
    flags = {name.replace("-", "_") for name in (*what_if.ONE, *what_if.MANY)}

    assert flags | {"supersets"} == set(EDITS)


def test_flags_become_edits() -> None:
    arguments = build_parser().parse_args(
        ["what-if", "-", "--minutes", "+10", "--add-equipment", "mat, bench", "--no-supersets"]
    )

    assert what_if._edits(arguments) == {
        "minutes": "+10",
        "add_equipment": ["mat", "bench"],
        "supersets": False,
    }


def test_a_change_prints_the_difference(plan: Path, run: Run) -> None:
    code, out, _ = run(str(plan), "--minutes", "25")

    assert code == Exit.OK
    assert out.startswith("What if: 25 instead of 15 minutes a session?\n")
    assert "10 minutes a week more: 25 instead of 15." in out
    assert max(len(line) for line in out.splitlines()) <= 80


def test_a_request_is_planned_first_and_the_answer_can_be_json(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "request.toml"
    start = date(2026, 11, 16).isoformat()
    file.write_text(
        'goal = "health"\nlevel = "beginner"\ndays = "mon"\nminutes = 15\n'
        f'equipment = "none"\nstart = "{start}"\n'
    )

    code, out, _ = run(str(file), "--drop-equipment", "chair", "--json")

    found = json.loads(out)
    assert code == Exit.OK
    assert found["changes"] == ["without a chair"]
    assert {"closed", "opened", "price", "going", "coming", "levels"} <= found.keys()


def test_all_lists_single_changes_by_price(plan: Path, run: Run) -> None:
    code, out, _ = run(str(plan), "--all", "--json")

    prices = [way["price"] for way in json.loads(out)]
    assert code == Exit.OK
    assert prices == sorted(prices)
    assert len(prices) > 5


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "nothing would change"),
        (("--minutes", "+900"), "out of range"),
        (("--drop-equipment", "barbell"), "a barbell is not there"),
        (("--add-never", "plnk"), "no exercise called"),
        (("--all", "--minutes", "20"), "tries its own changes"),
    ],
)
def test_an_impossible_change_is_a_plain_problem(
    plan: Path, run: Run, arguments: tuple[str, ...], words: str
) -> None:
    code, _, err = run(str(plan), *arguments)

    assert code == Exit.BAD_INPUT
    assert words in err


def test_a_change_that_leaves_nothing_to_plan_says_so(plan: Path, run: Run) -> None:
    code, _, err = run(str(plan), "--minutes", "5")

    assert code == Exit.IMPOSSIBLE
    assert "too short" in err


@pytest.mark.parametrize("text", ["{}", "[]", "nonsense", '{"provenance": 1, "version": 99}'])
def test_a_file_that_is_neither_is_refused(tmp_path: Path, run: Run, text: str) -> None:
    file = tmp_path / "bad.json"
    file.write_text(text)

    code, out, err = run(str(file), "--minutes", "25")

    assert code == Exit.BAD_INPUT
    assert out == ""
    assert err.startswith("FORGE-P00")
