"""The answer to "Which muscles does it work?": by role, in the words of the category."""

from collections.abc import Iterator

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Category, MuscleRole
from forge.library.sentences import muscles
from forge.library.sentences.quick_answer import lands, moved_through
from forge.library.sentences.wording import capitalised, verb
from forge.library.vocabulary import Vocabulary


def which_muscles(exercise: Exercise, vocabulary: Vocabulary) -> tuple[str, str]:
    """The question and its answer."""
    if exercise.facts.category is Category.STRETCHING:
        return "Which muscles does it stretch?", " ".join(_stretch(exercise, vocabulary))
    said = exercise.facts.in_sentence
    does = "do" if said.plural else "does"
    return f"Which muscles {does} {said.text} work?", " ".join(_roles(exercise, vocabulary))


def _stretch(exercise: Exercise, vocabulary: Vocabulary) -> Iterator[str]:
    yield f"Mostly {muscles.stretched(exercise, vocabulary).text}."
    less = muscles.stretched_less(exercise, vocabulary)
    if less:
        yield f"{capitalised(less.text)} {'get' if less.plural else 'gets'} a smaller share."


def _roles(exercise: Exercise, vocabulary: Vocabulary) -> Iterator[str]:
    if exercise.facts.category is Category.MOBILITY:
        moves = verb(exercise.facts.in_sentence, "It moves", "They move")
        yield f"{moves} {moved_through(exercise, vocabulary)}."
    for named, singular, plural, rest in (
        (muscles.movers(exercise, vocabulary), "does", "do", "the work"),
        (muscles.helpers(exercise, vocabulary), "helps", "help", ""),
        (muscles.steadiers(exercise, vocabulary), "holds", "hold", "you steady"),
        (_lengthened(exercise, vocabulary), "gets", "get", "a mild stretch"),
    ):
        if named:
            said = f"{capitalised(named.text)} {plural if named.plural else singular} {rest}"
            yield f"{said.strip()}."
    if lands(exercise):
        yield "The same muscles brake the landing."


def _lengthened(exercise: Exercise, vocabulary: Vocabulary) -> muscles.Named:
    return muscles.named(muscles.by_role(exercise, MuscleRole.STRETCHED), vocabulary)
