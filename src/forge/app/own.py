"""Use cases of a person's own exercises: the list, a new name, a merge into the library, undo.

A merge is one event of the exercise; its sets stay as they were logged and are read as those of
the other (``forge.training.log.merged``), so history, records and volume follow at once.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime

from forge.app.happen import happen
from forge.domain.event import Event, Json
from forge.store import history as rows
from forge.store.own import sets_by_exercise
from forge.training.events import Entry
from forge.training.history import undo as undoing
from forge.training.history.undo import Step
from forge.training.log import same_as

CUSTOM = "custom"
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class OwnExercise:
    """One exercise of a person's own. ``same_as`` is empty where it was not merged."""

    key: str
    name: str
    same_as: str
    sets: int


@dataclass(frozen=True, slots=True)
class OpenOwn:
    """One with what was changed, oldest first, and the change that undo takes back."""

    exercise: OwnExercise
    steps: tuple[Step, ...]
    newest: Event | None


def own_list(guest: uuid.UUID | None) -> tuple[OwnExercise, ...]:
    """All of a person, by name; nothing for nobody. Two queries."""
    if guest is None:
        return ()
    entries = rows.all_of(guest, (CUSTOM,)).get(CUSTOM, {})
    same, counts = same_as(entries), sets_by_exercise(guest, tuple(entries))
    found = (_own(key, one, same, counts.get(key, 0)) for key, one in entries.items())
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.key)))


def own_open(guest: uuid.UUID | None, key: str) -> OpenOwn | None:
    """One of this person's; None for anybody else's. Three queries."""
    entry = rows.entry_of(guest, CUSTOM, key) if guest else None
    if guest is None or entry is None:
        return None
    events = rows.events_about(guest, {CUSTOM: [key]})
    exercise = _own(key, entry, same_as({key: entry}), sets_by_exercise(guest, (key,)).get(key, 0))
    return OpenOwn(exercise, undoing.steps(events)[1:], undoing.newest(events))


def _own(key: str, entry: Entry, same: dict[str, str], sets: int) -> OwnExercise:
    name = str(entry.fields.get("name") or "") or key.rpartition(":")[2]
    return OwnExercise(key, name, same.get(key, ""), sets)


def own_rename(guest: uuid.UUID, key: str, name: str, now: datetime) -> None:
    """Give it another name."""
    _edit(guest, key, {"name": name[:LONGEST_NAME]}, now)


def own_merge(guest: uuid.UUID, key: str, slug: str, now: datetime) -> None:
    """Read its sets as those of an exercise of the library; with an empty slug, no longer."""
    _edit(guest, key, {"same_as": slug or None}, now)


def _edit(guest: uuid.UUID, key: str, body: dict[str, Json], now: datetime) -> None:
    happen(guest, [(f"{CUSTOM}.edit", key, body)], now)


def own_undo(guest: uuid.UUID, key: str, now: datetime) -> bool:
    """Take back the newest change; False where there is none."""
    events = rows.events_about(guest, {CUSTOM: [key]})
    newest = undoing.newest(events)
    if newest is None:
        return False
    happen(guest, [undoing.undo(events, newest)], now)
    return True
