"""Reads a change of days and minutes."""

import re
from itertools import combinations

from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Weekday
from forge.planner.changes.parts import Schedule
from forge.planner.reading import schedule as reading
from forge.planner.reading.sheet import Sheet
from forge.planner.reading.words import WEEKDAYS
from forge.planner.telling.what_if import free_day

WEEK = 7
_STEP = re.compile(r"\s*([+\-−])\s*(\d{1,3})\s*([a-z]*)\s*", re.IGNORECASE)
_COUNT = re.compile(r"\s*\d+\s*[a-z]*\s*", re.IGNORECASE)


def schedule(sheet: Sheet, request: PlanRequest) -> Schedule:
    """Days and minutes after an edit. A day that stays keeps its minutes unless they change.

    A new day gets as many minutes as the longest one has.
    """
    now = dict(zip(request.weekdays, request.minutes, strict=True))
    days = _days(sheet, request)
    kept = {day: now.get(day, max(request.minutes)) for day in days}
    limits = _minutes(sheet, kept)
    return Schedule(tuple(limits), tuple(limits.values()))


def _days(sheet: Sheet, request: PlanRequest) -> tuple[Weekday, ...]:
    """The training days; a mere number adds or takes away from those there are."""
    value = sheet.get("days")
    if value is None:
        return request.weekdays
    if isinstance(value, int) or (isinstance(value, str) and _COUNT.fullmatch(value)):
        return _counted(sheet, request, sheet.whole("days", value, reading.DAY_COUNT))
    return reading.weekdays(Sheet({"days": value}, sheet.problems)) or request.weekdays


def _counted(sheet: Sheet, request: PlanRequest, count: int) -> tuple[Weekday, ...]:
    """So many days: those there are, less the most crowded, or with the freest."""
    days = request.weekdays
    if count < len(days):
        return max(combinations(days, count), key=_spread)
    while len(days) < count:
        more = free_day(days, request.busy)
        if more is None:
            sheet.report(
                "days",
                f"{count} days do not fit beside your demanding days elsewhere.",
                "Name the weekdays that you mean, such as Mon Wed Fri.",
            )
            return request.weekdays
        days = tuple(sorted((*days, more)))
    return days


def _spread(days: tuple[Weekday, ...]) -> tuple[int, ...]:
    """The rest days between sessions, the shortest first; more is better."""
    following = (*days[1:], days[0])
    return tuple(
        sorted((two - one) % WEEK or WEEK for one, two in zip(days, following, strict=True))
    )


def _minutes(sheet: Sheet, days: dict[Weekday, int]) -> dict[Weekday, int]:
    """The minutes of each day after an edit: one number, a step, or some weekdays."""
    value = sheet.get("minutes")
    if value is None:
        return days
    step = _STEP.fullmatch(value) if isinstance(value, str) else None
    if step is not None:
        more = int(step[2]) if step[1] == "+" else -int(step[2])
        return {
            day: sheet.whole("minutes", old + more, reading.MINUTES) for day, old in days.items()
        }
    if isinstance(value, str) and re.search(r"[:=]", value):
        return {**days, **_named(sheet, value, days)}
    return dict.fromkeys(days, sheet.whole("minutes", value, reading.MINUTES))


def _named(sheet: Sheet, text: str, days: dict[Weekday, int]) -> dict[Weekday, int]:
    """Minutes of some weekdays: ``mon:30, fri:60``."""
    found: dict[Weekday, int] = {}
    for part in sheet.texts("minutes", text):
        word, _, amount = part.replace("=", ":").partition(":")
        for day in sheet.word("minutes", word.strip(), WEEKDAYS, ()):
            found[day] = sheet.whole("minutes", amount.strip(), reading.MINUTES)
            if day not in days:
                name = day.name.title()
                sheet.report(
                    "minutes", f"name {name}, which is no training day.", "Add it to days."
                )
    return {day: limit for day, limit in found.items() if day in days}
