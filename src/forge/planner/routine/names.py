"""Names that people type, found in the library: exactly, or as a question with near ones."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import LoadType
from forge.library.catalogue import Catalogue
from forge.library.query.fold import words
from forge.library.query.lexicon import Phrase, normal_form
from forge.library.synonyms import Kind
from forge.planner.routine.alike import ADDED, MOST_CHOICES, Alike, alike_of

SHORTEST_CLOSED: Final = 6
_SHORT: Final[dict[str, str]] = {
    "db": "dumbbell",
    "dbs": "dumbbell",
    "dumbell": "dumbbell",
    "dumbel": "dumbbell",
    "bb": "barbell",
    "barbel": "barbell",
    "kb": "kettlebell",
    "kettelbell": "kettlebell",
    "bw": "bodyweight",
    "ohp": "overhead press",
    "rdl": "romanian deadlift",
    "dl": "deadlift",
    "bp": "bench press",
    "bss": "bulgarian split squat",
    "sl": "single leg",
    "sa": "single arm",
    "1": "one",
    "2": "two",
    "inc": "incline",
    "dec": "decline",
    "ext": "extension",
    "tri": "triceps",
    "bi": "biceps",
    "mil": "military",
    "sm": "smith machine",
    "pd": "pulldown",
    "wtd": "weighted",
    "klimmzuge": "klimmzug",
    "liegestutze": "liegestutz",
    "kniebeugen": "kniebeuge",
    "sq": "squat",
    "cgbp": "close grip bench press",
    "kh": "dumbbell",
    "lh": "barbell",
    "kurzhantel": "dumbbell",
    "langhantel": "barbell",
    "kabel": "cable",
    "sitzend": "seated",
    "stehend": "standing",
    "liegend": "lying",
    "bizepscurl": "curl",
    "bizepscurls": "curl",
    "schragbankdrucken": "incline bench press",
    "schulterdrucken": "shoulder press",
    "trizepsdrucken": "triceps pushdown",
    "flachbankdrucken": "bench press",
    "trizeps": "triceps",
    "rudern": "row",
    "seil": "rope",
    "sentadilla": "squat",
    "sentadillas": "squat",
    "prensa": "leg press",
}
"""Abbreviations and spellings within a name, word by word; folded."""

_MANNER: Final = frozenset(
    {
        *("heavy", "light", "medium", "volume", "working", "work", "top", "main", "strict"),
        *("optional", "slow", "controlled", "x", "of", "with", "then", "and", "the", "some"),
        *("a", "an", "i", "start", "finish", "begin", "w", "on", "last", "interval", "next"),
        *("am", "intervals", "go", "do", "for", "monday", "tuesday", "wednesday", "thursday"),
        *("friday", "saturday", "sunday"),
        *("set", "rep", "your", "own", "weight", "superset", "finisher", "optionally", "each"),
    }
)
"""Words beside a name that say how, not what."""

_IMPLEMENTS: Final = frozenset({"dumbbell", "barbell", "kettlebell", "cable", "band"})
_BRACKETED: Final = _IMPLEMENTS | {"machine", "smith", "suspension", "rings"}
_EITHER: Final = re.compile(r"\s(?:or|oder|vs\.?)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """What a name may mean: one exercise for sure, or near ones to ask about, or none."""

    sure: Exercise | None = None
    near: tuple[Exercise, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Every name, alias and synonym of a catalogue, folded."""

    catalogue: Catalogue
    compounds: frozenset[str]
    exact: dict[Phrase, tuple[str, ...]]
    spoken: dict[Phrase, tuple[str, ...]]
    mixed: dict[Phrase, tuple[str, ...]]
    alike: Alike

    def find(self, typed: str) -> Found:
        """The exercise of a typed name. Pages win over synonyms, wholes over parts."""
        sides = _EITHER.split(typed)
        if len(sides) > 1:
            each = [self.find(side).sure for side in sides[:MOST_CHOICES]]
            return Found(near=tuple(page for page in each if page))
        forms = list(self._forms(typed))
        found = self._exactly(forms) or self._without_added(forms)
        if found and found.sure and not _has_bracketed(found.sure, typed):
            return Found(
                near=self._pages(tuple(dict.fromkeys((*self._beside(typed), found.sure.slug))))
            )
        return found or Found(near=self._pages(self.alike.near(forms)))

    def _beside(self, typed: str) -> tuple[str, ...]:
        """Pages near a name with its bracket's words, but one fewer than may be asked."""
        return self.alike.near(list(self._forms(typed)))[: MOST_CHOICES - 1]

    def sure(self, typed: str) -> Exercise | None:
        """The exercise that a text names for sure, without a look at near ones."""
        found = self._exactly(list(self._forms(typed)))
        return found.sure if found else None

    def _exactly(self, forms: list[Phrase]) -> Found | None:
        for form in forms:
            slugs = self.exact.get(form, ())
            if slugs:
                return self._found(slugs)
        for form in forms:
            slugs = self.spoken.get(form, ())
            if slugs:
                return self._found((*slugs, *self._named_so(form)))
        return self._in_any_order(forms)

    def _in_any_order(self, forms: list[Phrase]) -> Found | None:
        """``Skull crushers EZ bar``: all words of one page's name, and no others.

        Two words are turned round only about an implement: a row machine may be a rower.
        """
        for form in forms:
            slugs = self.mixed.get(tuple(sorted(form)), ())
            if len(slugs) == 1 and (len(form) > 2 or not _IMPLEMENTS.isdisjoint(form)):
                return self._found(slugs)
        return None

    def _pages(self, slugs: tuple[str, ...]) -> tuple[Exercise, ...]:
        return tuple(self.catalogue.get(slug) for slug in slugs)

    def _forms(self, typed: str) -> Iterator[Phrase]:
        """The typed words, then with abbreviations written out, then without words of manner."""
        seen: set[Phrase] = set()
        plain_forms = [words(text) for text in _readings(typed)]
        for one in plain_forms:
            opened = self._opened(_spelled(one))
            for form in (
                one,
                _spelled(one),
                _bare(one),
                _bare(_spelled(one)),
                opened,
                _bare(opened),
            ):
                phrase = normal_form(form, self.compounds)
                if phrase and phrase not in seen:
                    seen.add(phrase)
                    yield phrase

    def _opened(self, phrase: Phrase) -> Phrase:
        """Words that are written as one are two names' words: ``facepulls``."""
        return tuple(part for word in phrase for part in self._two(word))

    def _two(self, word: str) -> Phrase:
        if word in self.alike.held or len(word) < SHORTEST_CLOSED:
            return (word,)
        pairs = ((word[:at], words(word[at:])) for at in range(3, len(word) - 1))
        found = ((one, *other) for one, other in pairs if one in self.alike.held)
        return next((p for p in found if len(p) == 2 and p[1] in self.alike.held), (word,))

    def _found(self, slugs: tuple[str, ...]) -> Found:
        """One page is sure, several are a question."""
        pages = [self.catalogue.get(slug) for slug in dict.fromkeys(slugs)]
        return Found(sure=pages[0]) if len(pages) == 1 else Found(near=tuple(pages[:MOST_CHOICES]))

    def _named_so(self, form: Phrase) -> tuple[str, ...]:
        """Pages whose own name holds every word of a synonym: a leg curl may be a seated one."""
        wanted = set(form)
        return tuple(
            exercise.slug
            for exercise in self.catalogue
            if len(form) > 1 and wanted <= set(self._folded(exercise.name))
        )

    def _folded(self, name: str) -> Phrase:
        return normal_form(words(name), self.compounds)

    def _without_added(self, forms: list[Phrase]) -> Found | None:
        """``weighted pull-up`` is a pull-up where weight can be added."""
        for form in forms:
            rest = tuple(word for word in form if word not in ADDED)
            slugs = self.exact.get(rest, ()) if len(rest) < len(form) else ()
            pages = [self.catalogue.get(slug) for slug in slugs]
            if len(pages) == 1 and _fits_added(pages[0], set(form) - set(rest)):
                return Found(sure=pages[0])
        return None


