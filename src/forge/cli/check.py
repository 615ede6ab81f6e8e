"""``forge check``: lint, format, layers, content, templates, migrations, deployment, types."""

import argparse

from forge.cli.gates import run_gates_in_pairs, static_gates

NAME = "check"
HELP = "Run the linters and type checkers."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def run(_arguments: argparse.Namespace) -> int:
    """Run every static gate; stop at the first that fails."""
    return run_gates_in_pairs(static_gates())
