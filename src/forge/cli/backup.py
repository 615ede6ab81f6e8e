"""``forge backup FILE``: copy the whole server into one file while it runs."""

import argparse
from pathlib import Path

from forge.cli.output import print_json
from forge.cli.shell import refuse_other_databases, set_up

NAME = "backup"
HELP = "Copy database and secret key into one file, while the server runs."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("file", type=Path, help="the backup, such as forge-monday.zip")
    parser.add_argument("--json", action="store_true", help="file and bytes as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Write the backup, readable by this account alone."""
    set_up()
    from django.conf import settings  # noqa: PLC0415  # needs Django to be set up

    from forge.app.backups import backup_write  # noqa: PLC0415

    refuse_other_databases()
    size = backup_write(settings.FORGE.data, arguments.file)
    if arguments.json:
        print_json({"file": str(arguments.file), "bytes": size})
    else:
        print(f"{arguments.file}: {size} bytes. Keep it safe: it opens everybody's training.")
    return 0
