"""``forge programmes``: every written programme in a line."""

import argparse

from forge.cli.output import print_json
from forge.cli.paths import content_folder, state_folder
from forge.library.load import load_catalogue
from forge.library.sheets.programmes import facts

NAME = "programmes"
HELP = "List the written programmes."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The form."""
    parser.add_argument("--json", action="store_true", help="a list of objects")


def run(arguments: argparse.Namespace) -> int:
    """Print slug, name and what each is for."""
    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    if arguments.json:
        print_json([facts(programme) for programme in catalogue.programmes])
        return 0
    for programme in catalogue.programmes:
        print(f"{programme.slug:28} {len(programme.days)} days  {programme.name}: {programme.lead}")
    return 0
