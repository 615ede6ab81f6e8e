"""The parts of a request that may change. Each holds a whole part, so that it can be undone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from forge.domain.request import CardioWish, Goal, Limitation, Place, PlanRequest
from forge.domain.vocabulary import Joint, Level, Weekday


@dataclass(frozen=True, slots=True)
class Schedule:
    """The training days, with the minutes of each."""

    weekdays: tuple[Weekday, ...]
    minutes: tuple[int, ...]

    @classmethod
    def of(cls, request: PlanRequest) -> Self:
        """What a request holds now."""
        return cls(request.weekdays, request.minutes)

    def on(self, request: PlanRequest) -> PlanRequest:
        """The request with this schedule."""
        return replace(request, weekdays=self.weekdays, minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Kit:
    """The place with its equipment."""

    place: Place

    @classmethod
    def of(cls, request: PlanRequest) -> Self:
        """What a request holds now."""
        return cls(request.place)

    def on(self, request: PlanRequest) -> PlanRequest:
        """The request at this place."""
        return replace(request, place=self.place)


@dataclass(frozen=True, slots=True)
class Aim:
    """The goals, with the skill and the regions that they need."""

    goal: Goal
    second_goal: Goal | None
    skill_target: str | None
    care_regions: tuple[Joint, ...]

    @classmethod
    def of(cls, request: PlanRequest) -> Self:
        """What a request holds now."""
        return cls(request.goal, request.second_goal, request.skill_target, request.care_regions)

    def on(self, request: PlanRequest) -> PlanRequest:
        """The request with these goals."""
        return replace(
            request,
            goal=self.goal,
            second_goal=self.second_goal,
            skill_target=self.skill_target,
            care_regions=self.care_regions,
        )


@dataclass(frozen=True, slots=True)
class Experience:
    """The level of experience."""

    level: Level

    @classmethod
    def of(cls, request: PlanRequest) -> Self:
        """What a request holds now."""
        return cls(request.level)

    def on(self, request: PlanRequest) -> PlanRequest:
        """The request at this level."""
        return replace(request, level=self.level)


@dataclass(frozen=True, slots=True)
class Sore:
    """Every limitation."""

    limitations: tuple[Limitation, ...]

    @classmethod
    def of(cls, request: PlanRequest) -> Self:
        """What a request holds now."""
        return cls(request.limitations)

    def on(self, request: PlanRequest) -> PlanRequest:
        """The request with these limitations."""
        return replace(request, limitations=self.limitations)


@dataclass(frozen=True, slots=True)
class Pairing:
    """Whether exercises may be done in turn."""

    supersets: bool

    @classmethod
    def of(cls, request: PlanRequest) -> Self:
        """What a request holds now."""
        return cls(request.supersets)

    def on(self, request: PlanRequest) -> PlanRequest:
        """The request with or without supersets."""
        return replace(request, supersets=self.supersets)


@dataclass(frozen=True, slots=True)
class Heart:
    """The cardio wish."""

    cardio: CardioWish | None

    @classmethod
    def of(cls, request: PlanRequest) -> Self:
        """What a request holds now."""
        return cls(request.cardio)

    def on(self, request: PlanRequest) -> PlanRequest:
        """The request with this wish."""
        return replace(request, cardio=self.cardio)


@dataclass(frozen=True, slots=True)
class Taste:
    """What is liked, disliked and refused."""

    favourites: frozenset[str]
    dislikes: frozenset[str]
    never: frozenset[str]

    @classmethod
    def of(cls, request: PlanRequest) -> Self:
        """What a request holds now."""
        return cls(request.favourites, request.dislikes, request.never)

    def on(self, request: PlanRequest) -> PlanRequest:
        """The request with these lists."""
        return replace(
            request, favourites=self.favourites, dislikes=self.dislikes, never=self.never
        )


Change = Schedule | Kit | Aim | Experience | Sore | Pairing | Heart | Taste

PARTS: tuple[type[Change], ...] = (Aim, Experience, Schedule, Kit, Sore, Pairing, Heart, Taste)
"""Every part that may change, in the order in which changes are told."""


def apply(request: PlanRequest, changes: Iterable[Change]) -> PlanRequest:
    """The request under changes, the last of the same part winning."""
    for change in changes:
        request = change.on(request)
    return request


def inverse(request: PlanRequest, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that lead back to ``request`` from what ``changes`` make of it."""
    parts = dict.fromkeys(type(change) for change in changes)
    return tuple(part.of(request) for part in parts)


def between(old: PlanRequest, new: PlanRequest) -> tuple[Change, ...]:
    """The parts of ``new`` that differ from ``old``."""
    return tuple(part.of(new) for part in PARTS if part.of(new) != part.of(old))
