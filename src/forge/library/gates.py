"""Which hub pages exist: a hub needs enough pages to be worth a visit."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import BodyPart, Category, EquipmentHub, Level, MuscleHub
from forge.library.paths import Hub, Link, Topic
from forge.library.vocabulary import Vocabulary

FEWEST: Final = 5
"""Pages that a hub needs. The three levels are exempt: people expect all of them."""


def hubs_of(exercise: Exercise) -> Iterator[Hub]:
    """The five hubs that an exercise belongs to, in the order in which a page names them."""
    yield Hub.of(exercise.derived.body_part)
    yield Hub.of(exercise.derived.equipment_hub)
    yield Hub.of(exercise.derived.target)
    yield Hub.of(exercise.derived.difficulty)
    yield Hub.of(exercise.facts.category)


def open_hubs(exercises: Iterable[Exercise]) -> dict[Hub, int]:
    """The hubs that have enough pages, with the number of their pages."""
    listed = tuple(exercises)
    counts: tuple[Counter[Topic], ...] = (
        Counter(exercise.derived.body_part for exercise in listed),
        Counter(exercise.derived.equipment_hub for exercise in listed),
        Counter(exercise.derived.target for exercise in listed),
        Counter(exercise.derived.difficulty for exercise in listed),
        Counter(exercise.facts.category for exercise in listed),
    )
    return {
        Hub.of(topic): n
        for count in counts
        for topic, n in count.items()
        if n >= FEWEST or isinstance(topic, Level)
    }


def topic_name(topic: Topic, vocabulary: Vocabulary) -> str:
    """The title word of a hub: "Legs", "Body Weight", "Calves", "Beginner", "Stretching"."""
    match topic:
        case BodyPart():
            return vocabulary.body_part(topic).name
        case EquipmentHub():
            return vocabulary.equipment_hub(topic).name
        case MuscleHub():
            return vocabulary.hub(topic).name
        case Level():
            return vocabulary.levels[topic].name
        case Category():
            return vocabulary.categories[topic].name


def hub_links(
    exercise: Exercise, vocabulary: Vocabulary, existing: Collection[Hub]
) -> tuple[Link, ...]:
    """``More Legs exercises`` and its kin, for the hubs of an exercise that exist.

    Body part and muscle may share a name; the first one leads to the same exercises.
    """
    links: dict[str, Link] = {}
    for hub in hubs_of(exercise):
        name = topic_name(hub.topic, vocabulary)
        if hub in existing and name not in links:
            links[name] = Link(f"More {name} exercises", hub.path)
    return tuple(links.values())
