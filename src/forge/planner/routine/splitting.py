"""Lines with several exercises: cut only where each part is an exercise with an amount."""

import re
from typing import Final

from forge.planner.routine.items import LABEL, Segment
from forge.planner.routine.names import Names
from forge.planner.routine.plain import GONE, shield, unshield
from forge.planner.routine.scan import scan

_LABELS: Final = re.compile(r"(?<=\S)[\s,;|/+&]+(?=[A-Ha-h][1-9]\s*[).:]\s*\S)")
_TOGETHER: Final = re.compile(
    r"\s+(?:super\s?set(?:ted)?(?:\s+with)?|ss|im\s+supersatz\s+mit|en\s+superserie\s+con)[:\s]\s*"
    r"|\s+\+\s+|\s+//?\s+|\s+&\s+|\s+(?:into|paired\s+with)\s+",
    re.IGNORECASE,
)
_COMMAS: Final = re.compile(r"\s*,\s+")
_STRONG: Final = re.compile(r"\s*[;|]\s*")
_FOLLOWED: Final = re.compile(rf"[\s{GONE}]*[^\W\d_]")
"""A name, perhaps after its amount."""

_SUPERSET: Final = re.compile(r"^\s*(?:[-*]\s+)?super\s?sets?\s*[:\-]\s*", re.IGNORECASE)


def split(whole: Segment, names: Names) -> tuple[Segment, ...]:
    """The parts of a line, one for each exercise; the whole where it cannot be cut for sure."""
    labelled = _cut(whole, _LABELS)
    if len(labelled) > 1:
        return labelled
    opened = _SUPERSET.match(whole.flat)
    if opened:
        inside = _from(whole, opened.end())
        parts = _cut(inside, _TOGETHER) if _TOGETHER.search(inside.flat) else _cut(inside, _COMMAS)
        return _grouped(parts, whole.line) if all_work(parts, names) else (inside,)
    parts = (whole,)
    for pattern in (_STRONG, _COMMAS):
        parts = tuple(part for one in parts for part in _apart(one, pattern, names))
    return tuple(part for one in parts for part in _paired(one, names))


def _apart(one: Segment, pattern: re.Pattern[str], names: Names) -> tuple[Segment, ...]:
    parts = _cut(one, pattern)
    return parts if len(parts) > 1 and all_work(parts, names) else (one,)


def _paired(one: Segment, names: Names) -> tuple[Segment, ...]:
    """``curl 3x12 + pushdown 3x12`` are done in turn."""
    parts = _apart(one, _TOGETHER, names)
    return _grouped(parts, one.start) if len(parts) > 1 else parts


def _cut(whole: Segment, pattern: re.Pattern[str]) -> tuple[Segment, ...]:
    """Cut at every match that a name follows: ``squat 1x5, 2x8`` stays together."""
    starts, ends = [0], list[int]()
    for match in pattern.finditer(whole.flat):
        if _FOLLOWED.match(scan(shield(whole.flat[match.end() :])).text):
            ends.append(match.start())
            starts.append(match.end())
    spans = zip(starts, [*ends, len(whole.flat)], strict=True)
    found = [_part(whole, start, end) for start, end in spans]
    return tuple(part for part in found if part.flat.strip())


def _part(whole: Segment, start: int, end: int) -> Segment:
    return Segment(
        whole.source[start:end],
        whole.flat[start:end],
        whole.start + start,
        whole.line,
        whole.rounds,
        whole.group,
    )


def _from(whole: Segment, at: int) -> Segment:
    return _part(whole, at, len(whole.flat))


def all_work(parts: tuple[Segment, ...], names: Names) -> bool:
    """True if each part names an exercise and has an amount."""
    return all(_is_work(part, names) for part in parts)


def _is_work(part: Segment, names: Names) -> bool:
    label = LABEL.match(part.flat)
    left = scan(shield(part.flat[label.end() if label else 0 :]))
    texts = (unshield(piece).strip(" -:,;.|@()+") for _, piece in left.segments())
    named = (names.find(text) for text in texts if any(char.isalpha() for char in text))
    return left.amounts and any(found.sure or found.near for found in named)


def _grouped(parts: tuple[Segment, ...], mark: int) -> tuple[Segment, ...]:
    return tuple(
        Segment(p.source, p.flat, p.start, p.line, p.rounds, p.group or f"S{mark}") for p in parts
    )
