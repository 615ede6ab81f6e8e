"""``forge content check``: every flaw of the content, with file, line and suggestion."""

import argparse
from dataclasses import asdict

from forge.cli.exits import Exit
from forge.cli.output import print_json, talk
from forge.cli.paths import ROOT, content_folder
from forge.library.check import check_content
from forge.library.fix import fix_content
from forge.library.flaw import FlawLevel

NAME = "content"
HELP = "Check or mend the content files."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Only ``check`` for now."""
    parser.add_argument("action", choices=["check"], help="what to do")
    parser.add_argument("--fix", action="store_true", help="rewrite key order and normal forms")
    parser.add_argument("--json", action="store_true", help="flaws as a list of objects")


def run(arguments: argparse.Namespace) -> int:
    """Print the flaws; exit 1 if any is an error."""
    folder = content_folder()
    if arguments.fix:
        for path in fix_content(folder):
            talk(f"mended {path}")
    flaws = check_content(folder)
    errors = [flaw for flaw in flaws if flaw.level == FlawLevel.ERROR]
    if arguments.json:
        print_json([{**asdict(flaw), "file": str(flaw.file)} for flaw in flaws])
    else:
        for flaw in flaws:
            print(str(flaw).replace(f"{ROOT}/", ""))
        talk(f"{len(errors)} errors, {len(flaws) - len(errors)} warnings")
    return Exit.FLAWS if errors else Exit.OK
