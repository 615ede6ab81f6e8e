"""Which hub pages exist: a hub needs enough pages to be worth a visit."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import BodyPart, Category, EquipmentHub, Level, MuscleHub
from forge.library.catalogue import Catalogue
from forge.library.paths import Combo, Hub, Link, Topic
from forge.library.vocabulary import Vocabulary

FEWEST: Final = 5
"""Pages that a hub needs. The three levels are exempt: people expect all of them."""


def hubs_of(exercise: Exercise) -> Iterator[Hub]:
    """The six hubs that an exercise belongs to, in the order in which a page names them."""
    yield Hub.of(exercise.derived.body_part)
    yield Hub.of(combo_of(exercise))
    yield Hub.of(exercise.derived.equipment_hub)
    yield Hub.of(exercise.derived.target)
    yield Hub.of(exercise.derived.difficulty)
    yield Hub.of(exercise.facts.category)


def combo_of(exercise: Exercise) -> Combo:
    """Its body part together with its equipment."""
    return Combo(exercise.derived.body_part, exercise.derived.equipment_hub)


def open_hubs(exercises: Iterable[Exercise]) -> dict[Hub, int]:
    """The hubs that have enough pages, with the number of their pages.

    A combination that holds all of its body part or of its equipment would only repeat that hub.
    """
    counts = Counter(hub for exercise in exercises for hub in hubs_of(exercise))
    return {hub: n for hub, n in counts.items() if _is_open(hub.topic, n, counts)}


@lru_cache(maxsize=8)
def hubs_in(catalogue: Catalogue) -> Mapping[Hub, int]:
    """The open hubs of a catalogue, counted once."""
    return open_hubs(catalogue)


@lru_cache(maxsize=8)
def approved_hubs(catalogue: Catalogue) -> Mapping[Hub, int]:
    """The hubs that the approved pages alone open, counted once."""
    return open_hubs(catalogue.approved)


def _is_open(topic: Topic, count: int, counts: Counter[Hub]) -> bool:
    if isinstance(topic, Combo):
        wholes = (Hub.of(topic.part), Hub.of(topic.gear))
        return count >= FEWEST and all(count < counts[whole] for whole in wholes)
    return count >= FEWEST or isinstance(topic, Level)


def topic_name(topic: Topic, vocabulary: Vocabulary) -> str:
    """The title word of a hub: "Legs", "Body Weight", "Calves", "Beginner", "Stretching"."""
    match topic:
        case BodyPart():
            return vocabulary.body_part(topic).name
        case Combo():
            part = vocabulary.body_part(topic.part).name
            return f"{part} with {vocabulary.equipment_hub(topic.gear).in_prose}"
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
