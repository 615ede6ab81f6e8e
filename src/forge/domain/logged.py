"""What was done: sessions, sets and loads, as values that history, records and targets share."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from forge.domain.event import Json
from forge.domain.vocabulary import Measure

KG_PER_LB = Decimal("0.45359237")
"""The international pound, exact by definition (1959)."""


class LoadUnit(StrEnum):
    """How a load is counted. Steps of a machine and bands have no kilograms."""

    KG = "kg"
    LB = "lb"
    MACHINE_STEP = "machine_step"
    BAND = "band"


class SetType(StrEnum):
    """What kind of set it was. Warm-ups never count; drop and myo sets count with their parent."""

    NORMAL = "normal"
    WARM_UP = "warm_up"
    DROP = "drop"
    FAILURE = "failure"
    MYO = "myo"
    PARTIAL = "partial"
    AMRAP = "amrap"


class SetSide(StrEnum):
    """Which side worked."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"
    ALTERNATING = "alternating"


@dataclass(frozen=True, slots=True)
class Load:
    """A load as typed: ``value`` in ``unit`` for each of ``implements``; the bar is included.

    ``bar`` is the empty bar's weight in the same unit, where the load is on one.
    """

    value: Decimal
    unit: LoadUnit
    implements: int = 1
    bar: Decimal | None = None

    @property
    def kg(self) -> Decimal | None:
        """Kilograms of one implement; None where the unit has none."""
        if self.unit is LoadUnit.KG:
            return self.value
        return self.value * KG_PER_LB if self.unit is LoadUnit.LB else None

    @property
    def total_kg(self) -> Decimal | None:
        """Kilograms of all implements together; None where the unit has none."""
        return None if self.kg is None else self.kg * self.implements


@dataclass(frozen=True, slots=True)
class LoggedSet:
    """One set as it was done. ``target`` is what was asked then, frozen beside it.

    ``rir`` and ``rpe`` stand as logged, never converted. ``source`` names the import that
    brought it, empty for what was logged here.
    """

    key: str
    session: str
    slot: str
    exercise: str
    index: int
    type: SetType = SetType.NORMAL
    measure: Measure = Measure.REPS
    side: SetSide = SetSide.BOTH
    load: Load | None = None
    assistance: Load | None = None
    reps: int | None = None
    seconds: int | None = None
    metres: Decimal | None = None
    rir: int | None = None
    rpe: Decimal | None = None
    rest_s: int | None = None
    started: datetime | None = None
    ended: datetime | None = None
    group: str = ""
    note: str = ""
    source: str = ""
    target: dict[str, Json] = field(default_factory=dict[str, Json])

    @property
    def left_in_reserve(self) -> Decimal | None:
        """Repetitions in reserve, from RIR or else from RPE (10 = none left; Zourdos 2016)."""
        if self.rir is not None:
            return Decimal(self.rir)
        return None if self.rpe is None else max(Decimal(0), 10 - self.rpe)


@dataclass(frozen=True, slots=True)
class LoggedSession:
    """One session with its sets in the order in which they were done.

    ``date`` is the local day at the start and never follows from UTC. ``plan``, ``week`` and
    ``weekday`` name the planned session it fulfils, where there is one.
    """

    key: str
    title: str
    date: date
    sets: tuple[LoggedSet, ...] = ()
    zone: str = ""
    place: str = ""
    started: datetime | None = None
    finished: datetime | None = None
    effort: int | None = None
    note: str = ""
    skipped: str = ""
    plan: str = ""
    week: int | None = None
    weekday: int | None = None
    source: str = ""

    @property
    def waits(self) -> bool:
        """Whether it is planned and no more: moved or given a place, nothing done or said yet."""
        told = self.sets or self.started or self.finished or self.skipped or self.note
        return bool(self.plan) and not told

    @property
    def done(self) -> bool:
        """Whether anything was done in it."""
        return bool(self.sets) and not self.skipped
