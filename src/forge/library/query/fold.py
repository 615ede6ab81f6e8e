"""Queries and page text folded to comparable words.

Case, accents, hyphens, apostrophes and plurals do not matter. At most 200 characters and
40 words of a query are read; control, format and bidirectional characters are dropped.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

MAX_CHARACTERS: Final = 200
MAX_WORDS: Final = 40

_DROPPED: Final = frozenset({"Cf", "Cs", "Co", "Cn"})
_APOSTROPHES = re.compile("['’‘`´]")
_WORD = re.compile(r"[^\W_]+")
_KEPT: Final = frozenset(
    {
        *("abs", "always", "backwards", "besides", "biceps", "calisthenics", "doms", "gas", "has"),
        *("downstairs", "quadriceps", "towards", "triceps", "upstairs", "yes"),
    }
)
_KEPT_ENDINGS: Final = ("ss", "us", "is")
_IRREGULAR: Final = {
    "ab": "abs",
    "bicep": "biceps",
    "calves": "calf",
    "feet": "foot",
    "halves": "half",
    "knives": "knife",
    "lunges": "lunge",
    "quadricep": "quadriceps",
    "scapulae": "scapula",
    "shoes": "shoe",
    "toes": "toe",
    "tricep": "triceps",
    "ups": "up",
}
_SIBILANT: Final = ("sses", "shes", "ches", "xes", "zes")


def clean(text: str) -> str:
    """The part of a query that is read, on one line, without invisible characters."""
    return " ".join("".join(_visible(char) for char in text[:MAX_CHARACTERS]).split())


def fold(text: str) -> str:
    """Lower case without accents and apostrophes, every other mark a blank."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).casefold()
    flat = unicodedata.normalize("NFKD", plain)
    return " ".join(_WORD.findall("".join(c for c in flat if not unicodedata.combining(c))))


@lru_cache(maxsize=4_000)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a text in the singular, in order."""
    return tuple(singular(word) for word in fold(text).split())


def query_words(text: str) -> tuple[str, ...]:
    """The words of a query: cleaned, folded, at most ``MAX_WORDS``."""
    return words(clean(text))[:MAX_WORDS]


def _visible(char: str) -> str:
    if char.isspace() or unicodedata.category(char) == "Cc":
        return " "
    return "" if unicodedata.category(char) in _DROPPED else char


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """The singular of a folded English word; words that only look plural stay."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _KEPT or len(word) < 4 or not word.endswith("s") or word.endswith(_KEPT_ENDINGS):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(_SIBILANT):
        return word[:-2]
    return word[:-1]
