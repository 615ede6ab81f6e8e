"""A year at a glance: twelve small months, darker with more minutes. Nothing is a failure."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forge.domain.logged import LoggedSession
from forge.training.history.adherence import (
    Adherence,
    DayState,
    Pause,
    PlannedDay,
    by_day,
    minutes_of,
)

CELL, GAP = 16, 2
MINUTES = (30, 60, 90)
"""Where a day gets darker."""
UNKNOWN = 1
"""The shade of a session whose minutes nobody knows."""
HOUR = 60


@dataclass(frozen=True, slots=True)
class Cell:
    """One day: place, shade 0 to 4, what it was meant to be, and its words."""

    x: int
    y: int
    shade: int
    state: str
    today: bool
    words: str


@dataclass(frozen=True, slots=True)
class Month:
    """One month with its days and its sum."""

    name: str
    cells: tuple[Cell, ...]
    sessions: int
    minutes: int
    kept: str
    words: str


@dataclass(frozen=True, slots=True)
class Around:
    """What a calendar shows beside what was done. The ``oldest`` year begins with its sessions."""

    today: date
    adherence: Adherence
    pauses: tuple[Pause, ...]
    oldest: bool = False


def months(year: int, sessions: Iterable[LoggedSession], around: Around) -> tuple[Month, ...]:
    """The months of a year, up to the last that has something to show."""
    days = by_day(sessions)
    planned = {day.date: day.state for day in around.adherence.days}
    last = max([around.today, *days, *planned], default=around.today)
    end = last.month if last.year == year else 12
    begin = min((day.month for day in days if day.year == year), default=1) if around.oldest else 1
    shown = range(min(begin, end), end + 1)
    return tuple(_month(year, number, days, planned, around) for number in shown)


def _month(
    year: int,
    number: int,
    days: Mapping[date, tuple[LoggedSession, ...]],
    planned: Mapping[date, DayState],
    around: Around,
) -> Month:
    first = date(year, number, 1)
    all_days = [first.replace(day=one) for one in range(1, monthrange(year, number)[1] + 1)]
    done = [one for day in all_days for one in days.get(day, ())]
    minutes = sum(minutes_of(one) or 0 for one in done)
    name = date_format(first, "F")
    return Month(
        name=name,
        cells=tuple(
            _cell(day, first.weekday(), days.get(day, ()), planned.get(day), around)
            for day in all_days
        ),
        sessions=len(done),
        minutes=minutes,
        kept=_kept([one for one in around.adherence.days if one.date in all_days]),
        words=_("%(month)s: %(sessions)s, %(time)s")
        % {"month": name, "sessions": told(len(done)), "time": hours(minutes)},
    )


def _kept(days: list[PlannedDay]) -> str:
    """``4 of 6 planned``; nothing where nothing was to be done by now."""
    found = Adherence(tuple(days), ())
    if not found.planned:
        return ""
    return _("%(done)s of %(planned)s planned") % {"done": found.done, "planned": found.planned}


def _cell(
    day: date,
    offset: int,
    done: tuple[LoggedSession, ...],
    planned: DayState | None,
    around: Around,
) -> Cell:
    place = day.day - 1 + offset
    minutes = [minutes_of(one) for one in done]
    known = sum(one for one in minutes if one)
    shade = (1 + sum(known >= step for step in MINUTES)) if known else UNKNOWN if done else 0
    paused = any(pause.first <= day <= pause.last for pause in around.pauses)
    state = planned.value if planned else DayState.PAUSED.value if paused else ""
    words = date_format(day, "D j M")
    if done:
        words += f": {', '.join(one.title or _('Session') for one in done)}"
    return Cell(
        x=place % 7 * (CELL + GAP),
        y=place // 7 * (CELL + GAP),
        shade=shade,
        state="" if done else state,
        today=day == around.today,
        words=words,
    )


def told(sessions: int) -> str:
    """``1 session``, ``14 sessions``."""
    return ngettext("%(n)s session", "%(n)s sessions", sessions) % {"n": sessions}


def hours(minutes: int) -> str:
    """``45 min``, ``10 h 20 min``."""
    if minutes < HOUR:
        return _("%(n)s min") % {"n": minutes}
    whole, rest = divmod(minutes, HOUR)
    return _("%(h)s h %(m)s min") % {"h": whole, "m": rest} if rest else _("%(h)s h") % {"h": whole}
