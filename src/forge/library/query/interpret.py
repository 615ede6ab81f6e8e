"""From a query to its reading: whole names first, then intents, then what is left as text."""

from forge.domain.vocabulary import Joint
from forge.library.query.draft import Draft
from forge.library.query.fold import clean, query_words
from forge.library.query.lexicon import Lexicon, Phrase, Sense
from forge.library.query.pieces import cut
from forge.library.query.reading import Reading
from forge.library.query.spelling import mend
from forge.library.query.synonyms import Kind


def interpret(text: str, lexicon: Lexicon) -> Reading:
    """The reading of a query. Any text is safe: at most 200 characters of it are read."""
    typed = lexicon.normal(query_words(text))
    exact = _names(typed, lexicon)
    if exact:
        moves = _moves(typed, lexicon)
        return Reading(clean(text), typed, content=typed, exact=exact, named=exact, moves=moves)
    mended, corrections = mend(typed, lexicon)
    phrase = lexicon.normal(mended)
    draft = Draft(cut(phrase, lexicon))
    draft.read()
    bare = tuple(word for piece in draft.pieces for word in piece.words)
    exact = _names(phrase, lexicon) or _names(bare, lexicon)
    return Reading(
        text=clean(text),
        words=phrase,
        content=tuple(w for piece in draft.pieces if not piece.operator for w in piece.words),
        corrections=corrections,
        exact=exact,
        named=tuple(dict.fromkeys((*exact, *draft.named))),
        instead_of=draft.instead_of,
        ladder=draft.ladder,
        rung=draft.rung,
        moves=_moves(bare, lexicon) if exact else (),
        wanted=tuple(dict.fromkeys(draft.wanted)),
        refused=tuple(dict.fromkeys(draft.refused)),
        owned=tuple(dict.fromkeys(draft.owned)),
        sore=tuple(dict.fromkeys(draft.sore)),
        spared=tuple(dict.fromkeys(draft.spared)),
        around=_around(draft.sore, lexicon),
        tight=tuple(dict.fromkeys(draft.tight)),
        weak=tuple(dict.fromkeys(draft.weak)),
        wishes=_wishes(draft),
        sports=tuple(dict.fromkeys(draft.sports)),
        red_flags=tuple(dict.fromkeys(draft.red_flags)),
        loose=tuple(word for word in draft.loose if lexicon.knows(word)),
        unknown=tuple(word for word in draft.loose if not lexicon.knows(word)),
    )


def _names(phrase: Phrase, lexicon: Lexicon) -> tuple[str, ...]:
    senses = lexicon.senses.get(phrase, ())
    return tuple(dict.fromkeys(sense.targets[0] for sense in senses if sense.is_name))


def _moves(phrase: Phrase, lexicon: Lexicon) -> tuple[Sense, ...]:
    """The movement that a name also stands for: a squat is a page and a movement."""
    return tuple(s for s in lexicon.senses.get(phrase, ()) if s.kind is Kind.PATTERN)[:1]


def _wishes(draft: Draft) -> tuple[Sense, ...]:
    """The wishes. ``stretches for running`` asks for stretches, not for something like a run."""
    asks = draft.wanted or draft.tight or draft.weak or draft.sore or draft.named
    about_sport = bool(draft.sports and asks)
    return tuple(
        wish for wish in dict.fromkeys(draft.wishes) if wish.kind is not Kind.NEAR or not about_sport
    )


def _around(sore: list[Joint], lexicon: Lexicon) -> tuple[Sense, ...]:
    """The muscles worth training around each sore joint."""
    senses = (sense for joint in dict.fromkeys(sore) for sense in lexicon.joint_senses(joint))
    return tuple(sense for sense in senses if sense.kind is Kind.AROUND)
