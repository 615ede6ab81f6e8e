"""What was changed, in words: ``Barbell Bench Press, set 2: reps 8 → 9``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from django.utils.translation import gettext as _

from forge.domain.event import Json
from forge.training.history.undo import Step
from forge.training.history.words import load_words
from forge.training.log import read_load
from forge.web.dates import day_and_time, day_of_year
from forge.web.history.names import Name
from forge.web.log_words import labels, word

SHOWN = 200
"""Changes listed, the newest ones."""
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One change: when by the device's clock, where it came from, what it was."""

    when: str
    device: str
    words: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Reader:
    """How somebody reads changes: names of exercises, of what was changed, of places; the zone."""

    name: Name
    called: Mapping[str, str]
    zone: tzinfo
    places: Mapping[str, str]


def change_lines(steps: Iterable[Step], reader: Reader) -> tuple[Line, ...]:
    """Changes, newest first."""
    return tuple(change_line(step, reader) for step in reversed(tuple(steps)))[:SHOWN]


def change_line(step: Step, reader: Reader) -> Line:
    """One change in words."""
    at = datetime.fromisoformat(step.event.client_time)
    return Line(
        when=day_and_time(at, reader.zone),
        device=_("this server") if step.event.device == "server" else _("a device"),
        words=f"{_('Undo: ') if step.undoes else ''}{_words(step, reader)}",
        undone=step.undone,
    )


def _words(step: Step, reader: Reader) -> str:
    usual = {"session": _("Session"), "set": _("Set")}.get(step.event.collection, _("Exercise"))
    what = reader.called.get(step.event.entity, usual)
    changes = {field: (before, after) for field, before, after in step.changes}
    if "binned" in changes:
        told = _("into the bin") if changes["binned"][1] else _("out of the bin")
        return f"{what} {told}"
    told_of = labels()
    parts = [
        f"{told_of[field]} {_value(field, before, reader)} → {_value(field, after, reader)}"
        for field, (before, after) in changes.items()
        if field in told_of
    ]
    return f"{what}: {', '.join(parts) or _('details that no page shows')}"


def _value(field: str, value: Json, reader: Reader) -> str:
    """A value in a few words; nothing is a dash."""
    if value is None or value == "":
        return "–"
    if isinstance(value, dict | list):
        return (load_words(read_load(value)) or "–") if field in LOADS else "…"
    text = " ".join(str(value).split())
    if field in MOMENTS:
        return _moment(field, text, reader.zone)
    if field in QUOTED:
        return f"“{text[:LONGEST]}{'…' if len(text) > LONGEST else ''}”"
    if field == "place":
        return reader.places.get(text, _("another place"))
    return reader.name(text) if field in EXERCISES else word(field, text[:LONGEST])


LOADS, EXERCISES = ("load", "assistance"), ("exercise", "same_as")
MOMENTS, QUOTED = ("started", "finished", "ended", "date"), ("note", "title", "name")


def _moment(field: str, text: str, zone: tzinfo) -> str:
    """A day, or a time of a day where the reader is."""
    try:
        if field == "date":
            return day_of_year(date.fromisoformat(text))
        return day_and_time(datetime.fromisoformat(text), zone)
    except ValueError:
        return text[:LONGEST]  # from another version: shown as it is
