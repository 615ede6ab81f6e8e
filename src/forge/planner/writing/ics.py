"""A plan as a calendar (RFC 5545): one whole-day event a session, every week of the block.

Events carry titles only: calendars are shared, and exercises tell about health. Their UIDs
depend on the request and the day alone, so that importing the same plan again changes nothing.
"""

from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256

from forge.domain.plan import Day, Plan
from forge.planner.writing.phrases import minutes

FOLD_OCTETS = 75
DATE = "%Y%m%d"


def as_ics(plan: Plan) -> str:
    """The calendar, with CRLF line ends and lines of at most 75 octets."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Forge//Plan//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *(line for day in plan.days for line in _event(plan, day)),
        "END:VCALENDAR",
    ]
    return "".join(f"{piece}\r\n" for line in lines for piece in _folded(line))


def _event(plan: Plan, day: Day) -> Iterator[str]:
    """One session. DTSTAMP is the plan's start: the planner knows no clock."""
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(plan, day)}"
    yield f"DTSTAMP:{plan.request.start.strftime(DATE)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day.date.strftime(DATE)}"
    yield f"DTEND;VALUE=DATE:{(day.date + timedelta(days=1)).strftime(DATE)}"
    yield f"RRULE:FREQ=WEEKLY;COUNT={plan.block.weeks}"
    yield f"SUMMARY:{_escaped(f'{day.title}, {minutes(day.time.total)}')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uid(plan: Plan, day: Day) -> str:
    """An identity that the same request gives again."""
    facts = f"{plan.provenance.request_hash}/{plan.provenance.seed}/{day.date.isoformat()}"
    return f"{sha256(facts.encode()).hexdigest()[:32]}@forge"


def _escaped(text: str) -> str:
    """Text with the marks of RFC 5545 escaped."""
    one_line = " ".join(text.split())
    return one_line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, never within a character."""
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > FOLD_OCTETS:
            yield piece
            piece, size = " ", 1
        piece += character
        size += width
    yield piece
