"""``forge owner-link``: print a new one-time link for the owner of this server."""

import argparse
import os

from forge.cli.output import talk

NAME = "owner-link"
HELP = "Print a one-time link that makes whoever opens it the owner of this server."


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Nothing to say: who may run this owns the data already."""


def run(_arguments: argparse.Namespace) -> int:
    """Print the link; the one before ends. It works once, for seven days."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forge.web.settings")
    os.umask(0o077)
    from forge.web.start import owner_link, prepare_database  # noqa: PLC0415  # reads the environment

    prepare_database()
    talk("Open this once, within seven days, and make an account or sign in:")
    print(owner_link())
    return 0
