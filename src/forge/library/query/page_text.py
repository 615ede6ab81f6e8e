"""The words of a page by field, folded like a query, for the index and for spelling."""

from collections.abc import Iterable
from dataclasses import dataclass

from forge.domain.exercise import Exercise, Prose
from forge.library.query.fold import words
from forge.library.rows import exercise_row
from forge.library.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class PageText:
    """Folded words by field, the most telling field first."""

    name: tuple[str, ...]
    aliases: tuple[str, ...]
    terms: tuple[str, ...]
    attributes: tuple[str, ...]
    prose: tuple[str, ...]


def page_text(exercise: Exercise, vocabulary: Vocabulary) -> PageText:
    """The words of a page."""
    facts, row = exercise.facts, exercise_row(exercise, vocabulary)
    listed = facts.search
    muscles = (vocabulary.muscle(use.muscle) for use in facts.muscles)
    return PageText(
        name=words(exercise.name),
        aliases=_all(alias.text for alias in facts.aliases),
        terms=_all((*listed.symptoms, *listed.goals, *listed.body_words, *listed.sports)),
        attributes=_all(
            (
                row.body_part,
                row.target,
                *row.secondary,
                row.needs,
                row.category,
                row.difficulty,
                vocabulary.pattern(facts.movement_pattern).name,
                *(f"{muscle.name} {' '.join(muscle.includes)}" for muscle in muscles),
            )
        ),
        prose=_all(_prose(exercise.prose)),
    )


def _prose(prose: Prose) -> Iterable[str]:
    yield prose.in_short
    yield from (step.text for step in prose.steps)
    yield from prose.tips
    yield from (f"{m.error} {m.consequence} {m.fix}" for m in prose.mistakes)
    yield from (f"{q.question} {q.answer}" for q in prose.faq)


def _all(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for text in texts for word in words(text))
