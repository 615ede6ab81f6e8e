"""What a person asks of the planner. Frozen, complete, free of defaults that guess."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from forge.domain.vocabulary import (
    DoseMuscle,
    Equipment,
    Joint,
    Level,
    Noise,
    Pattern,
    StressReason,
    Weekday,
)


class Goal(StrEnum):
    """What the plan is for."""

    STRENGTH = "strength"
    HYPERTROPHY = "hypertrophy"
    HEALTH = "health"
    POWER = "power"
    FAT_LOSS = "fat_loss"
    MOBILITY = "mobility"
    ENDURANCE_SUPPORT = "endurance_support"
    BALANCE = "balance"
    SKILL = "skill"
    CARE = "care"


class Severity(StrEnum):
    """Mild: noticed, load or range is capped. Moderate: hurts under load. Severe: at rest."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"

    @property
    def forbidden_stress(self) -> int:
        """Lowest joint-stress level that this severity forbids."""
        return {Severity.MILD: 3, Severity.MODERATE: 2, Severity.SEVERE: 1}[self]


class Side(StrEnum):
    """Which side is limited."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class AgeBand(StrEnum):
    """Age as far as training rules need it."""

    UNDER_18 = "under18"
    ADULT = "18-39"
    MIDDLE = "40-64"
    OLDER = "65+"


class Pregnancy(StrEnum):
    """Stage of pregnancy."""

    NONE = "none"
    FIRST = "T1"
    SECOND = "T2"
    THIRD = "T3"
    POSTPARTUM = "postpartum"


class Clearance(StrEnum):
    """Whether a clinician agreed to training during pregnancy or after birth."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Unit(StrEnum):
    """Unit of weight at the edge."""

    KG = "kg"
    LB = "lb"


class EffortStyle(StrEnum):
    """How effort is told."""

    WORDS = "words"
    RIR = "rir"
    RPE = "rpe"


@dataclass(frozen=True, slots=True)
class Limitation:
    """A joint that limits training. Remembered until changed; ``red_flags`` stop work for it.

    ``motion`` narrows it to one way of loading the joint, such as work overhead.
    """

    joint: Joint
    severity: Severity
    side: Side = Side.BOTH
    since: date | None = None
    red_flags: bool = False
    motion: StressReason | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where one trains. ``loads`` maps an item to its loadable weights in kg, per implement.

    An item without an entry in ``loads`` is taken as fully adjustable in its usual step.
    ``small_room`` allows about 2 x 2 m; ``noise`` is the loudest that is accepted.
    ``weekdays`` are those of another place; empty for the usual one.
    """

    name: str
    equipment: frozenset[Equipment]
    loads: dict[Equipment, tuple[Decimal, ...]] = field(
        default_factory=dict[Equipment, tuple[Decimal, ...]]
    )
    small_room: bool = False
    noise: Noise = Noise.DROP
    weekdays: tuple[Weekday, ...] = ()


@dataclass(frozen=True, slots=True)
class Lift:
    """A weight in kg that was lifted ``reps`` times, with none left."""

    kg: Decimal
    reps: int


@dataclass(frozen=True, slots=True)
class CardioWish:
    """Moderate minutes wanted a week, and those done elsewhere (vigorous counts double)."""

    target_minutes: int
    done_elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Busy:
    """A weekday with demanding training elsewhere, such as a run."""

    weekday: Weekday
    what: str


@dataclass(frozen=True, slots=True)
class Event:
    """A day to be fresh for: a race, a meet, a long hike."""

    date: date
    name: str = "your event"


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Everything a plan depends on, apart from the catalogue.

    ``minutes`` holds one limit for each of ``weekdays`` (warm-up included).
    ``never`` is hard, ``dislikes`` and ``favourites`` are soft; all hold slugs, family
    heads or pattern names. ``screening`` is the number of health questions answered yes.
    ``keep`` are slugs of exercises done now, which stay unless something weightier forbids.
    ``break_weeks`` counts full weeks without training before the start. ``elsewhere`` holds
    the places of some of the days; ``tested`` what was lifted lately, by slug. ``programme`` is
    the slug of a written programme that the week follows, None where the planner finds it. The
    weeks before an ``event`` get lighter.
    """

    goal: Goal
    level: Level
    weekdays: tuple[Weekday, ...]
    minutes: tuple[int, ...]
    place: Place
    start: date
    second_goal: Goal | None = None
    skill_target: str | None = None
    limitations: tuple[Limitation, ...] = ()
    never: frozenset[str] = frozenset()
    dislikes: frozenset[str] = frozenset()
    favourites: frozenset[str] = frozenset()
    keep: frozenset[str] = frozenset()
    emphasis: dict[DoseMuscle, int] = field(default_factory=dict[DoseMuscle, int])
    care_regions: tuple[Joint, ...] = ()
    age_band: AgeBand = AgeBand.ADULT
    pregnancy: Pregnancy = Pregnancy.NONE
    clearance: Clearance = Clearance.UNKNOWN
    screening: int = 0
    cardio: CardioWish | None = None
    busy: tuple[Busy, ...] = ()
    supersets: bool = False
    effort_style: EffortStyle = EffortStyle.WORDS
    unit: Unit = Unit.KG
    break_weeks: int = 0
    block_weeks: int = 5
    seed: int = 1
    elsewhere: tuple[Place, ...] = ()
    tested: dict[str, Lift] = field(default_factory=dict[str, Lift])
    programme: str | None = None
    event: Event | None = None

    def at(self, weekday: Weekday) -> "PlanRequest":
        """The request as it reads on a weekday: with the place of that day alone."""
        there = next((place for place in self.elsewhere if weekday in place.weekdays), self.place)
        return replace(self, place=there, elsewhere=())


PATTERN_WORDS = frozenset(pattern.value for pattern in Pattern)
"""Words in ``never`` and its kin that mean a whole pattern."""
