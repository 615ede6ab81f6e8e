"""``forge export site DIR``: every public page as a static file, compressed beside itself."""

import argparse
import os
from pathlib import Path

from forge.cli.output import print_json, talk

NAME = "export"
HELP = "Write all public pages as static files."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What, and where to."""
    parser.add_argument("what", choices=["site"], help="what to write")
    parser.add_argument("folder", type=Path, help="where to; made if missing")
    parser.add_argument("--json", action="store_true", help="counts and bytes as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Write the site and say what was written."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forge.web.settings")
    from forge.web.start import prepare  # noqa: PLC0415  # Django's settings read the environment

    prepare()
    from forge.web.export import export_site  # noqa: PLC0415  # needs Django to be set up

    talk("Writing and compressing the pages ...")
    done = export_site(arguments.folder)
    if arguments.json:
        print_json({"pages": done.pages, "files": done.files, "bytes": done.size})
    else:
        print(f"{done.pages} pages, {done.files} files, {done.size} bytes in {arguments.folder}")
    return 0
