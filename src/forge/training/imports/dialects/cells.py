"""What the tables of several apps share: cells with units, words for kinds of sets, zeros."""

from collections.abc import Sequence

from forge.domain.logged import SetType
from forge.training.imports.numbers import distance_unit, weight_unit
from forge.training.imports.values import Row

KINDS = {
    "w": SetType.WARM_UP, "warmup": SetType.WARM_UP, "warm-up": SetType.WARM_UP,
    "warm up": SetType.WARM_UP, "warm_up": SetType.WARM_UP, "aufwärmen": SetType.WARM_UP,
    "d": SetType.DROP, "drop": SetType.DROP, "dropset": SetType.DROP, "drop set": SetType.DROP,
    "f": SetType.FAILURE, "failure": SetType.FAILURE, "failed": SetType.FAILURE,
    "myo": SetType.MYO, "myorep": SetType.MYO, "myorep match": SetType.MYO,
    "partial": SetType.PARTIAL, "lengthened partials": SetType.PARTIAL, "amrap": SetType.AMRAP,
}  # fmt: skip
"""Words and letters for kinds of sets; anything else is an ordinary one."""
YES = frozenset({"true", "yes", "1", "y", "x", "ja"})


def kind_of(text: str) -> SetType:
    """The kind that a word or letter means."""
    return KINDS.get(text.strip().casefold(), SetType.NORMAL)


def is_yes(text: str) -> bool:
    """Whether a cell says yes."""
    return text.strip().casefold() in YES


def filled(text: str) -> str:
    """The cell, empty for a zero: apps write 0 where nothing was measured."""
    return "" if not text.strip("0.,:- ") else text


def weight_of(
    row: Row, columns: Sequence[tuple[str, str]], unit_column: str = ""
) -> tuple[str, str]:
    """The weight and its unit: from the row's own unit, else from the column that is filled."""
    for column, unit in columns:
        if text := row.get(column):
            own = weight_unit(row.get(unit_column)) if unit_column else ""
            return text, own or unit
    return "", ""


def distance_of(
    row: Row, columns: Sequence[tuple[str, str]], unit_column: str = ""
) -> tuple[str, str]:
    """The distance and its unit; nothing for a zero."""
    for column, unit in columns:
        if text := filled(row.get(column)):
            own = distance_unit(row.get(unit_column)) if unit_column else ""
            return text, own or unit
    return "", ""
