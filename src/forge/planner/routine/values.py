"""What a pasted routine becomes: lines with their readings, and the sessions they make up."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from forge.domain.asked import Asked
from forge.domain.exercise import Span
from forge.domain.vocabulary import Weekday


class Kind(StrEnum):
    """What a line turned out to be. Every line is exactly one of these."""

    READ = "read"
    HEADING = "heading"
    QUESTION = "question"
    UNREAD = "unread"
    NOTE = "note"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Work:
    """What a line asks for; ranges are (low, high).

    One of ``reps``, ``seconds``, ``metres`` is set, or ``to_limit`` stands alone; repetitions
    that are held have seconds too.

    ``by_set`` holds the repetitions set by set where they differ; ``last_to_limit`` is the plus
    of ``3x5+``; ``rir`` is told in whole repetitions (RPE 8.5 is 1 to 2); ``percent`` of the best
    single lift; ``kg`` is the load where one weight is named; ``rest_s`` is None where untold.
    """

    sets: int
    reps: Span | None = None
    seconds: Span | None = None
    metres: Span | None = None
    to_limit: bool = False
    last_to_limit: bool = False
    by_set: tuple[int, ...] = ()
    each_side: bool = False
    rir: Span | None = None
    percent: Span | None = None
    kg: Decimal | None = None
    pounds: bool = False
    rest_s: int | None = None
    tempo: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a line.

    ``start`` and ``end`` are its place in the whole text; ``name`` is what was typed for the
    exercise; ``remark`` is what stands beside it and changes no number.
    """

    slug: str
    name: str
    start: int
    end: int
    line: int
    work: Work
    group: str | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question: what it says, and the text that takes the place of a span."""

    says: str
    start: int
    end: int
    text: str

    def moved(self, by: int) -> "Choice":
        """The same choice in a text that begins earlier."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Question(Asked[Choice]):
    """What must be asked before a line can be used. ``key`` stays while the line does."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, with its span: ``text[start:end]`` without the line's end.

    ``because`` says why a line is unread, or what a note or heading was taken for.
    """

    number: int
    start: int
    end: int
    text: str
    kind: Kind
    items: tuple[Item, ...] = ()
    question: Question | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """The exercises under one heading. ``week`` is 1 unless the text counts weeks."""

    title: str
    weekday: Weekday | None
    week: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Routine:
    """A text that was read: all its lines, and the sessions that hold an exercise.

    ``per_week`` is how often a week one trains, where the text says so; ``warms_up`` and
    ``progresses`` tell whether it speaks of a warm-up and of a rule for going on.
    """

    text: str
    lines: tuple[Line, ...]
    sessions: tuple[Session, ...]
    per_week: int | None = None
    warms_up: bool = False
    progresses: bool = False

    @property
    def items(self) -> tuple[Item, ...]:
        """Every exercise that was read, in order."""
        return tuple(item for session in self.sessions for item in session.items)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, each once."""
        found = {line.question.key: line.question for line in self.lines if line.question}
        return tuple(found.values())

    def of_kind(self, kind: Kind) -> tuple[Line, ...]:
        """The lines of one kind."""
        return tuple(line for line in self.lines if line.kind is kind)
