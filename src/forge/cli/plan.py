"""``forge plan``: a request in, a plan with its reasons out."""

import argparse
import json
import sys
import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from forge.cli.output import print_json, talk
from forge.cli.paths import content_folder, site_url, state_folder
from forge.domain.errors import InvalidRequest, Problem

if TYPE_CHECKING:
    from forge.domain.plan import Plan
    from forge.library.catalogue import Catalogue

NAME = "plan"
HELP = "Make a plan from flags or from a JSON or TOML file."

MANY = ("equipment", "limit", "never", "dislikes", "favourites", "keep", "busy", "care")
"""Flags that take a list, with commas or repeated."""
ONE = (
    "goal",
    "second-goal",
    "level",
    "days",
    "minutes",
    "age",
    "screening",
    "pregnancy",
    "clearance",
    "cardio",
    "cardio-elsewhere",
    "place",
    "noise",
    "effort",
    "skill-target",
    "unit",
    "weeks",
    "break-weeks",
    "seed",
    "start",
    "event",
    "programme",
)
YES = ("supersets", "quiet", "small-room", "no-wall", "no-chair")
PAIRS = ("loads", "emphasis", "tested")
"""Flags that name a thing and its value, as in ``dumbbell=2-24 step 2``; may be repeated."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A file, or one flag a field of the request."""
    parser.add_argument(
        "file", nargs="?", help="request as .json or .toml; - reads JSON from stdin"
    )
    for name in ONE:
        parser.add_argument(f"--{name}", help=f"field {name.replace('-', '_')} of the request")
    for name in MANY:
        parser.add_argument(f"--{name}", action="append", help=f"{name}, comma separated")
    for name in PAIRS:
        parser.add_argument(f"--{name}", action="append", metavar="NAME=VALUE", help=name)
    for name in YES:
        parser.add_argument(f"--{name}", action="store_true", help=f"{name.replace('-', ' ')}")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="the plan as JSON")
    form.add_argument("--md", action="store_true", help="the plan as Markdown")
    form.add_argument("--ics", action="store_true", help="the sessions as a calendar file")
    form.add_argument("--text", action="store_true", help="the plan as a short text for a message")
    parser.add_argument("--at", metavar="HH:MM", help="time of day of the sessions, for --ics")
    parser.add_argument("--schema", action="store_true", help="JSON Schema of --json, and stop")
    parser.add_argument(
        "--request-schema", action="store_true", help="JSON Schema of a request, and stop"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the plan. The checker runs first: a plan that breaks a hard rule is never shown."""
    if arguments.schema or arguments.request_schema:
        print_json(_schema(arguments))
        return 0
    today = date.fromordinal(datetime.now(tz=UTC).toordinal())  # noqa: TID251  # the command line is an edge: it may read the clock
    print_plan(arguments, given(arguments), today)
    return 0


def _schema(arguments: argparse.Namespace) -> Mapping[str, object]:
    from forge.planner.reading import request_schema  # noqa: PLC0415  # slow imports stay out of other commands
    from forge.planner.writing import plan_schema  # noqa: PLC0415

    return request_schema() if arguments.request_schema else plan_schema()


def print_plan(arguments: argparse.Namespace, data: Mapping[str, object], today: date) -> None:
    """Make the plan that ``data`` asks for and print it in the form that was chosen."""
    from forge.app.planning import make_plan, read  # noqa: PLC0415  # loads the catalogue code
    from forge.library.load import load_catalogue  # noqa: PLC0415
    from forge.planner import writing  # noqa: PLC0415

    at = writing.time_of_day(arguments.at) if arguments.at else None
    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    request = read(data, today, catalogue)
    if sys.stderr.isatty():
        talk("Weighing exercises, sets and days against your limits. A few seconds ...")
    plan = make_plan(request, catalogue)
    sys.stdout.write(_written(arguments, plan, catalogue, at))


def _written(
    arguments: argparse.Namespace, plan: "Plan", catalogue: "Catalogue", at: time | None
) -> str:
    """The plan in the form that the flags ask for."""
    from forge.planner import writing  # noqa: PLC0415  # as above

    if arguments.json:
        data = writing.as_json(plan)
        return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if arguments.md:
        return writing.as_markdown(plan, site_url(), catalogue)
    if arguments.ics:
        return writing.as_ics(plan, at=at)
    if arguments.text:
        return writing.as_message(plan)
    return writing.as_text(plan, catalogue)


def given(arguments: argparse.Namespace) -> Mapping[str, object]:
    """The file's fields, overruled by flags whatever other name the file uses for a field."""
    from forge.planner.reading.fields import FIELDS  # noqa: PLC0415  # as above

    flags = _flags(arguments)
    given = read_file(arguments.file) if arguments.file else {}
    overruled = {FIELDS.find(name) for name in flags}
    kept = {name: value for name, value in given.items() if FIELDS.find(name) not in overruled}
    return {**kept, **flags}


def _flags(arguments: argparse.Namespace) -> dict[str, object]:
    found: dict[str, object] = {}
    for flag in (*ONE, *YES):
        name = flag.replace("-", "_")
        if value := getattr(arguments, name):
            found[name] = value
    for name in MANY:
        if values := getattr(arguments, name):
            found[name] = [word.strip() for value in values for word in value.split(",")]
    for name in PAIRS:
        if pairs := [pair.partition("=") for pair in getattr(arguments, name) or ()]:
            found[name] = {key.strip(): value.strip() for key, _, value in pairs}
    return found


def read_file(name: str) -> Mapping[str, object]:
    """The fields of a .toml or JSON file; raises InvalidRequest where it cannot be read."""
    kind = "TOML" if name.endswith(".toml") else "JSON"
    text = _text(name)
    try:
        data: object = tomllib.loads(text) if kind == "TOML" else json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _bad_file(name, f"is not {kind}: {error}.") from error
    if not isinstance(data, dict):
        raise _bad_file(name, "holds no fields.")
    return data


def _text(name: str) -> str:
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _bad_file(name, f"cannot be read: {error}.") from error


def _bad_file(name: str, message: str) -> InvalidRequest:
    hint = "An example: forge plan --goal health --level beginner --days 2 --minutes 30"
    return InvalidRequest((Problem(name, message, hint),))
