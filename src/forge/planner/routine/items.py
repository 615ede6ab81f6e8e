"""One exercise of a line: its label, its amounts, its name, and what is in doubt."""

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.planner.routine.cues import is_cue
from forge.planner.routine.doubts import Refused, no_amount, work_of
from forge.planner.routine.names import Found, Names
from forge.planner.routine.plain import GONE, shield, unshield
from forge.planner.routine.scan import Scan, scan
from forge.planner.routine.unclear import Doubt
from forge.planner.routine.values import Choice, Item, Question, Work

LABEL: Final = re.compile(
    r"^\s*(?:(?:[-*+>]+|\[[ xX]?\])\s+)*(?:"
    r"(?P<group>[A-Ha-h])(?P<place>[1-9])\s*[).:\-]?\s+"
    r"|(?:t[1-3]|min(?:ute)?\s?[1-9]\d?)\s*:\s*"
    r"|(?P<behind>[1-9])\s?(?P<letter>[a-d])\s*[).:]\s*"
    r"|[A-Ha-h]\s*[).:]\s+|[A-Z]\s{2,}|\(?\d{1,2}\s*[).]\s+|#\d{1,2}\s+)?",
    re.IGNORECASE,
)
SET_LINE: Final = re.compile(
    r"^\s*(?:[-*]\s+)?(?:set|satz|serie)\s*\d{1,2}\s*[:.)\-]?\s*", re.IGNORECASE
)
STATION: Final = re.compile(r"^\s*min(?:ute)?\s?\d{1,2}\s*:", re.IGNORECASE)
"""A station of a circuit by the clock: how often its minute comes round is not written."""

LEFT_OUT: Final = "// "
"""Opens a line that the reader is to leave alone."""

