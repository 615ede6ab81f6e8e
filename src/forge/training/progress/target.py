"""A target: what to do next, by which rule, from which rows, in a sentence that is true."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from forge.domain.event import Json
from forge.domain.logged import Load
from forge.domain.vocabulary import Measure
from forge.training.kit.size import load_text
from forge.training.log import load_json
from forge.training.progress.ask import Ask
from forge.training.progress.outing import Outing

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
UNITS = {
    Measure.REPS: "reps",
    Measure.REPS_HOLD: "reps",
    Measure.HOLD: "s",
    Measure.TIME: "s",
    Measure.DISTANCE: "m",
}


@dataclass(frozen=True, slots=True)
class Target:
    """``sets`` of ``low`` to ``top`` with ``load``; ``aim`` is what a first tap would log.

    ``load`` is the help where the exercise is assisted, and None where none can be named.
    ``rows`` are the sets that it follows from; ``offer`` is the slug of a harder exercise that
    is open now, which never replaces this one by itself.
    """

    rule: str
    sentence: str
    sets: int
    low: int
    top: int
    aim: int
    load: Load | None = None
    rows: tuple[str, ...] = ()
    facts: dict[str, str] = field(default_factory=dict[str, str])
    offer: str = ""


def target_json(target: Target) -> dict[str, Json]:
    """A target as the phone's twin writes it, and as a set keeps it."""
    return {
        "rule": target.rule,
        "sentence": target.sentence,
        "sets": target.sets,
        "low": target.low,
        "top": target.top,
        "aim": target.aim,
        "load": load_json(target.load),
        "rows": list(target.rows),
        "facts": dict(target.facts),
        "offer": target.offer,
    }


def on_day(day: date, today: date) -> str:
    """A day as one speaks of it: ``today``, ``on Tuesday``, ``on 3 October``."""
    gone = (today - day).days
    if gone == 0:
        return "today"
    if 0 < gone < 7:
        return f"on {WEEKDAYS[day.weekday()]}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"on {day.day} {MONTHS[day.month - 1]}{year}"


def did(ask: Ask, outing: Outing) -> str:
    """What was done: ``3 x 12``, ``12, 11 and 9``, ``3 x 30 s``."""
    unit = UNITS[ask.measure]
    amounts = outing.amounts
    after = "" if unit == "reps" else f" {unit}"
    if len(amounts) > 1 and len(set(amounts)) == 1:
        return f"{len(amounts)} x {amounts[0]}{after}"
    return f"{listed([str(one) for one in amounts])}{after}"


def at_load(outing: Outing) -> str:
    """`` at 60 kg``, or nothing where no load was logged."""
    return f" at {load_text(outing.load)}" if outing.load and outing.load.value else ""


def span(ask: Ask) -> str:
    """``the top of 8-12``, or ``all 5``."""
    return f"all {ask.top}" if ask.low == ask.top else f"the top of {ask.low}-{ask.top}"


def listed(words: Sequence[str]) -> str:
    """``12, 11 and 9``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def facts_of(ask: Ask, outing: Outing) -> dict[str, str]:
    """The numbers that sentences about an outing use."""
    found = {
        "on": outing.date.isoformat(),
        "did": ",".join(str(one) for one in outing.amounts),
        "low": str(ask.low),
        "top": str(ask.top),
    }
    return {**found, "last": load_text(outing.load)} if outing.load else found
