"""Routines with a reading that a person wrote down, and how near the parser comes to it."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from tests import ready

from forge.planner.routine.read import read_routine
from forge.planner.routine.values import Item, Kind, Line
from forge.planner.routine.wording import amount_text

HERE = Path(__file__).parent / "routines"
TEXTS = sorted(HERE.glob("[0-9][0-9]-*.txt"))


class Verdict(StrEnum):
    """What became of a line.

    ``asked`` is a line that was not understood and says so: a question, or unread with a reason.
    ``silent`` is the one outcome that must never be: wrong, and nobody is asked.
    """

    RIGHT = "right"
    ASKED = "asked"
    SILENT = "silent"


@dataclass(frozen=True)
class Judged:
    """One line of a text beside what a person says that it means."""

    text: str
    number: int
    typed: str
    meant: str
    got: str
    verdict: Verdict


@dataclass(frozen=True)
class Golden:
    """What a person read: one entry a line, and the number of sessions with exercises.

    ``""`` is a blank line, ``-`` one that holds nothing to train, ``#`` one that opens a session
    (and may go on with exercises), ``^`` an amount for the exercise above, ``?`` one that a person
    would have to ask about; everything else is exercises with their work, ``; `` between them.
    """

    sessions: int
    lines: tuple[str, ...]


def golden_of(path: Path) -> Golden:
    """The reading beside a text."""
    data = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    return Golden(data["sessions"], tuple(data["lines"]))


@cache
def judged() -> tuple[Judged, ...]:
    """Every line of every text that is not blank, judged."""
    return tuple(one for path in TEXTS for one in judged_text(path))


def judged_text(path: Path) -> tuple[Judged, ...]:
    """The lines of one text, judged; raises ValueError where a golden line is missing."""
    routine = read_routine(path.read_text(encoding="utf-8"), ready.catalogue())
    pairs = zip(routine.lines, golden_of(path).lines, strict=True)
    return tuple(
        Judged(path.stem, line.number, line.text, meant, _got(line), _verdict(line, meant))
        for line, meant in pairs
        if line.kind is not Kind.BLANK or meant
    )


def sessions_read(path: Path) -> int:
    """Sessions that hold an exercise or a line with a question about one."""
    return len(read_routine(path.read_text(encoding="utf-8"), ready.catalogue()).sessions)


def _verdict(line: Line, meant: str) -> Verdict:
    if line.kind in {Kind.QUESTION, Kind.UNREAD}:
        return Verdict.RIGHT if meant == "?" else Verdict.ASKED
    return Verdict.RIGHT if _is_meant(line, meant) else Verdict.SILENT


def _is_meant(line: Line, meant: str) -> bool:
    if meant == "^":
        return line.kind is Kind.READ and not line.items
    if meant in {"-", ""}:
        return line.kind in {Kind.NOTE, Kind.HEADING, Kind.BLANK} and not line.items
    if meant == "#":
        return line.kind is Kind.HEADING and not line.items
    return line.kind is Kind.READ and _exercises(line) == meant.removeprefix("# ")


def _got(line: Line) -> str:
    if line.question:
        return f"? {line.question.asks}"
    return f"{line.kind.value} {_exercises(line) or line.because}".strip()


def _exercises(line: Line) -> str:
    return "; ".join(_told(item) for item in line.items)


def _told(item: Item) -> str:
    return f"{item.slug} {amount_text(item.work)}"
