"""What a query was understood to ask for."""

from dataclasses import dataclass
from enum import StrEnum

from forge.domain.vocabulary import Joint, Symptom
from forge.library.query.lexicon import Phrase, Sense
from forge.library.query.spelling import Correction


class Direction(StrEnum):
    """Which way on the ladder of difficulty."""

    EASIER = "easier"
    HARDER = "harder"


@dataclass(frozen=True, slots=True)
class Reading:
    """A query, understood. Senses keep the words in which the answer repeats them.

    ``words``          its words, mended and in normal form
    ``content``        those words without fillers and grammar
    ``exact``          pages whose name or alias is the whole query: always first
    ``named``          pages named among other words
    ``named_words``    the words of those names, and of the names to replace
    ``moves``          the movements that a name also stands for
    ``instead_of``     the page to replace; never among the results
    ``ladder``         easier or harder than the ``rung``
    ``wanted``         what an exercise must have; ``refused``: must not have;
    ``refused_words``  the words in which it was said
    ``owned``          items that must suffice
    ``sore``           joints that hurt; ``spared``: joints to go easy on
    ``around``         the muscles around the sore joints
    ``tight, weak``    muscles, with what is felt
    ``wishes``         goals, and names of exercises that have no page
    ``sports``         sports to train for
    ``red_flags``      signs that belong to a clinician
    ``loose``          other words, to be searched as text
    ``unknown``        words that nothing holds
    """

    words: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    exact: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    named_words: tuple[str, ...] = ()
    moves: tuple[Sense, ...] = ()
    instead_of: str | None = None
    ladder: Direction | None = None
    rung: str | None = None
    wanted: tuple[Sense, ...] = ()
    refused: tuple[Sense, ...] = ()
    refused_words: tuple[Phrase, ...] = ()
    owned: tuple[Sense, ...] = ()
    sore: tuple[Joint, ...] = ()
    spared: tuple[Joint, ...] = ()
    around: tuple[Sense, ...] = ()
    tight: tuple[Sense, ...] = ()
    weak: tuple[Sense, ...] = ()
    wishes: tuple[Sense, ...] = ()
    sports: tuple[Sense, ...] = ()
    red_flags: tuple[Symptom, ...] = ()
    loose: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True if nothing was asked: no words, or grammar without an object."""
        return not (self.content or self.wanted)
