"""``forge import FILE``: look at a file of another app, or write it into a person's history."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from forge.cli.exits import Exit
from forge.cli.output import print_json, talk
from forge.cli.paths import content_folder, state_folder
from forge.cli.shell import open_database, set_up
from forge.domain.errors import InvalidRequest, Problem
from forge.library.load import load_catalogue

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from forge.app.importing import Given
    from forge.app.restoring import Restored
    from forge.library.catalogue import Catalogue
    from forge.training.imports import Survey

NAME = "import"
HELP = "Bring your training history from another app, or your own export back."
NEW = "new"
SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, whose it is, and answers."""
    parser.add_argument("file", type=Path, help="a .csv, .txt, .json, .xml or .zip of another app")
    parser.add_argument("--dry-run", action="store_true", help="say what it holds; write nothing")
    parser.add_argument("--user", help="id or name of a person; new makes a guest")
    parser.add_argument(
        "--answer", action="append", default=[], metavar="KEY=VALUE", help="answers a question"
    )
    parser.add_argument("--json", action="store_true", help="the report as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Look, or write; nothing is written while a question is open."""
    if not arguments.dry_run and not arguments.user:
        raise InvalidRequest((Problem("--user", "is missing.", "Name a person, or --dry-run."),))
    if not arguments.file.is_file():
        raise InvalidRequest((Problem(str(arguments.file), "is no file.", "Check the path."),))
    (open_database if arguments.user else set_up)()
    from forge.app.importing import Given  # noqa: PLC0415  # needs Django to be set up

    given = Given(arguments.file, arguments.file.name, _answers(arguments.answer))
    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    if arguments.dry_run:
        return _look(given, arguments, catalogue)
    return _write(given, arguments, catalogue)


def _answers(told: list[str]) -> "Mapping[str, str]":
    pairs = [
        text.rpartition("=") if text.startswith("exercise:") else text.partition("=")
        for text in told
    ]
    wrong = next((text for text, pair in zip(told, pairs, strict=True) if not pair[1]), "")
    if wrong:
        hint = "Write KEY=VALUE, as in weight_unit=kg."
        raise InvalidRequest((Problem("--answer", f"{wrong!r} has no '='.", hint),))
    return {key.strip(): value.strip() for key, _, value in pairs}


def _now() -> datetime:
    return datetime.now(tz=UTC)  # noqa: TID251  # the command line is an edge: it may read the clock


def _look(given: "Given", arguments: argparse.Namespace, catalogue: "Catalogue") -> int:
    from forge.app.importing import import_look  # noqa: PLC0415
    from forge.app.restoring import export_look, is_export  # noqa: PLC0415

    if is_export(given.path):
        return _look_back(export_look(given.path), as_json=arguments.json)

    person = _person(arguments.user) if arguments.user and arguments.user != NEW else None
    found = import_look(given, person, _now().date(), catalogue)
    if arguments.json:
        print_json(report(found))
    else:
        print("\n".join(_lines(found)))
    return Exit.OK


def _look_back(held: "Restored", *, as_json: bool) -> int:
    """An export of Forge's own: nothing to ask, nothing to guess."""
    if as_json:
        print_json(
            {
                "dialect": "forge",
                "sessions": held.sessions,
                "sets": held.sets,
                "warm_ups": held.warm_ups,
                "weight_unit": None,
                "distance_unit": None,
                "questions": [],
                "unread": [{"line": line, "reason": reason} for line, reason in held.unread],
            }
        )
    else:
        print(
            f"An export of Forge: {held.sessions} sessions, {held.sets} sets, {held.plans} plans."
        )
    return Exit.OK


def report(found: "Survey") -> dict[str, object]:
    """The dry run as data: exactly these names."""
    return {
        "dialect": found.dialect,
        "sessions": found.counts.sessions,
        "sets": found.counts.sets,
        "warm_ups": found.counts.warm_ups,
        "weight_unit": found.weight_unit,
        "distance_unit": found.distance_unit,
        "questions": [
            {
                "key": question.key,
                "asks": question.asks,
                "choices": [{"value": c.value, "says": c.says} for c in question.choices],
            }
            for question in found.questions
        ],
        "unread": [{"line": one.line, "reason": one.reason} for one in found.unread],
    }


def _lines(found: "Survey") -> list[str]:
    counts = found.counts
    sets = f"{counts.sets} sets ({counts.warm_ups} warm-ups)"
    lines = [f"{found.title}: {counts.sessions} sessions, {sets}, {counts.body_weights} weighings."]
    if counts.first and counts.last:
        lines.append(f"From {counts.first} to {counts.last}. {found.read} of {found.rows} rows.")
    if found.weight:
        lines.append(f"Weights are in {found.weight.unit}: {found.weight.because}")
    for question in found.questions:
        lines.append(f"? {question.key}: {question.asks}")
        lines += [f"    --answer '{question.key}={c.value}'  {c.says}" for c in question.choices]
    lines += _names(found)
    lines += [f"Line {one.line}: {one.reason}" for one in found.unread[:SHOWN]]
    if len(found.unread) > SHOWN:
        lines.append(f"... and {len(found.unread) - SHOWN} more rows that are not read.")
    lines += [f"Line {one.line}: {one.what} is taken; check it." for one in found.odd[:SHOWN]]
    return lines


def _names(found: "Survey") -> list[str]:
    told: list[str] = []
    for name in found.names.values():
        if name.how == "guess":
            told.append(f"“{name.name}” is taken as {name.key}.")
        elif name.how == "custom":
            near = f" Near: {', '.join(name.near)}." if name.near else ""
            told.append(f"“{name.name}” becomes an exercise of your own.{near}")
    return told


def _write(given: "Given", arguments: argparse.Namespace, catalogue: "Catalogue") -> int:
    from forge.app.importing import import_write  # noqa: PLC0415
    from forge.app.restoring import is_export  # noqa: PLC0415

    if is_export(given.path):
        return _write_back(given, arguments)
    is_new = arguments.user == NEW
    person = _new(given, catalogue) if is_new else _person(arguments.user)
    written = import_write(given, person, _now(), catalogue)
    counts = {
        "sessions": written.sessions,
        "sets": written.sets,
        "body_weights": written.body_weights,
        "known": written.known,
    }
    if arguments.json:
        print_json({"import": written.key, "user": str(person), **counts})
    else:
        print(f"{written.sessions} sessions and {written.sets} sets added, {written.known} known.")
    if is_new:
        _tell_link(person)
    return Exit.OK


def _write_back(given: "Given", arguments: argparse.Namespace) -> int:
    """Put an export of Forge's own back."""
    from forge.app.restoring import export_look, export_restore  # noqa: PLC0415
    from forge.app.whom import person_new  # noqa: PLC0415

    export_look(given.path)
    person = person_new(_now()) if arguments.user == NEW else _person(arguments.user)
    done = export_restore(given.path, person, _now())
    told = {"events": done.events, "known": done.known, "plans": done.plans}
    if arguments.json:
        print_json({"user": str(person), **told})
    else:
        print(f"{done.events} events and {done.plans} plans put back, {done.known} known.")
    if arguments.user == NEW:
        _tell_link(person)
    return Exit.OK


def _tell_link(person: "uuid.UUID") -> None:
    """How a guest who was made here is opened in a browser."""
    from forge.cli.paths import site_url  # noqa: PLC0415
    from forge.web.guest import make_link_token  # noqa: PLC0415

    talk(f"Open this within a day: {site_url()}/plan/continue/{make_link_token(person)}/")


def _new(given: "Given", catalogue: "Catalogue") -> "uuid.UUID":
    """Make a guest, once it is sure that the file can be read."""
    from forge.app.importing import import_look  # noqa: PLC0415
    from forge.app.whom import person_new  # noqa: PLC0415

    import_look(given, None, _now().date(), catalogue)
    return person_new(_now())


def _person(name: str) -> "uuid.UUID":
    from forge.app.whom import person_called  # noqa: PLC0415

    return person_called(name)
