"""A question that a text or a file leaves open, put to the person who brought it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

ChoiceT = TypeVar("ChoiceT")


@dataclass(frozen=True, slots=True)
class Asked(Generic[ChoiceT]):
    """What is asked in words, and its answers. ``key`` names the answer."""

    key: str
    asks: str
    choices: tuple[ChoiceT, ...]
