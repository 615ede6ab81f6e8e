"""``forge purge``: remove for good what has lain in a bin for 30 days."""

import argparse

from forge.cli.output import print_json
from forge.cli.shell import open_database

NAME = "purge"
HELP = "Remove for good what has lain in a bin for 30 days."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The 30 days are a promise and cannot be chosen."""
    parser.add_argument("--json", action="store_true", help="the count as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Empty all bins of what is old. The server does the same at its start."""
    open_database()
    from django.utils import timezone  # noqa: PLC0415  # needs the settings

    from forge.app.history import bins_empty  # noqa: PLC0415  # needs Django to be set up

    gone = bins_empty(timezone.now())
    if arguments.json:
        print_json({"removed": gone})
    else:
        print(f"{gone} removed for good." if gone else "Nothing in a bin is 30 days old.")
    return 0
