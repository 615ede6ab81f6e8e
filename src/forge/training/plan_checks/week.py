"""The shape of the week: days, dates, and how many exercises of a kind."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.domain.vocabulary import Level, Pattern, Weekday
from forge.training.plan_checks.evidence import Violation, World, day_name, uses_on

FEWEST_SLOTS = 2
MOST_SLOTS = 9
MOST_DISTINCT = {Level.BEGINNER: 14, Level.INTERMEDIATE: 25, Level.ADVANCED: 30}
MANY_DAYS, MORE_DISTINCT = 4, 2
"""Different exercises of a week by level, and how many more for each day after so many."""
LONG_SESSION_MIN = 45
LARGE_PATTERNS = frozenset(
    {
        Pattern.SQUAT,
        Pattern.LUNGE,
        Pattern.HINGE,
        Pattern.HORIZONTAL_PUSH,
        Pattern.VERTICAL_PUSH,
        Pattern.HORIZONTAL_PULL,
        Pattern.VERTICAL_PULL,
    }
)
STRENGTH_ROLES = frozenset({Role.SKILL, Role.MAIN, Role.COMPOUND, Role.ISOLATION, Role.CORE})
"""Roles that the limit on patterns is about: a day may hold many stretches."""


def weekdays(world: World) -> Iterator[Violation]:
    """The sessions stand on the weekdays asked for, each once, in order."""
    asked = world.plan.request.weekdays
    planned = [day.weekday for day in world.plan.days]
    for weekday in sorted(set(planned) - set(asked)):
        yield Violation("weekdays", _name(weekday), "A session on a day that was not given.")
    for weekday in sorted(set(asked) - set(planned)):
        yield Violation("weekdays", _name(weekday), "No session on a day that was given.")
    if len(set(planned)) < len(planned):
        yield Violation("weekdays", "week", "Two sessions on one weekday.")


def dates(world: World) -> Iterator[Violation]:
    """Dates fall on their weekdays, within a week from the start, in order."""
    start = world.plan.request.start
    for day in world.plan.days:
        where = day_name(day)
        if day.date.weekday() != day.weekday:
            yield Violation("dates", where, f"{day.date.isoformat()} is no {where}.")
        if not start <= day.date < start + timedelta(days=7):
            sentence = f"{day.date.isoformat()} is not in the week from {start.isoformat()}."
            yield Violation("dates", where, sentence)


def block(world: World) -> Iterator[Violation]:
    """The block lasts as long as asked, and every week of it has one rule that can be followed."""
    told = world.plan.block
    asked = world.plan.request.block_weeks
    if told.replan_on <= world.plan.request.start:
        yield Violation("block", "block", "The plan is to be made anew before it starts.")
    if told.weeks != asked:
        yield Violation("block", "block", f"{told.weeks} weeks; {asked} were asked for.")
    if [rule.week for rule in told.wave] != list(range(1, told.weeks + 1)):
        yield Violation("block", "block", "The weeks of the block do not have one rule each.")
    planned = {slot.slug for day in world.plan.days for slot in day.slots}
    for rule in told.wave:
        where = f"week {rule.week}"
        if not 0 < rule.percent <= 100 or rule.added_sets < 0:
            sentence = f"{rule.percent} % of the sets and {rule.added_sets} more."
            yield Violation("block", where, sentence)
        for slug in sorted(set(rule.slugs) - planned):
            yield Violation("block", where, f"More sets for {slug}, which is not planned.")


def slot_counts(world: World) -> Iterator[Violation]:
    """No day is empty, none is crowded."""
    for day in world.plan.days:
        if not day.slots:
            yield Violation("empty_day", day_name(day), "The session holds no exercise.")
        elif not FEWEST_SLOTS <= len(day.slots) <= MOST_SLOTS:
            sentence = f"{len(day.slots)} exercises; {FEWEST_SLOTS} to {MOST_SLOTS} are possible."
            yield Violation("slots", day_name(day), sentence)


def kinds(world: World) -> Iterator[Violation]:
    """One exercise of a family a day, one of a pattern, two of a large one in long sessions."""
    for day in world.plan.days:
        found = list(uses_on(world, day))
        families = Counter(use.exercise.facts.family for use in found)
        strength = [use for use in found if use.slot.role in STRENGTH_ROLES]
        patterns = Counter(use.exercise.facts.movement_pattern for use in strength)
        for family, count in sorted(families.items()):
            if count > 1:
                sentence = f"{count} exercises of the family {family}."
                yield Violation("family", day_name(day), sentence)
        for pattern, count in sorted(patterns.items()):
            long = day.minutes_limit >= LONG_SESSION_MIN
            most = 2 if long and pattern in LARGE_PATTERNS else 1
            if count > most:
                sentence = f"{count} exercises of the pattern {pattern}; {most} at most."
                yield Violation("pattern", day_name(day), sentence)


def distinct(world: World) -> Iterator[Violation]:
    """The week holds no more different exercises than the level can learn."""
    slugs = {slot.slug for day in world.plan.days for slot in day.slots}
    more = MORE_DISTINCT * max(0, len(world.plan.days) - MANY_DAYS)
    most = MOST_DISTINCT[world.plan.request.level] + more
    if len(slugs) > most:
        sentence = f"{len(slugs)} different exercises; {most} is the most at this level."
        yield Violation("distinct", "week", sentence)


def supersets(world: World) -> Iterator[Violation]:
    """Groups hold two or more slots of one day, were wished, and spare main strength lifts."""
    request = world.plan.request
    for day in world.plan.days:
        sizes = Counter(slot.group for slot in day.slots if slot.group is not None)
        for group, size in sorted(sizes.items()):
            if size < 2:
                yield Violation("superset", day_name(day), f"Superset {group} has one exercise.")
        if sizes and not request.supersets:
            yield Violation("superset", day_name(day), "Supersets were not wished.")
        mains = [slot for slot in day.slots if slot.group and slot.role is Role.MAIN]
        if mains and request.goal is Goal.STRENGTH:
            sentence = f"{mains[0].slug} is a main lift and stands in a superset."
            yield Violation("superset", day_name(day), sentence)


def _name(weekday: Weekday) -> str:
    return Weekday(weekday).name.title()
