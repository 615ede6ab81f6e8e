"""Every way in which plain values differ from a typed record, found at once.

``msgspec.convert`` stops at the first error; a writer wants them all. So the values are
compared with the type hints of the record, part by part, and only then converted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Final, TypeGuard, Union, get_args, get_origin, get_type_hints

import msgspec

from forge.library.nearest import did_you_mean

_NOUNS: Final[dict[type, str]] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    Decimal: "a number",
    bool: "true or false",
    date: "a date",
    NoneType: "null",
    list: "a list",
    dict: "a mapping",
}


@dataclass(frozen=True, slots=True)
class Misfit:
    """One value that does not fit: its dotted path, what is wrong, what would be right."""

    at: str
    message: str
    suggestion: str


def misfits(value: object, kind: object, at: str = "") -> Iterator[Misfit]:
    """Compare ``value`` with a type made of dataclasses, tuples, dicts, enums and scalars.

    Underscores at the end of field names (``from_``) are not part of the key.
    """
    origin = get_origin(kind)
    if is_record(kind):
        yield from _record(value, kind, at)
    elif origin is tuple:
        yield from _tuple(value, get_args(kind), at)
    elif origin is dict:
        yield from _mapping(value, get_args(kind), at)
    elif origin in {Union, UnionType}:
        yield from _union(value, get_args(kind), at)
    else:
        yield from _leaf(value, kind, at)


def is_record(kind: object) -> TypeGuard[type]:
    """True for a dataclass, as opposed to a scalar, a container or an enum."""
    return isinstance(kind, type) and is_dataclass(kind)


@cache
def fields_of(record: type) -> dict[str, object]:
    """The keys of a record in their fixed order, as files spell them, with their types."""
    return {name.rstrip("_"): kind for name, kind in get_type_hints(record).items()}


@cache
def _required(record: type) -> frozenset[str]:
    return frozenset(
        f.name.rstrip("_")
        for f in fields(record)
        if f.default is MISSING and f.default_factory is MISSING
    )


def _record(value: object, record: type, at: str) -> Iterator[Misfit]:
    mapping = _as_dict(value)
    if mapping is None:
        yield _wrong(value, "a mapping", at)
        return
    kinds = fields_of(record)
    for key, inner in mapping.items():
        if key in kinds:
            yield from misfits(inner, kinds[key], _join(at, key))
        else:
            yield Misfit(_join(at, key), f"Unknown key {key!r}", did_you_mean(key, kinds))
    for key in kinds:
        if key not in mapping and key in _required(record):
            yield Misfit(at, f"The key {key!r} is missing", f"Add {key}: to this block.")


def _tuple(value: object, kinds: Sequence[object], at: str) -> Iterator[Misfit]:
    found = _as_list(value)
    if found is None:
        yield _wrong(value, "a list", at)
    elif kinds[-1] is Ellipsis:
        for index, inner in enumerate(found):
            yield from misfits(inner, kinds[0], _join(at, str(index)))
    elif len(found) != len(kinds):
        yield Misfit(at, f"There are {len(found)} values", f"Write {len(kinds)}.")
    else:
        for index, (inner, kind) in enumerate(zip(found, kinds, strict=True)):
            yield from misfits(inner, kind, _join(at, str(index)))


def _mapping(value: object, kinds: Sequence[object], at: str) -> Iterator[Misfit]:
    mapping = _as_dict(value)
    if mapping is None:
        yield _wrong(value, "a mapping", at)
        return
    for key, inner in mapping.items():
        yield from _leaf(key, kinds[0], _join(at, key))
        yield from misfits(inner, kinds[1], _join(at, key))


def _union(value: object, kinds: Sequence[object], at: str) -> Iterator[Misfit]:
    if value is None and NoneType in kinds:
        return
    shaped = [kind for kind in kinds if kind is not NoneType and _same_shape(value, kind)]
    if shaped:
        yield from misfits(value, shaped[0], at)
    else:
        yield _wrong(value, " or ".join(_noun(kind) for kind in kinds), at)


def _leaf(value: object, kind: object, at: str) -> Iterator[Misfit]:
    words = _words(kind)
    if words:
        if value not in words:
            hint = did_you_mean(str(value), words) or f"Choose one of: {', '.join(words)}."
            yield Misfit(at, f"{value!r} is no word for this", hint)
    elif kind is str and isinstance(value, str):
        if not value.strip():
            yield Misfit(at, "The text is empty", "Write it, or null where that is allowed.")
    elif not _converts(value, kind):
        yield _wrong(value, _noun(kind), at)


def _words(kind: object) -> tuple[str, ...]:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return tuple(member.value for member in kind)
    return ()


def _converts(value: object, kind: object) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


def _same_shape(value: object, kind: object) -> bool:
    if isinstance(value, dict):
        return is_record(kind) or get_origin(kind) is dict
    if isinstance(value, list):
        return get_origin(kind) is tuple
    return get_origin(kind) is None and not is_record(kind)


def _as_dict(value: object) -> dict[str, object] | None:
    return msgspec.convert(value, dict[str, object]) if isinstance(value, dict) else None


def _as_list(value: object) -> list[object] | None:
    return msgspec.convert(value, list[object]) if isinstance(value, list) else None


def _wrong(value: object, wanted: str, at: str) -> Misfit:
    found = _NOUNS.get(value.__class__, "something else")
    scalar = found not in {_NOUNS[list], _NOUNS[dict]}
    hint = "Put it in quotes." if wanted == _NOUNS[str] and scalar else ""
    return Misfit(at, f"Expected {wanted}, found {found}", hint)


def _noun(kind: object) -> str:
    if is_record(kind) or get_origin(kind) is dict:
        return _NOUNS[dict]
    if get_origin(kind) is tuple:
        return _NOUNS[list]
    if _words(kind):
        return f"one of: {', '.join(_words(kind))}"
    return _NOUNS[kind] if isinstance(kind, type) else "something else"


def _join(at: str, key: str) -> str:
    return f"{at}.{key}" if at else key
