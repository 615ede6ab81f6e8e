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
from forge.library.query.synonyms import FELT, SLUG_KINDS, Kind
from forge.library.vocabulary import Vocabulary

Phrase = tuple[str, ...]

_SHORTEST_COMPOUND: Final = 5
_SHORTEST_LISTED: Final = 3


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
        """The phrase with every pair of words that is also written as one made one."""
        return join_compounds(phrase, self.compounds)

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
        found = senses[join_compounds(phrase, compounds)]
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


def join_compounds(phrase: Phrase, compounds: frozenset[str]) -> Phrase:
    """``push up`` becomes ``pushup`` where ``pushup`` is a word of its own."""
    out: list[str] = []
    for word in phrase:
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
        sense = Sense(meaning.kind, targets, meaning.says or _said(meaning.kind, targets, catalogue))
        yield from ((words(term), sense) for term in meaning.terms if words(term))
    yield from _listed(catalogue)
    for kind, targets, says, terms in _vocabulary(catalogue.vocabulary):
        sense = Sense(kind, targets, says)
        yield from ((words(term), sense) for term in terms)

def _listed(catalogue: Catalogue) -> Iterator[tuple[Phrase, Sense]]:
    """Long terms that pages list, unless a word in them says what is felt: that is grammar."""
    felt = {
        word
        for meaning in catalogue.vocabulary.synonyms
        if meaning.kind is Kind.OPERATOR and set(meaning.targets) & FELT
        for term in meaning.terms
        if len(phrase := words(term)) == 1
        for word in phrase
    }
    for exercise in catalogue:
        search = exercise.facts.search
        for term in (*search.symptoms, *search.goals):
            phrase = words(term)
            if len(phrase) >= _SHORTEST_LISTED and not felt & set(phrase):
                yield phrase, Sense(Kind.LISTED, (), term)


def _names(exercise: Exercise) -> Iterable[str]:
    facts = exercise.facts
    slugs = (exercise.slug, *facts.former_slugs)
    return (exercise.name, *(alias.text for alias in facts.aliases), *slugs, facts.in_sentence.text)


def _vocabulary(
    vocabulary: Vocabulary,
) -> Iterator[tuple[Kind, tuple[str, ...], str, tuple[str, ...]]]:
    for muscle, entry in vocabulary.muscles.items():
        yield Kind.MUSCLE, (muscle,), f"the {entry.name}", (entry.name, *entry.includes)
    for hub, entry in vocabulary.muscle_hubs.items():
        yield Kind.MUSCLE, hub_muscles(hub, vocabulary), f"the {entry.name.lower()}", (entry.name,)
    for part, entry in vocabulary.body_parts.items():
        yield Kind.BODY_PART, (part,), f"the {entry.in_prose}", (entry.name,)
    for item, entry in vocabulary.items.items():
        yield Kind.ITEM, (item,), entry.article_name, (entry.name, entry.plural)
    for pattern, entry in vocabulary.patterns.items():
        yield Kind.PATTERN, (pattern,), entry.name.lower(), (entry.name,)
    for joint in Joint:
        entry = vocabulary.joint(Articulation(joint.value))
        yield Kind.JOINT, (joint,), f"the {entry.name}", entry.words
    for condition, entry in vocabulary.conditions.items():
        yield Kind.CONDITION, (condition,), entry.name.lower(), (entry.name,)
    for category in vocabulary.categories:
        yield Kind.CATEGORY, (category,), category.lower(), (category,)
    for level in vocabulary.levels:
        yield Kind.LEVEL, (level,), level.lower(), (level,)


def hub_muscles(hub: MuscleHub, vocabulary: Vocabulary) -> tuple[Muscle, ...]:
    """The muscles of a hub."""
    return tuple(muscle for muscle, entry in vocabulary.muscles.items() if entry.hub is hub)


def part_muscles(part: BodyPart, vocabulary: Vocabulary) -> tuple[Muscle, ...]:
    """The muscles of a body part."""
    return tuple(
        muscle
        for muscle, entry in vocabulary.muscles.items()
        if vocabulary.hub(entry.hub).body_part is part
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
        name=join_compounds(text.name, compounds),
        aliases=join_compounds(text.aliases, compounds),
        terms=join_compounds(text.terms, compounds),
        attributes=join_compounds(text.attributes, compounds),
        prose=join_compounds(text.prose, compounds),
    )


def _words_of(text: PageText) -> Iterator[str]:
    yield from text.name
    yield from text.aliases
    yield from text.terms
    yield from text.attributes
    yield from text.prose
