"""``forge search``: what the search page answers, in the terminal."""

import argparse

from forge.cli.output import print_json
from forge.cli.paths import content_folder, state_folder

NAME = "search"
HELP = "Search the library: names, muscles, symptoms, 'alternative to ...', 'without ...'."
MAX_LIMIT = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words, limit, form."""
    parser.add_argument("words", nargs="+", help="what you are looking for")
    parser.add_argument("--limit", type=int, default=10, help="at most this many (1 to 100)")
    parser.add_argument("--json", action="store_true", help="a list of slug, name, why")


def run(arguments: argparse.Namespace) -> int:
    """Print the answer, best first."""
    from forge.app.library import catalogue, search  # noqa: PLC0415  # reads the catalogue
    from forge.library.query.signposts import signposts  # noqa: PLC0415

    limit = min(max(arguments.limit, 1), MAX_LIMIT)
    text = " ".join(arguments.words)
    answer = search(content_folder(), state_folder()).find(text, limit)
    if arguments.json:
        print_json([{"slug": r.slug, "name": r.name, "why": r.why} for r in answer.results])
        return 0
    print(answer.read_as)
    for post in signposts(text, catalogue(content_folder(), state_folder())):
        print(f"  {post.path}  {post.name}{f': {post.text}' if post.text else ''}")
    for result in answer.results:
        print(f"  {result.slug:45} {result.name}\n      {result.why}")
    for line in (answer.stop_rule, answer.emptied_by, answer.left_out):
        if line:
            print(line)
    return 0
