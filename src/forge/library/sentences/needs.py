"""What an exercise needs, in words: "You need two dumbbells and a flat bench."."""

from collections.abc import Sequence

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Equipment
from forge.library.sentences.wording import capitalised, listed
from forge.library.vocabulary import Vocabulary


def you_need(exercise: Exercise, vocabulary: Vocabulary) -> str:
    """The sentence that says what is needed; "You need no equipment." for the empty set."""
    groups = phrases(exercise, vocabulary)
    return f"You need {listed(groups)}." if groups else "You need no equipment."


def short(exercise: Exercise, vocabulary: Vocabulary) -> str:
    """The needs for a row: "Two dumbbells, flat bench", or "Nothing"."""
    facts = exercise.facts
    groups = [
        listed([_item(item, vocabulary, facts.load.implements, bare=True) for item in group], "or")
        for group in facts.equipment.all_of
    ]
    between = "; " if any(len(group) > 1 for group in facts.equipment.all_of) else ", "
    return capitalised(between.join(groups)) if groups else "Nothing"


def improvised(exercise: Exercise, vocabulary: Vocabulary) -> str:
    """How to do without an item, with the limit of doing so; "" where there is no way."""
    plan = exercise.facts.equipment.improvise
    if plan is None:
        return ""
    item = vocabulary.equipment(plan.from_).name
    return f"No {item}? Use {plan.how}; {plan.limit.rstrip('.')}."


def optional(exercise: Exercise, vocabulary: Vocabulary) -> str:
    """What helps without being needed: "A mat can help."; "" where nothing does."""
    items = [vocabulary.equipment(item).article_name for item in exercise.facts.equipment.optional]
    if not items:
        return ""
    return f"{capitalised(listed(items, 'or'))} can help."


def group_words(group: Sequence[Equipment], vocabulary: Vocabulary, implements: int | None) -> str:
    """One need in words: its items joined by "or", a pair where two are used."""
    return listed([_item(item, vocabulary, implements) for item in group], "or")


def phrases(exercise: Exercise, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Each need in words: "two dumbbells", "a flat bench or a box"."""
    facts = exercise.facts
    return tuple(
        group_words(group, vocabulary, facts.load.implements) for group in facts.equipment.all_of
    )


def _item(
    item: Equipment, vocabulary: Vocabulary, implements: int | None, *, bare: bool = False
) -> str:
    words = vocabulary.equipment(item)
    if item in {Equipment.DUMBBELL, Equipment.KETTLEBELL} and implements == 2:
        return f"two {words.plural}"
    return words.name if bare else words.article_name
