"""A query cut into pieces: the longest known phrases, and the words between them."""

from dataclasses import dataclass

from forge.library.query.lexicon import Lexicon, Phrase, Sense
from forge.library.synonyms import Kind, Operator


@dataclass(frozen=True, slots=True)
class Piece:
    """A phrase with its senses; no senses for an unknown word."""

    words: Phrase
    senses: tuple[Sense, ...]

    def sense(self, *kinds: Kind) -> Sense | None:
        """The sense of the first of these kinds that the piece has."""
        return next((s for kind in kinds for s in self.senses if s.kind is kind), None)

    @property
    def operator(self) -> Operator | None:
        """The operator, if that is all that the piece is."""
        found = self.sense(Kind.OPERATOR)
        return Operator(found.targets[0]) if found else None

    @property
    def is_filler(self) -> bool:
        """True if the piece changes nothing, as numbers do."""
        if not self.senses:
            return all(word.isdigit() for word in self.words)
        return all(sense.kind is Kind.FILLER for sense in self.senses)


def cut(phrase: Phrase, lexicon: Lexicon) -> tuple[Piece, ...]:
    """The pieces of a phrase, the longest match at each place; fillers are left out."""
    pieces: list[Piece] = []
    at = 0
    while at < len(phrase):
        length = next(
            (n for n in range(lexicon.longest, 0, -1) if phrase[at : at + n] in lexicon.senses), 1
        )
        words = phrase[at : at + length]
        pieces.append(Piece(words, lexicon.senses.get(words, ())))
        at += len(words)
    return tuple(piece for piece in pieces if not piece.is_filler)
