"""Bytes to text: UTF-8 and UTF-16 with and without a mark, else the old code page of Windows.

The whole file is tried as UTF-8 before anything else is assumed, in pieces, so that a large
file needs no large memory.
"""

import codecs
from collections.abc import Iterator
from typing import BinaryIO, TextIO

PIECE = 1 << 20
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WINDOWS = "cp1252"
"""What spreadsheets write in western Europe when they do not write UTF-8."""


def encoding_of(file: BinaryIO) -> str:
    """The encoding of a file that can be read twice; leaves it at its start."""
    head = file.read(4096)
    file.seek(0)
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding
    if wide := _wide(head):
        return wide
    found = "utf-8" if _is_utf8(file) else WINDOWS
    file.seek(0)
    return found


def _wide(head: bytes) -> str:
    """UTF-16 without a mark: every other byte of plain text is zero."""
    pairs = len(head) // 2
    if pairs < 4:
        return ""
    low, high = head[1::2].count(0), head[0::2].count(0)
    if low > pairs * 0.7 and high < pairs * 0.1:
        return "utf-16-le"
    return "utf-16-be" if high > pairs * 0.7 and low < pairs * 0.1 else ""


def _is_utf8(file: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := file.read(PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def lines_of(text: TextIO) -> Iterator[str]:
    """The lines with their ends, of any kind, without NULs: no database has them."""
    return (line.replace("\0", "") if "\0" in line else line for line in text)
