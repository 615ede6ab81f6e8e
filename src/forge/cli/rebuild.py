"""``forge rebuild``: make what pages read anew from the events, which are never changed."""

import argparse

from forge.cli.output import print_json
from forge.cli.shell import open_database

NAME = "rebuild"
HELP = "Make sessions, sets and all other entries anew from the events."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose."""
    parser.add_argument("--user", help="id or name of one person; everybody if left out")
    parser.add_argument("--json", action="store_true", help="counts as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Rebuild one person's entries or everybody's."""
    open_database()
    from forge.app.sync import rebuild  # noqa: PLC0415  # needs Django to be set up
    from forge.app.whom import everybody, person_called  # noqa: PLC0415

    people = [person_called(arguments.user)] if arguments.user else everybody()
    entries = sum(rebuild(person) for person in people)
    if arguments.json:
        print_json({"people": len(people), "entries": entries})
    else:
        print(f"{entries} entries of {len(people)} people made anew.")
    return 0
