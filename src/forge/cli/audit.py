"""``forge audit FILE``: score a plan, or read and judge a pasted routine."""

import argparse
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from forge.cli.exits import Exit
from forge.cli.output import print_json
from forge.cli.paths import content_folder, state_folder
from forge.domain.errors import InvalidRequest, Problem
from forge.library.load import load_catalogue

if TYPE_CHECKING:
    from forge.app.auditing import PlanAudit
    from forge.library.catalogue import Catalogue
    from forge.planner.routine.values import Routine
    from forge.planner.routine.weigh import Weighed

NAME = "audit"
HELP = "Score a plan of Forge's, or read and judge any routine as text."

ONE = ("goal", "level", "days", "minutes")
MANY = ("equipment", "limit", "never")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A file, and what the person says besides."""
    parser.add_argument("file", help="a plan as JSON, or a routine as text; - reads stdin")
    for name in ONE:
        parser.add_argument(f"--{name}", help=f"as for forge plan: {name}")
    for name in MANY:
        parser.add_argument(f"--{name}", action="append", help=f"as for forge plan: {name}")
    parser.add_argument(
        "--repair", action="store_true", help="plan the routine anew and say what changed"
    )
    parser.add_argument("--json", action="store_true", help="everything as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the audit; 1 when a gate fails or a hard rule is broken."""
    text = _text(arguments.file)
    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    if text.lstrip().startswith("{"):
        return _plan(text, catalogue, as_json=arguments.json)
    return _routine(text, catalogue, arguments)


def _text(name: str) -> str:
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        hint = "Give a plan made with forge plan --json, or a text with a line for each exercise."
        raise InvalidRequest((Problem(name, f"cannot be read: {error}.", hint),)) from error


def _plan(text: str, catalogue: "Catalogue", *, as_json: bool) -> int:
    from forge.app.auditing import plan_audit  # noqa: PLC0415  # slow imports stay out of other commands
    from forge.planner.writing import from_json  # noqa: PLC0415

    found = plan_audit(from_json(text), catalogue)
    if as_json:
        _print_plan_json(found)
    else:
        _print_plan(found)
    return Exit.OK if found.gates_hold else Exit.FLAWS


def _print_plan_json(found: "PlanAudit") -> None:
    from forge.planner.routine import report  # noqa: PLC0415

    print_json(
        {
            "gates_hold": found.gates_hold,
            "audit": [report.audit_json(line) for line in found.lines],
            "findings": [report.finding_json(finding) for finding in found.findings],
            "violations": [
                {"rule": v.rule, "where": v.where, "sentence": v.sentence} for v in found.violations
            ],
        }
    )


def _print_plan(found: "PlanAudit") -> None:
    from forge.planner.routine.report import finding_lines  # noqa: PLC0415

    passed = sum(line.passed for line in found.lines)
    print(f"Audit: {passed} of {len(found.lines)} lines pass.")
    for line in finding_lines(found.findings):
        print(line)
    if not found.violations:
        print("The independent checker found no broken hard rule.")
    for violation in found.violations:
        print(f"! {violation.where}: {violation.sentence}")


def _routine(text: str, catalogue: "Catalogue", arguments: argparse.Namespace) -> int:
    from forge.app.auditing import routine_read, routine_weigh  # noqa: PLC0415
    from forge.planner.routine import report  # noqa: PLC0415

    routine = routine_read(text, catalogue)
    today = date.fromordinal(datetime.now(tz=UTC).toordinal())  # noqa: TID251  # the command line is an edge: it may read the clock
    if not routine.items:
        _show_unread(routine, catalogue, as_json=arguments.json)
    weighed, verdict = routine_weigh(routine, _given(arguments), today, catalogue)
    repaired = _repaired(weighed, catalogue) if arguments.repair else None
    if arguments.json:
        found = report.reading_json(routine) | report.verdict_json(verdict, weighed)
        print_json(found | (repaired[0] if repaired else {}))
    else:
        _show(routine, catalogue)
        print("\n".join(("", *report.verdict_lines(verdict, weighed.basis.assumed))))
        print("\n".join(("", *repaired[1])) if repaired else "", end="\n" if repaired else "")
    return Exit.OK if verdict.gates_hold else Exit.FLAWS


def _show_unread(routine: "Routine", catalogue: "Catalogue", *, as_json: bool) -> None:
    """Show the questions before the command ends in an error."""
    if not as_json:
        _show(routine, catalogue)


def _show(routine: "Routine", catalogue: "Catalogue") -> None:
    from forge.planner.routine.report import reading_lines  # noqa: PLC0415

    names = {exercise.slug: exercise.name for exercise in catalogue}
    for line in reading_lines(routine, names):
        print(line.rstrip())


def _given(arguments: argparse.Namespace) -> dict[str, object]:
    found: dict[str, object] = {n: getattr(arguments, n) for n in ONE if getattr(arguments, n)}
    for name in MANY:
        if values := getattr(arguments, name):
            found[name] = [word.strip() for value in values for word in value.split(",")]
    return found


def _repaired(
    weighed: "Weighed", catalogue: "Catalogue"
) -> tuple[dict[str, object], tuple[str, ...]]:
    """The new plan with what changed, as JSON and as lines."""
    from forge.app.planning import make_plan  # noqa: PLC0415
    from forge.planner import writing  # noqa: PLC0415
    from forge.planner.routine import report  # noqa: PLC0415
    from forge.planner.routine.changes import changes_of, sets_of  # noqa: PLC0415
    from forge.planner.routine.plans import repair_request  # noqa: PLC0415

    plan = make_plan(repair_request(weighed), catalogue)
    changes = changes_of(plan, sets_of(weighed), catalogue)
    lines = (*report.change_lines(changes), "", writing.as_text(plan, catalogue).rstrip())
    return {"changes": report.change_json(changes), "plan": writing.as_json(plan)}, lines
