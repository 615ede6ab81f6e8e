"""Days and times as apps and people write them, and in which order day and month stand."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

Order = Literal["dmy", "mdy"]
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Other years stand for no date at all: apps write the year 1 where they know none."""
FIRST_SERIAL, LAST_SERIAL, SERIAL_START = 20_000, 80_000, date(1899, 12, 30)
"""Days that spreadsheets count from 1899-12-30; these are the years 1954 to 2119."""
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero ene gennaio gen januari janeiro sty",
            "feb february februar fevrier fevr fev febrero febbraio februari fevereiro lut",
            "mar march marz mrz mars marzo maart mrt marco maerz",
            "apr april avril avr abril abr aprile kwi",
            "may mai mayo maggio mag mei maio maj",
            "jun june juni juin junio giugno giu junho cze",
            "jul july juli juillet juil julio luglio lug julho lip",
            "aug august aout agosto ago augustus sie",
            "sep sept september septembre septiembre settembre set setembro wrz",
            "oct october oktober okt octobre octubre ottobre ott outubro out paz",
            "nov november novembre noviembre novembro lis",
            "dec december dezember dez decembre diciembre dic dicembre dezembro gru",
        ),
        1,
    )
    for name in names.split()
}
ACCENTS = str.maketrans("äáàâéèêíóôöúûüçñźł", "aaaaeeeiooouuucnzl")
NUMERIC = re.compile(
    r"(\d{1,4})([./\-\s年]\s?)(\d{1,2})[./\-\s月]\s?(\d{1,4})日?(?:[,T\s]+(.*))?", re.DOTALL
)
DAY_FIRST = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s*([^\W\d]+)\.?,?\s+(\d{2,4})(?:[,\s]+(?:at\s+|um\s+)?(.*))?",
    re.DOTALL,
)  # one pattern
MONTH_FIRST = re.compile(
    r"(?:[^\W\d]+,?\s+)??([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s]+(?:at\s+)?(.*))?",
    re.DOTALL,
)  # one pattern
CLOCK = re.compile(
    r"(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A local day, with its time where the file has one.

    ``absolute`` says that the file gave the time's offset.
    """

    day: date
    at: datetime | None = None
    absolute: bool = False

    @property
    def name(self) -> str:
        """What stays the same however the zone is answered: the instant, else the local time."""
        if self.at is None:
            return self.day.isoformat()
        told = self.at.astimezone(UTC) if self.absolute else self.at.replace(tzinfo=None)
        return told.isoformat()


def moment(text: str, order: Order, zone: tzinfo | None) -> Moment | None:
    """Read a day or a time; None for anything else.

    A time without an offset is local to ``zone``, one with an offset is told in ``zone``.
    Without a zone the day is the one that the file names.
    """
    text = text.strip().replace("\u202f", " ").replace("\xa0", " ")
    if not text or len(text) > 60:
        return None
    found = _iso(text, zone) or _numeric(text, order, zone) or _worded(text, zone) or _serial(text)
    return found if found and FIRST_YEAR <= found.day.year <= LAST_YEAR else None


def _iso(text: str, zone: tzinfo | None) -> Moment | None:
    if not re.match(r"\d{4}-\d\d-\d\d", text):
        return None
    try:
        found = datetime.fromisoformat(re.sub(r"\s+([+-]\d\d:?\d\d|Z)$", r"\1", text))
    except ValueError:
        return None
    return Moment(found.date()) if len(text) == 10 else _local(found, zone)


def _local(found: datetime, zone: tzinfo | None) -> Moment | None:
    try:
        if found.tzinfo is None:
            told = found.replace(tzinfo=zone or UTC)
            return Moment(found.date(), told.replace(microsecond=0))
        told = found.astimezone(zone) if zone else found
    except (OverflowError, ValueError):
        return None
    return Moment(told.date(), told.replace(microsecond=0), absolute=True)


def _numeric(text: str, order: Order, zone: tzinfo | None) -> Moment | None:
    found = NUMERIC.fullmatch(text)
    if not found:
        return None
    one, mark, two, three, rest = found.groups()
    if len(one) == 4:
        year, month, day = int(one), int(two), int(three)
    elif len(one) > 2 or len(three) not in {2, 4}:
        return None
    else:
        year = int(three) + (2000 if len(three) == 2 else 0)
        first_is_day = order == "dmy" or mark.strip() == "."
        day, month = (int(one), int(two)) if first_is_day else (int(two), int(one))
    return _made(year, month, day, rest, zone)


def _worded(text: str, zone: tzinfo | None) -> Moment | None:
    if found := DAY_FIRST.fullmatch(text):
        day, word, year, rest = found.groups()
    elif found := MONTH_FIRST.fullmatch(text):
        word, day, year, rest = found.groups()
    else:
        return None
    month = MONTHS.get(word.casefold().translate(ACCENTS))
    if not month:
        return None
    return _made(int(year) + (2000 if len(year) == 2 else 0), month, int(day), rest, zone)


def _made(year: int, month: int, day: int, rest: str | None, zone: tzinfo | None) -> Moment | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    if not (rest or "").strip():
        return Moment(found)
    clock = clock_of(rest or "")
    if clock is None:
        return None
    return _local(datetime.combine(found, clock), zone)


def clock_of(text: str) -> time | None:
    """A time of day: ``18:30``, ``8:06 PM``, ``07:30:00 +0100``."""
    found = CLOCK.fullmatch(text.strip())
    if not found:
        return None
    hours, minutes, seconds, half, offset = found.groups()
    hour = int(hours)
    if half:
        hour = hour % 12 + (12 if half.casefold() == "p" else 0)
    try:
        return time(hour, int(minutes), int(seconds or 0), tzinfo=_offset(offset))
    except ValueError:
        return None


def _offset(text: str | None) -> tzinfo | None:
    if not text:
        return None
    if text.upper() in {"Z", "UTC", "GMT"}:
        return UTC
    return datetime.strptime(text.replace(":", ""), "%z").tzinfo


def _serial(text: str) -> Moment | None:
    if not re.fullmatch(r"\d{5}([.,]\d+)?", text):
        return None
    days = int(text[:5])
    if not FIRST_SERIAL <= days <= LAST_SERIAL:
        return None
    return Moment(SERIAL_START + timedelta(days=days))


def epoch(text: str, *, per_second: int = 1) -> str:
    """Seconds (or milliseconds) since 1970 as a time with its offset; nothing where impossible."""
    try:
        return datetime.fromtimestamp(int(float(text)) / per_second, tz=UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def order_of(texts: set[str]) -> Order | Literal["any"] | None:
    """Which of day and month stands first, told by a value over 12.

    ``any`` where no value depends on it, None where none of them tells.
    """
    depends, day_first, month_first = False, 0, 0
    for text in texts:
        found = NUMERIC.fullmatch(text.strip())
        if not found or len(found[1]) > 2 or found[2].strip() == ".":
            continue
        one, two = int(found[1]), int(found[3])
        day_first += one > 12
        month_first += two > 12
        depends = depends or one != two
    if day_first or month_first:
        return "dmy" if day_first >= month_first else "mdy"
    return None if depends else "any"
