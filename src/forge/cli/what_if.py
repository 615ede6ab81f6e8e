"""``forge what-if FILE --minutes 60 ...``: what a change would do to a plan, and its price."""

import argparse
from collections.abc import Mapping
from datetime import UTC, date, datetime

import msgspec

from forge.cli.output import print_json, talk
from forge.cli.paths import content_folder, state_folder
from forge.cli.plan import read_file
from forge.domain.errors import InvalidRequest, Problem
from forge.domain.plan import Plan
from forge.library.catalogue import Catalogue
from forge.library.load import load_catalogue

NAME = "what-if"
HELP = "Show what a change would do to a plan, and its price."

ONE = (
    "goal",
    "second-goal",
    "skill-target",
    "level",
    "days",
    "minutes",
    "cardio",
    "cardio-elsewhere",
)
MANY = (
    "care",
    "add-equipment",
    "drop-equipment",
    "limit",
    "drop-limit",
    "add-favourites",
    "drop-favourites",
    "add-dislikes",
    "drop-dislikes",
    "add-never",
    "drop-never",
)
"""Flags that take a list, with commas or repeated."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A plan or a request, and the changes."""
    parser.add_argument("file", help="a plan as JSON, or a request as .json or .toml; - is stdin")
    for name in ONE:
        parser.add_argument(f"--{name}", help=f"another value for {name.replace('-', ' ')}")
    for name in MANY:
        parser.add_argument(f"--{name}", action="append", help="comma separated, may be repeated")
    pairing = parser.add_mutually_exclusive_group()
    pairing.add_argument("--supersets", action="store_true", default=None, help="with supersets")
    pairing.add_argument("--no-supersets", dest="supersets", action="store_false", help="without")
    parser.add_argument(
        "--all", action="store_true", help="try every cheap single change and list what each closes"
    )
    parser.add_argument("--json", action="store_true", help="the answer as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the difference. Both plans pass the independent checker first."""
    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    edits = _edits(arguments)
    if arguments.all and edits:
        raise InvalidRequest((Problem("--all", "tries its own changes.", "Leave the others out."),))
    old = _plan(read_file(arguments.file), catalogue)
    if arguments.all:
        _show_ways(old, catalogue, as_json=arguments.json)
    else:
        _show_difference(old, edits, catalogue, as_json=arguments.json)
    return 0


def _show_ways(old: Plan, catalogue: Catalogue, *, as_json: bool) -> None:
    from forge.planner.compare import ways, ways_text  # noqa: PLC0415  # slow imports stay out of other commands

    talk("Trying single changes. About ten seconds ...")
    found = ways(old, catalogue)
    if as_json:
        print_json(msgspec.to_builtins(found))
    else:
        print(ways_text(old, found), end="")


def _show_difference(
    old: Plan, edits: Mapping[str, object], catalogue: Catalogue, *, as_json: bool
) -> None:
    from forge.app.planning import known_names, make_plan  # noqa: PLC0415  # as above
    from forge.planner.changes import changed  # noqa: PLC0415
    from forge.planner.compare import as_text, difference  # noqa: PLC0415

    wanted = changed(edits, old.request, known_names(catalogue))
    talk("Planning anew under the change. A few seconds ...")
    found = difference(old, make_plan(wanted, catalogue), catalogue)
    if as_json:
        print_json(msgspec.to_builtins(found, str_keys=True))
    else:
        print(as_text(found), end="")


def _plan(data: Mapping[str, object], catalogue: Catalogue) -> Plan:
    """The plan at hand; a request is planned first."""
    from forge.app.planning import make_plan, read  # noqa: PLC0415  # as above
    from forge.planner.writing import from_json  # noqa: PLC0415

    if "provenance" in data:
        return from_json(data)
    today = date.fromordinal(datetime.now(tz=UTC).toordinal())  # noqa: TID251  # the command line is an edge: it may read the clock
    return make_plan(read(data, today, catalogue), catalogue)


def _edits(arguments: argparse.Namespace) -> dict[str, object]:
    """The flags given, by the names of edits."""
    found: dict[str, object] = {}
    for flag in (*ONE, "supersets"):
        name = flag.replace("-", "_")
        if (value := getattr(arguments, name)) is not None:
            found[name] = value
    for flag in MANY:
        name = flag.replace("-", "_")
        if values := getattr(arguments, name):
            found[name] = [word.strip() for value in values for word in value.split(",")]
    return found
