"""Human words and what they mean: spelling is forgiven, meaning is never guessed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, TypeVar

T = TypeVar("T")

_CLOSE_ENOUGH = 0.65
_MOST_OFFERED = 14


def fold(text: str) -> str:
    """The letters and digits of ``text`` in lower case, so that spaces and hyphens do not count."""
    return "".join(character for character in text.casefold() if character.isalnum())


@dataclass(frozen=True, slots=True)
class Lexicon(Generic[T]):
    """Words with their meanings, and the words to offer when one is not known."""

    meanings: dict[str, T]
    offered: tuple[str, ...]

    def find(self, text: str) -> T | None:
        """The meaning of ``text``, singular or plural, or None."""
        folded = fold(text)
        return next((self.meanings[form] for form in _forms(folded) if form in self.meanings), None)

    def hint(self, text: str) -> str:
        """What to write instead of ``text``: the nearest word, else the words there are."""
        near = get_close_matches(fold(text), self.meanings, n=1, cutoff=_CLOSE_ENOUGH)
        return f'Did you mean "{self._spoken(near[0])}"?' if near else self.choices

    @property
    def choices(self) -> str:
        """The words on offer, as a sentence."""
        shown = ", ".join(self.offered[:_MOST_OFFERED])
        more = " and others" if len(self.offered) > _MOST_OFFERED else ""
        return f"Use one of: {shown}{more}."

    def _spoken(self, folded: str) -> str:
        """The offered word with the same meaning as a folded one, or the folded one itself."""
        exact = next((word for word in self.offered if fold(word) == folded), None)
        meaning = self.meanings[folded]
        same = (word for word in self.offered if self.meanings[fold(word)] == meaning)
        return exact or next(same, folded)


def lexicon(words: Mapping[T, Iterable[str]]) -> Lexicon[T]:
    """A lexicon from meanings to their words; the first word of each is the one offered."""
    spelled = {meaning: tuple(given) for meaning, given in words.items()}
    meanings = {fold(word): meaning for meaning, given in spelled.items() for word in given}
    return Lexicon(meanings, tuple(given[0] for given in spelled.values()))


def _forms(folded: str) -> tuple[str, ...]:
    """The word itself, then its likely singular and plural forms."""
    return (folded, folded.removesuffix("s"), folded.removesuffix("es"), f"{folded}s")
