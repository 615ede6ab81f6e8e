"""Lengths, angles, directions and choices as they are written in motion files."""

import re
from collections.abc import Callable, Iterable

import numpy as np

from forge.figures.motion.located import Node, Problems
from forge.figures.motion.targets import Direction
from forge.library.nearest import did_you_mean

DIRECTIONS: dict[str, Direction] = {
    "up": (0, 1, 0),
    "down": (0, -1, 0),
    "forward": (0, 0, 1),
    "back": (0, 0, -1),
    "left": (1, 0, 0),
    "right": (-1, 0, 0),
    "out": (1, 0, 0),
    "in": (-1, 0, 0),
}
"""``out`` and ``in`` are mirrored on the right side."""
_TERM = re.compile(r"^(?P<size>\d*\.?\d+)?\s*(?P<word>[a-z]+)$")
_LENGTH = re.compile(r"^(?P<number>[-+]?\d*\.?\d+)\s*H$")

Parse = Callable[[Node, Problems, str], object]


def length(node: Node, problems: Problems, what: str) -> float | None:
    """A length in hip heights: ``0.5H``; a bare 0 is fine."""
    if isinstance(node.value, (int, float)) and node.value == 0:
        return 0.0
    found = _LENGTH.match(str(node.value))
    if found is None:
        problems.add(
            node.where, f"{what} needs a length in hip heights, as 0.5H; found {node.value!r}."
        )
        return None
    return float(found["number"])


def degrees(node: Node, problems: Problems, what: str) -> float | None:
    """An angle in degrees."""
    if isinstance(node.value, (int, float)) and not isinstance(node.value, bool):
        return float(node.value)
    problems.add(node.where, f"{what} needs an angle in degrees, as 45; found {node.value!r}.")
    return None


def direction(node: Node, problems: Problems, what: str) -> Direction | None:
    """Words joined by plus signs, each with an optional share: ``forward + 0.2 out``."""
    total = np.zeros(3)
    for term in str(node.value).split("+"):
        found = _TERM.match(term.strip())
        if found is None or found["word"] not in DIRECTIONS:
            word = found["word"] if found else term.strip()
            known = ", ".join(DIRECTIONS)
            hint = did_you_mean(word, DIRECTIONS) or f"Directions are {known}."
            problems.add(node.where, f"{what} has no direction {word!r}. {hint}")
            return None
        total += float(found["size"] or 1) * np.array(DIRECTIONS[found["word"]])
    size = float(np.linalg.norm(total))
    if size < 1e-6:
        problems.add(node.where, f"{what}: {node.value!r} points nowhere.")
        return None
    return tuple((total / size).tolist())


def choice(words: Iterable[str]) -> Parse:
    """One word of a list."""
    allowed = tuple(words)

    def parse(node: Node, problems: Problems, what: str) -> str | None:
        if str(node.value) in allowed:
            return str(node.value)
        hint = nearest_of(str(node.value), allowed)
        problems.add(node.where, f"{what} cannot be {node.value!r}. {hint}")
        return None

    return parse


def span(node: Node, problems: Problems, what: str) -> tuple[float, float] | None:
    """Two numbers, low and high."""
    if isinstance(node.value, list) and len(node.value) == 2:
        low, high = (degrees(part, problems, what) for part in node.value)
        if low is not None and high is not None and low <= high:
            return low, high
    problems.add(node.where, f"{what} needs a band of two numbers, as [80, 100].")
    return None


def nearest_of(word: str, known: Iterable[str]) -> str:
    """The word that was meant, or all that there are."""
    words = tuple(known)
    longer = [name for name in words if word and name.startswith(word)]
    if longer:
        return f"Did you mean {min(longer, key=len)}?"
    return did_you_mean(word, words) or f"There are {', '.join(words)}."


def mirrored(value: Direction, side: str) -> Direction:
    """The same direction for the other side: left and right change places."""
    return value if side == "l" else (-value[0], value[1], value[2])
