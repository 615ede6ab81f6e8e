"""The sessions that a plan gives to dates."""

from datetime import date, timedelta

from forge.domain.plan import Day, Drill, Plan, WeekRule
from forge.domain.week_sets import minutes_in_week
from forge.training.log.names import occurrence
from forge.training.schedule.items import items_of
from forge.training.schedule.values import Occurrence


def occurrences(plan: Plan, plan_id: str, start: date, days: int) -> tuple[Occurrence, ...]:
    """The planned sessions from ``start`` for so many days, in order; none outside the block."""
    end = start + timedelta(days=days)
    found = (
        _occurrence(plan, plan_id, day, week)
        for week in range(1, plan.block.weeks + 1)
        for day in plan.days
        if not plan.block.is_off(week, day) and start <= day.date + timedelta(weeks=week - 1) < end
    )
    return tuple(sorted(found, key=lambda one: (one.date, one.key)))


def find_occurrence(plan: Plan, plan_id: str, key: str) -> Occurrence | None:
    """The planned session of a key, whatever the attempt; None for one that is not planned."""
    parts = key.split(":")
    if len(parts) != 4 or parts[0] != plan_id or not all(part.isdecimal() for part in parts[1:]):
        return None
    week, weekday, attempt = (int(part) for part in parts[1:])
    day = next((day for day in plan.days if day.weekday == weekday), None)
    if day is None or not 1 <= week <= plan.block.weeks or attempt < 1:
        return None
    if plan.block.is_off(week, day):
        return None
    return _occurrence(plan, plan_id, day, week, attempt)


def _occurrence(plan: Plan, plan_id: str, day: Day, week: int, attempt: int = 1) -> Occurrence:
    rule = plan.block.rule_of(week)
    items = items_of(day, rule, plan.request.unit)
    return Occurrence(
        key=occurrence(plan_id, week, day.weekday, attempt),
        plan=plan_id,
        week=week,
        weekday=int(day.weekday),
        date=day.date + timedelta(weeks=week - 1),
        title=day.title,
        place=plan.request.at(day.weekday).place.name,
        minutes=minutes_in_week(day, rule) if rule else day.time.minutes,
        limit=day.minutes_limit,
        why=_why(plan, rule, week),
        items=items,
        warm_up=_drills(day.warm_up),
        cool_down=_drills(day.cool_down),
    )


def _why(plan: Plan, rule: WeekRule | None, week: int) -> str:
    place = f"Week {week} of {plan.block.weeks}."
    return f"{place} {rule.sentence}" if rule else place


def _drills(drills: tuple[Drill, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((drill.name, drill.amount) for drill in drills)
