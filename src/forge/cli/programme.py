"""``forge programme SLUG``: a written programme with its audit, or the plan that it makes."""

import argparse
from datetime import UTC, date, datetime

from forge.cli import plan
from forge.cli.output import print_json
from forge.cli.paths import content_folder, site_url, state_folder
from forge.library import sheet_writing
from forge.library.load import load_catalogue

NAME = "programme"
HELP = "Show a programme and its audit, or fit it to flags or a file."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A slug, then all that ``forge plan`` takes."""
    parser.add_argument("slug", help="a programme, as listed by forge programmes")
    plan.add_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the page; with any answer, the plan. What is not answered is as the programme asks."""
    from forge.app.planning import find_programme  # noqa: PLC0415  # slow imports stay out of other commands
    from forge.planner.programmes.frame import plain_answers  # noqa: PLC0415
    from forge.planner.programmes.page import page  # noqa: PLC0415

    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    found = find_programme(arguments.slug, catalogue)
    answers = plan.given(arguments)
    if answers:
        today = date.fromordinal(datetime.now(tz=UTC).toordinal())  # noqa: TID251  # the command line is an edge: it may read the clock
        plan.print_plan(arguments, {**plain_answers(found), **answers}, today)
        return 0
    shown = page(found, catalogue)
    if arguments.json:
        print_json(sheet_writing.as_json(shown))
    else:
        print(sheet_writing.markdown(shown, site_url()), end="")
    return 0
