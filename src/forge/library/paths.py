"""Addresses of library pages below the site's root."""

from dataclasses import dataclass
from typing import Final, Self

from forge.domain.vocabulary import (
    BodyPart,
    Category,
    EquipmentHub,
    Level,
    Muscle,
    MuscleHub,
)

ALL: Final = "/exercises"
"""The page that lists every exercise."""


@dataclass(frozen=True, slots=True, order=True)
class Combo:
    """A body part trained with one kind of equipment."""

    part: BodyPart
    gear: EquipmentHub


Topic = BodyPart | EquipmentHub | MuscleHub | Level | Category | Combo
"""What a hub page is about."""


@dataclass(frozen=True, slots=True)
class Hub:
    """A hub page. ``kind`` keeps the body part "chest" and the muscle "chest" apart.

    As strings they are equal, and so are their hashes.
    """

    kind: str
    topic: Topic

    @classmethod
    def of(cls, topic: Topic) -> Self:
        """The hub of a topic."""
        return cls(type(topic).__name__, topic)

    @property
    def path(self) -> str:
        """``/exercises/legs``, ``/exercises/legs/dumbbell``, ``/exercises/muscle/calves``."""
        return topic_path(self.topic)


@dataclass(frozen=True, slots=True)
class Link:
    """Words and the address that they lead to."""

    text: str
    path: str


def exercise_path(slug: str) -> str:
    """``/exercise/push-up``."""
    return f"/exercise/{slug}"


def topic_path(topic: Topic) -> str:
    """The address of the hub about a topic."""
    match topic:
        case BodyPart():
            return f"{ALL}/{topic.value}"
        case Combo():
            return f"{ALL}/{topic.part.value}/{topic.gear.value}"
        case EquipmentHub():
            return f"{ALL}/equipment/{topic.value}"
        case MuscleHub():
            return f"{ALL}/muscle/{topic.value}"
        case Level():
            return f"{ALL}/difficulty/{topic.value.lower()}"
        case Category():
            return f"{ALL}/category/{topic.value.lower()}"


def muscle_path(muscle: Muscle) -> str:
    """``/muscles/gluteus-medius``."""
    return f"/muscles/{muscle.value.replace('_', '-')}"
