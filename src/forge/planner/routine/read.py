"""Reads a pasted routine. Any text is safe; every line is accounted for once."""

import re
from typing import Final

from forge.domain.errors import InvalidRequest, Problem
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.routine.names import names_of
from forge.planner.routine.reader import Reader
from forge.planner.routine.values import Routine

MOST_LINES: Final = 1_000
MOST_CHARACTERS: Final = 60_000
_FORGE: Final = re.compile(r"^Made from request [0-9a-f]+", re.MULTILINE)


def read_routine(text: str, catalogue: Catalogue) -> Routine:
    """The routine that a text holds. Lines keep their places: ``text[line.start:line.end]``.

    Raises InvalidRequest for more than 60,000 characters or 1,000 lines; for nothing else.
    """
    lines = text.splitlines(keepends=True)
    if len(text) > MOST_CHARACTERS or len(lines) > MOST_LINES:
        raise InvalidRequest((_too_long(len(text), len(lines)),))
    is_forge = bool(_FORGE.search(text))
    reader = Reader(names_of(catalogue), is_forge, aside="introduction" if is_forge else "")
    at = 0
    for number, whole in enumerate(lines, start=1):
        reader.take(number, at, whole.rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))
        at += len(whole)
    return reader.routine(text)


def _too_long(characters: int, lines: int) -> Problem:
    return Problem(
        "routine",
        f"The text has {characters} characters in {words.plural(lines, 'line')}.",
        f"Paste one week: at most {MOST_CHARACTERS} characters and {MOST_LINES} lines.",
    )
