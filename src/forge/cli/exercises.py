"""``forge exercises``: the whole list, or the whole dataset."""

import argparse
import os
import sys

from forge.cli.output import print_json
from forge.cli.paths import content_folder, state_folder
from forge.library.load import load_catalogue

NAME = "exercises"
HELP = "List every exercise with its main facts, or print the dataset."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Form."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="a list of objects")
    form.add_argument("--csv", action="store_true", help="a table of the approved ones")
    form.add_argument("--dataset", action="store_true", help="everything of the approved ones")
    form.add_argument("--schema", action="store_true", help="the JSON Schema of --dataset")


def run(arguments: argparse.Namespace) -> int:
    """Print one line, or one object, an exercise."""
    from forge.library import as_json, dataset  # noqa: PLC0415  # not needed by others

    if arguments.schema:
        return _write(dataset.schema())
    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    site = os.environ.get("FORGE_SITE_URL", "").rstrip("/")
    if arguments.dataset:
        return _write(dataset.as_json(dataset.dataset(catalogue, site)))
    if arguments.csv:
        return _write(dataset.as_csv(catalogue, site).encode())
    rows = [as_json.row(exercise, catalogue) for exercise in catalogue.exercises]
    if arguments.json:
        print_json(rows)
        return 0
    for row in rows:
        print(f"{row['slug']:45} {row['category']:15} {row['target']:14} {row['difficulty']}")
    return 0


def _write(body: bytes) -> int:
    sys.stdout.flush()
    sys.stdout.buffer.write(body)
    return 0
