"""Reads a change of favourites, dislikes and the never list."""

from forge.domain.request import PlanRequest
from forge.planner.changes.parts import Taste
from forge.planner.reading import wishes
from forge.planner.reading.sheet import Sheet

EDITS = tuple(
    f"{verb}_{name}" for name in ("favourites", "dislikes", "never") for verb in ("add", "drop")
)


def taste(sheet: Sheet, request: PlanRequest, known: frozenset[str]) -> Taste:
    """The three lists after an edit."""
    return Taste(
        favourites=_list(sheet, "favourites", request.favourites, known),
        dislikes=_list(sheet, "dislikes", request.dislikes, known),
        never=_list(sheet, "never", request.never, known),
    )


def _list(sheet: Sheet, field: str, now: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    """One list with what is added and without what is dropped."""
    added = wishes.names(sheet, f"add_{field}", known)
    dropped = wishes.names(sheet, f"drop_{field}", frozenset())
    for name in sorted(dropped - now):
        there = f"It holds: {', '.join(sorted(now))}." if now else "The list is empty."
        sheet.report(f"drop_{field}", f"{name} is not on this list.", there)
    return (now | added) - dropped
