"""Exercises of one's own that were merged into one of the library: their sets are read as its.

The events stay as they were logged, so taking the merge back is one event and loses nothing.
``js/train/merged.js`` does the same; ``tests/training/vectors`` holds both to the same answers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from forge.domain.logged import LoggedSession, LoggedSet
from forge.training.events import Entry

OWN: Final = "custom:"
"""What the slug of an exercise of one's own begins with."""

Same: TypeAlias = Mapping[str, str]
"""The slug in the library that each merged slug stands for."""


def same_as(customs: Mapping[str, Entry]) -> dict[str, str]:
    """What each merged exercise stands for. One that names another own one stands for itself."""
    named = ((slug, one.fields.get("same_as")) for slug, one in customs.items() if not one.binned)
    return {
        slug: other
        for slug, other in named
        if isinstance(other, str) and other and not other.startswith(OWN)
    }


def merged(sessions: Iterable[LoggedSession], same: Same) -> tuple[LoggedSession, ...]:
    """The sessions with each set as what its exercise stands for."""
    if not same:
        return tuple(sessions)
    return tuple(
        replace(one, sets=tuple(merged_set(row, same) for row in one.sets)) for one in sessions
    )


def merged_set(one: LoggedSet, same: Same) -> LoggedSet:
    """A set as what its exercise stands for."""
    slug = same.get(one.exercise, one.exercise)
    return one if slug == one.exercise else replace(one, exercise=slug)


def slugs_with(slugs: Iterable[str], same: Same) -> tuple[str, ...]:
    """The slugs, and those that were merged into one of them."""
    wanted = tuple(slugs)
    return (*wanted, *sorted(slug for slug, other in same.items() if other in wanted))
