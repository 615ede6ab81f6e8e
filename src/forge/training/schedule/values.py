"""What is due: a session on a date, its exercises, and each set to tick."""

from dataclasses import dataclass, field
from datetime import date

from forge.domain.exercise import Span
from forge.domain.logged import Load, SetSide, SetType
from forge.domain.vocabulary import Measure


@dataclass(frozen=True, slots=True)
class Circuit:
    """How the exercises of a group are done in turn; 0 means none of it.

    ``rounds`` 0 is as many as ``cap_s`` allows. With ``every_s`` a turn of one exercise begins
    each so many seconds and what is left of it is rest; else ``transition_s`` lies between two
    exercises and ``rest_s`` after a round.
    """

    rounds: int = 0
    rest_s: int = 0
    transition_s: int = 0
    every_s: int = 0
    cap_s: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a session, complete enough to be done without the plan.

    ``slot`` names it within its session. ``amount`` is the range of one set in what ``measure``
    counts: repetitions, seconds or metres, for each side where ``sides`` is 2; ``hold_s`` is the
    hold of each repetition. ``value`` is what its planned sets are worth to the plan, and
    ``seconds`` what they take with their rests. ``main`` exercises are cut last.
    Those of one ``group`` are done in turn, as ``circuit`` says where it is more than a superset.
    """

    slot: str
    letter: str
    slug: str
    name: str
    measure: Measure
    sets: int
    amount: Span
    sides: int = 1
    hold_s: int | None = None
    rest_s: int = 0
    group: str = ""
    warm_ups: tuple[str, ...] = ()
    rir: Span | None = None
    effort: str = ""
    tempo: str = ""
    load_kind: str = "none"
    load_words: str = ""
    load: Load | None = None
    why: str = ""
    progression: str = ""
    seconds: int = 0
    value: int = 0
    main: bool = False
    swaps: tuple[str, ...] = ()
    circuit: Circuit | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One planned session: ``date`` is the day that the plan gives it, ``week`` counts from 1."""

    key: str
    plan: str
    week: int
    weekday: int
    date: date
    title: str
    place: str
    minutes: int
    limit: int
    why: str
    items: tuple[Item, ...] = field(default=())
    warm_up: tuple[tuple[str, str], ...] = ()
    cool_down: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One set to tick. Each of ``sides`` is logged under a name of its own."""

    slot: str
    index: int
    type: SetType
    sides: tuple[SetSide, ...]
    words: str = ""

    @property
    def name(self) -> str:
        """The slot as the names of its sets write it; warm-ups have one of their own."""
        return f"{self.slot}.warm" if self.type is SetType.WARM_UP else self.slot
