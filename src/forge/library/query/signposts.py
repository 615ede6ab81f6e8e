"""Pages besides the exercises that answer a query: a comparison, a list, a ladder, a term."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from forge.library.catalogue import Catalogue
from forge.library.gates import hubs_in, topic_name
from forge.library.paths import Combo, muscle_path
from forge.library.query.fold import clean, words
from forge.library.sentences.wording import capitalised
from forge.library.sheets import compare, glossary, ladders, routines
from forge.library.sheets.muscles import shown_muscles

MOST: Final = 4
_VERSUS: Final = re.compile(
    r"\s(?:vs\.?|versus|or|oder|compared to|compared with)\s", re.IGNORECASE
)
_EMPTY: Final = frozenset({"exercise", "workout", "muscle", "the", "a", "for", "what", "is", "are"})

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Signpost:
    """Words and the address that they lead to; ``text`` is the meaning of a term, or ""."""

    name: str
    path: str
    text: str = ""


def signposts(query: str, catalogue: Catalogue) -> tuple[Signpost, ...]:
    """At most four: what is named whole in the query, the longest name first."""
    found = [*_comparison(query, catalogue), *_named(query, catalogue)]
    return tuple({post.path: post for post in reversed(found)}.values())[::-1][:MOST]


def _comparison(query: str, catalogue: Catalogue) -> Iterator[Signpost]:
    sides = _VERSUS.split(clean(query))
    if len(sides) != 2:
        return
    named = [_exercises(catalogue).get(words(side)) for side in sides]
    if None in named or named[0] == named[1]:
        return
    pair = compare.pair_of(*(slug for slug in named if slug))
    if pair in compare.pairs(catalogue):
        one, other = (catalogue.get(slug).name for slug in (pair.one, pair.other))
        yield Signpost(f"{one} vs {other}", pair.path)


def _named(query: str, catalogue: Catalogue) -> Iterator[Signpost]:
    asked = frozenset(words(clean(query)))
    topic = asked - _EMPTY
    fitting = [
        (len(name), post)
        for name, post in _posts(catalogue)
        if name <= asked
        and (name >= topic or post.path.startswith((ladders.INDEX, routines.INDEX)))
    ]
    fitting.sort(key=lambda found: -found[0])
    yield from (post for _, post in fitting)


@lru_cache(maxsize=4)
def _exercises(catalogue: Catalogue) -> Mapping[tuple[str, ...], str]:
    """Slugs by the words of names and aliases; a name wins over an alias."""
    aliases = {words(a.text): e.slug for e in catalogue for a in e.facts.aliases}
    return aliases | {words(e.name): e.slug for e in catalogue}


@lru_cache(maxsize=4)
def _posts(catalogue: Catalogue) -> tuple[tuple[Words, Signpost], ...]:
    """Everything that can be pointed to, with the words that must all be in the query."""
    return tuple((frozenset(words(name)) - _EMPTY, post) for name, post in _all(catalogue))


def _all(catalogue: Catalogue) -> Iterator[tuple[str, Signpost]]:
    vocabulary, written = catalogue.vocabulary, catalogue.collections
    for hub, count in hubs_in(catalogue).items():
        if not isinstance(hub.topic, Combo):
            name = topic_name(hub.topic, vocabulary)
            yield name, Signpost(f"{name}: all {count} exercises", hub.path)
    for muscle in sorted(shown_muscles(catalogue)):
        entry = vocabulary.muscle(muscle)
        post = Signpost(f"{capitalised(entry.name)}: the muscle", muscle_path(muscle))
        yield from ((name, post) for name in (entry.name, *entry.includes))
    for ladder in written.ladders:
        yield ladder.name, Signpost(ladder.name, ladders.path_of(ladder.slug))
    for routine in written.routines:
        yield routine.name, Signpost(routine.name, routines.path_of(routine.slug))
    for term in written.terms:
        post = Signpost(term.name, glossary.PATH, term.meaning)
        yield from ((name, post) for name in (term.name, *term.also))
