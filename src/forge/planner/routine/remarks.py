"""Lines without an exercise: titles, and what people say between their sets."""

import re
from typing import Final

from forge.planner.routine.items import LABEL

SENTENCE_WORDS: Final = 8
_TIMES: Final = re.compile(r"\d\s*x\s*\d")
_ENDS: Final = (".", "!", "?", ",", ";")
_ADDRESS: Final = re.compile(r"\s*(?:@\w+|(?:https?://|www\.)\S+)\s*")
_TO_WARM_UP: Final = re.compile(
    r"\b(?:to warm up|warm-?up|zum (?:warmwerden|aufwärmen)|para calentar|calentamiento)\b",
    re.IGNORECASE,
)


def is_prose(text: str) -> bool:
    """True for sentences."""
    return len(text.split()) > SENTENCE_WORDS or text.rstrip().endswith(_ENDS[:3])


def is_address(flat: str) -> bool:
    """True for a name on some network, or a link."""
    return bool(_ADDRESS.fullmatch(flat))


def may_be_title(flat: str) -> bool:
    """A line that may name all that follows: without an amount, and no letter's first line."""
    return not _TIMES.search(flat)


def opens_a_session(flat: str) -> bool:
    """A title that reads like one; ``Hi Tom,`` is a remark."""
    return not flat.rstrip().endswith(_ENDS)


def is_listed(flat: str) -> bool:
    """True for a line with a bullet, a number or a letter: it is one of a list of exercises."""
    label = LABEL.match(flat)
    return bool(label and label[0].strip())


def only_warms_up(flat: str) -> bool:
    """``5 min bike to warm up``."""
    return bool(_TO_WARM_UP.search(flat))
