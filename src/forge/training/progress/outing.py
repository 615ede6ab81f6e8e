"""One exercise on one day: the working sets that targets are made from.

Left and right of one number are one set, as good as the weaker side. Warm-ups, drop sets and
partial ones say nothing about the next target, and neither does a day that was made easier on
purpose (``target.eased``).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from forge.domain.logged import Load, LoggedSession, LoggedSet, SetType
from forge.domain.vocabulary import Measure
from forge.training.kit.size import size

WORKING = frozenset({SetType.NORMAL, SetType.FAILURE, SetType.AMRAP})


@dataclass(frozen=True, slots=True)
class Done:
    """One working set: the rows it stands for, its load or help, the amount, what was left."""

    keys: tuple[str, ...]
    load: Load | None
    amount: int
    rir: Decimal | None

    @property
    def weight(self) -> int:
        """Grains of the load; none weighs nothing."""
        return size(self.load) if self.load else 0


@dataclass(frozen=True, slots=True)
class Outing:
    """The working sets of one exercise on one day. ``load`` is the one that most sets had."""

    date: date
    session: str
    done: tuple[Done, ...]
    load: Load | None

    @property
    def weight(self) -> int:
        """Grains of ``load``."""
        return size(self.load) if self.load else 0

    @property
    def at_load(self) -> tuple[Done, ...]:
        """The sets at the load of the day."""
        return tuple(one for one in self.done if one.weight == self.weight)

    @property
    def rows(self) -> tuple[str, ...]:
        """The keys of the sets at the load of the day."""
        return tuple(key for one in self.at_load for key in one.keys)

    @property
    def amounts(self) -> tuple[int, ...]:
        """Repetitions, seconds or metres of the sets at the load of the day."""
        return tuple(one.amount for one in self.at_load)


def outings(sessions: Iterable[LoggedSession], slug: str) -> tuple[Outing, ...]:
    """The days on which an exercise was done, oldest first."""
    found: list[Outing] = []
    for session in sorted(sessions, key=lambda one: (one.date, one.key)):
        wanted = (one for one in session.sets if one.exercise == slug and not session.skipped)
        done = _done(one for one in wanted if _counts(one))
        if done:
            found.append(Outing(session.date, session.key, done, _usual(done)))
    return tuple(found)


def _counts(one: LoggedSet) -> bool:
    return one.type in WORKING and one.target.get("eased") is not True and _amount(one) > 0


def _amount(one: LoggedSet) -> int:
    if one.measure in (Measure.REPS, Measure.REPS_HOLD):
        return one.reps or 0
    return int(one.metres or 0) if one.measure is Measure.DISTANCE else one.seconds or 0


def _done(sets: Iterable[LoggedSet]) -> tuple[Done, ...]:
    sides: dict[tuple[str, int, str], Done] = {}
    for one in sets:
        pair = one.side.value in ("left", "right")
        name = (one.slot, one.index, "" if pair else one.key)
        made = Done((one.key,), one.assistance or one.load, _amount(one), one.left_in_reserve)
        sides[name] = _weaker(sides[name], made) if name in sides else made
    return tuple(sides.values())


def _weaker(one: Done, other: Done) -> Done:
    """Two sides as one set."""
    light = one if one.weight <= other.weight else other
    left = [rir for rir in (one.rir, other.rir) if rir is not None]
    keys = (*one.keys, *other.keys)
    return Done(keys, light.load, min(one.amount, other.amount), min(left, default=None))


def _usual(done: tuple[Done, ...]) -> Load | None:
    """The load that most sets had, the heavier of equals."""
    counts = Counter(one.weight for one in done)
    weight = max(counts, key=lambda one: (counts[one], one))
    return next(one.load for one in done if one.weight == weight)
