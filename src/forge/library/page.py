"""A page under check: its exercise, its lines, and its prose cut into passages."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from forge.domain.exercise import Exercise, Facts, Prose
from forge.domain.vocabulary import FaqKind
from forge.library.flaw import Flaw, FlawLevel, line_of
from forge.library.headings import Heading
from forge.library.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of prose with the path of the entry that it stands in.

    ``part`` tells entries with several parts: error, consequence, fix, question, answer.
    """

    at: str
    heading: Heading
    part: str
    text: str
    kind: FaqKind | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A content file whose shape is right."""

    path: str
    exercise: Exercise
    lines: dict[str, int] = field(repr=False)

    @property
    def slug(self) -> str:
        """Identity of the page."""
        return self.exercise.slug

    @property
    def facts(self) -> Facts:
        """Front matter."""
        return self.exercise.facts

    @property
    def prose(self) -> Prose:
        """Body."""
        return self.exercise.prose

    def passages(self, *headings: Heading) -> Iterator[Passage]:
        """All prose in file order, or only that below the given headings."""
        for passage in _passages(self.prose):
            if not headings or passage.heading in headings:
                yield passage

    def error(self, flaw: str, at: str, message: str, suggestion: str = "") -> Flaw:
        """A flaw that blocks, at the line of a dotted path."""
        return Flaw(self.path, line_of(self.lines, at), flaw, FlawLevel.ERROR, message, suggestion)

    def warning(self, flaw: str, at: str, message: str, suggestion: str = "") -> Flaw:
        """A flaw that asks for a look, at the line of a dotted path."""
        return Flaw(
            self.path, line_of(self.lines, at), flaw, FlawLevel.WARNING, message, suggestion
        )


@dataclass(frozen=True, slots=True)
class Library:
    """All pages of the right shape, and the slugs of every file, broken ones included."""

    pages: tuple[Page, ...]
    vocabulary: Vocabulary
    slugs: frozenset[str]


def _passages(prose: Prose) -> Iterator[Passage]:
    yield Passage(Heading.IN_SHORT, Heading.IN_SHORT, "text", prose.in_short)
    for i, step in enumerate(prose.steps):
        yield Passage(f"steps.{i}", Heading.STEPS, "text", step.text)
    for i, feel in enumerate(prose.feel):
        yield Passage(f"feel.{i}", Heading.FEEL, "text", feel.text)
    for i, tip in enumerate(prose.tips):
        yield Passage(f"tips.{i}", Heading.TIPS, "text", tip)
    for i, mistake in enumerate(prose.mistakes):
        yield Passage(f"mistakes.{i}", Heading.MISTAKES, "error", mistake.error)
        yield Passage(f"mistakes.{i}", Heading.MISTAKES, "consequence", mistake.consequence)
        yield Passage(f"mistakes.{i}", Heading.MISTAKES, "fix", mistake.fix)
    for i, question in enumerate(prose.faq):
        yield Passage(f"faq.{i}", Heading.FAQ, "question", question.question, question.kind)
        yield Passage(f"faq.{i}", Heading.FAQ, "answer", question.answer, question.kind)
