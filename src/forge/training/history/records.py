"""Records: derived, never stored, and each names its set. Adding a set never lowers one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from forge.domain.logged import Load, LoadUnit, LoggedSet, SetType
from forge.domain.vocabulary import Measure
from forge.training.history.single import best_single

Size = Callable[[LoggedSet], Decimal | None]
NOT_COUNTED = frozenset({SetType.WARM_UP, SetType.PARTIAL})


class RecordKind(StrEnum):
    """What is best."""

    SINGLE = "single"
    LOAD = "load"
    REPS = "reps"
    HOLD = "hold"
    TIME = "time"
    DISTANCE = "distance"
    ASSISTANCE = "assistance"


@dataclass(frozen=True, slots=True)
class Record:
    """A best: ``value`` in kg, repetitions, seconds or metres, and the set ``of`` which it is.

    Of the kind ``load`` there is one for each count of repetitions that no heavier set reaches.
    Less assistance is more.
    """

    kind: RecordKind
    value: Decimal
    of: LoggedSet


def records(sets: Iterable[LoggedSet]) -> tuple[Record, ...]:
    """All records of one exercise, given its sets from old to new; the first of equals counts."""
    working = [one for one in sets if one.type not in NOT_COUNTED]
    return tuple(_records(working))


def _records(working: list[LoggedSet]) -> Iterator[Record]:
    if best := best_single(working):
        yield Record(RecordKind.SINGLE, best.kg, best.of)
    for one in _front(working):
        yield Record(RecordKind.LOAD, weight(one.load) or Decimal(0), one)
    yield from _most(RecordKind.REPS, [one for one in working if _unloaded(one)], _reps)
    yield from _most(RecordKind.HOLD, [one for one in working if _held(one)], _seconds)
    yield from _most(RecordKind.TIME, [one for one in working if _timed(one)], _seconds)
    yield from _most(RecordKind.DISTANCE, working, lambda one: one.metres)
    if helped := [one for one in working if weight(one.assistance) is not None and one.reps]:
        least = min(helped, key=lambda one: (weight(one.assistance), -(one.reps or 0)))
        yield Record(RecordKind.ASSISTANCE, weight(least.assistance) or Decimal(0), least)


def top_set(sets: Iterable[LoggedSet]) -> LoggedSet | None:
    """The set that tells most of one exercise in one session: heaviest, then most, then longest."""
    working = [one for one in sets if one.type not in NOT_COUNTED]
    return max(working, key=_rank, default=None)


def _rank(one: LoggedSet) -> tuple[Decimal, Decimal, int, int]:
    less_help = -(weight(one.assistance) or Decimal(0))
    return (weight(one.load) or Decimal(0), less_help, one.reps or 0, one.seconds or 0)


def load_at(found: Iterable[Record], reps: int) -> Decimal | None:
    """The heaviest load lifted at least so many times."""
    able = (one for one in found if one.kind is RecordKind.LOAD and (one.of.reps or 0) >= reps)
    return max((one.value for one in able), default=None)


def records_of(found: Iterable[Record], session: str) -> tuple[Record, ...]:
    """Those that were set in one session."""
    return tuple(one for one in found if one.of.session == session)


def weight(load: Load | None) -> Decimal | None:
    """What loads of one exercise are compared by: kg, or steps of its machine. Bands: None."""
    if load is None or load.unit is LoadUnit.BAND:
        return None
    return load.value if load.unit is LoadUnit.MACHINE_STEP else load.total_kg


def _front(working: list[LoggedSet]) -> list[LoggedSet]:
    """Sets that no other beats in load and repetitions both, most repetitions last."""
    loaded = [one for one in working if one.reps and (weight(one.load) or 0) > 0]
    heaviest: dict[int, LoggedSet] = {}
    for one in loaded:
        reps = one.reps or 0
        if reps not in heaviest or _kg(one) > _kg(heaviest[reps]):
            heaviest[reps] = one
    front: list[LoggedSet] = []
    for reps in sorted(heaviest, reverse=True):
        if not front or _kg(heaviest[reps]) > _kg(front[-1]):
            front.append(heaviest[reps])
    return front[::-1]


def _kg(one: LoggedSet) -> Decimal:
    return weight(one.load) or Decimal(0)


def _most(kind: RecordKind, sets: list[LoggedSet], value: Size) -> Iterator[Record]:
    found = [(size, one) for one in sets if (size := value(one))]
    if found:
        size, one = max(found, key=lambda pair: pair[0])
        yield Record(kind, size, one)


def _unloaded(one: LoggedSet) -> bool:
    return one.load is None and one.assistance is None


def _held(one: LoggedSet) -> bool:
    return one.measure in (Measure.HOLD, Measure.REPS_HOLD)


def _timed(one: LoggedSet) -> bool:
    return one.measure in (Measure.TIME, Measure.DISTANCE)


def _reps(one: LoggedSet) -> Decimal | None:
    return None if one.reps is None else Decimal(one.reps)


def _seconds(one: LoggedSet) -> Decimal | None:
    return None if one.seconds is None else Decimal(one.seconds)
