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
    "abs biceps triceps quadriceps forceps cross across press chess mass loss less abscess gas "
    "yes this is its as us was has bus plus pass pancreas always besides upstairs downstairs "
    "sciatica fitness wellness weakness stiffness tightness soreness numbness focus tennis "
    "fasciitis arthritis tendinitis tendonitis bursitis osteoporosis stenosis scoliosis kyphosis "
    "lordosis pelvis gluteus rectus soleus serratus vastus peroneus psoas iliopsoas gastrocnemius "
    "tibialis brachialis dorsi deltoideus spinalis meniscus callus backwards towards calisthenics "
    "kniebeugen piriformis adductors abductors doms".split()
)
_IRREGULAR: Final = {
    "calves": "calf",
    "feet": "foot",
    "knives": "knife",
    "halves": "half",
    "lunges": "lunge",
    "bicep": "biceps",
    "tricep": "triceps",
    "quadricep": "quadriceps",
    "ab": "abs",
    "ups": "up",
    "scapulae": "scapula",
    "adductors": "adductor",
    "abductors": "abductor",
    "thighs": "thigh",
    "bodies": "body",
    "knees": "knee",
    "toes": "toe",
    "shoes": "shoe",
}
_SIBILANT: Final = ("sses", "shes", "ches", "xes", "zes")


def clean(text: str) -> str:
    """The part of a query that is read, on one line, without invisible characters."""
    return " ".join("".join(_visible(char) for char in text[:MAX_CHARACTERS]).split())


def fold(text: str) -> str:
    """Lower case without accents and apostrophes, every other mark a blank."""
    flat = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text.casefold()))
    return " ".join(_WORD.findall("".join(c for c in flat if not unicodedata.combining(c))))


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
    if word in _KEPT or len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(_SIBILANT):
        return word[:-2]
    return word[:-1]
