"""Imports: a file looked at without writing, then written once, then undone if it was wrong."""

import gc
import hashlib
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Final

from forge.app.happen import Happening, happen
from forge.app.naming import find_in, implements_of, measures_of
from forge.app.unit import writing
from forge.domain.errors import ImportRefused
from forge.domain.event import Event, Json
from forge.domain.logged import LoggedSession, LoggedSet
from forge.library.catalogue import Catalogue
from forge.store import imports as rows
from forge.store.imports import ImportOf
from forge.training.imports import Context, Survey, survey, take
from forge.training.imports.build import BodyWeight
from forge.training.imports.survey import ZONE
from forge.training.log import load_json, session_body, set_body

AT_ONCE: Final = 8_000
"""Events in one transaction: others write in between, and a broken import goes on where it was."""
SESSIONS_AT_ONCE: Final = 200
LONGEST_NAME: Final = 400
MOST_EDITS: Final = 20
ZONES: Final = "import:zone"
"""The setting that keeps the zone of the last import."""


@dataclass(slots=True)
class Written:
    """What an import added. ``known`` rows were here before and stay as they are now."""

    key: str
    sessions: int = 0
    sets: int = 0
    body_weights: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """A file, and what the person says about it."""

    path: Path
    name: str
    answers: Mapping[str, str] = field(default_factory=dict[str, str])


def import_look(
    given: Given, guest: uuid.UUID | None, today: date, catalogue: Catalogue, source: str = ""
) -> Survey:
    """Understand a file; nothing is written. Raises UnreadableFile.

    Columns that the person mapped before are mapped again. ``source`` names the import.
    """
    taken = take(given.path, given.answers)
    kept = rows.kept_answers(guest, _setting(taken.signature)) if taken.signature else {}
    answers = {**kept, **given.answers}
    if kept and taken.questions:
        taken = take(given.path, answers)
    zone = rows.kept_answers(guest, ZONES).get(ZONE, "") or rows.latest_zone(guest)
    context = Context(
        find=find_in(catalogue),
        measures=measures_of(catalogue),
        implements=implements_of(catalogue),
        own=rows.heaviest(guest),
        zone=zone,
        answers=answers,
        today=today,
    )
    return survey(taken, context, source)


def import_write(given: Given, guest: uuid.UUID, now: datetime, catalogue: Catalogue) -> Written:
    """Write what a file holds and is not here yet. Raises ImportRefused, UnreadableFile.

    Writing goes in pieces, each all or nothing. The same file again adds nothing.
    """
    with _without_cycles():
        return _write(given, guest, now, catalogue)


@contextmanager
def _without_cycles() -> Iterator[None]:
    """Leave the search for cycles be: rows have none, and looking through all takes a fifth."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _write(given: Given, guest: uuid.UUID, now: datetime, catalogue: Catalogue) -> Written:
    key = f"import:{uuid.uuid4()}"
    found = import_look(given, guest, now.date(), catalogue, key)
    _refuse(found)
    written = Written(key)
    pieces = _pieces(guest, found, written)
    first = next(pieces, None)
    if first is None:
        return written
    happen(guest, [*_opening(given, found, key, now), *_customs(guest, found, key)], now, bulk=True)
    happen(guest, first, now, bulk=True)
    for piece in pieces:
        happen(guest, piece, now, bulk=True)
    counts: dict[str, Json] = {"sessions": written.sessions, "sets": written.sets}
    happen(guest, [("import.add", key, counts)], now, bulk=True)
    return written


def _refuse(found: Survey) -> None:
    if found.questions:
        asked = "\n".join(f"{q.key}: {q.asks}" for q in found.questions)
        raise ImportRefused(f"These questions are open. Nothing was written.\n{asked}")
    if found.is_mostly_unread:
        raise ImportRefused(
            f"Only {found.read} of {found.rows} rows can be read, so something is misunderstood."
            " Nothing was written. Look at the rows that are not read first."
        )
    if not (found.counts.sessions or found.counts.body_weights):
        raise ImportRefused("There is no session in this file. Nothing was written.")


def _opening(given: Given, found: Survey, key: str, now: datetime) -> Iterator[Happening]:
    """The import itself, and the answers that are kept for the next file of this kind."""
    body: dict[str, Json] = {
        "dialect": found.dialect,
        "file": given.name[:LONGEST_NAME],
        "digest": _digest(given.path),
        "at": now.isoformat(),
        "undone": False,
    }
    yield "import.add", key, body
    kept = {name: a for name, a in given.answers.items() if name.startswith("column:")}
    if kept and found.signature:
        yield "setting.edit", _setting(found.signature), {"value": _pairs(kept)}
    if found.zone:
        yield "setting.edit", ZONES, {"value": _pairs({ZONE: found.zone})}


def _pairs(answers: Mapping[str, str]) -> Json:
    return [[name, value] for name, value in sorted(answers.items())]


def _setting(signature: str) -> str:
    return f"import:columns:{hashlib.sha256(signature.encode()).hexdigest()[:32]}"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _customs(guest: uuid.UUID, found: Survey, key: str) -> Iterator[Happening]:
    """Exercises of one's own that the import needs and that are not there."""
    own = {named.key: named for named in found.names.values() if named.key.startswith("custom:")}
    there = rows.existing(guest, "custom", own)
    for name, named in own.items():
        if name not in there:
            body: dict[str, Json] = {
                "name": named.name[:LONGEST_NAME],
                "dialect": found.dialect,
                "source": key,
            }
            yield "custom.add", name, body


