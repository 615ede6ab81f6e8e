"""The derived questions of a page: at most four, none on a topic that an own one covers.

Answers name exercises as ``[[slug]]``, like authored prose.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Dose, Exercise, Question
from forge.domain.vocabulary import FaqKind
from forge.library.catalogue import Catalogue
from forge.library.joints import gentler, joint_name, most_loaded
from forge.library.neighbours import Neighbours
from forge.library.questions.beginners import Asked, for_beginners, with_reason
from forge.library.questions.muscles import which_muscles
from forge.library.sentences import doses, needs
from forge.library.sentences.wording import sentence, verb

MOST: Final = 4
"""Derived questions printed on one page."""


def derived_questions(
    exercise: Exercise, catalogue: Catalogue, beside: Neighbours
) -> tuple[Question, ...]:
    """Muscles, beginners, needs, dose, swaps, ladder, sore joint: the first four that apply.

    The sore joint always gets its place where one is loaded at level 2 or more.
    """
    asked = Asked(exercise, catalogue, beside)
    made = [
        question
        for topic in _TOPICS
        if not any(topic.covered(own) for own in exercise.prose.faq)
        and (question := topic.make(asked))
    ]
    sore = [question for question in made if question.kind is FaqKind.SYMPTOM]
    rest = [question for question in made if question.kind is not FaqKind.SYMPTOM]
    return (*rest[: MOST - len(sore)], *sore)


def _muscles(asked: Asked) -> Question | None:
    question, answer = which_muscles(asked.exercise, asked.catalogue.vocabulary)
    return Question(question, answer, FaqKind.TECHNIQUE) if answer else None


def _beginners(asked: Asked) -> Question:
    said = asked.exercise.facts.in_sentence
    question = f"{verb(said, 'Is', 'Are')} {said.text} for beginners?"
    return Question(question, for_beginners(asked), FaqKind.TECHNIQUE)


def _needs(asked: Asked) -> Question:
    exercise, vocabulary = asked.exercise, asked.catalogue.vocabulary
    answer = (
        needs.you_need(exercise, vocabulary),
        needs.improvised(exercise, vocabulary),
        needs.optional(exercise, vocabulary),
    )
    question = f"What do I need for {exercise.facts.in_sentence.text}?"
    return Question(question, " ".join(part for part in answer if part), FaqKind.SUBSTITUTION)


def _how_much(asked: Asked) -> Question | None:
    given = doses.lines(asked.exercise)
    if not given:
        return None
    question = _amount_asked(given[0].data)
    if len(given) == 1:
        return Question(question, f"{given[0].words} {given[0].effort}", FaqKind.DOSE)
    answer = " ".join(sentence(f"{dose.label}: {doses.sets_of(dose.data)}") for dose in given)
    return Question(question, answer, FaqKind.DOSE)


def _amount_asked(dose: Dose) -> str:
    if dose.reps:
        return "How many should I do?"
    return "How long should I hold it?" if dose.hold_s else "How long should I go on?"


def _instead(asked: Asked) -> Question | None:
    swaps = asked.beside.swaps[:2]
    if not swaps:
        return None
    question = f"What can I do instead of {asked.exercise.facts.in_sentence.text}?"
    answer = " ".join(with_reason(swap) for swap in swaps)
    return Question(question, answer, FaqKind.SUBSTITUTION)


def _ladder(asked: Asked) -> Question | None:
    parts = [f"Easier is {with_reason(other)}" for other in asked.beside.easier[:1]]
    parts += [f"Harder is {with_reason(other)}" for other in asked.beside.harder[:1]]
    if not parts:
        return None
    return Question("What is easier, and what is harder?", " ".join(parts), FaqKind.SUBSTITUTION)


def _sore(asked: Asked) -> Question | None:
    joint = most_loaded(asked.exercise)
    if joint is None:
        return None
    name = joint_name(joint, asked.catalogue.vocabulary)
    less = gentler(asked.exercise, joint, asked.catalogue)
    swap = f"[[{less.slug}]] loads it less." if less else "Leave it out until it is calm again."
    if less and less.facts.in_sentence.plural:
        swap = swap.replace("loads", "load")
    loads = verb(asked.exercise.facts.in_sentence, "It loads", "They load")
    return Question(f"What if my {name} is sore?", f"{loads} the {name}. {swap}", FaqKind.SYMPTOM)


@dataclass(frozen=True, slots=True)
class _Topic:
    """A derived question and how to recognise an own question on its topic."""

    make: Callable[[Asked], Question | None]
    words: re.Pattern[str]
    kind: FaqKind | None = None

    def covered(self, own: Question) -> bool:
        """True if an own question is on this topic."""
        return own.kind is self.kind or self.words.search(own.question.lower()) is not None


_TOPICS: Final = (
    _Topic(_muscles, re.compile(r"\bmuscles?\b")),
    _Topic(_beginners, re.compile(r"\bbeginners?\b|\bi am new\b")),
    _Topic(_needs, re.compile(r"\bdo i need\b|\bequipment\b")),
    _Topic(_how_much, re.compile(r"\bhow (many|long|often)\b"), FaqKind.DOSE),
    _Topic(_instead, re.compile(r"\b(instead|replace|swap)\b"), FaqKind.SUBSTITUTION),
    _Topic(_ladder, re.compile(r"\b(easier|harder|progress)\b")),
    _Topic(_sore, re.compile(r"\b(sore|hurts?|pain|pinch(es)?|aches?)\b")),
)
