"""Reads the day that a person wants to be fresh for."""

import re
from datetime import date, datetime, timedelta

from forge.domain.request import Event
from forge.planner.reading.sheet import Sheet, shown

FARTHEST = timedelta(days=730)
LONGEST_NAME = 60
DEFAULT_WEEKS, FEWEST_WEEKS, MOST_WEEKS = 5, 4, 8
HINT = 'Write year-month-day, and a name if you like: "2027-03-14: a race".'
_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})\s*[:,]?\s*(.*?)\s*", re.DOTALL)


def event(sheet: Sheet, start: date) -> Event | None:
    """The event, None without one or with a problem."""
    value = sheet.get("event")
    if value is None:
        return None
    found = _read(value)
    if found is None:
        sheet.report("event", f"{shown(value)} names no day.", HINT)
    elif len(found.name) > LONGEST_NAME:
        sheet.report("event", "has a long name.", f"Use {LONGEST_NAME} letters at most.")
    elif found.date < start:
        hint = f"Name a day from {start.isoformat()} on, or leave it out."
        sheet.report("event", f"{found.date.isoformat()} is before the plan starts.", hint)
    elif found.date - start > FARTHEST:
        sheet.report("event", f"{found.date.isoformat()} is more than two years away.", HINT)
    else:
        return found
    return None


def weeks_to(found: Event | None, start: date) -> int:
    """The weeks of a block that nobody gave a length: up to the event where it can hold it."""
    weeks = (found.date - start).days // 7 + 1 if found else 0
    return weeks if FEWEST_WEEKS <= weeks <= MOST_WEEKS else DEFAULT_WEEKS


def _read(value: object) -> Event | None:
    if isinstance(value, datetime):
        return Event(value.date())
    if isinstance(value, date):
        return Event(value)
    parts = _DAY.fullmatch(value) if isinstance(value, str) else None
    if parts is None:
        return None
    try:
        day = date.fromisoformat(parts[1])
    except ValueError:
        return None
    name = " ".join(parts[2].split())
    return Event(day, name) if name else Event(day)
