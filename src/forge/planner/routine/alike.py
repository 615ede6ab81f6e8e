"""Pages whose names are near what was typed, for a question; never for an answer."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from forge.library.query.lexicon import Phrase

MOST_CHOICES: Final = 4
CLOSE_ENOUGH: Final = 84
"""Percent of likeness from which a misspelt name is asked about (rapidfuzz, token sort)."""

SHORTEST_MENDED: Final = 4
SHORTEST_FOR_TWO: Final = 8
"""Letters from which one, and two, may be wrong."""

LONGEST_NAME: Final = 12
"""Words; what is longer is a sentence."""

FORMS: Final = 3
"""Ways of reading one text that are looked at: the search for near names is the slow part."""

ADDED: Final = frozenset({"weighted", "bodyweight"})
"""Words that a body-weight page may be called by besides its name."""

Fame = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alike:
    """Names by their words. ``held`` are all words of names, the most used first."""

    exact: dict[Phrase, tuple[str, ...]]
    by_word: dict[str, frozenset[Phrase]]
    texts: tuple[str, ...]
    held: dict[str, int]
    fame: dict[str, Fame]

    def near(self, forms: list[Phrase]) -> tuple[str, ...]:
        """Up to four slugs: with every typed word, then alike, then named within what was typed."""
        short = [form for form in forms if len(form) <= LONGEST_NAME][:FORMS]
        typed = list(dict.fromkeys((*(self._mended(form) for form in short), *short)))
        found: dict[str, None] = {}
        for look in (self._sharing, self._alike, self._within):
            for form in typed:
                if len(found) < MOST_CHOICES:
                    found |= dict.fromkeys(look(form))
        return tuple(found)[:MOST_CHOICES]

    def _mended(self, form: Phrase) -> Phrase:
        """Words that no name holds, by the nearest that one does."""
        return tuple(self._mend(word) for word in form)

    def _mend(self, word: str) -> str:
        if word in self.held or len(word) < SHORTEST_MENDED:
            return word
        most = 2 if len(word) >= SHORTEST_FOR_TWO else 1
        near = process.extractOne(word, list(self.held), scorer=OSA.distance, score_cutoff=most)
        return near[0] if near else word

    def _sharing(self, form: Phrase) -> Iterator[str]:
        """Pages with every typed word in one of their names: the nearest names, the best known."""
        wanted = [self.by_word.get(word, frozenset[Phrase]()) for word in set(form) - ADDED]
        if not wanted:
            return
        more: dict[str, int] = {}
        common = wanted[0]
        for phrases in wanted[1:]:
            common &= phrases
        for phrase in common:
            for slug in self.exact[phrase]:
                more[slug] = min(len(phrase), more.get(slug, LONGEST_NAME))
        yield from sorted(more, key=lambda slug: (more[slug], self.fame[slug], slug))

    def _alike(self, form: Phrase) -> Iterator[str]:
        """Pages with a name that is spelled nearly so."""
        found = process.extract(
            " ".join(form),
            self.texts,
            scorer=fuzz.token_sort_ratio,
            score_cutoff=CLOSE_ENOUGH,
            limit=MOST_CHOICES,
        )
        yield from (self.exact[tuple(text.split())][0] for text, _, _ in found)

    def _within(self, form: Phrase) -> Iterator[str]:
        """Pages named by some of the typed words, the longest names first: a paused squat."""
        counted = Counter(
            phrase for word in set(form) for phrase in self.by_word.get(word, frozenset[Phrase]())
        )
        inside = [
            phrase
            for phrase, count in counted.items()
            if count == len(set(phrase)) and 3 * len(phrase) >= len(form)
        ]
        inside.sort(key=lambda phrase: (-len(phrase), form.index(phrase[0]), phrase))
        yield from (slug for phrase in inside for slug in self.exact[phrase])


def alike_of(exact: dict[Phrase, tuple[str, ...]], fame: dict[str, Fame]) -> Alike:
    """The names of a catalogue by their words."""
    by_word: defaultdict[str, set[Phrase]] = defaultdict(set)
    for phrase in exact:
        for word in phrase:
            by_word[word].add(phrase)
    used = sorted(by_word, key=lambda word: (-len(by_word[word]), word))
    return Alike(
        exact=exact,
        by_word={word: frozenset(phrases) for word, phrases in by_word.items()},
        texts=tuple(" ".join(phrase) for phrase in exact),
        held={word: len(by_word[word]) for word in used},
        fame=fame,
    )
