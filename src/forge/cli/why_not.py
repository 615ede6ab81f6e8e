"""``forge why-not PLAN SLUG``: why an exercise is not in a plan."""

import argparse
from pathlib import Path

from forge.cli.output import print_json
from forge.cli.paths import content_folder, state_folder
from forge.domain.errors import InvalidRequest, Problem
from forge.library.load import load_catalogue

NAME = "why-not"
HELP = "Say why an exercise is, or is not, in a plan."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A plan made with ``forge plan --json`` and a slug."""
    parser.add_argument("plan", type=Path, help="a plan, as written by forge plan --json")
    parser.add_argument("slug", help="the exercise in question")
    parser.add_argument(
        "--json", action="store_true", help="rule, sentence and facts of each reason"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print every reason."""
    from forge.planner import writing  # noqa: PLC0415  # slow imports stay out of other commands
    from forge.planner.telling.why_not import why_not  # noqa: PLC0415

    try:
        text = arguments.plan.read_text(encoding="utf-8")
    except OSError as error:
        raise InvalidRequest(
            (Problem(str(arguments.plan), "cannot be read.", "Make one: forge plan ... --json"),)
        ) from error
    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    reasons = why_not(writing.from_json(text), catalogue, catalogue.get(arguments.slug).slug)
    if arguments.json:
        print_json([{"rule": r.rule, "sentence": r.sentence, "facts": r.facts} for r in reasons])
        return 0
    for reason in reasons:
        print(f"- {reason.sentence}")
    return 0