def _fits_added(exercise: Exercise, added: set[str]) -> bool:
    kind = exercise.facts.load.type
    own = (LoadType.BODYWEIGHT, LoadType.BODYWEIGHT_PLUS)
    return kind in own if "bodyweight" in added else kind is LoadType.BODYWEIGHT_PLUS


def _readings(typed: str) -> Iterator[str]:
    """``Curl (Dumbbell)`` may also stand as ``Dumbbell Curl`` and as ``Curl``."""
    yield typed
    before, bracket, rest = typed.partition("(")
    if bracket:
        inside, _, after = rest.partition(")")
        yield f"{inside} {before} {after}"
        yield from (f"{part} {before}" for part in inside.split(",")[1:])
        yield f"{before} {after}"
    front, comma, behind = typed.partition(",")
    if comma:
        yield f"{behind} {front}"


def _has_bracketed(page: Exercise, typed: str) -> bool:
    """False if a bracket names an implement that the page does not use: a pull-up with a band."""
    bracketed = set(words(typed.partition("(")[2])) & _BRACKETED
    held = {item.value for group in page.facts.equipment.all_of for item in group}
    return all(word in page.slug or any(word in item for item in held) for word in bracketed)


def _spelled(phrase: Phrase) -> Phrase:
    """Abbreviations written out; whoever says only bench means the press."""
    whole = tuple(word for short in phrase for word in words(_SHORT.get(short, short)))
    return (*whole, "press") if whole[-1:] == ("bench",) else whole


