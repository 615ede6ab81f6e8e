"""What single lines say of the whole routine, whatever else they are."""

import re
from dataclasses import dataclass
from typing import Final

from forge.planner.routine.unloaded import without_kit

_OFTEN: Final = re.compile(
    r"\b(?P<n>[1-7]|two|three|four|five|six|twice|thrice)\s*(?:-\s*)?(?:x|×|times|days|sessions|mal|veces"
    r"|tage|dias)?\s*(?:/|per|a|each|pro|por|die|la|a la)?\s*(?:week|woche|semana|wk)\b"
    r"|\b(?P<d>[1-7])[\s-]days?\s+(?:program|programme|split|routine|plan|full body)\b",
    re.IGNORECASE,
)
_COUNTED: Final = {"two": 2, "twice": 2, "three": 3, "thrice": 3, "four": 4, "five": 5, "six": 6}
_WARMS_UP: Final = re.compile(r"warm[\s-]?(?:up|ing)|aufwärmen|calentamiento", re.IGNORECASE)
_PROGRESSES: Final = re.compile(
    r"progress|overload|add (?:weight|load|reps|\d)|increase|steiger|next (?:time|week|session)",
    re.IGNORECASE,
)


@dataclass
class Whole:
    """What has been said of the whole so far.

    ``per_week`` is how often a week one trains; ``unloaded`` that no weights are used.
    """

    per_week: int | None = None
    unloaded: bool = False
    warms_up: bool = False
    progresses: bool = False

    def notice(self, flat: str) -> None:
        """Take note of a plain line."""
        self.warms_up = self.warms_up or bool(_WARMS_UP.search(flat))
        self.progresses = self.progresses or bool(_PROGRESSES.search(flat))
        self.unloaded = self.unloaded or without_kit(flat)
        often = _OFTEN.search(flat)
        if often and self.per_week is None:
            told = (often["n"] or often["d"]).casefold()
            self.per_week = _COUNTED.get(told) or int(told)


def tells_how_often(flat: str) -> bool:
    """True for ``three times a week``."""
    return bool(_OFTEN.search(flat))
