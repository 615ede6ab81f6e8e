"""``forge exercise SLUG``: one page as Markdown or JSON."""

import argparse

from forge.cli.output import print_json
from forge.cli.paths import content_folder, site_url, state_folder
from forge.library.load import load_catalogue

NAME = "exercise"
HELP = "Show one exercise."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Slug and form."""
    parser.add_argument("slug", help="as in the address of the page, e.g. push-up")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--md", action="store_true", help="Markdown, as the page's twin (default)")
    form.add_argument("--json", action="store_true", help="all facts and texts as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the page; UnknownExercise names the nearest slugs."""
    from forge.library import as_json, markdown, present  # noqa: PLC0415  # not needed by others

    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    page = present.page(catalogue.get(arguments.slug), catalogue)
    if arguments.json:
        print_json(as_json.page(page))
    else:
        print(markdown.write(page, site_url()), end="")
    return 0
