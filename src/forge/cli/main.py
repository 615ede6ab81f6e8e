"""Find the command, run it, and turn every expected error into one clear line."""

import argparse
import json
import os
import sys
from collections.abc import Callable
from typing import Protocol

from forge import __version__
from forge.cli import (
    audit,
    backup,
    check,
    content,
    exercise,
    exercises,
    export,
    figures,
    importing,
    owner_link,
    plan,
    programme,
    programmes,
    purge,
    rebuild,
    replan,
    restore,
    search,
    serve,
    test,
    what_if,
    why_not,
)
from forge.cli.exits import EXITS, Exit
from forge.domain.errors import (
    ContentError,
    ForgeError,
    ImpossibleRequest,
    InvalidRequest,
    PlanRejected,
    UnknownExercise,
)


class Command(Protocol):
    """What a command module offers."""

    NAME: str
    HELP: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


COMMANDS = (
    serve,
    owner_link,
    plan,
    what_if,
    replan,
    why_not,
    audit,
    programmes,
    programme,
    search,
    exercise,
    exercises,
    content,
    figures,
    importing,
    export,
    purge,
    backup,
    restore,
    rebuild,
    test,
    check,
)


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    parser = build_parser()
    chosen = parser.parse_args(arguments)
    code: int = Exit.OK
    try:
        code = _run(chosen) if hasattr(chosen, "run") else _show_help(parser)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has seen enough; Python must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    return code


def build_parser() -> argparse.ArgumentParser:
    """Build the parser with every command."""
    codes = ", ".join(f"{code.value} {text}" for code, text in EXITS.items())
    parser = argparse.ArgumentParser(
        prog="forge",
        description="The personal trainer that anyone can run.",
        epilog=f"Data goes to stdout, talk to stderr. Exit codes: {codes}.",
    )
    parser.add_argument("--version", action="version", version=f"forge {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    for module in COMMANDS:
        sub = commands.add_parser(module.NAME, help=module.HELP, description=module.HELP)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    return parser


def _run(chosen: argparse.Namespace) -> int:
    try:
        return int(chosen.run(chosen))
    except ForgeError as error:
        return _tell(error, as_json=getattr(chosen, "json", False))


def _show_help(parser: argparse.ArgumentParser) -> int:
    parser.print_help()
    return Exit.USAGE


def _tell(error: ForgeError, *, as_json: bool) -> int:
    if as_json:
        print(json.dumps({"error": error.code, "message": str(error)}, ensure_ascii=False))
    print(f"{error.code}: {error}", file=sys.stderr)
    return _exit_of(error)


def _exit_of(error: ForgeError) -> Exit:
    match error:
        case UnknownExercise() | InvalidRequest():
            return Exit.BAD_INPUT
        case ImpossibleRequest():
            return Exit.IMPOSSIBLE
        case ContentError():
            return Exit.FLAWS
        case PlanRejected():
            return Exit.BUG
        case _:
            return Exit.BAD_INPUT
