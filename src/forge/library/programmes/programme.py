"""A programme: a way to train as it is commonly written down, day by day, slot by slot.

It says what its author asks for. What a person gets from it is the planner's work.
"""

from dataclasses import dataclass, field
from typing import Final

from forge.domain.exercise import Span
from forge.domain.plan import Role
from forge.domain.request import AgeBand, Goal
from forge.domain.vocabulary import Equipment, Level, Measure, Pattern

INDEX: Final = "/programmes"
"""The page that lists all programmes."""


def path_of(slug: str) -> str:
    """``/programme/full-body-three-days``."""
    return f"/programme/{slug}"


@dataclass(frozen=True, slots=True)
class Post:
    """One place of a session: what movement it needs, who may fill it, and how much is done.

    ``prefer`` holds slugs, the first choice first; ``need`` the patterns that may stand in, the
    best first. Exactly one of ``reps``, ``seconds``, ``metres`` is set; it is for each side
    where an exercise is done side by side. ``percent`` is of the training maximum, ``rule``
    names one of the programme's rules of progression; without one the planner's own holds.
    """

    need: tuple[Pattern, ...]
    role: Role
    prefer: tuple[str, ...]
    sets: int
    rest_s: int
    reps: Span | None = None
    seconds: Span | None = None
    metres: Span | None = None
    rir: Span | None = None
    percent: Span | None = None
    rule: str = ""
    note: str = ""

    def counts(self, measure: Measure) -> bool:
        """True if the amount is told in what an exercise of this measure is counted in."""
        match measure:
            case Measure.REPS:
                return self.reps is not None
            case Measure.HOLD | Measure.TIME:
                return self.seconds is not None
            case Measure.DISTANCE:
                return self.metres is not None
            case Measure.REPS_HOLD:
                return False


@dataclass(frozen=True, slots=True)
class Session:
    """One day of a programme's week."""

    title: str
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Wave:
    """What a week of the block asks for: ``percent`` of the printed sets of each session."""

    says: str
    percent: int = 100


@dataclass(frozen=True, slots=True)
class Support:
    """A row of docs/evidence.md that the programme rests on, and what it lends."""

    row: str
    says: str


@dataclass(frozen=True, slots=True)
class Programme:
    """A whole programme. ``wave`` is walked through week by week and begins anew at its end.

    ``minutes`` is what a session of its plain form takes, ``equipment`` what that form uses,
    ``age`` whom it is written for where that matters.
    """

    slug: str
    name: str
    lead: str
    goal: Goal
    level: Level
    weeks: int
    minutes: int
    equipment: tuple[Equipment, ...]
    idea: str
    suits: tuple[str, ...]
    suits_not: tuple[str, ...]
    evidence: tuple[Support, ...]
    deload: str
    next_block: str
    weak: tuple[str, ...]
    days: tuple[Session, ...]
    rules: dict[str, str] = field(default_factory=dict[str, str])
    wave: tuple[Wave, ...] = ()
    second_goal: Goal | None = None
    skill: str | None = None
    age: AgeBand = AgeBand.ADULT

    @property
    def path(self) -> str:
        """The address of its page."""
        return path_of(self.slug)

    def posts(self) -> tuple[Post, ...]:
        """Every place of the week, in order."""
        return tuple(post for day in self.days for post in day.posts)
