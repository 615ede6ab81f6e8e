"""``forge exercises``: the whole list."""

import argparse

from forge.cli.output import print_json
from forge.cli.paths import content_folder, state_folder
from forge.library.load import load_catalogue

NAME = "exercises"
HELP = "List every exercise with its main facts."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Form."""
    parser.add_argument("--json", action="store_true", help="a list of objects")


def run(arguments: argparse.Namespace) -> int:
    """Print one line, or one object, an exercise."""
    from forge.library import as_json  # noqa: PLC0415  # not needed by others

    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    rows = [as_json.row(exercise, catalogue) for exercise in catalogue.exercises]
    if arguments.json:
        print_json(rows)
        return 0
    for row in rows:
        print(f"{row['slug']:45} {row['category']:15} {row['target']:14} {row['difficulty']}")
    return 0
