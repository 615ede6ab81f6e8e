"""The weeks around a day to be fresh for: less work before it, rest on its eve, an easy return.

Sets go down and loads stay: volume cut by about half in the last one to two weeks, intensity kept,
is what helps most (Bosquet, MSSE 2007; Pritchard, SCJ 2015 for strength).
"""

from dataclasses import replace
from datetime import timedelta

from forge.domain.capital import capital
from forge.domain.plan import Block, Reason, WeekRule
from forge.domain.request import Event, PlanRequest
from forge.domain.vocabulary import Weekday
from forge.planner.words import plural

BEFORE, AT, AFTER = 70, 50, 60
"""Percent of the sets in the week before the event, in its own, and in the one after. [j] within
the 41 to 60 % less of Bosquet 2007 for the last two weeks."""

EVE = timedelta(days=1)


def event_week(request: PlanRequest) -> int:
    """The week of the block that holds the event, 0 where there is none or it comes later."""
    if request.event is None:
        return 0
    week = (request.event.date - request.start).days // 7 + 1
    return week if 1 <= week <= request.block_weeks else 0


def building_weeks(request: PlanRequest) -> int:
    """Weeks in which effort rises: those before the taper, or the whole block."""
    before = event_week(request) - 2
    return before if before > 0 else request.block_weeks


def tapered(block: Block, request: PlanRequest) -> Block:
    """The block with its weeks around the event made lighter, and no session on its eve or day."""
    event, at = request.event, event_week(request)
    if event is None or not at:
        return block
    return replace(block, wave=tuple(_eased(rule, request, event, at) for rule in block.wave))


def _eased(rule: WeekRule, request: PlanRequest, event: Event, at: int) -> WeekRule:
    easier = {at - 1: BEFORE, at: AT, at + 1: AFTER}.get(rule.week)
    off = _off(rule.week, request, event)
    if easier is None:
        return replace(rule, off=off)
    percent = min(rule.percent, easier)
    told = _sentence(rule.week - at, percent, event)
    return WeekRule(rule.week, 0, told, percent=percent, off=off)


def _off(week: int, request: PlanRequest, event: Event) -> tuple[Weekday, ...]:
    """Weekdays of a week without a session: that of the event, and the one before it."""
    first = request.start + timedelta(weeks=week - 1)
    free = (event.date - EVE, event.date)
    return tuple(Weekday(day.weekday()) for day in free if 0 <= (day - first).days < 7)


def _sentence(after: int, percent: int, event: Event) -> str:
    name = event.name
    share = f"Do {percent} % of each session's sets, at least one of each exercise"
    if after < 0:
        return f"{share}, with the loads that you have: {name} is next week."
    if after > 0:
        return f"{share}, two reps easier than printed: {name} is behind you."
    return (
        f"{share}, with the loads that you have and nothing near the limit. {name[:1].upper()}"
        f"{name[1:]} is on {event.date:%a} {event.date.day} {event.date:%b}: no session on that "
        "day or the one before."
    )


def event_note(request: PlanRequest) -> Reason | None:
    """What a plan says of an event that this block does not reach."""
    if request.event is None or event_week(request):
        return None
    weeks = (request.event.date - request.start).days // 7
    sentence = (
        f"{capital(request.event.name)} is {plural(weeks, 'week')} "
        "after the start. This block builds up; the one that holds the day gets lighter before it."
    )
    return Reason("event", sentence)