def _bare(phrase: Phrase) -> Phrase:
    return tuple(word for word in phrase if word not in _MANNER)


@lru_cache(maxsize=4)
def names_of(catalogue: Catalogue) -> Names:
    """The names of a catalogue, gathered once."""
    raw = [(words(name), e.slug) for e in catalogue for name in _all_names(e)]
    raw_spoken = [
        (words(term), slug)
        for meaning in catalogue.vocabulary.synonyms
        if meaning.kind is Kind.EXERCISE
        for slug in meaning.targets
        if slug in catalogue
        for term in meaning.terms
    ]
    compounds = frozenset(word for phrase, _ in raw for word in phrase if len(word) > 4)
    exact = _gathered(raw, compounds)
    return Names(
        catalogue=catalogue,
        compounds=compounds,
        exact=exact,
        spoken=_gathered(raw_spoken, compounds),
        mixed=_mixed(exact),
        alike=alike_of(exact, {e.slug: (-e.facts.popularity, len(e.name)) for e in catalogue}),
    )


def _gathered(
    raw: list[tuple[Phrase, str]], compounds: frozenset[str]
) -> dict[Phrase, tuple[str, ...]]:
    found: defaultdict[Phrase, list[str]] = defaultdict(list)
    for phrase, slug in raw:
        form = normal_form(phrase, compounds)
        if form and slug not in found[form]:
            found[form].append(slug)
    return {phrase: tuple(slugs) for phrase, slugs in found.items()}


def _mixed(exact: dict[Phrase, tuple[str, ...]]) -> dict[Phrase, tuple[str, ...]]:
    found: defaultdict[Phrase, dict[str, None]] = defaultdict(dict)
    for phrase, slugs in exact.items():
        found[tuple(sorted(phrase))] |= dict.fromkeys(slugs)
    return {phrase: tuple(slugs) for phrase, slugs in found.items()}


def _all_names(exercise: Exercise) -> tuple[str, ...]:
    facts = exercise.facts
    aliases = (alias.text for alias in facts.aliases)
    return (facts.name, *aliases, facts.slug.replace("-", " "), *facts.former_slugs)
