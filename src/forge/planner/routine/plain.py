"""A line made plain, character for character, so that every place in it stays where it was."""

import re
import unicodedata
from typing import Final

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
_NUMBERED_NAME: Final = re.compile(
    r"(?<!\d)(?:90\s?[/-]\s?90|12-3-30|(?:30|45)(?:\s?°|[\s-]?deg(?:ree)?s?)|[12][\s-]?(?:arm(?:ed)?"
    r"|leg(?:ged)?|hand(?:ed)?|foot)(?=\s)|t2b|g2oh|concept\s?2|landmine 180|4-way|z2|zone 2)\b",
    re.IGNORECASE,
)
"""Digits that belong to a name and are no amount."""


def plain(text: str) -> str:
    """The same number of characters, with one sign for each meaning and no odd blanks."""
    return "".join(_plain(char) for char in text.translate(_SAME))


def _plain(char: str) -> str:
    if char == "\t":
        return char
    if char.isspace() or unicodedata.category(char)[0] == "C":
        return " "
    if char.isdigit() and not char.isascii():
        return str(unicodedata.digit(char, 0))
    return char


def shield(text: str) -> str:
    """Hide the digits of names such as ``90/90`` from the search for amounts."""
    return _NUMBERED_NAME.sub(lambda found: _hidden(found[0]), text)


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
