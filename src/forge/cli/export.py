"""``forge export``: every public page as static files, or everything of one person as a file."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from forge.cli.output import print_json, talk
from forge.domain.errors import InvalidRequest, Problem

if TYPE_CHECKING:
    import uuid

NAME = "export"
HELP = "Write all public pages as static files, or everything of one person."
SITE = "site"
USAGE = "Write: forge export site DIR, or: forge export --user NAME FILE."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What, and where to."""
    parser.add_argument(
        "target", nargs="*", help="site and a folder; with --user a .json, .csv or .zip file"
    )
    parser.add_argument("--user", help="id or name of a person")
    parser.add_argument(
        "--cards", action="store_true", help="site: also the social card of each exercise"
    )
    parser.add_argument("--json", action="store_true", help="counts and bytes as JSON")
    parser.set_defaults(misused=parser.error)


def run(arguments: argparse.Namespace) -> int:
    """Write the site or a person's file, and say what was written."""
    target = arguments.target
    if arguments.user and len(target) <= 1:
        return _person(arguments.user, target[0] if target else "-", as_json=arguments.json)
    if arguments.user or len(target) != 2 or target[0] != SITE:
        arguments.misused(USAGE)
    return _site(Path(target[1]), cards=arguments.cards, as_json=arguments.json)


def _site(folder: Path, *, cards: bool, as_json: bool) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forge.web.settings")
    from forge.web.start import prepare  # noqa: PLC0415  # Django's settings read the environment

    prepare()
    from forge.web.export import export_site  # noqa: PLC0415  # needs Django to be set up

    talk("Writing and compressing the pages ...")
    done = export_site(folder, cards=cards)
    if as_json:
        print_json({"pages": done.pages, "files": done.files, "bytes": done.size})
    else:
        print(f"{done.pages} pages, {done.files} files, {done.size} bytes in {folder}")
    return 0


def _person(name: str, target: str, *, as_json: bool) -> int:
    """One person's file; ``-`` prints JSON."""
    from forge.cli.shell import open_database  # noqa: PLC0415  # slow imports stay out of others

    open_database()
    from forge.app.exporting import export_json  # noqa: PLC0415  # needs Django to be set up
    from forge.app.whom import person_called  # noqa: PLC0415

    person = person_called(name)
    if target == "-":
        sys.stdout.writelines(export_json(person))
        return 0
    path = Path(target)
    _write(person, path)
    if as_json:
        print_json({"file": target, "bytes": path.stat().st_size})
    else:
        print(f"{target}: {path.stat().st_size} bytes")
    return 0


def _write(person: "uuid.UUID", path: Path) -> None:
    from forge.app.exporting import export_json, export_sets, export_zip  # noqa: PLC0415
    from forge.cli.paths import content_folder, state_folder  # noqa: PLC0415
    from forge.library.load import load_catalogue  # noqa: PLC0415

    kind = path.suffix.casefold()
    if kind not in {".json", ".csv", ".zip"}:
        hint = "End the name in .json, .csv or .zip."
        raise InvalidRequest((Problem(str(path), "has no form that Forge writes.", hint),))
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    if kind == ".zip":
        catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
        with os.fdopen(handle, "wb") as packed:
            export_zip(person, catalogue, packed)
        return
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        if kind == ".json":
            file.writelines(export_json(person))
        else:
            catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
            file.writelines(export_sets(person, catalogue))
