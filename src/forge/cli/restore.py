"""``forge restore FILE``: put a backup in place, checked first."""

import argparse
from pathlib import Path

from forge.cli.output import talk
from forge.cli.shell import refuse_other_databases, set_up

NAME = "restore"
HELP = "Put a backup in place. Stop the server first."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which backup."""
    parser.add_argument("file", type=Path, help="a file that forge backup wrote")
    parser.add_argument("--force", action="store_true", help="replace the database that is there")


def run(arguments: argparse.Namespace) -> int:
    """Restore, or say why not."""
    set_up()
    from django.conf import settings  # noqa: PLC0415  # needs Django to be set up

    from forge.app.backups import backup_restore  # noqa: PLC0415

    refuse_other_databases()
    former = backup_restore(arguments.file, settings.FORGE.data, force=arguments.force)
    if former:
        talk(f"The former database is {former}. Delete it when all is well.")
    print(f"Restored into {settings.FORGE.data}. Start the server: ./forge serve")
    return 0
