"""Everything that an exercise page shows, as one frozen value.

HTML, the Markdown twin, JSON and JSON-LD are all written from it, so they cannot differ.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from forge.domain.exercise import Alias, Cue, Exercise, InSentence, MuscleUse
from forge.domain.vocabulary import AliasKind, Laterality, Muscle, MuscleRole, Phase, Status
from forge.library.attributes import Attribute, attributes, further_facts
from forge.library.catalogue import Catalogue, is_approved
from forge.library.gates import hub_links, hubs_in, topic_name
from forge.library.inline import Inline, Names, runs
from forge.library.neighbours import Neighbours, neighbours
from forge.library.paths import ALL, Hub, Link, exercise_path, muscle_path, topic_path
from forge.library.questions.derived import derived_questions
from forge.library.references import SourceRow, references
from forge.library.rows import ExerciseRow, exercise_row
from forge.library.sentences.doses import DoseLine, lines
from forge.library.sentences.muscles import role_words
from forge.library.sentences.needs import phrases
from forge.library.sentences.quick_answer import quick_answer
from forge.library.sentences.safety import CautionLine, cautions, stop_rule
from forge.library.sentences.wording import capitalised
from forge.library.sheets.alternatives import path_of, slugs_with_alternatives
from forge.library.sheets.compare import comparisons_of
from forge.library.sheets.ladders import ladders_with
from forge.library.sheets.muscles import shown_muscles
from forge.library.sheets.routines import routines_with
from forge.library.vocabulary import Vocabulary

MOST_COMPARED: Final = 6
"""Comparisons that a page links to."""

_REVIEWS: Final[dict[Status, str]] = {
    Status.DRAFT: "Draft: waits for its second reader.",
    Status.CHECKED: "Checked against its facts: waits for its second reader.",
    Status.APPROVED: "Approved by a second reader.",
}
_ORDER: Final = (
    MuscleRole.PRIME,
    MuscleRole.STRETCHED,
    MuscleRole.SYNERGIST,
    MuscleRole.STABILISER,
)


@dataclass(frozen=True, slots=True)
class MuscleRow:
    """A muscle and what it does, in words and as data for the map.

    ``region`` says where it is; ``anatomical`` lists what the entry covers; ``path`` leads to
    its page, if it has one.
    """

    muscle: Muscle
    name: str
    anatomical: str
    region: str
    words: str
    use: MuscleUse
    path: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A numbered step."""

    number: int
    text: Inline
    phase: Phase


@dataclass(frozen=True, slots=True)
class FeelRow:
    """Where one should feel it (``yes``), or should not. ``muscle`` is the one meant."""

    yes: bool
    text: Inline
    muscle: Muscle | None


@dataclass(frozen=True, slots=True)
class MistakeRow:
    """What one sees, what it costs, and the fix."""

    id: str
    error: Inline
    consequence: Inline
    fix: Inline
    severity: int


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answer. ``own`` ones are the author's, others follow from facts."""

    question: str
    answer: Inline
    own: bool


@dataclass(frozen=True, slots=True)
class Review:
    """How far a page has been read. Only approved pages may be indexed."""

    status: Status
    words: str
    on: date | None
    indexable: bool


@dataclass(frozen=True, slots=True)
class ExercisePage:
    """An exercise page, in the order in which it is read."""

    slug: str
    name: str
    path: str
    row: ExerciseRow
    in_sentence: InSentence
    breadcrumbs: tuple[Link, ...]
    quick_answer: str
    in_short: Inline
    attributes: tuple[Attribute, ...]
    further_facts: tuple[Attribute, ...]
    aliases: tuple[Alias, ...]
    muscles: tuple[MuscleRow, ...]
    laterality: Laterality
    tools: tuple[str, ...]
    steps: tuple[StepRow, ...]
    feel: tuple[FeelRow, ...]
    doses: tuple[DoseLine, ...]
    tips: tuple[Inline, ...]
    mistakes: tuple[MistakeRow, ...]
    questions: tuple[Answered, ...]
    beside: Neighbours
    stop_rule: str
    cautions: tuple[CautionLine, ...]
    hub_links: tuple[Link, ...]
    sources: tuple[SourceRow, ...]
    review: Review
    cues: tuple[Cue, ...]
    exercise: Exercise

    @property
    def description(self) -> str:
        """One paragraph for search engines and link previews."""
        return self.quick_answer


