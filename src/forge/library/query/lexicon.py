"""Every phrase that a query can hold, with its meanings, and every word that pages hold."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Articulation, BodyPart, Joint, Muscle, MuscleHub
from forge.library.catalogue import Catalogue
from forge.library.query.fold import words
from forge.library.query.page_text import PageText, page_text
from forge.library.synonyms import SLUG_KINDS, Kind, Operator
from forge.library.vocabulary import Vocabulary

Phrase = tuple[str, ...]

_SHORTEST_COMPOUND: Final = 5
_SHORTEST_LISTED: Final = 3
_ARTICLES: Final = frozenset({"a", "an", "the", "my", "your"})


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a phrase. ``is_name`` marks names and aliases that stand on a page."""

    kind: Kind
    targets: tuple[str, ...]
    says: str
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases and words. Phrases are in normal form: closed compounds are one word."""

    senses: dict[Phrase, tuple[Sense, ...]]
    longest: int
    frequency: Counter[str]
    spellings: frozenset[str]
    compounds: frozenset[str]
    texts: dict[str, PageText]
    joint_names: dict[Joint, Phrase]

    def joint_senses(self, joint: Joint) -> tuple[Sense, ...]:
        """What the name of a joint can mean besides the joint."""
        return self.senses.get(self.joint_names[joint], ())

    def normal(self, phrase: Phrase) -> Phrase:
        """The phrase without articles, and with closed compounds as one word."""
        return normal_form(phrase, self.compounds)

    def knows(self, word: str) -> bool:
        """True if the word stands in any phrase or page."""
        return word in self.spellings or word in self.frequency


def build_lexicon(catalogue: Catalogue) -> Lexicon:
    """The lexicon of a catalogue: its names, its vocabulary and its synonyms."""
    raw = list(_phrases(catalogue))
    compounds = frozenset(
        word for phrase, _ in raw for word in phrase if len(word) >= _SHORTEST_COMPOUND
    )
    senses: defaultdict[Phrase, list[Sense]] = defaultdict(list)
    for phrase, sense in raw:
        found = senses[normal_form(phrase, compounds)]
        if sense not in found:
            found.append(sense)
    texts = {
        exercise.slug: _joined(page_text(exercise, catalogue.vocabulary), compounds)
        for exercise in catalogue
    }
    return Lexicon(
        senses={phrase: tuple(found) for phrase, found in senses.items()},
        longest=max((len(phrase) for phrase in senses), default=1),
        frequency=Counter(word for text in texts.values() for word in set(_words_of(text))),
        spellings=frozenset(word for phrase in senses for word in phrase),
        compounds=compounds,
        texts=texts,
        joint_names={
            joint: words(catalogue.vocabulary.joint(Articulation(joint.value)).name)
            for joint in Joint
        },
    )


def normal_form(phrase: Phrase, compounds: frozenset[str]) -> Phrase:
    """``back of the leg`` is ``back of leg``; ``push up`` is ``pushup`` if that is a word."""
    out: list[str] = []
    for word in (word for word in phrase if word not in _ARTICLES or len(phrase) == 1):
        if out and out[-1] + word in compounds:
            out[-1] += word
        else:
            out.append(word)
    return tuple(out)


def _phrases(catalogue: Catalogue) -> Iterator[tuple[Phrase, Sense]]:
    for exercise in catalogue:
        sense = Sense(
            Kind.EXERCISE, (exercise.slug,), exercise.facts.in_sentence.text, is_name=True
        )
        yield from ((words(name), sense) for name in _names(exercise))
    for meaning in catalogue.vocabulary.synonyms:
        targets = meaning.targets
        if meaning.kind in SLUG_KINDS:
            targets = tuple(slug for slug in targets if slug in catalogue)
            if not targets:
                continue
        sense = Sense(
            meaning.kind, targets, meaning.says or _said(meaning.kind, targets, catalogue)
        )
        yield from ((words(term), sense) for term in meaning.terms if words(term))
    yield from _listed(catalogue)
    for kind, targets, says, terms in _vocabulary(catalogue.vocabulary):
        sense = Sense(kind, targets, says)
        yield from ((words(term), sense) for term in terms)


def _listed(catalogue: Catalogue) -> Iterator[tuple[Phrase, Sense]]:
    """Long terms that pages list, unless a word in them is grammar, such as "no" or "tight"."""
    grammar = {
        words(term)
        for meaning in catalogue.vocabulary.synonyms
        if meaning.kind is Kind.OPERATOR and Operator.AND not in meaning.targets
        for term in meaning.terms
    }
    for exercise in catalogue:
        search = exercise.facts.search
        for term in (*search.symptoms, *search.goals):
            phrase = words(term)
            if len(phrase) >= _SHORTEST_LISTED and not any((w,) in grammar for w in phrase):
                yield phrase, Sense(Kind.LISTED, (), term)


def _names(exercise: Exercise) -> Iterable[str]:
    facts = exercise.facts
    slugs = (exercise.slug, *facts.former_slugs)
    return (exercise.name, *(alias.text for alias in facts.aliases), *slugs, facts.in_sentence.text)


def _vocabulary(
    vocabulary: Vocabulary,
) -> Iterator[tuple[Kind, tuple[str, ...], str, tuple[str, ...]]]:
    for muscle, m in vocabulary.muscles.items():
        yield Kind.MUSCLE, (muscle,), f"the {m.name}", (m.name, *m.includes)
    for hub, h in vocabulary.muscle_hubs.items():
        yield Kind.MUSCLE, hub_muscles(hub, vocabulary), f"the {h.name.lower()}", (h.name,)
    for part, b in vocabulary.body_parts.items():
        yield Kind.BODY_PART, (part,), f"the {b.in_prose}", (b.name,)
    for item, i in vocabulary.items.items():
        yield Kind.ITEM, (item,), i.article_name, (i.name, i.plural)
    for pattern, p in vocabulary.patterns.items():
        yield Kind.PATTERN, (pattern,), p.name.lower(), (p.name,)
    for joint in Joint:
        j = vocabulary.joint(Articulation(joint.value))
        yield Kind.JOINT, (joint,), f"the {j.name}", j.words
    for condition, c in vocabulary.conditions.items():
        yield Kind.CONDITION, (condition,), c.name.lower(), (c.name,)
    for category in vocabulary.categories:
        yield Kind.CATEGORY, (category,), category.lower(), (category,)
    for level in vocabulary.levels:
        yield Kind.LEVEL, (level,), level.lower(), (level,)


def hub_muscles(hub: MuscleHub, vocabulary: Vocabulary) -> tuple[Muscle, ...]:
    """The muscles of a hub."""
    return tuple(muscle for muscle, entry in vocabulary.muscles.items() if entry.hub is hub)


def part_muscles(part: BodyPart, vocabulary: Vocabulary) -> tuple[Muscle, ...]:
    """The muscles of a body part; hip flexors stand under Core only to be browsed."""
    return tuple(
        muscle
        for muscle, entry in vocabulary.muscles.items()
        if vocabulary.hub(entry.hub).body_part is part and muscle is not Muscle.ILIOPSOAS
    )


def _said(kind: Kind, targets: tuple[str, ...], catalogue: Catalogue) -> str:
    """What a meaning says where the file leaves it to the vocabulary."""
    if kind in {Kind.JOINT, Kind.SORE}:
        return f"the {catalogue.vocabulary.joint(Articulation(targets[0])).name}"
    if kind is Kind.EXERCISE:
        return catalogue.get(targets[0]).facts.in_sentence.text
    return " or ".join(target.lower().replace("_", " ") for target in targets)


def _joined(text: PageText, compounds: frozenset[str]) -> PageText:
    return PageText(
        name=normal_form(text.name, compounds),
        aliases=normal_form(text.aliases, compounds),
        terms=normal_form(text.terms, compounds),
        attributes=normal_form(text.attributes, compounds),
        prose=normal_form(text.prose, compounds),
    )


def _words_of(text: PageText) -> Iterator[str]:
    yield from text.name
    yield from text.aliases
    yield from text.terms
    yield from text.attributes
    yield from text.prose
