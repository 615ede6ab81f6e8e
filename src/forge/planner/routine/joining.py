"""Sessions and amounts that are put together over several lines."""

from dataclasses import dataclass, field, replace

from forge.domain.exercise import Span
from forge.domain.vocabulary import Weekday
from forge.planner.routine.scan import Scan
from forge.planner.routine.values import Item, Session


@dataclass
class OpenSession:
    """A session that is being read."""

    title: str
    weekday: Weekday | None
    week: int
    guessed: bool = False
    items: list[Item] = field(default_factory=list[Item])


def closed(one: OpenSession) -> Session:
    """The session; a superset of one exercise is none."""
    groups = [item.group for item in one.items]
    items = tuple(
        replace(item, group=item.group if item.group and groups.count(item.group) > 1 else None)
        for item in one.items
    )
    return Session(one.title, one.weekday, one.week, items)


def added(before: Scan, more: Scan) -> Scan:
    """Amounts of two lines together: sets that are told one by one add up."""
    return Scan(
        text=more.text,
        sets=before.sets + more.sets,
        reps=before.reps + more.reps,
        seconds=before.seconds + more.seconds,
        metres=before.metres + more.metres,
        hold_s=more.hold_s or before.hold_s,
        by_set=before.by_set + more.by_set,
        either=before.either + more.either,
        three=more.three or before.three,
        reps_told=more.reps_told or before.reps_told,
        to_limit=more.to_limit or before.to_limit,
        plus=more.plus or before.plus,
        each_side=more.each_side or before.each_side,
        rir=_both(before.rir, more.rir),
        percent=more.percent or before.percent,
        kg=before.kg + more.kg,
        pounds=more.pounds or before.pounds,
        rest_s=more.rest_s if more.rest_s is not None else before.rest_s,
        tempo=more.tempo or before.tempo,
    )


def _both(one: Span | None, other: Span | None) -> Span | None:
    """The range that holds both."""
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])
