"""Filters over lists of exercises: what can be chosen, with counts that never lead to nothing.

Choices within one facet widen the list, except that every spared joint narrows it. Choices of
different facets narrow it. The values are those of the query string.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import (
    Articulation,
    Category,
    EquipmentHub,
    Joint,
    Laterality,
    Level,
    MuscleHub,
    Position,
)
from forge.library.joints import SORE_FROM, stress
from forge.library.sentences.terms import POSITIONS, SIDES
from forge.library.vocabulary import Vocabulary


class Facet(StrEnum):
    """What one can filter by. The value is the key of the query string."""

    NEEDS = "needs"
    EQUIPMENT = "equipment"
    MUSCLE = "muscle"
    LEVEL = "level"
    CATEGORY = "category"
    SIDES = "sides"
    POSITION = "position"
    SPARE = "spare"


NOTHING: Final = "nothing"
"""The one value of ``Facet.NEEDS``: exercises that need no equipment."""

LABELS: Final[dict[Facet, str]] = {
    Facet.NEEDS: "You have",
    Facet.EQUIPMENT: "Equipment",
    Facet.MUSCLE: "Muscle",
    Facet.LEVEL: "Level",
    Facet.CATEGORY: "Kind",
    Facet.SIDES: "Sides",
    Facet.POSITION: "Position",
    Facet.SPARE: "Spare a joint",
}

_VALUES: Final[dict[Facet, tuple[str, ...]]] = {
    Facet.NEEDS: (NOTHING,),
    Facet.EQUIPMENT: tuple(EquipmentHub),
    Facet.MUSCLE: tuple(MuscleHub),
    Facet.LEVEL: tuple(level.lower() for level in Level),
    Facet.CATEGORY: tuple(category.lower() for category in Category),
    Facet.SIDES: tuple(Laterality),
    Facet.POSITION: tuple(Position),
    Facet.SPARE: tuple(Joint),
}


@dataclass(frozen=True, slots=True, order=True)
class Choice:
    """One ticked box."""

    facet: Facet
    value: str


Choices = tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A box that can be ticked, and how many exercises the list then shows."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """The boxes of one facet."""

    facet: Facet
    label: str
    options: tuple[Option, ...]


def parse_choices(query: Mapping[str, Sequence[str]]) -> Choices:
    """The known choices of a query string, in a fixed order; anything else is ignored."""
    return tuple(
        Choice(facet, value)
        for facet in Facet
        for value in _VALUES[facet]
        if value in query.get(facet.value, ())
    )


def chosen_rows(exercises: Iterable[Exercise], choices: Choices) -> tuple[Exercise, ...]:
    """The exercises that pass all choices, in their order."""
    wanted = {
        facet: [choice.value for choice in choices if choice.facet is facet]
        for facet in dict.fromkeys(choice.facet for choice in choices)
    }
    return tuple(e for e in exercises if all(_passes(e, f, v) for f, v in wanted.items()))


def option_groups(
    exercises: Sequence[Exercise], choices: Choices, vocabulary: Vocabulary
) -> tuple[OptionGroup, ...]:
    """The boxes worth showing: each leads to at least one exercise, and changes the list."""
    shown = chosen_rows(exercises, choices)
    groups = (
        _group(facet, _base(facet, exercises, choices), choices, vocabulary) for facet in Facet
    )
    return tuple(group for group in groups if _is_useful(group, len(shown)))


def choice_words(choice: Choice, vocabulary: Vocabulary) -> str:
    """A choice in words: "Beginner", "No equipment", "Spares the knee"."""
    words: dict[Facet, Callable[[str], str]] = {
        Facet.NEEDS: lambda _: "No equipment",
        Facet.EQUIPMENT: lambda value: vocabulary.equipment_hub(EquipmentHub(value)).name,
        Facet.MUSCLE: lambda value: vocabulary.hub(MuscleHub(value)).name,
        Facet.LEVEL: str.capitalize,
        Facet.CATEGORY: str.capitalize,
        Facet.SIDES: lambda value: SIDES[Laterality(value)],
        Facet.POSITION: lambda value: POSITIONS[Position(value)],
        Facet.SPARE: lambda value: f"Spares the {vocabulary.joint(Articulation(value)).name}",
    }
    return words[choice.facet](choice.value)


def _passes(exercise: Exercise, facet: Facet, values: Iterable[str]) -> bool:
    enough = all if facet is Facet.SPARE else any
    return enough(_TESTS[facet](exercise, value) for value in values)


def _base(facet: Facet, exercises: Sequence[Exercise], choices: Choices) -> tuple[Exercise, ...]:
    """What a box of a facet chooses from: within a facet each box counts for itself."""
    if facet is Facet.SPARE:
        return chosen_rows(exercises, choices)
    return chosen_rows(exercises, tuple(c for c in choices if c.facet is not facet))


def _group(
    facet: Facet, base: Sequence[Exercise], choices: Choices, vocabulary: Vocabulary
) -> OptionGroup:
    options: list[Option] = []
    has = _TESTS[facet]
    for value in _VALUES[facet]:
        chosen = Choice(facet, value) in choices
        count = sum(has(exercise, value) for exercise in base)
        narrows = facet is not Facet.SPARE or count < len(base)
        if chosen or (count and narrows):
            label = choice_words(Choice(facet, value), vocabulary)
            options.append(Option(value, label, count, chosen))
    return OptionGroup(facet, LABELS[facet], tuple(options))


def _is_useful(group: OptionGroup, shown: int) -> bool:
    return any(option.chosen or option.count != shown for option in group.options)


_TESTS: Final[dict[Facet, Callable[[Exercise, str], bool]]] = {
    Facet.NEEDS: lambda e, _: not e.facts.equipment.all_of,
    Facet.EQUIPMENT: lambda e, value: e.derived.equipment_hub == value,
    Facet.MUSCLE: lambda e, value: e.derived.target == value,
    Facet.LEVEL: lambda e, value: e.derived.difficulty.lower() == value,
    Facet.CATEGORY: lambda e, value: e.facts.category.lower() == value,
    Facet.SIDES: lambda e, value: e.facts.laterality == value,
    Facet.POSITION: lambda e, value: e.facts.position == value,
    Facet.SPARE: lambda e, value: stress(e, Joint(value)) < SORE_FROM,
}
