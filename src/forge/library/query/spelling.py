"""Spelling: only words that no page and no synonym holds, and the person is told.

In this order: an unfinished word is completed, a run-together word is split, a misspelt one
is replaced by the nearest: distance 1 from four letters, 2 from eight (a swap of neighbours
counts 1; optimal string alignment, Damerau 1964).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from forge.library.query.lexicon import Lexicon, Phrase

SHORTEST: Final = 4
SHORTEST_FOR_TWO: Final = 8
SHORTEST_START: Final = 4


@dataclass(frozen=True, slots=True)
class Correction:
    """What was typed and what was read instead."""

    typed: str
    read: str


def mend(phrase: Phrase, lexicon: Lexicon) -> tuple[Phrase, tuple[Correction, ...]]:
    """The phrase with unknown words mended where possible, and what was changed."""
    out: list[str] = []
    corrections: list[Correction] = []
    for word in phrase:
        read = (word,) if lexicon.knows(word) else _mended(word, lexicon)
        out += read
        if read != (word,) and "".join(read) != word:
            corrections.append(Correction(word, " ".join(read)))
    return tuple(out), tuple(corrections)


def _mended(word: str, lexicon: Lexicon) -> Phrase:
    if len(word) < SHORTEST or not word.isalpha():
        return (word,)
    for form in (word, f"{word}s"):  # "tricpes" was taken for a plural of "tricpe"
        found = _completed(form, lexicon) or _nearest(form, lexicon.spellings, lexicon)
        if found:
            return (found,)
    split = _split(word, lexicon)
    if split:
        return split
    return (_nearest(word, lexicon.frequency, lexicon) or word,)


def _completed(word: str, lexicon: Lexicon) -> str | None:
    starts = [known for known in lexicon.spellings if known.startswith(word)]
    return _best(starts, lexicon) if len(word) >= SHORTEST_START else None


def _split(word: str, lexicon: Lexicon) -> Phrase | None:
    for at in range(3, len(word) - 1):
        pair = (word[:at], word[at:])
        if all(part in lexicon.spellings for part in pair):
            return pair
    return None


def _nearest(word: str, known: Iterable[str], lexicon: Lexicon) -> str | None:
    limit = 2 if len(word) >= SHORTEST_FOR_TWO else 1
    near = process.extract(word, list(known), scorer=OSA.distance, score_cutoff=limit, limit=8)
    if not near:
        return None
    least = min(distance for _, distance, _ in near)
    same_start = [found for found, distance, _ in near if distance == least and found[0] == word[0]]
    return _best(same_start or [found for found, distance, _ in near if distance == least], lexicon)


def _best(words: Iterable[str], lexicon: Lexicon) -> str | None:
    return min(words, key=lambda word: (-lexicon.frequency[word], len(word), word), default=None)
