"""What was changed in a session, in words: ``Barbell Bench Press, set 2: reps 8 → 9``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from forge.domain.event import Json
from forge.training.history.undo import Step
from forge.training.history.words import load_words
from forge.training.log import read_load
from forge.web.history.names import Name

SHOWN = 200
"""Changes listed, the newest ones."""


@dataclass(frozen=True, slots=True)
class Line:
    """One change: when by the device's clock, where it came from, what it was."""

    at: datetime
    device: str
    words: str
    undone: bool


Labels = Mapping[str, str]
"""What each entity is called, such as ``Barbell Bench Press, set 2``."""


def change_lines(steps: Iterable[Step], name: Name, called: Labels) -> tuple[Line, ...]:
    """Changes, newest first."""
    return tuple(change_line(step, name, called) for step in reversed(tuple(steps)))[:SHOWN]


def change_line(step: Step, name: Name, called: Labels) -> Line:
    """One change in words."""
    return Line(
        at=datetime.fromisoformat(step.event.client_time),
        device=_("this server") if step.event.device == "server" else _("a device"),
        words=f"{_('Undo: ') if step.undoes else ''}{_words(step, name, called)}",
        undone=step.undone,
    )


def _words(step: Step, name: Name, called: Labels) -> str:
    usual = _("Session") if step.event.collection == "session" else _("Set")
    what = called.get(step.event.entity, usual)
    changes = {field: (before, after) for field, before, after in step.changes}
    if "binned" in changes:
        told = _("into the bin") if changes["binned"][1] else _("out of the bin")
        return f"{what} {told}"
    parts = [
        f"{labels().get(field, field)} {_value(field, before, name)} → {_value(field, after, name)}"
        for field, (before, after) in changes.items()
    ]
    return f"{what}: {', '.join(parts)}"


def labels() -> dict[str, str]:
    """Fields as people read them."""
    return {
        "exercise": _("exercise"),
        "type": _("kind"),
        "side": _("side"),
        "measure": _("counted in"),
        "load": _("load"),
        "assistance": _("help"),
        "reps": _("reps"),
        "seconds": _("seconds"),
        "metres": _("metres"),
        "rir": _("left in reserve"),
        "rpe": _("RPE"),
        "note": _("note"),
        "date": _("day"),
        "title": _("title"),
        "effort": _("effort"),
        "started": _("start"),
        "finished": _("end"),
        "ended": _("end"),
        "skipped": _("skipped"),
        "target": _("target"),
    }


def _value(field: str, value: Json, name: Name) -> str:
    """A value in a few words; nothing is a dash."""
    if value is None or value == "":
        return "–"
    if field in ("load", "assistance"):
        return load_words(read_load(value)) or "–"
    if field == "exercise":
        return name(str(value))
    if isinstance(value, dict | list):
        return "…"
    text = " ".join(str(value).split())
    return f"“{text[:60]}”" if field in ("note", "title") else text[:60]