def _pieces(guest: uuid.UUID, found: Survey, written: Written) -> Iterator[list[Happening]]:
    """What is new, in pieces for one transaction each."""
    waiting: list[Happening] = []
    sessions = found.sessions()
    while some := list(islice(sessions, SESSIONS_AT_ONCE)):
        waiting += _fresh(guest, some, written)
        while len(waiting) >= AT_ONCE:
            yield waiting[:AT_ONCE]
            del waiting[:AT_ONCE]
    waiting += _fresh_weights(guest, found.weights, written)
    for start in range(0, len(waiting), AT_ONCE):
        yield waiting[start : start + AT_ONCE]


def _fresh(
    guest: uuid.UUID, sessions: list[LoggedSession], written: Written
) -> Iterator[Happening]:
    known = rows.existing(guest, "session", (session.key for session in sessions))
    keys = [one.key for session in sessions for one in session.sets]
    known_sets = rows.existing(guest, "set", keys)
    for session in sessions:
        if session.key not in known:
            written.sessions += 1
            yield "session.start", session.key, session_body(session)
        yield from _fresh_sets(session.sets, known_sets, written)


def _fresh_sets(
    sets: Iterable[LoggedSet], known: set[str], written: Written
) -> Iterator[Happening]:
    for one in sets:
        if one.key in known:
            written.known += 1
        else:
            written.sets += 1
            yield "set.log", one.key, set_body(one)


def _fresh_weights(
    guest: uuid.UUID, weights: Iterable[BodyWeight], written: Written
) -> Iterator[Happening]:
    by_key = {one.key: one for one in weights}
    known = rows.existing(guest, "bodyweight", by_key)
    for key, one in by_key.items():
        if key in known:
            written.known += 1
            continue
        written.body_weights += 1
        body: dict[str, Json] = {
            "date": one.day.isoformat(),
            "load": load_json(one.load),
            "source": written.key,
        }
        yield "bodyweight.log", key, body


# ---------------------------------------------------------------- the list, and undoing


def imports_list(guest: uuid.UUID | None) -> list[ImportOf]:
    """The person's imports, newest first."""
    return rows.imports_of(guest)


def import_find(guest: uuid.UUID | None, key: str) -> ImportOf | None:
    """One import of this person's that still stands; None for all others."""
    found = rows.import_of(guest, key)
    return None if found is None or found.entry.fields.get("undone") is True else found


def import_edits(guest: uuid.UUID, key: str) -> tuple[int, list[Event]]:
    """What was changed since in what an import brought: how often, and the newest changes."""
    return rows.later_edits(guest, key, MOST_EDITS)


def import_undo(guest: uuid.UUID, key: str, now: datetime) -> int:
    """Take back everything that an import brought; return how many entries went.

    Later changes to it go as well: they are shown before. The import stays in the list as
    undone; its file can be imported again.
    """
    with writing():
        number = rows.forget(guest, key)
    happen(guest, [("import.undo", key, {"undone": True})], now, bulk=True)
    return number
