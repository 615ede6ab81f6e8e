"""Addresses of library pages below the site's root."""

from dataclasses import dataclass
from typing import Final

from forge.domain.vocabulary import (
    BodyPart,
    Category,
    EquipmentHub,
    Level,
    MuscleHub,
)

ALL: Final = "/exercises"
"""The page that lists every exercise."""

Hub = BodyPart | EquipmentHub | MuscleHub | Level | Category
"""What a hub page is about."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words and the address that they lead to."""

    text: str
    path: str


def exercise_path(slug: str) -> str:
    """``/exercise/push-up``."""
    return f"/exercise/{slug}"


def hub_path(hub: Hub) -> str:
    """``/exercises/legs``, ``/exercises/muscle/calves``, ``/exercises/difficulty/beginner``."""
    match hub:
        case BodyPart():
            return f"{ALL}/{hub.value}"
        case EquipmentHub():
            return f"{ALL}/equipment/{hub.value}"
        case MuscleHub():
            return f"{ALL}/muscle/{hub.value}"
        case Level():
            return f"{ALL}/difficulty/{hub.value.lower()}"
        case Category():
            return f"{ALL}/category/{hub.value.lower()}"
