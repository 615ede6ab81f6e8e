"""Sessions as a calendar (RFC 5545): titles and times alone, because calendars are shared."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from forge.domain.ical import escaped, folded


@dataclass(frozen=True, slots=True)
class Entry:
    """One session in the calendar. ``key`` stays when the session is moved or done."""

    key: str
    title: str
    day: date
    started: datetime | None = None
    finished: datetime | None = None


def as_calendar(entries: Iterable[Entry]) -> str:
    """The calendar, with CRLF line ends. The same entries give the same text."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Forge//Training//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Forge",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        *(line for entry in entries for line in _event(entry)),
        "END:VCALENDAR",
    ]
    return "".join(f"{piece}\r\n" for line in lines for piece in folded(line))


def _event(entry: Entry) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{sha256(entry.key.encode()).hexdigest()[:32]}@forge"
    yield f"DTSTAMP:{entry.day:%Y%m%d}T000000Z"
    if entry.started:
        end = entry.finished or entry.started + timedelta(hours=1)
        yield f"DTSTART:{_utc(entry.started)}"
        yield f"DTEND:{_utc(end)}"
    else:
        yield f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(entry.title)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
