"""Planned against done, without guilt: what is open is open, a pause is no gap."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from forge.domain.logged import LoggedSession
from forge.domain.plan import Plan


class DayState(StrEnum):
    """What became of a planned session. ``open`` lies in the past and waits; no judgement."""

    PLANNED = "planned"
    DONE = "done"
    MOVED = "moved"
    SKIPPED = "skipped"
    PAUSED = "paused"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Pause:
    """Days off, both ends included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A planned session: its day, title, state, and the session that was done for it."""

    date: date
    title: str
    state: DayState
    session: LoggedSession | None = None


@dataclass(frozen=True, slots=True)
class Adherence:
    """The planned sessions of some days, and those that nobody planned."""

    days: tuple[PlannedDay, ...]
    free: tuple[LoggedSession, ...]

    @property
    def planned(self) -> int:
        """Sessions that were to be done by now: paused and coming ones are not counted."""
        uncounted = (DayState.PAUSED, DayState.PLANNED)
        return sum(day.state not in uncounted for day in self.days)

    @property
    def done(self) -> int:
        """Those done, on their day or on another."""
        return sum(day.state in (DayState.DONE, DayState.MOVED) for day in self.days)


Occurrence = tuple[str, int, int]
"""Plan, week from 1, and weekday from 0: what a logged session fulfils."""


def adherence(
    plan_id: str,
    plan: Plan | None,
    sessions: Iterable[LoggedSession],
    between: tuple[date, date],
    today: date,
    pauses: Iterable[Pause] = (),
) -> Adherence:
    """What became of every session that the plan has between two days, both included."""
    found = tuple(sessions)
    attempts = sorted((one for one in found if one.plan == plan_id), key=lambda one: one.done)
    done = {_fulfils(one): one for one in attempts}  # one that was done wins
    breaks = tuple(pauses)
    days = tuple(
        _day(on, title, done.get((plan_id, week, weekday)), today, breaks)
        for on, title, week, weekday in _planned(plan, between)
    )
    used = {day.session.key for day in days if day.session}
    first, last = between
    free = tuple(
        one for one in found if one.done and one.key not in used and first <= one.date <= last
    )
    return Adherence(days, free)


def _fulfils(one: LoggedSession) -> Occurrence:
    return (one.plan, one.week or 0, -1 if one.weekday is None else one.weekday)


def _planned(plan: Plan | None, between: tuple[date, date]) -> list[tuple[date, str, int, int]]:
    """Day, title, week and weekday of each planned session, in order."""
    if plan is None:
        return []
    first, last = between
    found = [
        (day.date + timedelta(weeks=week), day.title, week + 1, int(day.weekday))
        for week in range(plan.block.weeks)
        for day in plan.days
    ]
    return sorted(one for one in found if first <= one[0] <= last)


def _day(
    on: date, title: str, session: LoggedSession | None, today: date, pauses: tuple[Pause, ...]
) -> PlannedDay:
    if session and session.skipped:
        return PlannedDay(on, title, DayState.SKIPPED, session)
    if session and session.done:
        state = DayState.DONE if session.date == on else DayState.MOVED
        return PlannedDay(on, title, state, session)
    if any(pause.first <= on <= pause.last for pause in pauses):
        return PlannedDay(on, title, DayState.PAUSED)
    if session and session.date > today:
        return PlannedDay(session.date, title, DayState.PLANNED, session)
    return PlannedDay(on, title, DayState.PLANNED if on >= today else DayState.OPEN)


def minutes_of(session: LoggedSession) -> int | None:
    """How long a session took: from start to finish, else from first to last set; or unknown."""
    ends = [one.ended for one in session.sets if one.ended]
    begins = [one.started or one.ended for one in session.sets if one.started or one.ended]
    first = session.started or min((at for at in begins if at), default=None)
    last = session.finished or max(ends, default=None)
    if first is None or last is None or last < first:
        return None
    return round((last - first).total_seconds() / 60)


def by_day(sessions: Iterable[LoggedSession]) -> Mapping[date, tuple[LoggedSession, ...]]:
    """Sessions that were done, by their local day."""
    days: dict[date, list[LoggedSession]] = {}
    for one in sessions:
        if one.done:
            days.setdefault(one.date, []).append(one)
    return {day: tuple(found) for day, found in days.items()}
