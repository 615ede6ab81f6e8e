"""Why a page is among the results: one to three short sentences from the facts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Articulation, Category, CautionAction, EdgeType
from forge.library.catalogue import Catalogue
from forge.library.joints import stress
from forge.library.query import traits
from forge.library.query.fold import words
from forge.library.query.lexicon import Lexicon, Sense
from forge.library.query.listing import ListedTerm, stands_in
from forge.library.query.reading import Reading
from forge.library.sentences import muscles, needs
from forge.library.sentences.differences import difference
from forge.library.sentences.quick_answer import moved_through
from forge.library.sentences.wording import capitalised, sentence
from forge.library.synonyms import Kind

_MOST: Final = 3
_LOADS: Final = {0: "Does not load the {joint}.", 1: "Loads the {joint} lightly."}


@dataclass(frozen=True, slots=True)
class Because:
    """Gives the reasons for the pages of one catalogue."""

    catalogue: Catalogue
    lexicon: Lexicon
    listed: Callable[[str], tuple[ListedTerm, ...]]

    def why(self, exercise: Exercise, reading: Reading) -> str:
        """The reasons, the most telling first."""
        found = dict.fromkeys(self._reasons(exercise, reading))
        return " ".join(list(found)[:_MOST])

    def _reasons(self, exercise: Exercise, reading: Reading) -> Iterator[str]:
        catalogue = self.catalogue
        yield from _name(exercise, reading, self.lexicon)
        yield from _graph(exercise, reading, catalogue)
        yield from _listed(self.listed(exercise.slug), exercise, reading)
        yield effect(exercise, catalogue)
        yield from _joints(exercise, reading, catalogue)
        yield from _cautions(exercise, reading)
        if any(s.kind in {Kind.ITEM, Kind.NO_ITEM, Kind.PLACE} for s in _about_items(reading)):
            yield needs.you_need(exercise, catalogue.vocabulary)


def effect(exercise: Exercise, catalogue: Catalogue) -> str:
    """What an exercise does, as a sentence without its name."""
    vocabulary = catalogue.vocabulary
    match exercise.facts.category:
        case Category.STRETCHING:
            return f"Stretches {muscles.stretched(exercise, vocabulary).text}."
        case Category.MOBILITY:
            return f"Moves {moved_through(exercise, vocabulary)}."
        case Category.CARDIO:
            return "Raises heart rate and breathing."
        case _:
            return f"Trains {muscles.movers(exercise, vocabulary).text}."


def _name(exercise: Exercise, reading: Reading, lexicon: Lexicon) -> Iterator[str]:
    if exercise.slug not in reading.exact or lexicon.normal(words(exercise.name)) == reading.words:
        return
    for alias in exercise.facts.aliases:
        if lexicon.normal(words(alias.text)) == reading.words:
            yield f"Also called “{alias.text}”."


def _graph(exercise: Exercise, reading: Reading, catalogue: Catalogue) -> Iterator[str]:
    others = (reading.instead_of, reading.rung, *reading.named)
    for slug in (s for s in others if s is not None and s != exercise.slug):
        other = catalogue.get(slug)
        edges = [e for e in catalogue.edges(slug) if e.to == exercise.slug and e.reason]
        edges.sort(key=lambda edge: edge.type is not _edge_wanted(reading))
        said = edges[0].reason if edges else difference(other, exercise, catalogue.vocabulary)
        if said:
            yield sentence(said)
            return


def _edge_wanted(reading: Reading) -> EdgeType:
    if reading.ladder is None:
        return EdgeType.SUBSTITUTE
    return EdgeType.REGRESSION if reading.ladder == "easier" else EdgeType.PROGRESSION


def _listed(terms: tuple[ListedTerm, ...], exercise: Exercise, reading: Reading) -> Iterator[str]:
    for sense in reading.sports:
        sports = [sport for sport in exercise.facts.search.sports if sport in sense.targets]
        yield from (f"Useful for {sport}." for sport in sports[:1])
    for term in () if reading.exact else terms:
        if term.points > 0 and len(term.words) > 1 and stands_in(term.words, reading.words):
            yield f"The page lists “{term.text}”."
            return


def _joints(exercise: Exercise, reading: Reading, catalogue: Catalogue) -> Iterator[str]:
    for joint in dict.fromkeys((*reading.sore, *reading.spared)):
        name = catalogue.vocabulary.joint(Articulation(joint.value)).name
        level = stress(exercise, joint)
        if level in _LOADS:
            yield _LOADS[level].format(joint=name)


def _cautions(exercise: Exercise, reading: Reading) -> Iterator[str]:
    for sense in reading.wanted:
        if sense.kind is Kind.CONDITION:
            targets = frozenset(sense.targets)
            if traits.advises(exercise, targets, CautionAction.MODIFY):
                yield f"{capitalised(sense.says)}: the page names a gentler version."
            elif traits.advises(exercise, targets, CautionAction.ASK):
                yield f"{capitalised(sense.says)}: ask first."


def _about_items(reading: Reading) -> tuple[Sense, ...]:
    return (*reading.wanted, *reading.refused, *reading.owned)
