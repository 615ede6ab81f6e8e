"""Which hub pages exist: a hub needs enough pages to be worth a visit."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import BodyPart, Category, EquipmentHub, Level, MuscleHub
from forge.library.paths import Hub, Link, hub_path
from forge.library.vocabulary import Vocabulary

FEWEST: Final = 5
"""Pages that a hub needs. The three levels are exempt: people expect all of them."""


def hubs_of(exercise: Exercise) -> Iterator[Hub]:
    """The five hubs that an exercise belongs to, in the order in which a page names them."""
    yield exercise.derived.body_part
    yield exercise.derived.equipment_hub
    yield exercise.derived.target
    yield exercise.derived.difficulty
    yield exercise.facts.category


def open_hubs(exercises: Iterable[Exercise]) -> dict[Hub, int]:
    """The hubs that have enough pages, with the number of their pages."""
    counts = Counter(hub for exercise in exercises for hub in hubs_of(exercise))
    return {hub: n for hub, n in counts.items() if n >= FEWEST or isinstance(hub, Level)}


def hub_name(hub: Hub, vocabulary: Vocabulary) -> str:
    """The title word of a hub: "Legs", "Body Weight", "Calves", "Beginner", "Stretching"."""
    match hub:
        case BodyPart():
            return vocabulary.body_part(hub).name
        case EquipmentHub():
            return vocabulary.equipment_hub(hub).name
        case MuscleHub():
            return vocabulary.hub(hub).name
        case Level():
            return vocabulary.levels[hub].name
        case Category():
            return vocabulary.categories[hub].name


def hub_links(
    exercise: Exercise, vocabulary: Vocabulary, existing: Collection[Hub]
) -> tuple[Link, ...]:
    """``More Legs exercises`` and its kin, for the hubs of an exercise that exist."""
    return tuple(
        Link(f"More {hub_name(hub, vocabulary)} exercises", hub_path(hub))
        for hub in hubs_of(exercise)
        if hub in existing
    )
