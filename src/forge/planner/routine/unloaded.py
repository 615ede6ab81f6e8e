"""Routines without equipment: a squat in them may be one without a barbell."""

import re
from typing import Final

from forge.domain.exercise import Exercise
from forge.library.query.fold import words
from forge.planner.reading.gear import LOADABLE
from forge.planner.routine.items import Segment, question
from forge.planner.routine.names import Names
from forge.planner.routine.values import Choice, Item, Question

_WITHOUT: Final = re.compile(
    r"\b(?:no[\s-](?:equipment|kit|gear|weights)|without (?:equipment|weights)"
    r"|body\s?weight (?:only|workout|routine|circuit|training)|calisthenics"
    r"|ohne (?:geräte|gewichte|equipment)|sin (?:material|equipo|pesas))\b",
    re.IGNORECASE,
)


def without_kit(flat: str) -> bool:
    """True if a line says that nothing is needed."""
    return bool(_WITHOUT.search(flat))


def which_squat(item: Item, segment: Segment, names: Names) -> Question | None:
    """The question about an item whose page needs weights that its typed name does not tell.

    None where the name tells them, or where the library has no such exercise without weights.
    """
    page = names.catalogue.get(item.slug)
    other = names.sure(f"bodyweight {item.name}")
    if other is None or other.slug == page.slug or not _needs_unsaid(page, item.name):
        return None
    start = segment.start + max(segment.source.find(item.name), 0)
    choices = [Choice(one.name, start, start + len(item.name), one.name) for one in (other, page)]
    return question(segment, f"Which exercise is “{item.name[:60]}”?", choices)


def _needs_unsaid(page: Exercise, typed: str) -> bool:
    said = set(words(typed))
    needed = {item for group in page.facts.equipment.all_of for item in group}
    return bool(needed & LOADABLE) and not any(item.value in said for item in needed)
