"""What questions are made of: a question has fields, a field has choices or holds a text."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

MAX_TEXT = 200
TEXTS = frozenset({"text", "date"})
"""Kinds that are typed."""

Text = str | Promise
"""Words that are translated when they are shown."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: value, label, hint, and fields that unfold when it is chosen."""

    value: str
    label: Text
    hint: Text = ""
    follow_up: "tuple[Field, ...]" = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One field: ``radio``, ``checks`` (several), ``text``, ``date``, or a ``fold`` of others.

    ``most`` is how many characters a text may have: all answers fit into one cookie. ``whole``
    asks a phone for the keys of whole numbers.
    """

    name: str
    kind: str
    label: Text
    choices: tuple[Choice, ...] = ()
    hint: Text = ""
    required: bool = False
    default: str = ""
    visible_label: bool = True
    suggest: bool = False
    most: int = MAX_TEXT
    whole: bool = False
    inner: "tuple[Field, ...]" = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One screen. ``covers`` names the request fields whose problems are shown here."""

    number: int
    title: Text
    why: Text
    fields: tuple[Field, ...]
    covers: frozenset[str]
    next_label: Text


def flattened(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Every field that can be answered: follow-ups and what is folded away, but no fold itself."""
    found: list[Field] = []
    for field in fields:
        found += flattened(field.inner) if field.kind == "fold" else (field,)
        for choice in field.choices:
            found += flattened(choice.follow_up)
    return tuple(found)
