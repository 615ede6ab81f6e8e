"""``forge replan PLAN``: plan a changed plan anew around what is locked."""

import argparse
import json
import sys
from pathlib import Path

from forge.cli.output import talk
from forge.cli.paths import content_folder, state_folder
from forge.domain.errors import InvalidRequest, Problem
from forge.domain.vocabulary import Weekday

NAME = "replan"
HELP = "Plan a plan anew around its locked exercises."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A plan made with ``forge plan --json`` or changed by hand."""
    parser.add_argument("plan", help="a plan as JSON; - reads it from stdin")
    parser.add_argument("--days", help="only these weekdays, with commas; all by default")
    parser.add_argument("--json", action="store_true", help="the plan as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the new plan. One that breaks a limit of the person is never shown."""
    from forge.app.planning import remake_plan  # noqa: PLC0415  # loads the catalogue code
    from forge.library.load import load_catalogue  # noqa: PLC0415
    from forge.planner import writing  # noqa: PLC0415

    days = _days(arguments.days or "")
    plan = writing.from_json(_text(arguments.plan))
    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    if sys.stderr.isatty():
        talk("Planning anew around what is locked. A few seconds ...")
    made = remake_plan(plan, catalogue, days)
    if arguments.json:
        print(json.dumps(writing.as_json(made), ensure_ascii=False, indent=1, sort_keys=True))
    else:
        print(writing.as_text(made, catalogue), end="")
    return 0


def _days(text: str) -> frozenset[Weekday]:
    names = {day.name.lower(): day for day in Weekday}
    words = [word.strip().lower()[:3] for word in text.split(",") if word.strip()]
    unknown = [word for word in words if word not in names]
    if unknown:
        hint = f"Use: {', '.join(names)}."
        raise InvalidRequest((Problem("days", f"{unknown[0]!r} is no weekday.", hint),))
    return frozenset(names[word] for word in words)


def _text(name: str) -> str:
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        hint = "Make one: forge plan ... --json"
        raise InvalidRequest((Problem(name, "cannot be read.", hint),)) from error
