"""Words beside an exercise that say how it is done."""

import re
from typing import Final

_CUES: Final = frozenset(
    {
        *("at", "on", "to", "from", "in", "if", "when", "until", "with", "without", "between"),
        *("pause", "paused", "hold", "squeeze", "slow", "slowly", "fast", "control", "controlled"),
        *("last", "first", "drop", "dropset", "partials", "top", "bottom", "exhale", "inhale"),
        *("breathe", "brace", "keep", "add", "easy", "light", "heavy", "belt", "straps", "feet"),
        *("elbows", "knees", "light", "warm", "rest-pause", "full", "range", "depth", "rom"),
        *("langsam", "halten", "pausa", "lento", "sec", "count"),
    }
)
_OTHER: Final = re.compile(r"\b(?:superset|ss|into|instead|or|oder|plus|then)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def is_cue(text: str) -> bool:
    """True for ``squeeze at the top``; a text that may bring a second exercise is none."""
    if _OTHER.search(text) and not _THEN_PARTIALS.search(text):
        return False
    return any(word.casefold() in _CUES for word in _WORD.findall(text))


_THEN_PARTIALS: Final = re.compile(r"\bthen\s+(?:partials|drop|hold|rest)", re.IGNORECASE)
