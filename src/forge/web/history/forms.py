"""Typed fields of sessions and sets, to bodies of events. What is wrong is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forge.domain.event import Json
from forge.domain.exercise import Exercise
from forge.domain.logged import LoadUnit, LoggedSession, LoggedSet, SetSide, SetType
from forge.training.events.checks import LONGEST_NOTE, as_decimal
from forge.training.log import session_body, set_body
from forge.web.history.times import NoTime, Times
from forge.web.plans.naming import named

MOST_REPS, MOST_SECONDS, HARDEST = 1000, 86_400, 10
OLDEST = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed, and what is wrong with it."""

    values: Mapping[str, str]
    problems: tuple[str, ...]


class Wrong(Exception):
    """A field that cannot be understood, in words for its owner."""


Body = dict[str, Json]


def read_date(text: str, today: date) -> tuple[date | None, str]:
    """The day of a date field, or what is wrong with it."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        return None, _("The day must be a date, such as 2026-11-16.")
    if not OLDEST <= found <= today:
        return None, _("The day must not lie after today, %(today)s.") % {
            "today": date_format(today, "D j M Y")
        }
    return found, ""


def read_set(form: Mapping[str, str], known: LoggedSet | None) -> tuple[Body, tuple[str, ...]]:
    """The fields of a set that differ from the known one, or every problem."""
    return _read(form, SET_FIELDS, set_body(known) if known else {})


@dataclass(frozen=True, slots=True)
class Here:
    """Where and when a form is read: the zone, the day that it is there, places to choose."""

    zone: tzinfo
    today: date
    places: tuple[str, ...] = ()


def read_session(
    form: Mapping[str, str], known: LoggedSession, here: Here
) -> tuple[Body, tuple[str, ...]]:
    """The fields of a session that differ, or every problem."""

    def day(form: Mapping[str, str]) -> Json:
        found, problem = read_date(form.get("date", ""), here.today)
        if found is None:
            raise Wrong(problem)
        return found.isoformat()

    on, _problem = read_date(form.get("date", ""), here.today)
    times = Times(known, here.zone, on or known.date)

    def place(form: Mapping[str, str]) -> Json:
        chosen = form.get("place", "")
        if chosen not in ("", known.place, *here.places):
            raise Wrong(_("This place is not there any more. Choose another."))
        return chosen or None

    fields: dict[str, Reader] = {
        "date": day,
        "title": lambda form: form.get("title", "").strip()[:200] or None,
        "effort": lambda form: _count(form, "effort", _("Effort"), HARDEST),
        "note": lambda form: _text(form, "note"),
        "started": times.started,
        "finished": times.finished,
        "place": place,
    }
    return _read(form, fields, session_body(known))


Reader = Callable[[Mapping[str, str]], Json]


def _read(
    form: Mapping[str, str], fields: Mapping[str, Reader], known: Body
) -> tuple[Body, tuple[str, ...]]:
    body, problems = Body(), list[str]()
    for name, reader in fields.items():
        if known and name not in form:
            continue  # what was not sent stays as it is
        try:
            value = reader(form)
        except (Wrong, NoTime) as wrong:
            problems.append(str(wrong))
            continue
        if value != known.get(name) and not _same_load(value, known.get(name)):
            body[name] = value
    return ({} if problems else body), tuple(problems)


def _same_load(one: Json, other: Json) -> bool:
    """Whether two loads differ in how they are written only, such as 60 and 60.0."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    value, known = as_decimal(one.get("value")), as_decimal(other.get("value"))
    rest = [{name: load.get(name, 1) for name in ("unit", "implements")} for load in (one, other)]
    return value == known and rest[0] == rest[1]


def _exercise(form: Mapping[str, str]) -> Json:
    """The slug of a typed name; one that the library lacks stays where it was not touched."""
    words, before = form.get("exercise", "").strip()[:120], form.get("exercise_was", "")
    if before and words == form.get("exercise_name", ""):
        return before
    found = named(words) if words else ()
    if isinstance(found, Exercise):
        return found.slug
    near = ", ".join(one.name for one in found)
    problem = _("There is no exercise called “%(words)s”.") % {"words": words}
    raise Wrong(f"{problem} {_('Did you mean: %(names)s?') % {'names': near}}" if near else problem)


def _load(form: Mapping[str, str], name: str, words: str) -> Json:
    number = _decimal(form, name, words)
    if number is None:
        return None
    unit = form.get(f"{name}_unit", "kg")
    if unit not in tuple(LoadUnit):
        raise Wrong(_("%(field)s: choose a unit.") % {"field": words})
    load: Body = {"value": f"{number:f}", "unit": unit}
    load["implements"] = 2 if form.get(f"{name}_implements") == "2" else 1
    bar = as_decimal(form.get(f"{name}_bar", ""))
    return load if bar is None else {**load, "bar": f"{bar:f}"}


def _decimal(form: Mapping[str, str], name: str, words: str) -> Decimal | None:
    """A number with point or comma, not below zero."""
    text = form.get(name, "").strip().replace(",", ".")
    if not text:
        return None
    found = as_decimal(text)
    if found is None or found < 0:
        raise Wrong(_("%(field)s must be a number, such as 62.5.") % {"field": words})
    return found


def _count(form: Mapping[str, str], name: str, words: str, most: int) -> int | None:
    text = form.get(name, "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= 6 and int(text) <= most):
        raise Wrong(
            _("%(field)s must be a whole number from 0 to %(most)s.")
            % {"field": words, "most": most}
        )
    return int(text)


def _rpe(form: Mapping[str, str]) -> Json:
    found = _decimal(form, "rpe", _("RPE"))
    if found is not None and found > HARDEST:
        raise Wrong(_("RPE must be a number from 0 to 10."))
    return None if found is None else f"{found:f}"


def _metres(form: Mapping[str, str]) -> Json:
    found = _decimal(form, "metres", _("Metres"))
    return None if found is None else f"{found:f}"


def _text(form: Mapping[str, str], name: str) -> Json:
    text = form.get(name, "").strip().replace("\r\n", "\n").replace("\0", "")
    if len(text) > LONGEST_NOTE:
        raise Wrong(_("The note is longer than 20,000 characters."))
    return text or None


def _measure(form: Mapping[str, str]) -> Json:
    """What is counted follows from what was typed: seconds alone are a hold unless it was time."""
    before = form.get("measure_was", "")
    if before:
        return before
    held = form.get("seconds", "").strip() and not form.get("reps", "").strip()
    return "hold" if held else "reps"


def _word(name: str, allowed: tuple[str, ...], usual: str) -> Reader:
    def read(form: Mapping[str, str]) -> Json:
        value = form.get(name, usual)
        return value if value in allowed else usual

    return read


SET_FIELDS: dict[str, Reader] = {
    "exercise": _exercise,
    "type": _word("type", tuple(one.value for one in SetType), "normal"),
    "side": _word("side", tuple(one.value for one in SetSide), "both"),
    "measure": _measure,
    "load": lambda form: _load(form, "load", _("Load")),
    "assistance": lambda form: _load(form, "assistance", _("Help")),
    "reps": lambda form: _count(form, "reps", _("Reps"), MOST_REPS),
    "seconds": lambda form: _count(form, "seconds", _("Seconds"), MOST_SECONDS),
    "metres": _metres,
    "rir": lambda form: _count(form, "rir", _("Left in reserve"), MOST_REPS),
    "rpe": _rpe,
    "note": lambda form: _text(form, "note"),
}
