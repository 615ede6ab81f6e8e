"""A plan: a block of weeks, the days of its week, and the reasons for every choice.

A stored plan is complete: showing it never looks a rule up again.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from forge.domain.exercise import Span
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import DoseMuscle, Measure, Weekday


class Role(StrEnum):
    """What a slot is for within its session."""

    SKILL = "skill"
    POWER = "power"
    MAIN = "main"
    COMPOUND = "compound"
    ISOLATION = "isolation"
    BALANCE = "balance"
    CARE = "care"
    CORE = "core"
    CARDIO = "cardio"
    STRETCH = "stretch"


class Term(StrEnum):
    """Named terms of the objective, hence of every explanation."""

    MINIMUM_DOSE = "minimum_dose"
    PATTERN = "pattern"
    DIRECT = "direct"
    BALANCE_DAYS = "balance_days"
    SKILL = "skill"
    POWER = "power"
    DOSE = "dose"
    FREQUENCY = "frequency"
    MAIN_LIFT = "main_lift"
    PUSH_PULL = "push_pull"
    KNEE_HIP = "knee_hip"
    VARIETY = "variety"
    STRETCH = "stretch"
    CARDIO = "cardio"
    CARE = "care"
    ESSENTIAL = "essential"
    FULL_DAY = "full_day"
    NEIGHBOURS = "neighbours"
    SPREAD = "spread"
    LONE_SET = "lone_set"
    CONTINUITY = "continuity"
    MERIT = "merit"
    FAVOURITE = "favourite"
    DISLIKE = "dislike"
    FEW_EXERCISES = "few_exercises"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a slot adds to one term: points lost if it were removed, and on what."""

    level: int
    term: Term
    subject: str
    points: int


@dataclass(frozen=True, slots=True)
class Swap:
    """The best one-for-one replacement and what it would cost, per objective level.

    ``tie`` means the difference is below one percent of the removal cost.
    """

    slug: str
    cost: tuple[int, int, int]
    tie: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is so: a rule id, the sentence, and the facts the sentence uses."""

    rule: str
    sentence: str
    facts: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class LoadRule:
    """How to choose the load: ``kind`` and, where known, an exact loadable weight in kg.

    Kinds: exact, percent_1rm, find (find it by effort), band, bodyweight, assistance, none.
    """

    kind: str
    sentence: str
    kg: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One exercise within a session. Exactly one of reps, hold_s, time_s, metres is set.

    ``sides`` is 2 when each side is done in turn, so the amount is per side.
    ``group`` names a superset; slots that share it are done in turn.
    ``rir`` is the range of repetitions in reserve, None where effort is told otherwise.
    ``locked`` slots stay as they are when the rest is planned anew.
    """

    slug: str
    name: str
    role: Role
    sets: int
    measure: Measure
    sides: int
    rest_s: int
    tempo: str
    effort: str
    load: LoadRule
    progression: Reason
    reasons: tuple[Reason, ...]
    contributions: tuple[Contribution, ...]
    seconds: int
    reps: Span | None = None
    hold_s: Span | None = None
    time_s: Span | None = None
    metres: Span | None = None
    rir: Span | None = None
    group: str | None = None
    ramp: tuple[str, ...] = ()
    swaps: tuple[Swap, ...] = ()
    easier: str | None = None
    harder: str | None = None
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Drill:
    """One line of a warm-up or cool-down."""

    slug: str | None
    name: str
    amount: str
    seconds: int
    reason: str


@dataclass(frozen=True, slots=True)
class TimeParts:
    """Where the seconds of a session go, by the time model."""

    warm_up: int
    ramp: int
    work: int
    rest: int
    set_up: int
    cool_down: int
    saved_by_pairs: int = 0

    @property
    def total(self) -> int:
        """All seconds."""
        return (
            self.warm_up
            + self.ramp
            + self.work
            + self.rest
            + self.set_up
            + self.cool_down
            - self.saved_by_pairs
        )

    @property
    def minutes(self) -> int:
        """Whole minutes, begun ones included."""
        return -(-self.total // 60)


@dataclass(frozen=True, slots=True)
class Day:
    """One session of the week. ``place`` is named where there is more than one."""

    weekday: Weekday
    date: date
    title: str
    minutes_limit: int
    warm_up: tuple[Drill, ...]
    slots: tuple[Slot, ...]
    cool_down: tuple[Drill, ...]
    time: TimeParts
    place: str = ""


@dataclass(frozen=True, slots=True)
class WeekRule:
    """What changes in one week of the block: sets added and the effort asked.

    Each session is done with ``percent`` of its printed sets, spread as ``week_sets`` does;
    ``slugs`` get ``added_sets`` more on one day each. On weekdays that are ``off`` there is no
    session in this week.
    """

    week: int
    added_sets: int
    sentence: str
    percent: int = 100
    slugs: tuple[str, ...] = ()
    off: tuple[Weekday, ...] = ()

    def is_off(self, day: Day) -> bool:
        """True where this week has no session on a day, such as that of an event."""
        return day.weekday in self.off


@dataclass(frozen=True, slots=True)
class Block:
    """Weeks, wave, deload, and when to plan anew."""

    weeks: int
    wave: tuple[WeekRule, ...]
    deload: str
    replan_on: date
    triggers: tuple[str, ...]

    def rule_of(self, week: int) -> WeekRule | None:
        """The rule of a week, counted from 1; None for one that follows no wave."""
        return next((rule for rule in self.wave if rule.week == week), None)

    def is_off(self, week: int, day: Day) -> bool:
        """True where a week, counted from 1, has no session on a day."""
        rule = self.rule_of(week)
        return rule is not None and rule.is_off(day)


@dataclass(frozen=True, slots=True)
class MuscleDose:
    """Weekly sets of one muscle group against its range. Helpers count half."""

    muscle: DoseMuscle
    sets: Decimal
    direct: int
    days: int
    minimum: Decimal
    target: Decimal
    maximum: Decimal


@dataclass(frozen=True, slots=True)
class Unmet:
    """A wish that the plan does not meet: how far it got, why, and the cheapest way out."""

    wish: str
    wanted: str
    got: str
    because: str
    fix: str
    level: int


@dataclass(frozen=True, slots=True)
class Exclusion:
    """An exercise that a hard rule leaves out, with every rule that does so."""

    slug: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """How the plan was made: enough to make it again, byte for byte."""

    request_hash: str
    catalogue_version: str
    rules_version: str
    solver: str
    seed: int
    template: str
    status: str
    objective: tuple[int, int, int]
    bound: tuple[int, int, int]
    deterministic_work: float
    fallback: bool
    candidates: int


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line of the audit: the value, whether it passes, and whether it is a gate."""

    id: str
    name: str
    value: float
    passed: bool
    gate: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole plan, as stored and as shown. Unmet wishes come first on every page.

    ``edits`` are the changes made by hand since it was planned, oldest first: the rule is the
    kind of edit, the facts are its values.
    """

    request: PlanRequest
    title: str
    summary: str
    block: Block
    days: tuple[Day, ...]
    doses: tuple[MuscleDose, ...]
    unmet: tuple[Unmet, ...]
    excluded: tuple[Exclusion, ...]
    notes: tuple[Reason, ...]
    audit: tuple[AuditLine, ...]
    provenance: Provenance
    version: int = 1
    edits: tuple[Reason, ...] = ()
