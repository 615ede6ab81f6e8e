"""A line made plain, character for character, so that every place in it stays where it was."""

import re
import unicodedata
from typing import Final

from forge.planner.routine.number_words import with_digits

GONE: Final = "\x00"
"""Stands for a character that has been read already."""

_SAME: Final = str.maketrans(
    {
        **dict.fromkeys("×✕✖⨯хХ", "x"),
        **dict.fromkeys("‐‑‒–—―−－", "-"),
        **dict.fromkeys("’‘`´′ʹ", "'"),
        **dict.fromkeys("“”″„", '"'),
        **dict.fromkeys("⁄∕／", "/"),
        **dict.fromkeys("•◦▪●○‣⁃∙·☐☑✓✔➤►▶→", "*"),
        "：": ":",
        "＠": "@",
        "％": "%",
        "＋": "+",
    }
)
_PRIVATE: Final = 0xE000
_WIDE: Final = range(0xFF01, 0xFF5F)
"""Letters, digits and signs as wide as an ideograph, in the order of ASCII."""

_TO_ASCII: Final = 0xFEE0
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,60}>")
_ENTITIES: Final = {"&nbsp;": " ", "&amp;": "&", "&ndash;": "-", "&mdash;": "-", "&times;": "x"}
_ENTITY: Final = re.compile("|".join(_ENTITIES))
_PAIN_SCALE: Final = re.compile(
    r"\b(?:pain|effort|intensity|difficulty|schmerz\w*|dolor)\b[^\d\n]{0,12}\d{1,2}\s?/\s?10\b",
    re.IGNORECASE,
)
"""``pain > 4/10`` counts nothing that is done."""

_NUMBERED_NAME: Final = re.compile(
    r"(?<!\d)(?:90\s?[/-]\s?90|12-3-30|(?:30|45)(?:\s?°|[\s-]?deg(?:ree)?s?)|[12][\s-]?(?:arm(?:ed)?"
    r"|leg(?:ged)?|hand(?:ed)?|foot)(?=\s)|t2b|g2oh|concept\s?2|landmine 180|4-way|z2|zone 2)\b",
    re.IGNORECASE,
)
"""Digits that belong to a name and are no amount."""


def plain(text: str) -> str:
    """The same number of characters, with one sign for each meaning and no odd blanks.

    Marks of web pages become blanks, and numbers in words become digits.
    """
    flat = "".join(_plain(char) for char in text.translate(_SAME))
    if "<" in flat:
        flat = _TAG.sub(lambda found: " " * len(found[0]), flat)
    if "&" in flat:
        flat = _ENTITY.sub(lambda found: _ENTITIES[found[0]].ljust(len(found[0])), flat)
    return with_digits(flat)


def _plain(char: str) -> str:
    if char == "\t":
        return char
    if ord(char) in _WIDE:
        return chr(ord(char) - _TO_ASCII)
    if char.isspace() or unicodedata.category(char)[0] == "C":
        return " "
    if char.isdigit() and not char.isascii():
        return str(unicodedata.digit(char, 0))
    return char


def printable(text: str) -> str:
    """The text without signs that steer a terminal or turn its writing round."""
    return "".join(char for char in text if unicodedata.category(char)[0] != "C")


def shield(text: str) -> str:
    """Hide the digits of names such as ``90/90`` from the search for amounts."""
    for pattern in (_NUMBERED_NAME, _PAIN_SCALE):
        text = pattern.sub(lambda found: _hidden(found[0]), text)
    return text


def unshield(text: str) -> str:
    """The digits back."""
    return "".join(
        chr(ord(char) - _PRIVATE) if _PRIVATE <= ord(char) < _PRIVATE + 128 else char
        for char in text
    )


def _hidden(text: str) -> str:
    return "".join(chr(_PRIVATE + ord(char)) if char.isdigit() else char for char in text)


def without(text: str, start: int, end: int) -> str:
    """The text with a span marked as read."""
    return f"{text[:start]}{GONE * (end - start)}{text[end:]}"
