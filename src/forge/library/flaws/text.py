"""Reading prose by machine: words, sentences, stems, numbers, overlap."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

_LINK = re.compile(r"\[\[[a-z0-9-]+\]\]")
_WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*")
_PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”)]*\s+")
_VOWELS = re.compile(r"[aeiouy]+")

_SMALL: Final = (
    "a an the and or but if so as than then that this these those it its is are was were be been "
    "to of in on at by for from with without into onto over under up down off out your you yours "
    "not no do does don't can will may one each every both more less very just while when"
)
SMALL_WORDS: Final = frozenset(_SMALL.split())
"""Words that say nothing about what a sentence is about."""

_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS: Final[dict[str, int]] = {
    **{word: value for value, word in enumerate(_UNITS.split())},
    **{word: value * 10 for value, word in enumerate(_TENS.split(), start=2)},
}


def unlinked(text: str) -> str:
    """The text without its links to other exercises."""
    return _LINK.sub(" ", text)


def words(text: str) -> list[str]:
    """Lower-case words, hyphenated ones kept whole, links left out."""
    return _WORD.findall(unlinked(text).lower())


def content_words(text: str) -> frozenset[str]:
    """Stems of the words that say what the text is about."""
    return frozenset(stem(word) for word in words(text) if word not in SMALL_WORDS)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [part for part in _SENTENCE_END.split(text.strip()) if part]


def stem(word: str) -> str:
    """The word without its commonest endings: enough to compare, not to print."""
    for ending in ("ing", "ies", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def syllables(word: str) -> int:
    """Groups of vowels, a silent e left out. Within a tenth of a dictionary on plain prose."""
    silent = word.endswith("e") and not word.endswith(("le", "ee"))
    return max(1, len(_VOWELS.findall(word)) - silent)


def grade(text: str) -> float:
    """School grade by Flesch and Kincaid (Kincaid et al. 1975)."""
    found = words(text)
    if not found:
        return 0.0
    spoken = sum(syllables(part) for word in found for part in word.split("-"))
    return 0.39 * len(found) / max(1, len(sentences(text))) + 11.8 * spoken / len(found) - 15.59


def fold(name: str) -> str:
    """A name without case, accents, hyphens and doubled blanks."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(_WORD.findall(letters.replace("-", " ").replace("'", "").replace("’", "")))


def shingles(text: str, size: int = 5) -> frozenset[tuple[str, ...]]:
    """All runs of ``size`` words."""
    found = words(text)
    return frozenset(tuple(found[i : i + size]) for i in range(len(found) - size + 1))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared words as a part of all words, 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0


class Phrases:
    """Many phrases, found in one pass whatever their number. Case and hyphens do not matter."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            parts = tuple(_PART.findall(phrase.lower()))
            if parts:
                self._by_first.setdefault(parts[0], []).append(parts)
        for found in self._by_first.values():
            found.sort(key=len, reverse=True)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the phrases stand, the longest at each place, none inside another."""
        parts = list(_PART.finditer(text.lower()))
        spelled = [part[0] for part in parts]
        at = 0
        while at < len(parts):
            length = next(
                (
                    len(phrase)
                    for phrase in self._by_first.get(spelled[at], ())
                    if tuple(spelled[at : at + len(phrase)]) == phrase
                ),
                0,
            )
            if length:
                yield parts[at].start(), parts[at + length - 1].end()
            at += length or 1

    def without(self, text: str) -> str:
        """The text with every phrase blanked out."""
        for start, end in reversed(list(self.spans(text))):
            text = f"{text[:start]} {text[end:]}"
        return text


def any_of(*choices: str) -> re.Pattern[str]:
    """A pattern for whole words or phrases, whatever their case."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(choices)})(?![\w-])", re.IGNORECASE)


def literally(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the phrases as they stand, the longest first."""
    return any_of(*(re.escape(phrase) for phrase in sorted(phrases, key=lambda p: (-len(p), p))))
