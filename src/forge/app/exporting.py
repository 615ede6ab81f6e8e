"""Exports: everything of a person as files, in the same bytes for the same person."""

import uuid
from collections.abc import Iterator
from typing import BinaryIO

from forge.library.catalogue import Catalogue
from forge.store import exports as rows
from forge.training import exports
from forge.training.events import canonical

BODY_COLUMNS = ("date", "what", "value", "unit")


def export_json(guest: uuid.UUID) -> Iterator[str]:
    """All events and plans, in pieces."""
    return exports.whole(rows.event_texts(guest), rows.plan_texts(guest))


def export_sets(guest: uuid.UUID, catalogue: Catalogue) -> Iterator[str]:
    """Every set as a line of a table, below the header."""
    names = {exercise.slug: exercise.name for exercise in catalogue}
    names |= rows.custom_names(guest)
    yield exports.line_of(exports.COLUMNS)
    for session in rows.sessions_in_order(guest):
        yield from exports.sets_of(session, names)


def export_body(guest: uuid.UUID) -> Iterator[str]:
    """Body weights and measurements as a table."""
    yield exports.line_of(BODY_COLUMNS)
    for day, what, value, unit in rows.body_rows(guest):
        yield exports.line_of((day, exports.safe(what), value, exports.safe(unit)))


def export_zip(guest: uuid.UUID, catalogue: Catalogue, target: BinaryIO) -> None:
    """All files in one zip."""
    exports.write_archive(
        target,
        (
            ("README.txt", [exports.README]),
            ("forge.json", export_json(guest)),
            ("sets.csv", export_sets(guest, catalogue)),
            ("body.csv", export_body(guest)),
            ("schema.json", [canonical(exports.schema()), "\n"]),
        ),
    )
