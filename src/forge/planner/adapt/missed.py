"""Missed sessions: what of them still fits into the week, by the planner's limits.

Done sessions stay as they are. A missed session moves whole to a free day where it may; else its
exercises are laid, the most useful first, on the days that are left. Every hard limit of the week
(minutes, session caps, 48 hours) holds in what comes out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from forge.domain.plan import Plan, Role, Slot
from forge.domain.vocabulary import DoseMuscle, Weekday
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.edit.desk import Desk, desk_of
from forge.planner.problem.task import Draft, Task
from forge.planner.weighing.doses import doses
from forge.planner.weighing.limits import allowed

WORTH = {1: 9, 2: 3, 3: 1}
"""What a point of a slot counts by the level of the objective that it serves."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Sets of a missed exercise that are done on another day; ``more`` where it stands there."""

    slot: Slot
    sets: int
    missed_on: Weekday
    to: Weekday
    more: bool

    @property
    def sentence(self) -> str:
        """The change in words."""
        day = self.to.name.title()
        return f"{self.slot.name}: {words.plural(self.sets, 'set')} moved to {DAY[day]}."


@dataclass(frozen=True, slots=True)
class Moved:
    """A whole session that is done on a free day."""

    missed_on: Weekday
    to: Weekday
    title: str

    @property
    def sentence(self) -> str:
        """The change in words."""
        return f"{self.title} moved to {DAY[self.to.name.title()]}."


@dataclass(frozen=True, slots=True)
class Dropped:
    """Sets that fit nowhere any more."""

    slot: Slot
    sets: int
    missed_on: Weekday


@dataclass(frozen=True, slots=True)
class Rescue:
    """What becomes of the missed sessions of a week, and the weekly sets that are lost."""

    moved: tuple[Moved, ...]
    merged: tuple[Merged, ...]
    dropped: tuple[Dropped, ...]
    lost: tuple[tuple[DoseMuscle, Decimal], ...]


DAY = {
    "Mon": "Monday",
    "Tue": "Tuesday",
    "Wed": "Wednesday",
    "Thu": "Thursday",
    "Fri": "Friday",
    "Sat": "Saturday",
    "Sun": "Sunday",
}


def rescue(
    plan: Plan,
    catalogue: Catalogue,
    missed: frozenset[Weekday],
    left: frozenset[Weekday],
    free: frozenset[Weekday] = frozenset(),
) -> Rescue:
    """What of the ``missed`` days fits: on ``free`` days, or into the days that are ``left``.

    Raises EditRefused for a day without a session, and for a plan of another library.
    """
    desk = desk_of(plan, catalogue)
    gone = {desk.day(weekday) for weekday in missed}
    draft = Draft(tuple(pick for pick in desk.draft.picks if pick.day not in gone))
    moved, draft = _moved(desk, draft, missed, free)
    over = missed - {one.missed_on for one in moved}
    merged, dropped, draft = _merged(desk, draft, over, left)
    return Rescue(moved, merged, dropped, _lost(desk, draft))


def _moved(
    desk: Desk, draft: Draft, missed: frozenset[Weekday], free: frozenset[Weekday]
) -> tuple[tuple[Moved, ...], Draft]:
    """Missed sessions that move whole, each to the earliest free day that every limit allows."""
    found: list[Moved] = []
    places: dict[int, Weekday] = {}
    for weekday in sorted(missed):
        day = desk.day(weekday)
        whole = Draft(tuple(sorted((*draft.picks, *desk.draft.of(day)))))
        for to in sorted(free - set(places.values())):
            task = _on_days(desk.about(whole), {**places, day: to})
            if _may_hold(desk, missed, to) and allowed(task, whole):
                places[day] = to
                found.append(Moved(weekday, to, desk.plan.days[day].title))
                draft = whole
                break
    return tuple(found), draft


def _may_hold(desk: Desk, missed: frozenset[Weekday], to: Weekday) -> bool:
    """Not where other training stands, nor on the eve of next week's session of a missed day."""
    request = desk.plan.request
    taken = {busy.weekday for busy in request.busy} | set(request.weekdays)
    return to not in taken and (to + 1) % 7 not in missed


def _on_days(task: Task, places: dict[int, Weekday]) -> Task:
    """The task with some sessions on other days; what their places lack goes along."""
    barred = dict(task.barred)
    sessions = list(task.sessions)
    for day, to in places.items():
        barred[to] = task.barred.get(sessions[day].weekday, frozenset())
        sessions[day] = replace(sessions[day], weekday=to, eve=None)
    return replace(task, sessions=tuple(sessions), barred=barred)


def _merged(
    desk: Desk, draft: Draft, missed: frozenset[Weekday], left: frozenset[Weekday]
) -> tuple[tuple[Merged, ...], tuple[Dropped, ...], Draft]:
    """Missed exercises on the days that are left, and what fits on none."""
    merged: list[Merged] = []
    dropped: list[Dropped] = []
    for weekday, slot, sets in _missed(desk, missed):
        day, grown, fits = _placed(desk, draft, slot.slug, sets, left)
        if grown is not None and day is not None:
            more = bool(draft.sets_of(desk.day(day), slot.slug))
            merged.append(Merged(slot, fits, weekday, day, more))
            draft = grown
        if fits < sets:
            dropped.append(Dropped(slot, sets - fits, weekday))
    return tuple(merged), tuple(dropped), draft


def _missed(desk: Desk, missed: frozenset[Weekday]) -> Iterable[tuple[Weekday, Slot, int]]:
    """Missed slots, the most useful first. Cardio and stretches are not made up for."""
    found = [
        (day.weekday, slot, desk.draft.sets_of(desk.day(day.weekday), slot.slug))
        for day in desk.plan.days
        if day.weekday in missed
        for slot in day.slots
        if slot.role not in (Role.CARDIO, Role.STRETCH)
    ]
    return sorted(found, key=lambda one: (-_worth(one[1]), one[0], one[1].slug))


def _worth(slot: Slot) -> int:
    return sum(max(0, one.points) * WORTH.get(one.level, 1) for one in slot.contributions)


def _placed(
    desk: Desk, draft: Draft, slug: str, sets: int, left: frozenset[Weekday]
) -> tuple[Weekday | None, Draft | None, int]:
    """The day, the draft and the sets that fit: as many as possible, on the earliest day."""
    for count in range(sets, 0, -1):
        for weekday in sorted(left):
            day = desk.day(weekday)
            grown = draft.with_sets(day, slug, draft.sets_of(day, slug) + count)
            if allowed(desk.about(grown), grown):
                return weekday, grown, count
    return None, None, 0


def _lost(desk: Desk, draft: Draft) -> tuple[tuple[DoseMuscle, Decimal], ...]:
    """Weekly sets that each muscle loses, most first."""
    before = {one.muscle: one.sets for one in doses(desk.about(desk.draft), desk.draft)}
    after = {one.muscle: one.sets for one in doses(desk.about(draft), draft)}
    gaps = [(muscle, sets - after.get(muscle, Decimal(0))) for muscle, sets in before.items()]
    return tuple(sorted(((m, gap) for m, gap in gaps if gap > 0), key=lambda one: -one[1]))
