"""A plan as a calendar (RFC 5545): one event for each session of each week of the block.

Times are floating: 18:00 is 18:00 wherever the phone is. Without a time of day the events last
the whole day. The description tells what the week asks for, and nothing else: calendars are
shared, and exercises tell about health. UIDs depend on the request and the date alone, so that
importing the same plan again changes nothing.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from forge.domain.errors import InvalidRequest, Problem
from forge.domain.ical import escaped, folded
from forge.domain.plan import Day, Plan, WeekRule
from forge.planner.writing import phrases

DATE = "%Y%m%d"
DATE_TIME = "%Y%m%dT%H%M%S"


def as_ics(plan: Plan, *, at: time | None = None, url: str = "") -> str:
    """The calendar, with CRLF line ends and lines of at most 75 octets.

    ``at`` is the local time at which every session starts; ``url`` the address of the plan's
    page, which opens for its owner alone.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Forge//Plan//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(plan.title)}",
        *(
            line
            for week in plan.block.wave
            for day in plan.days
            if not week.is_off(day)
            for line in _event(plan, week, day, _when(week, day, at), url)
        ),
        "END:VCALENDAR",
    ]
    return "".join(f"{piece}\r\n" for line in lines for piece in folded(line))


def time_of_day(text: str) -> time:
    """A time as people type it: ``18:00``, ``7:30``. Raises InvalidRequest."""
    try:
        parsed = datetime.strptime(text.strip(), "%H:%M")  # noqa: DTZ007  # a floating time has no zone
    except ValueError as error:
        hint = "Write hours and minutes, such as 18:00, or leave it out for whole days."
        raise InvalidRequest((Problem("at", f"{text!r} is no time of day.", hint),)) from error
    return parsed.time()


def _when(week: WeekRule, day: Day, at: time | None) -> tuple[str, str]:
    """Start and end: whole days end on the next one, timed sessions last as long as planned."""
    on = day.date + timedelta(weeks=week.week - 1)
    if at is None:
        return f";VALUE=DATE:{_day(on)}", f";VALUE=DATE:{_day(on + timedelta(days=1))}"
    start = datetime.combine(on, at)
    end = start + timedelta(minutes=phrases.whole_minutes(day.time.total))
    return f":{start.strftime(DATE_TIME)}", f":{end.strftime(DATE_TIME)}"


def _event(plan: Plan, week: WeekRule, day: Day, when: tuple[str, str], url: str) -> Iterator[str]:
    """One session. DTSTAMP is the plan's start: the planner knows no clock."""
    on = day.date + timedelta(weeks=week.week - 1)
    told = f"Week {week.week} of {plan.block.weeks}. {phrases.sentence(week.sentence)}"
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(plan, on)}"
    yield f"DTSTAMP:{_day(plan.request.start)}T000000Z"
    yield f"DTSTART{when[0]}"
    yield f"DTEND{when[1]}"
    yield f"SUMMARY:{escaped(f'{day.title}, {phrases.minutes(day.time.total)}')}"
    yield f"DESCRIPTION:{escaped(told)}"
    if url:
        yield f"URL:{url}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(on: date) -> str:
    return on.strftime(DATE)


def _uid(plan: Plan, on: date) -> str:
    """An identity that the same request gives again."""
    facts = f"{plan.provenance.request_hash}/{plan.provenance.seed}/{on.isoformat()}"
    return f"{sha256(facts.encode()).hexdigest()[:32]}@forge"
