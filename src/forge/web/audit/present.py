"""A reading and its audit as the page shows them."""

from dataclasses import dataclass

from forge.library.catalogue import Catalogue
from forge.planner.routine.values import Item, Kind, Line, Question, Routine
from forge.planner.routine.verdict import Broken, Finding, Verdict
from forge.planner.routine.weigh import Weighed
from forge.planner.routine.wording import amount_text
from forge.planner.weighing.doses import doses
from forge.planner.writing import phrases


@dataclass(frozen=True, slots=True)
class ItemView:
    """One exercise of a line."""

    slug: str
    name: str
    amount: str
    remark: str


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of the text and what it was taken for."""

    number: int
    text: str
    kind: str
    items: tuple[ItemView, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the line that raises it."""

    key: str
    text: str
    question: Question


@dataclass(frozen=True, slots=True)
class DoseView:
    """Weekly sets of a muscle against its range."""

    name: str
    sets: str
    range: str
    reading: str
    off: bool


@dataclass(frozen=True, slots=True)
class ReadingView:
    """Everything that was read, whether or not it can be judged."""

    lines: tuple[LineView, ...]
    notes: tuple[LineView, ...]
    unread: tuple[LineView, ...]
    asked: tuple[Asked, ...]
    exercises: int
    sessions: int


@dataclass(frozen=True, slots=True)
class VerdictView:
    """The audit in words."""

    passed: int
    all: int
    findings: tuple[Finding, ...]
    broken: tuple[Broken, ...]
    assumed: tuple[str, ...]
    doses: tuple[DoseView, ...]
    days: tuple[tuple[str, str, str], ...]


SHOWN = (Kind.READ, Kind.HEADING, Kind.QUESTION, Kind.UNREAD)


def reading_view(routine: Routine, catalogue: Catalogue) -> ReadingView:
    """The lines of a routine, questions apart."""
    views = {line.number: _line(line, catalogue) for line in routine.lines}
    asked = {
        line.question.key: Asked(line.question.key, line.text.strip(), line.question)
        for line in routine.lines
        if line.question
    }
    return ReadingView(
        lines=tuple(views[line.number] for line in routine.lines if line.kind in SHOWN),
        notes=tuple(views[line.number] for line in routine.of_kind(Kind.NOTE)),
        unread=tuple(views[line.number] for line in routine.of_kind(Kind.UNREAD)),
        asked=tuple(asked.values()),
        exercises=len(routine.items),
        sessions=len(routine.sessions),
    )


def _line(line: Line, catalogue: Catalogue) -> LineView:
    items = tuple(_item(item, catalogue) for item in line.items)
    return LineView(line.number, line.text.strip(), line.kind.value, items, line.because)


def _item(item: Item, catalogue: Catalogue) -> ItemView:
    name = catalogue.get(item.slug).name
    return ItemView(item.slug, name, amount_text(item.work), item.remark)


def verdict_view(weighed: Weighed, verdict: Verdict) -> VerdictView:
    """The audit; gates are told with the exercises that break them."""
    gated = bool(verdict.broken)
    audited = weighed.audited
    return VerdictView(
        passed=verdict.passed,
        all=len(verdict.lines),
        findings=tuple(one for one in verdict.findings if not (one.gate and gated)),
        broken=verdict.broken,
        assumed=weighed.basis.assumed,
        doses=tuple(
            DoseView(
                dose.muscle.value.capitalize(),
                phrases.number(dose.sets),
                phrases.dose_range(dose),
                phrases.dose_reading(dose),
                not dose.minimum <= dose.sets <= dose.maximum,
            )
            for dose in doses(audited.task, audited.draft)
        ),
        days=tuple(
            (phrases.DAYS[day.weekday], day.title, phrases.minutes(day.time.total))
            for day in audited.days
        ),
    )
