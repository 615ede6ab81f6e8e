"""What differs between two plans, as plain values."""

from dataclasses import dataclass
from decimal import Decimal

from forge.domain.plan import Reason, Unmet
from forge.domain.vocabulary import DoseMuscle, Weekday


@dataclass(frozen=True, slots=True)
class WishMove:
    """A wish that is open in both plans."""

    then: Unmet
    now: Unmet

    @property
    def moves(self) -> bool:
        """True if the wish, or how far it gets, is another now."""
        return (self.then.wanted, self.then.got) != (self.now.wanted, self.now.got)


@dataclass(frozen=True, slots=True)
class DoseMove:
    """Weekly sets of a muscle in both plans, with the minimum of each; helpers count half."""

    muscle: DoseMuscle
    then: Decimal
    now: Decimal
    minimum_then: Decimal
    minimum_now: Decimal

    @property
    def short_then(self) -> bool:
        """True if the old plan stays below its minimum."""
        return self.then < self.minimum_then

    @property
    def short_now(self) -> bool:
        """True if the new plan stays below its minimum."""
        return self.now < self.minimum_now


@dataclass(frozen=True, slots=True)
class DayMove:
    """Minutes of one weekday by the time model, rounded up; None where there is no session."""

    weekday: Weekday
    then: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class Going:
    """An exercise of the old plan that the new one leaves out, with its weekly sets and why."""

    slug: str
    name: str
    sets: int
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Coming:
    """An exercise that only the new plan has, with its weekly sets and what it is for."""

    slug: str
    name: str
    sets: int
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Staying:
    """An exercise of both plans, with its weekly sets in each."""

    slug: str
    name: str
    then: int
    now: int


@dataclass(frozen=True, slots=True)
class AuditMove:
    """A line of the audit that passes in one plan only; None where a plan has no such line."""

    id: str
    name: str
    then: bool | None
    now: bool | None
    sentence: str


@dataclass(frozen=True, slots=True)
class LevelMove:
    """The points of one level of the objective in both plans.

    ``comparable`` is False where the two requests set different targets.
    """

    level: int
    name: str
    then: int
    now: int
    comparable: bool
    told: Reason


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that a change does to a plan; open wishes first, as everywhere.

    ``changes`` are the changed answers in words; ``closed`` and ``opened`` are wishes that
    only the old and only the new plan leave open, ``still`` those of both; ``staying`` holds every
    exercise of both.
    """

    changes: tuple[str, ...]
    verdict: Reason
    closed: tuple[Unmet, ...]
    opened: tuple[Unmet, ...]
    still: tuple[WishMove, ...]
    price: tuple[Reason, ...]
    minutes: tuple[DayMove, ...]
    doses: tuple[DoseMove, ...]
    going: tuple[Going, ...]
    coming: tuple[Coming, ...]
    staying: tuple[Staying, ...]
    audit: tuple[AuditMove, ...]
    levels: tuple[LevelMove, ...]

    @property
    def is_empty(self) -> bool:
        """True if the two plans ask the same work for the same answers."""
        parts = (self.changes, self.closed, self.opened, self.price, self.minutes, self.doses)
        others = (self.going, self.coming, self.audit)
        counts = [(one.then, one.now) for one in self.staying]
        counts += [(one.then, one.now) for one in self.levels]
        moves = any(then != now for then, now in counts) or any(one.moves for one in self.still)
        return not (any((*parts, *others)) or moves)
