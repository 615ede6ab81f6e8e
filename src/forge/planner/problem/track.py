"""One weekly quantity that sets add up to: how much of it is wanted, and on how many days.

All share one shape, so that scoring, solver and greedy search treat them alike.
"""

from dataclasses import dataclass
from enum import StrEnum

from forge.domain.plan import Term

UNLIMITED = 10_000


class Kind(StrEnum):
    """What is counted."""

    MUSCLE = "muscle"
    STRETCH = "stretch"
    DRILL = "drill"
    CARDIO = "cardio"
    BALANCE = "balance"
    CARE = "care"
    SKILL = "skill"
    POWER = "power"
    RELIEF = "relief"
    NEED = "need"
    DAY = "day"


ORDINARY = frozenset({Kind.MUSCLE, Kind.DAY, Kind.NEED})
"""Kinds of which a better exercise of the same sort serves as well."""


@dataclass(frozen=True, slots=True)
class Floor:
    """A minimum: points lost for each missing unit, at an objective level.

    The first half is worth ``first`` points a unit more: the step from nothing to something
    trains most (Pelland: one set can be told from none, the next ones add less and less).
    """

    amount: int
    points: int
    level: int
    term: Term
    first: int = 0

    @property
    def half(self) -> int:
        """Units of the first half."""
        return (self.amount + 1) // 2

    def lost(self, amount: int) -> int:
        """Points that an amount lacks."""
        short = self.points * max(0, self.amount - amount)
        return short + self.first * max(0, self.half - amount)


@dataclass(frozen=True, slots=True)
class Often:
    """Days wanted with at least ``units``; points lost for each missing day.

    The same is lost for each day beyond ``most``, where there is such a limit.
    """

    days: int
    units: int
    points: int
    level: int
    term: Term
    most: int = 0

    def lost(self, days: int) -> int:
        """Points that a number of days loses."""
        beyond = max(0, days - self.most) if self.most else 0
        return self.points * (max(0, self.days - days) + beyond)


@dataclass(frozen=True, slots=True)
class Track:
    """One weekly quantity.

    ``steps`` are (upper bound, points a unit) of a concave reward at level 2 under ``term``;
    ``weekly`` and ``session`` are hard maxima.
    """

    key: str
    kind: Kind
    name: str
    term: Term
    steps: tuple[tuple[int, int], ...] = ()
    floor: Floor | None = None
    often: Often | None = None
    weekly: int = UNLIMITED
    session: int = UNLIMITED

    @property
    def target(self) -> int:
        """The aim in units: the bound of the second step, or the only one."""
        return self.steps[min(1, len(self.steps) - 1)][0] if self.steps else 0


def within_reach(tracks: tuple[Track, ...], served: frozenset[str]) -> tuple[Track, ...]:
    """The tracks without the essentials and parts of a day that nothing here serves.

    ``served`` holds the keys that some candidate adds to.
    """
    asked = (Kind.NEED, Kind.DAY)
    return tuple(one for one in tracks if one.kind not in asked or one.key in served)
