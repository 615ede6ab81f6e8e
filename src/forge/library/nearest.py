"""The nearest valid word, for suggestions."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

CLOSE_ENOUGH = 60
"""Percent of similarity below which a suggestion confuses more than it helps."""


def nearest(word: str, choices: Iterable[str], limit: int = 1) -> tuple[str, ...]:
    """Up to ``limit`` choices that resemble ``word``, best first; ties by alphabet."""
    ranked = process.extract(
        word, sorted(choices), scorer=fuzz.WRatio, limit=limit, score_cutoff=CLOSE_ENOUGH
    )
    return tuple(choice for choice, _, _ in ranked)


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """``Did you mean x?``, or nothing if no choice is near."""
    found = nearest(word, choices)
    return f"Did you mean {found[0]}?" if found else ""
