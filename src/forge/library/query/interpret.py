"""From a query to its reading: whole names first, then intents, then what is left as text."""

from dataclasses import replace
from typing import TypeVar

from forge.domain.vocabulary import Joint
from forge.library.query.draft import Draft
from forge.library.query.fold import query_words
from forge.library.query.lexicon import Lexicon, Phrase, Sense
from forge.library.query.pieces import cut
from forge.library.query.reading import Reading
from forge.library.query.spelling import mend
from forge.library.synonyms import Kind

_T = TypeVar("_T")


def interpret(text: str, lexicon: Lexicon) -> Reading:
    """The reading of a query. Any text is safe: at most 200 characters of it are read."""
    typed = lexicon.normal(query_words(text))
    exact = _names(typed, lexicon)
    if exact:
        moves = _moves(typed, lexicon)
        return Reading(typed, typed, exact=exact, named=exact, named_words=typed, moves=moves)
    mended, corrections = mend(typed, lexicon)
    phrase = lexicon.normal(mended)
    draft = Draft(cut(phrase, lexicon))
    draft.read()
    bare = tuple(word for piece in draft.pieces for word in piece.words)
    exact = _names(phrase, lexicon) or _names(bare, lexicon)
    found = draft.reading(phrase)
    return replace(
        found,
        corrections=corrections,
        exact=exact,
        named=_once((*exact, *found.named)),
        moves=_once((*_moves(bare, lexicon), *found.moves)),
        around=_around(found.sore, lexicon),
        wishes=_wishes(found),
        loose=tuple(word for word in found.loose if lexicon.knows(word)),
        unknown=tuple(word for word in found.loose if not lexicon.knows(word)),
    )


def _once(found: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(found))


def _names(phrase: Phrase, lexicon: Lexicon) -> tuple[str, ...]:
    senses = lexicon.senses.get(phrase, ())
    return tuple(dict.fromkeys(sense.targets[0] for sense in senses if sense.is_name))


def _moves(phrase: Phrase, lexicon: Lexicon) -> tuple[Sense, ...]:
    """The movement that a name also stands for: a squat is a page and a movement."""
    return tuple(s for s in lexicon.senses.get(phrase, ()) if s.kind is Kind.PATTERN)[:1]


def _wishes(found: Reading) -> tuple[Sense, ...]:
    """The wishes. ``stretches for running`` asks for stretches, not for something like a run."""
    asks = found.wanted or found.tight or found.weak or found.sore or found.named
    about_sport = bool(found.sports and asks)
    return tuple(w for w in found.wishes if w.kind is not Kind.NEAR or not about_sport)


def _around(sore: tuple[Joint, ...], lexicon: Lexicon) -> tuple[Sense, ...]:
    """The muscles worth training around each sore joint."""
    senses = (sense for joint in sore for sense in lexicon.joint_senses(joint))
    return tuple(sense for sense in senses if sense.kind is Kind.AROUND)
