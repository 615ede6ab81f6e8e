"""Text of calendars (RFC 5545): marks escaped, lines folded."""

from collections.abc import Iterator

FOLD_OCTETS = 75


def escaped(text: str) -> str:
    """Text on one line with the marks of RFC 5545 escaped."""
    one_line = " ".join(text.split())
    return one_line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, never within a character."""
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > FOLD_OCTETS:
            yield piece
            piece, size = " ", 1
        piece += character
        size += width
    yield piece
