"""Reads when a person trains: weekdays, minutes, start, weeks, and days that are taken."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from forge.domain.request import Busy
from forge.domain.vocabulary import Weekday
from forge.planner.reading.sheet import Bounds, Sheet, is_list, is_table, shown
from forge.planner.reading.words import WEEKDAYS
from forge.planner.words import plural

MINUTES = Bounds(5, 180, "minutes", frozenset({"m", "min", "mins", "minute", "minutes"}))
DAY_COUNT = Bounds(1, 7, "days a week", frozenset({"d", "x", "day", "days", "times"}))
WEEKS = Bounds(4, 8, "weeks", frozenset({"w", "week", "weeks"}))
BREAK_WEEKS = Bounds(0, 520, "weeks", frozenset({"w", "week", "weeks"}))
SEED = Bounds(0, 2**31 - 1, "")
FARTHEST_START = timedelta(days=366)
LONGEST_NOTE = 60

SPREAD = {
    1: (Weekday.MON,),
    2: (Weekday.MON, Weekday.THU),
    3: (Weekday.MON, Weekday.WED, Weekday.FRI),
    4: (Weekday.MON, Weekday.TUE, Weekday.THU, Weekday.FRI),
    5: (Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.FRI, Weekday.SAT),
    6: tuple(Weekday)[:6],
    7: tuple(Weekday),
}
"""Weekdays where only their number is given: rest days lie as evenly as a week allows."""

_DAYS_HINT = 'Give a number from 1 to 7, or weekdays such as "Mon Wed Fri".'
_WEEKS_IN = {"month": 52 / 12, "months": 52 / 12, "year": 52.0, "years": 52.0}
_LONG_BREAK = re.compile(r"\s*(\d{1,3})\s*(months?|years?)\s*", re.IGNORECASE)


def weekdays(sheet: Sheet) -> tuple[Weekday, ...]:
    """The training days in order. Where only minutes name weekdays, those are the days."""
    value = sheet.get("days")
    minutes_value = sheet.get("minutes")
    if value is None and is_table(minutes_value):
        return _named_days(sheet, "minutes", [str(day) for day in minutes_value])
    value = sheet.require("days", _DAYS_HINT)
    if value is None:
        return SPREAD[3]
    if isinstance(value, int | float) or (isinstance(value, str) and re.search(r"\d", value)):
        return SPREAD[sheet.whole("days", value, DAY_COUNT)]
    words = re.split(r"[\s,;]+(?:and\s+)?", value.strip()) if isinstance(value, str) else value
    if not is_list(words) or not all(isinstance(word, str) for word in words):
        sheet.report("days", f"{shown(value)} is neither a number nor weekdays.", _DAYS_HINT)
        return SPREAD[3]
    return _named_days(sheet, "days", [str(word) for word in words])


def minutes(sheet: Sheet, days: tuple[Weekday, ...]) -> tuple[int, ...]:
    """The limit of each training day."""
    value = sheet.require("minutes", MINUTES.hint)
    if value is None:
        return (MINUTES.low,) * len(days)
    if is_table(value):
        return _minutes_by_day(sheet, value, days)
    if is_list(value):
        return _minutes_in_order(sheet, value, days)
    return (sheet.whole("minutes", value, MINUTES),) * len(days)


def start(sheet: Sheet, today: date) -> date:
    """The first day of the plan: the first Monday from ``today`` on unless one is given."""
    monday = next_monday(today)
    value = sheet.get("start")
    if value is None:
        return monday
    given = _date(value)
    hint = f"Leave it out for the next Monday, {monday.isoformat()}."
    if given is None:
        sheet.report("start", f"{shown(value)} is no date in the form year-month-day.", hint)
    elif abs(given - today) > FARTHEST_START:
        sheet.report("start", f"{given.isoformat()} is more than a year away.", hint)
    else:
        return given
    return monday


def next_monday(today: date) -> date:
    """The first Monday from ``today`` on: who asks on a Monday can begin at once."""
    return today + timedelta(days=-today.weekday() % 7)


def break_weeks(sheet: Sheet) -> int:
    """Full weeks without training. Months and years are turned into weeks, rounded down."""
    value = sheet.get("break_weeks")
    long = _LONG_BREAK.fullmatch(value) if isinstance(value, str) else None
    if long is None:
        return sheet.number("break_weeks", BREAK_WEEKS, 0)
    return sheet.whole("break_weeks", int(int(long[1]) * _WEEKS_IN[long[2].lower()]), BREAK_WEEKS)


def busy(sheet: Sheet) -> tuple[Busy, ...]:
    """Weekdays with demanding training elsewhere."""
    value = sheet.get("busy")
    if value is None:
        return ()
    if is_table(value):
        pairs = [(str(day), str(what)) for day, what in value.items()]
    else:
        texts = sheet.texts("busy", value)
        pairs = [(day, what) for day, _, what in (text.partition(":") for text in texts)]
    return tuple(entry for day, what in pairs for entry in _busy(sheet, day, what.strip()))


def _busy(sheet: Sheet, day: str, what: str) -> tuple[Busy, ...]:
    """One entry for each weekday that a word stands for."""
    if len(what) > LONGEST_NOTE:
        sheet.report("busy", f"{shown(what)} is long.", f"Use {LONGEST_NOTE} letters at most.")
    found = sheet.word("busy", day.strip(), WEEKDAYS, ())
    return tuple(Busy(weekday, what or "training") for weekday in found)


def _named_days(sheet: Sheet, field: str, words: Iterable[str]) -> tuple[Weekday, ...]:
    """Weekdays from words, sorted, each once."""
    meanings = [sheet.word(field, word, WEEKDAYS, ()) for word in words]
    found = [day for meaning in meanings for day in meaning]
    if len(set(found)) < len(found):
        sheet.report(field, "names a weekday twice.", "Name each weekday once.")
    if not found and sheet.sound(field):
        sheet.report(field, "names no weekday.", _DAYS_HINT)
    return tuple(sorted(set(found)))


def _minutes_by_day(
    sheet: Sheet, value: Mapping[object, object], days: tuple[Weekday, ...]
) -> tuple[int, ...]:
    """Minutes from a table of weekdays."""
    limits: dict[Weekday, int] = {}
    for word, amount in value.items():
        limit = sheet.whole("minutes", amount, MINUTES)
        named = sheet.word("minutes", str(word), WEEKDAYS, ())
        limits |= dict.fromkeys(named, limit)
    if sheet.sound("minutes", "days") and set(limits) != set(days):
        wrong = ", ".join(day.name.title() for day in sorted(set(limits) ^ set(days)))
        sheet.report(
            "minutes",
            f"They and the training days disagree about {wrong}.",
            "Name the same weekdays in both.",
        )
    return tuple(limits.get(day, MINUTES.low) for day in days)


def _minutes_in_order(
    sheet: Sheet, value: Iterable[object], days: tuple[Weekday, ...]
) -> tuple[int, ...]:
    """Minutes from a list, one for each training day in the order of the week."""
    limits = tuple(sheet.whole("minutes", amount, MINUTES) for amount in value)
    if len(limits) != len(days) and sheet.sound("days"):
        sheet.report(
            "minutes",
            f"{_counted(len(limits))} given for {plural(len(days), 'day')}.",
            "Give one number for all days, or one for each.",
        )
    return limits


def _counted(numbers: int) -> str:
    """``1 number is``, ``3 numbers are``, ``No numbers are``."""
    return f"{numbers or 'No'} {'number is' if numbers == 1 else 'numbers are'}"


def _date(value: object) -> date | None:
    """A date from TOML or from ISO text."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value.strip()) if isinstance(value, str) else None
    except ValueError:
        return None
