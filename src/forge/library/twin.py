"""The text of an exercise page as its Markdown twin carries it: what ``markdown.read`` returns."""

from dataclasses import dataclass

from forge.library.inline import Inline, Run
from forge.library.neighbours import Neighbour
from forge.library.paths import Link
from forge.library.present import ExercisePage
from forge.library.references import Claim


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and its text: an attribute, a dose, a caution."""

    label: str
    text: Inline


@dataclass(frozen=True, slots=True)
class TwinMuscle:
    """A muscle, its anatomical names and what it does."""

    name: str
    anatomical: str
    words: str


@dataclass(frozen=True, slots=True)
class TwinFeel:
    """Where one should or should not feel it."""

    yes: bool
    text: Inline


@dataclass(frozen=True, slots=True)
class TwinMistake:
    """What one sees, what it costs, and the fix."""

    error: Inline
    consequence: Inline
    fix: Inline


@dataclass(frozen=True, slots=True)
class TwinQuestion:
    """A question and its answer."""

    question: str
    answer: Inline


@dataclass(frozen=True, slots=True)
class TwinNeighbour:
    """Another page: relation, link, reason."""

    relation: str
    slug: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class TwinSource:
    """A citation with what it supports."""

    cite: str
    url: str | None
    used_for: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class TwinPicture:
    """A drawing: what it shows, and its path on the site."""

    words: str
    path: str


@dataclass(frozen=True, slots=True)
class Twin:
    """All text of a page, in page order."""

    slug: str
    name: str
    quick_answer: str
    in_short: Inline
    attributes: tuple[Labelled, ...]
    muscles: tuple[TwinMuscle, ...]
    steps: tuple[Inline, ...]
    feel: tuple[TwinFeel, ...]
    doses: tuple[Labelled, ...]
    tips: tuple[Inline, ...]
    mistakes: tuple[TwinMistake, ...]
    questions: tuple[TwinQuestion, ...]
    neighbours: tuple[TwinNeighbour, ...]
    notes: tuple[str, ...]
    stop_rule: str
    cautions: tuple[Labelled, ...]
    related: tuple[TwinNeighbour, ...]
    hub_links: tuple[Link, ...]
    sources: tuple[TwinSource, ...]
    review: str
    pictures: tuple[TwinPicture, ...] = ()


def twin(page: ExercisePage, pictures: tuple[TwinPicture, ...] = ()) -> Twin:
    """The text of a page, and the drawings that stand on it."""
    beside = page.beside
    return Twin(
        slug=page.slug,
        name=page.name,
        quick_answer=page.quick_answer,
        in_short=page.in_short,
        attributes=_attributes(page),
        muscles=tuple(TwinMuscle(m.name, m.anatomical, m.words) for m in page.muscles),
        steps=tuple(step.text for step in page.steps),
        feel=tuple(TwinFeel(row.yes, row.text) for row in page.feel),
        doses=tuple(Labelled(d.label, text_of(f"{d.words} {d.effort}")) for d in page.doses),
        tips=page.tips,
        mistakes=tuple(TwinMistake(m.error, m.consequence, m.fix) for m in page.mistakes),
        questions=tuple(TwinQuestion(q.question, q.answer) for q in page.questions),
        neighbours=_beside((*beside.easier, *beside.harder, *beside.swaps)),
        notes=tuple(note for note in (beside.easier_note, beside.harder_note) if note),
        stop_rule=page.stop_rule,
        cautions=tuple(Labelled(c.condition, c.advice) for c in page.cautions),
        related=_beside(beside.related),
        hub_links=page.hub_links,
        sources=tuple(TwinSource(s.cite, s.url, s.used_for, s.claims) for s in page.sources),
        review=page.review.words,
        pictures=pictures,
    )


def text_of(text: str) -> Inline:
    """Plain text as a run; nothing for no text."""
    return (Run(text),) if text else ()


def _attributes(page: ExercisePage) -> tuple[Labelled, ...]:
    rows = [Labelled(a.label, text_of(a.value)) for a in (*page.attributes, *page.further_facts)]
    names = "; ".join(alias.text for alias in page.aliases)
    return (*rows, Labelled("Also Called", text_of(names))) if names else tuple(rows)


def _beside(found: tuple[Neighbour, ...]) -> tuple[TwinNeighbour, ...]:
    return tuple(TwinNeighbour(n.relation, n.slug, n.name, n.reason) for n in found)
