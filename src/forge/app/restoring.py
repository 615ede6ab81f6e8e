"""An export put back: every event once, every plan that is not there."""

import uuid
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from forge.app.people import person_ensure
from forge.app.sync import events_store
from forge.app.unit import writing
from forge.domain.errors import UnreadableFile
from forge.domain.event import Event, Json, Refusal
from forge.store import events as rows
from forge.store import exports
from forge.training.events import fold, read_event
from forge.training.exports import FORMAT, VERSION
from forge.training.log import sessions_with_sets

AT_ONCE: Final = 4_000
LARGEST: Final = 1 << 30
INSIDE: Final = "forge.json"


class Whole(msgspec.Struct, forbid_unknown_fields=True):
    """The file, its items left as they stand until they are needed."""

    events: list[msgspec.Raw]
    format: str
    plans: list[msgspec.Raw]
    version: int


class KeptEdit(msgspec.Struct, forbid_unknown_fields=True):
    """One change by hand of a plan."""

    number: int
    edit: dict[str, object]
    patch: dict[str, object]
    undone: bool
    made: str


class KeptPlan(msgspec.Struct, forbid_unknown_fields=True):
    """A plan with its changes."""

    id: uuid.UUID
    created: str
    request: dict[str, object]
    plan: dict[str, object]
    first: dict[str, object] | None
    edits: list[KeptEdit]

    def __post_init__(self) -> None:
        for at in (self.created, *(edit.made for edit in self.edits)):
            if datetime.fromisoformat(at).tzinfo is None:
                raise ValueError(f"{at} has no offset")


@dataclass(slots=True)
class Restored:
    """What was put back, what was there, and what could not be read."""

    events: int = 0
    known: int = 0
    plans: int = 0
    sessions: int = 0
    sets: int = 0
    warm_ups: int = 0
    unread: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])


def is_export(path: Path) -> bool:
    """Whether a file is an export of Forge, as JSON or in a zip."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            return INSIDE in packed.namelist()
    with path.open("rb") as file:
        return file.read(64).lstrip().startswith(b'{"events":[')


def export_look(path: Path) -> Restored:
    """What an export holds; nothing is written."""
    found = _read(path)
    looked = Restored()
    entries = fold(event for some in _events(found, looked) for event in some)
    sessions = {name: e for (kind, name), e in entries.items() if kind == "session"}
    sets = {name: e for (kind, name), e in entries.items() if kind == "set"}
    held = sessions_with_sets(sessions, sets)
    looked.events, looked.plans = len(found.events), len(found.plans)
    looked.sessions = len(held)
    looked.sets = sum(len(one.sets) for one in held)
    looked.warm_ups = sum(one.type == "warm_up" for session in held for one in session.sets)
    return looked


def export_restore(path: Path, guest: uuid.UUID, now: datetime) -> Restored:
    """Put everything back that is not there. Raises UnreadableFile before anything is written."""
    found, restored = _read(path), Restored()
    plans = [_plan(raw, place) for place, raw in enumerate(found.plans, 1)]
    with writing():
        person_ensure(guest, now)
    for some in _events(found, restored):
        with writing():
            owner = person_ensure(guest, now)
            fresh = _fresh(guest, some)
            events_store(owner, fresh, now, bulk=True)
        restored.events += len(fresh)
        restored.known += len(some) - len(fresh)
    for item in plans:
        with writing():
            restored.plans += exports.restore_plan(guest, item, str(item["created"]))
    return restored


def _fresh(guest: uuid.UUID, events: Sequence[Event]) -> list[Event]:
    """Events whose id is not there. Another event of the same id is kept as it is."""
    known = rows.known_digests(guest, [event.id for event in events])
    return list({event.id: event for event in events if event.id not in known}.values())


def _events(found: Whole, restored: Restored) -> Iterator[list[Event]]:
    """Events in pieces; what is none is reported by its place."""
    waiting: list[Event] = []
    for place, raw in enumerate(found.events, 1):
        event = read_event(_decoded(raw))
        if isinstance(event, Refusal):
            restored.unread.append((place, event.reason))
            continue
        waiting.append(event)
        if len(waiting) >= AT_ONCE:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _decoded(raw: msgspec.Raw) -> object:
    try:
        return msgspec.json.decode(raw)
    except (msgspec.DecodeError, RecursionError):
        return None


def _plan(raw: msgspec.Raw, place: int) -> Mapping[str, Json]:
    """A plan that can be stored as it is; raises UnreadableFile."""
    try:
        kept = msgspec.json.decode(raw, type=KeptPlan)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableFile(
            f"Plan {place} in it is damaged ({error}).", "Export it again."
        ) from error
    values: dict[str, Json] = msgspec.to_builtins(kept)
    return values


def _read(path: Path) -> Whole:
    hint = "Export it again and import that."
    try:
        found = msgspec.json.decode(_bytes(path), type=Whole)
    except (msgspec.DecodeError, RecursionError, zipfile.BadZipFile, UnicodeDecodeError) as error:
        raise UnreadableFile(f"It is a damaged export of Forge ({error}).", hint) from error
    if found.format != FORMAT or found.version > VERSION:
        raise UnreadableFile("A later version of Forge wrote it.", "Bring this Forge up to date.")
    return found


def _bytes(path: Path) -> bytes:
    if not zipfile.is_zipfile(path):
        return _small(path.stat().st_size) or path.read_bytes()
    with zipfile.ZipFile(path) as packed:
        info = packed.getinfo(INSIDE)
        return _small(info.file_size) or packed.read(info)


def _small(size: int) -> bytes:
    if size > LARGEST:
        raise UnreadableFile("It is larger than 1 GB.", "Restore a backup instead.")
    return b""
