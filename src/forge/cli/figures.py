"""``forge figures``: make the bodies, draw exercises, check the drawings, lay them side by side."""

import argparse
from pathlib import Path

from forge.cli.paths import state_folder
from forge.figures.gallery import BODIES

NAME = "figures"
HELP = "Draw the exercises from their motions, and check the drawings."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """An action, and the exercises it is for."""
    parser.add_argument(
        "action",
        choices=["arrows", "body", "build", "card", "check", "export", "map", "sheet", "webp"],
        help="what to do",
    )
    parser.add_argument(
        "slugs", nargs="*", metavar="SLUG", help="exercises; all with a motion unless given"
    )
    parser.add_argument("--force", action="store_true", help="build even what has not changed")
    parser.add_argument("--draft", action="store_true", help="sheet: draw anew, faults or not")
    parser.add_argument(
        "--to",
        type=Path,
        metavar="FOLDER",
        help="card, export, webp: where to; .forge/figures unless given",
    )
    parser.add_argument(
        "--body", choices=BODIES, help="webp: on which body; the one that is drawn unless given"
    )
    parser.add_argument(
        "--complete", action="store_true", help="check: every exercise must have a figure"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run one action."""
    if arguments.action == "export":
        from forge.cli.viewing import export  # noqa: PLC0415  # as below

        return export(tuple(arguments.slugs), arguments.to or state_folder() / "figures")
    if arguments.action == "arrows":
        from forge.cli.viewing import arrows  # noqa: PLC0415  # as below

        return arrows(tuple(arguments.slugs))
    if arguments.action == "card":
        from forge.cli.cards import cards  # noqa: PLC0415  # as below

        return cards(tuple(arguments.slugs), arguments.to or state_folder() / "figures")
    if arguments.action == "webp":
        from forge.cli.loops import loops  # noqa: PLC0415  # as below

        folder = arguments.to or state_folder() / "figures"
        return loops(tuple(arguments.slugs), folder, arguments.body)
    if arguments.action == "map":
        from forge.cli.mapping import draw  # noqa: PLC0415  # as below

        return draw()
    # Numpy takes longer to load than most commands take to run.
    from forge.cli import drawing  # noqa: PLC0415

    return drawing.run(arguments)