_EDGES: Final = " \t-:,;.|@+()[]{}=~*_#!?&/<>\\\"'"
_FILLER: Final = frozenset(
    {
        *("x", "of", "at", "with", "and", "then", "for", "each", "total", "per", "the", "on"),
        *("in", "reps", "rep", "sets", "set", "work", "working", "weight", "mit", "je", "de"),
        *("con", "por", "à", "a", "und", "y", "do", "ca", "approx", "about"),
    }
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a line that should hold one exercise, with its place in the whole text.

    ``source`` is what was typed, ``flat`` the same made plain; ``line`` is the line's number,
    ``rounds`` those of the circuit it stands in, ``group`` a superset that was told before it.
    """

    source: str
    flat: str
    start: int
    line: int
    rounds: int | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """An exercise without an amount: the next line may tell it."""

    exercise: Exercise
    segment: Segment
    name: str
    found: Scan
    group: str | None


@dataclass(frozen=True, slots=True)
class Unknown:
    """No exercise: why, and whether the text speaks of sets all the same."""

    because: str
    counts: bool


def read_segment(segment: Segment, names: Names) -> Item | Named | Question | Unknown:
    """What one segment says. Never raises."""
    label = LABEL.match(segment.flat)
    skipped = label.end() if label else 0
    group = _group(label) or segment.group
    found = scan(" " * skipped + shield(segment.flat[skipped:]))
    pieces = _pieces(found)
    if not pieces:
        return Unknown("It names no exercise.", found.amounts)
    name, sure, near, remark = _resolve(pieces, names)
    if sure is None:
        return _which(segment, pieces, near, found)
    if not found.amounts and not found.numbers():
        return Named(sure, segment, name, found, group)
    return finish(Named(sure, segment, name, found, group), remark)


def finish(named: Named, remark: str = "") -> Item | Question | Unknown:
    """The item of a name and its amounts, or the question about them."""
    segment = named.segment
    outcome = work_of(named.found, named.exercise, segment.rounds)
    match outcome:
        case Work():
            return Item(
                slug=named.exercise.slug,
                name=named.name,
                start=segment.start,
                end=segment.start + len(segment.source.rstrip()),
                line=segment.line,
                work=outcome,
                group=named.group,
                remark=remark,
            )
        case Doubt():
            return ask_amount(named, outcome)
        case Refused():
            return Unknown(outcome.because, counts=True)


def ask_amount(named: Named, doubt: Doubt) -> Question:
    """A question whose answers write the line anew."""
    segment = named.segment
    label = LABEL.match(segment.flat)
    prefix = segment.source[: label.end() if label else 0]
    end = segment.start + len(segment.source.rstrip())
    choices = [
        Choice(says, segment.start, end, f"{prefix}{named.exercise.name} {text}")
        for says, text in doubt.choices
    ]
    return question(segment, doubt.asks, choices)


def ask_bare(named: Named) -> Question:
    """The question about a name that no amount followed."""
    return ask_amount(named, no_amount(named.exercise))


def question(segment: Segment, asks: str, choices: list[Choice]) -> Question:
    """A question with the way to leave the line out."""
    end = segment.start + len(segment.source.rstrip())
    out = Choice("Leave this out", segment.start, end, f"{LEFT_OUT}{segment.source.strip()}")
    return Question(key_of(segment.source), asks, (*choices, out))


def key_of(text: str) -> str:
    """The same line asks the same question, wherever it stands."""
    return hashlib.sha256(" ".join(text.casefold().split()).encode(errors="replace")).hexdigest()[
        :12
    ]


def _group(label: re.Match[str] | None) -> str | None:
    """The letter or number that the exercises of a superset share."""
    if label is None:
        return None
    if label["group"]:
        return label["group"].upper()
    return f"#{label['behind']}" if label["behind"] else None


@dataclass(frozen=True, slots=True)
class Piece:
    """A text between amounts, cleaned, with its place in the segment."""

    text: str
    start: int
    end: int


def _pieces(found: Scan) -> list[Piece]:
    """What may be a name: texts with a letter that are more than small words."""
    pieces: list[Piece] = []
    for start, raw in found.segments():
        left = len(raw) - len(raw.lstrip(_EDGES + "0123456789"))
        text = raw.strip(_EDGES + "0123456789")
        if not any(char.isalpha() for char in text) or _is_filler(text):
            continue
        if "(" in text and ")" not in text:
            end = raw.find(")", left + len(text))
            text = raw[left : end + 1] if end >= 0 else text
        pieces.append(Piece(unshield(text), start + left, start + left + len(text)))
    return pieces


def _is_filler(text: str) -> bool:
    return all(word.strip(_EDGES) in _FILLER for word in text.casefold().split())


def _resolve(
    pieces: list[Piece], names: Names
) -> tuple[str, Exercise | None, tuple[Exercise, ...], str]:
    """Name, sure exercise, near ones, and what else stands there."""
    whole = " ".join(piece.text for piece in pieces)
    joined = names.find(whole)
    if joined.sure:
        return whole, joined.sure, (), ""
    if len(pieces) == 1:
        return whole, None, joined.near, ""
    each = [names.find(piece.text) for piece in pieces]
    certain = {one.sure.slug for one in each if one.sure}
    rest = [one for one in zip(pieces, each, strict=True) if not one[1].sure]
    if len(certain) == 1 and not any(_may_be_meant(p, one) for p, one in rest):
        at = next(index for index, one in enumerate(each) if one.sure)
        return pieces[at].text, each[at].sure, (), "; ".join(p.text for p, _ in rest)
    near = [page for one in each for page in ((one.sure,) if one.sure else one.near)]
    return whole, None, tuple({page.slug: page for page in near}.values()), ""


def _may_be_meant(piece: Piece, found: Found) -> bool:
    """A second exercise, or another for the first; how it is done names none."""
    return _is_choice(piece.text) or (bool(found.near) and not is_cue(piece.text))


def _is_choice(text: str) -> bool:
    return text.casefold().split()[0] in {"or", "oder", "o", "alternatively", "alt"}


def _which(
    segment: Segment, pieces: list[Piece], near: tuple[Exercise, ...], found: Scan
) -> Question | Unknown:
    """The question which exercise is meant; unknown where nothing is near."""
    name = " ".join(piece.text for piece in pieces)
    if not near:
        return Unknown(f"The library has no exercise called “{name[:60]}”.", found.amounts)
    start, end = pieces[0].start, pieces[-1].end
    if any(GONE in found.text[piece.start : piece.end] for piece in pieces) or len(pieces) > 1:
        start, end = pieces[0].start, pieces[0].end
    choices = [
        Choice(page.name, segment.start + start, segment.start + end, page.name)
        for page in near[:4]
    ]
    return question(segment, f"Which exercise is “{name[:60]}”?", choices)
