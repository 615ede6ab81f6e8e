"""An exercise over time: the one thing to watch, its best of each week, and how far it came."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from forge.domain.logged import LoggedSet
from forge.training.history.records import NOT_COUNTED, RecordKind, records
from forge.training.history.single import single
from forge.training.history.trend import monday

RECENT = timedelta(weeks=8)
"""What was done lately decides what is watched: who needs no help any more watches repetitions."""
Dated = tuple[date, LoggedSet]


@dataclass(frozen=True, slots=True)
class Point:
    """The best of some days: when it was done, its value, its set."""

    on: date
    value: Decimal
    of: LoggedSet


@dataclass(frozen=True, slots=True)
class Series:
    """What is watched of an exercise, and the best of each week or month that has one."""

    kind: RecordKind
    points: tuple[Point, ...]

    @property
    def change(self) -> Decimal | None:
        """From the first point to the last; None for a single one."""
        return self.points[-1].value - self.points[0].value if len(self.points) > 1 else None


def watched(sets: Iterable[LoggedSet]) -> RecordKind | None:
    """What to draw of an exercise: what most of its sets tell; None if nothing is counted."""
    told = Counter(kind for one in sets if (kind := _kind(one)))
    if RecordKind.SINGLE in told:  # loads above twelve repetitions belong to the same lift
        told[RecordKind.SINGLE] += told.pop(RecordKind.LOAD, 0)
    return min(told, key=lambda kind: (-told[kind], kind), default=None)


def _kind(one: LoggedSet) -> RecordKind | None:
    """What one set tells most of."""
    if one.type in NOT_COUNTED:
        return None
    if single(one):
        return RecordKind.SINGLE
    found = {record.kind for record in records([one])}
    usual = (
        RecordKind.ASSISTANCE,
        RecordKind.LOAD,
        RecordKind.HOLD,
        RecordKind.DISTANCE,
        RecordKind.TIME,
        RecordKind.REPS,
    )
    return next((kind for kind in usual if kind in found), None)


def series(dated: Iterable[Dated], *, monthly: bool = False) -> Series | None:
    """The best of each week, or each month, of one exercise, oldest first."""
    found = sorted(dated, key=lambda one: one[0])
    lately = (one for on, one in found if on > found[-1][0] - RECENT)
    kind = watched(lately) or watched(one for _, one in found)
    if kind is None:
        return None
    spans: dict[date, list[Dated]] = {}
    for on, one in found:
        spans.setdefault(on.replace(day=1) if monthly else monday(on), []).append((on, one))
    best = (_best(kind, spans[start]) for start in sorted(spans))
    return Series(kind, tuple(point for point in best if point))


def since(found: Series, first: date) -> Series:
    """The part from a day on."""
    return Series(found.kind, tuple(point for point in found.points if point.on >= first))


def _best(kind: RecordKind, dated: Sequence[Dated]) -> Point | None:
    days = {one.key: on for on, one in dated}
    found = [one for one in records([one for _, one in dated]) if one.kind is kind]
    best = max(found, key=lambda one: one.value, default=None)
    return Point(days[best.of.key], best.value, best.of) if best else None


def weeks_shown(points: Sequence[Point]) -> int:
    """How many weeks lie between the first and the last point."""
    return (points[-1].on - points[0].on) // timedelta(weeks=1) if points else 0
