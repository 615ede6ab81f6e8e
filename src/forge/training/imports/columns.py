"""Names of columns, folded so that apps and their versions agree, and units within them."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from forge.training.imports.numbers import distance_unit, weight_unit

WORD = re.compile(r"[\s_]+")
UNIT_BEHIND = re.compile(
    r"(.*?)[\s_]*\(?\b(kgs?|lbs?|km|miles|mi|meters|metres|m|seconds|sec|s)\)?"
)


@lru_cache(maxsize=2_000)
def folded(name: str) -> str:
    """Small letters, one blank between words, none before a bracket's inside: ``weight (kg)``."""
    plain = WORD.sub(" ", name.replace("\ufeff", "").strip().casefold()).replace("×", "x")
    return re.sub(r"\s*\(\s*", " (", plain).replace(" )", ")").strip()


def index_of(columns: Iterable[str]) -> dict[str, int]:
    """The place of each folded name; the first of two equal ones counts."""
    found: dict[str, int] = {}
    for place, name in enumerate(columns):
        if name.strip():
            found.setdefault(folded(name), place)
    return found


def with_unit(name: str) -> tuple[str, str]:
    """A folded name without the unit behind it, and the unit: ``weight`` and ``kg``."""
    found = UNIT_BEHIND.fullmatch(name)
    if not found or not found[1]:
        return name, ""
    return found[1].strip(" ("), weight_unit(found[2]) or distance_unit(found[2])


def weight_columns(index: Mapping[str, int], name: str = "weight") -> tuple[tuple[str, str], ...]:
    """Every column that holds the weight, with its unit or nothing."""
    return _columns(index, name, ("kg", "lb"))


def distance_columns(
    index: Mapping[str, int], name: str = "distance"
) -> tuple[tuple[str, str], ...]:
    """Every column that holds the distance, with its unit or nothing."""
    return _columns(index, name, ("m", "km", "mi"))


def _columns(
    index: Mapping[str, int], name: str, units: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for column in index:
        bare, unit = (column, "") if column == name else with_unit(column)
        if bare == name and (not unit or unit in units):
            found.append((column, unit))
    return tuple(found)
