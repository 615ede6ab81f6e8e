"""Edits as values, and how they are stored. Days are named by their weekday."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import msgspec

from forge.domain.errors import EditRefused
from forge.domain.exercise import Span
from forge.domain.plan import Reason
from forge.domain.vocabulary import Weekday


@dataclass(frozen=True, slots=True)
class Lock:
    """Keep a slot when the rest is planned anew."""

    day: Weekday
    slug: str


@dataclass(frozen=True, slots=True)
class Unlock:
    """Let a slot go again."""

    day: Weekday
    slug: str


@dataclass(frozen=True, slots=True)
class Swap:
    """Another exercise in a slot's place."""

    day: Weekday
    slug: str
    new: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a slot out."""

    day: Weekday
    slug: str


@dataclass(frozen=True, slots=True)
class Add:
    """One more exercise; ``sets`` are blocks of five minutes for cardio."""

    day: Weekday
    slug: str
    sets: int


@dataclass(frozen=True, slots=True)
class Move:
    """A slot to another training day."""

    day: Weekday
    slug: str
    to_day: Weekday


@dataclass(frozen=True, slots=True)
class Reorder:
    """A slot to another position in its session, counted from 1. Supersets stay side by side."""

    day: Weekday
    slug: str
    position: int


@dataclass(frozen=True, slots=True)
class SetSets:
    """Another number of sets; blocks of five minutes for cardio."""

    day: Weekday
    slug: str
    sets: int


@dataclass(frozen=True, slots=True)
class SetAmount:
    """Another range of what one set is: repetitions, seconds or metres, as the slot counts."""

    day: Weekday
    slug: str
    low: int
    high: int

    @property
    def span(self) -> Span:
        """Both ends."""
        return self.low, self.high


Edit = Lock | Unlock | Swap | Remove | Add | Move | Reorder | SetSets | SetAmount

KINDS: dict[str, type[Edit]] = {
    "lock": Lock,
    "unlock": Unlock,
    "swap": Swap,
    "remove": Remove,
    "add": Add,
    "move": Move,
    "reorder": Reorder,
    "sets": SetSets,
    "amount": SetAmount,
}
NAMES = {kind: name for name, kind in KINDS.items()}


def write_edit(edit: Edit) -> dict[str, str]:
    """The kind and the values of an edit, as text."""
    values = {field.name: str(getattr(edit, field.name)) for field in fields(edit)}
    return {"edit": NAMES[type(edit)], **values}


def read_edit(data: Mapping[str, str]) -> Edit:
    """The edit that ``write_edit`` wrote, or that a form sent; unknown names are passed over.

    Raises EditRefused for what is no edit.
    """
    kind = KINDS.get(data.get("edit", ""))
    if kind is None:
        raise EditRefused("This is no change that a plan knows.", "Load the page again.")
    known = {field.name: data[field.name] for field in fields(kind) if field.name in data}
    try:
        return msgspec.convert(known, kind, strict=False)
    except msgspec.ValidationError as error:
        raise EditRefused("Something is missing in this change.", "Load the page again.") from error


def edit_of(reason: Reason) -> Edit | None:
    """The edit behind a line of ``Plan.edits``; None for a line that plans anew."""
    return read_edit({"edit": reason.rule, **reason.facts}) if reason.rule in KINDS else None