def page(exercise: Exercise, catalogue: Catalogue) -> ExercisePage:
    """The page of an exercise. Every slug that its prose links to is in the catalogue."""
    facts, prose, vocabulary = exercise.facts, exercise.prose, catalogue.vocabulary
    names = names_of(catalogue)
    beside = neighbours(exercise, catalogue)
    existing = hubs_in(catalogue)
    return ExercisePage(
        slug=exercise.slug,
        name=exercise.name,
        path=exercise_path(exercise.slug),
        row=exercise_row(exercise, vocabulary),
        in_sentence=facts.in_sentence,
        breadcrumbs=_breadcrumbs(exercise, vocabulary, existing),
        quick_answer=quick_answer(exercise, vocabulary),
        in_short=runs(prose.in_short, names),
        attributes=attributes(exercise, vocabulary, existing),
        further_facts=further_facts(exercise, vocabulary),
        aliases=_aliases(exercise),
        muscles=_muscles(exercise, catalogue),
        laterality=facts.laterality,
        tools=phrases(exercise, vocabulary),
        steps=_steps(exercise, names),
        feel=tuple(
            FeelRow(row.muscle is not None, runs(row.text, names), row.muscle) for row in prose.feel
        ),
        doses=lines(exercise),
        tips=tuple(runs(tip, names) for tip in prose.tips),
        mistakes=_mistakes(exercise, names),
        questions=_questions(exercise, catalogue, beside),
        beside=beside,
        stop_rule=stop_rule(exercise, vocabulary),
        cautions=cautions(exercise, vocabulary, names),
        hub_links=(
            *_sheet_links(exercise, catalogue),
            *hub_links(exercise, vocabulary, existing),
        ),
        sources=references(exercise, vocabulary),
        review=_review(exercise),
        cues=facts.cues,
        exercise=exercise,
    )


def names_of(catalogue: Catalogue) -> Names:
    """Finds in-sentence names by slug, for prose with links."""

    def name(slug: str) -> InSentence:
        return catalogue.get(slug).facts.in_sentence

    return name


def _breadcrumbs(
    exercise: Exercise, vocabulary: Vocabulary, existing: Collection[Hub]
) -> tuple[Link, ...]:
    ways = (exercise.derived.body_part, exercise.derived.target)
    crumbs = {
        topic_name(topic, vocabulary): topic_path(topic)
        for topic in reversed(ways)
        if Hub.of(topic) in existing
    }
    above = [Link(name, path) for name, path in reversed(crumbs.items())]
    return (Link("Exercises", ALL), *above, Link(exercise.name, exercise_path(exercise.slug)))


def _aliases(exercise: Exercise) -> tuple[Alias, ...]:
    return tuple(a for a in exercise.facts.aliases if a.kind is not AliasKind.MISSPELLING)


def _muscles(exercise: Exercise, catalogue: Catalogue) -> tuple[MuscleRow, ...]:
    uses = exercise.facts.muscles
    largest = max((u.share for u in uses if u.role is MuscleRole.STRETCHED), default=1.0)
    ordered = sorted(uses, key=lambda use: (_ORDER.index(use.role), -use.share))
    with_page = shown_muscles(catalogue)
    rows: list[MuscleRow] = []
    for use in ordered:
        entry = catalogue.vocabulary.muscle(use.muscle)
        words = role_words(use, exercise.facts.category, largest)
        anatomical = ", ".join(entry.includes)
        name = capitalised(entry.name)
        path = muscle_path(use.muscle) if use.muscle in with_page else ""
        rows.append(MuscleRow(use.muscle, name, anatomical, entry.region, words, use, path))
    return tuple(rows)


def _steps(exercise: Exercise, names: Names) -> tuple[StepRow, ...]:
    return tuple(
        StepRow(number, runs(step.text, names), step.phase)
        for number, step in enumerate(exercise.prose.steps, start=1)
    )


def _mistakes(exercise: Exercise, names: Names) -> tuple[MistakeRow, ...]:
    return tuple(
        MistakeRow(
            id=mistake.id,
            error=runs(mistake.error, names),
            consequence=runs(mistake.consequence, names),
            fix=runs(mistake.fix, names),
            severity=mistake.severity,
        )
        for mistake in exercise.prose.mistakes
    )


def _questions(
    exercise: Exercise, catalogue: Catalogue, beside: Neighbours
) -> tuple[Answered, ...]:
    names = names_of(catalogue)
    derived = derived_questions(exercise, catalogue, beside)
    own = (Answered(q.question, runs(q.answer, names), own=True) for q in exercise.prose.faq)
    rest = (Answered(q.question, runs(q.answer, names), own=False) for q in derived)
    return (*own, *rest)


def _sheet_links(exercise: Exercise, catalogue: Catalogue) -> tuple[Link, ...]:
    """All alternatives, the ladders and routines it stands in, and what it is compared with."""
    slug = exercise.slug
    links = [*ladders_with(slug, catalogue), *routines_with(slug, catalogue)]
    if slug in slugs_with_alternatives(catalogue):
        links.insert(0, Link("All alternatives", path_of(slug)))
    versus = comparisons_of(slug, catalogue)[:MOST_COMPARED]
    return (*links, *(Link(f"Compared with {link.text}", link.path) for link in versus))


def _review(exercise: Exercise) -> Review:
    facts = exercise.facts
    words = _REVIEWS[facts.status]
    if is_approved(exercise) and facts.reviewed_by and facts.reviewed_on:
        words = f"Approved on {facts.reviewed_on.isoformat()} ({facts.reviewed_by})."
    return Review(facts.status, words, facts.reviewed_on, indexable=is_approved(exercise))
