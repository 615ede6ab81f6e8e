"""Solving in a child process: whatever the child does, the plan gets an answer.

The child is replaced through PYTHONPATH: ``python -m forge.cli`` then runs a script of the test.
"""

import json
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.planner import builders

from forge.app.jobs import run_child, solve
from forge.app.plans import plan_owner, plan_read, plan_request
from forge.planner.writing import as_json
from forge.store.models import PlanState

NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
PLAN = json.dumps(as_json(builders.plan()))

Child = Callable[[str], None]


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Child:
    """Let ``forge.cli`` be the given script in child processes."""

    def replace(script: str) -> None:
        package = tmp_path / "forge" / "cli"
        package.mkdir(parents=True)
        for folder in (package, package.parent):
            (folder / "__init__.py").write_text("")
        (package / "__main__.py").write_text(f"import json, os, sys\n{script}\n")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    return replace


def failing(code: str, message: str, status: int) -> str:
    answer = json.dumps({"error": code, "message": message})
    return f"print({answer!r}); print('talk', file=sys.stderr); sys.exit({status})"


def test_the_child_gets_the_request_and_answers_with_the_plan(child: Child) -> None:
    child("print(json.dumps([sys.argv[1:], sys.stdin.read()]))")

    state, plan, message = run_child('{"goal": "health"}')

    assert (state, message) == (PlanState.READY, "")
    assert json.loads(plan) == [["plan", "-", "--json"], '{"goal": "health"}']


def test_the_child_hashes_alike_in_every_run(child: Child) -> None:
    child("print(os.environ['PYTHONHASHSEED'])")

    assert run_child("{}")[1] == "0\n"


def test_words_in_any_script_reach_the_child_and_come_back(child: Child) -> None:
    child("sys.stdout.write(sys.stdin.read())")

    assert run_child('{"place": "Küche 台所"}')[1] == '{"place": "Küche 台所"}'


@pytest.mark.parametrize(("code", "status"), [("FORGE-P002", 4), ("FORGE-P001", 3)])
def test_a_request_that_cannot_be_met_is_for_the_person_to_change(
    child: Child, code: str, status: int
) -> None:
    child(failing(code, "Nothing is left.\nOwn a mat.", status))

    found = run_child("{}")

    assert found == (PlanState.IMPOSSIBLE, "", "Nothing is left.\nOwn a mat.")


@pytest.mark.parametrize(("code", "status"), [("FORGE-P003", 5), ("FORGE-L002", 1)])
def test_a_bug_of_ours_is_not_blamed_on_the_request(child: Child, code: str, status: int) -> None:
    child(failing(code, "The plan was thrown away.", status))

    found = run_child("{}")

    assert found == (PlanState.FAILED, "", "The plan was thrown away.")


@pytest.mark.parametrize(
    "script",
    [
        "raise RuntimeError('a secret trace')",
        "os.abort()",
        "sys.exit(1)",
        "sys.exit(0)",
        "print('no JSON'); sys.exit(3)",
        "print('[1, 2]'); sys.exit(3)",
        "print('7'); sys.exit(3)",
    ],
)
def test_a_child_that_ends_without_an_answer_fails_without_a_trace(
    child: Child, script: str
) -> None:
    child(script)

    state, plan, message = run_child("{}")

    assert (state, plan) == (PlanState.FAILED, "")
    assert message == "The planner stopped unexpectedly. The server's log has more."


def test_the_talk_of_a_broken_child_goes_to_the_log(
    child: Child, caplog: pytest.LogCaptureFixture
) -> None:
    child("raise RuntimeError('what went wrong')")

    run_child("{}")

    assert "what went wrong" in caplog.text


def test_a_child_that_cannot_be_started_fails_with_the_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    longer_than_the_system_takes = "x" * 300_000
    monkeypatch.setenv("FORGE_TEST_BALLAST", longer_than_the_system_takes)

    state, plan, message = run_child("{}")

    assert (state, plan) == (PlanState.FAILED, "")
    assert message == "The planner could not be started: Argument list too long."


@pytest.mark.django_db
def test_a_solved_plan_is_stored(child: Child) -> None:
    child(f"print({PLAN!r})")
    stored = plan_request(None, builders.request(), NOON)

    solve(stored.id)

    found = plan_read(plan_owner(stored.id), stored.id)
    assert found is not None
    assert (found.state, found.plan) == (PlanState.READY, builders.plan())


@pytest.mark.django_db
def test_why_a_plan_failed_is_stored(child: Child) -> None:
    child(failing("FORGE-P002", "Nothing is left.", 4))
    stored = plan_request(None, builders.request(), NOON)

    solve(stored.id)

    found = plan_read(plan_owner(stored.id), stored.id)
    assert found is not None
    assert (found.state, found.plan, found.message) == (
        PlanState.IMPOSSIBLE,
        None,
        "Nothing is left.",
    )


@pytest.mark.django_db
def test_a_plan_that_is_gone_starts_no_child(child: Child, tmp_path: Path) -> None:
    witness = tmp_path / "ran"
    child(f"open({str(witness)!r}, 'w')")

    solve(uuid.uuid4())

    assert not witness.exists()
