"""Words that people type and what they mean, read from ``content/vocabulary/synonyms.toml``."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from forge.domain.errors import ContentError
from forge.domain.vocabulary import (
    BodyPart,
    Category,
    Condition,
    Equipment,
    Joint,
    Level,
    Muscle,
    Noise,
    Pattern,
    Position,
    Symptom,
)
from forge.library.flaw import Flaw, FlawLevel
from forge.library.nearest import did_you_mean


class Kind(StrEnum):
    """How the targets of a word are understood. The file explains each."""

    OPERATOR = "operator"
    FILLER = "filler"
    ANY_ITEM = "any_item"
    NO_ITEM = "no_item"
    BODYWEIGHT = "bodyweight"
    MUSCLE = "muscle"
    BODY_PART = "body_part"
    ITEM = "item"
    JOINT = "joint"
    CATEGORY = "category"
    LEVEL = "level"
    POSITION = "position"
    PATTERN = "pattern"
    NOISE = "noise"
    CONDITION = "condition"
    FLOOR = "floor"
    PLACE = "place"
    EXERCISE = "exercise"
    NEAR = "near"
    GOAL = "goal"
    LISTED = "listed"
    SPORT = "sport"
    AROUND = "around"
    SORE = "sore"
    RED_FLAG = "red_flag"


class Operator(StrEnum):
    """The grammar words of a query."""

    ALTERNATIVE = "alternative"
    WITHOUT = "without"
    WITH = "with"
    HAVE = "have"
    EASIER = "easier"
    HARDER = "harder"
    PAIN = "pain"
    TIGHT = "tight"
    WEAK = "weak"
    SPARE = "spare"
    AND = "and"


FELT: Final = frozenset({Operator.PAIN, Operator.SPARE, Operator.TIGHT, Operator.WEAK})
"""Operators that say what is felt and look for the place."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning and the terms for it, whatever their language.

    ``targets`` are members of the vocabulary that ``kind`` names, or slugs; ``says`` is the
    meaning in words, as an answer repeats it.
    """

    kind: Kind
    targets: tuple[str, ...]
    says: str
    terms: tuple[str, ...]


SLUG_KINDS: Final = frozenset({Kind.EXERCISE, Kind.NEAR, Kind.GOAL})
"""Kinds whose targets are slugs."""

_MEMBERS: Final[dict[Kind, type[StrEnum]]] = {
    Kind.OPERATOR: Operator,
    Kind.MUSCLE: Muscle,
    Kind.AROUND: Muscle,
    Kind.BODY_PART: BodyPart,
    Kind.ITEM: Equipment,
    Kind.JOINT: Joint,
    Kind.CATEGORY: Category,
    Kind.LEVEL: Level,
    Kind.POSITION: Position,
    Kind.PATTERN: Pattern,
    Kind.NOISE: Noise,
    Kind.CONDITION: Condition,
    Kind.PLACE: Equipment,
    Kind.SORE: Joint,
    Kind.RED_FLAG: Symptom,
}


def load_synonyms(path: Path) -> tuple[Meaning, ...]:
    """Every meaning of the file, in its order; none if there is no file.

    Raises ContentError naming each unknown kind, target or key.
    """
    if not path.is_file():
        return ()
    try:
        tables = msgspec.convert(
            tomllib.loads(path.read_text(encoding="utf-8")),
            dict[str, list[dict[str, str | list[str]]]],
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as why:
        raise ContentError((_flaw(path, f"The synonyms cannot be read: {why}"),)) from why
    rows = tables.get("meaning", [])
    flaws = [_flaw(path, wrong) for row in rows for wrong in _wrong(row)]
    if flaws:
        raise ContentError(tuple(flaws))
    return tuple(_meaning(row) for row in rows)


def _meaning(row: Mapping[str, str | list[str]]) -> Meaning:
    terms = (term for key in row if len(key) == 2 for term in _words(row, key))
    return Meaning(
        kind=Kind(_text(row, "kind")),
        targets=tuple(_words(row, "target")),
        says=_text(row, "says"),
        terms=tuple(dict.fromkeys(terms)),
    )


def _wrong(row: Mapping[str, str | list[str]]) -> Iterator[str]:
    kind = _text(row, "kind")
    if kind not in set(Kind):
        yield f"{kind!r} is no kind. {did_you_mean(kind, Kind)}"
        return
    for key in row.keys() - {"kind", "target", "says"}:
        if len(key) != 2 or isinstance(row[key], str):
            yield f"{key!r} is no language with a list of terms"
    members = _MEMBERS.get(Kind(kind))
    for target in _words(row, "target"):
        if members and target not in set(members):
            yield f"{target!r} is no {kind}. {did_you_mean(target, members)}"


def _text(row: Mapping[str, str | list[str]], key: str) -> str:
    value = row.get(key, "")
    return value if isinstance(value, str) else ""


def _words(row: Mapping[str, str | list[str]], key: str) -> list[str]:
    value = row.get(key, [])
    return [value] if isinstance(value, str) else value


def _flaw(path: Path, message: str) -> Flaw:
    name = f"content/vocabulary/{path.name}"
    return Flaw(name, 1, "V23", FlawLevel.ERROR, message.strip(), "Mend the file.")
