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
        return Reading(clean(text), typed, exact=exact, named=exact)
    mended, corrections = mend(typed, lexicon)
    phrase = lexicon.normal(mended)
    draft = Draft(cut(phrase, lexicon))
    draft.read()
    bare = tuple(word for piece in draft.pieces for word in piece.words)
    exact = _names(phrase, lexicon) or _names(bare, lexicon)
    return Reading(
        text=clean(text),
        words=phrase,
        corrections=corrections,
        exact=exact,
        named=tuple(dict.fromkeys((*exact, *draft.named))),
        instead_of=draft.instead_of,
        ladder=draft.ladder,
        rung=draft.rung,
        wanted=tuple(dict.fromkeys(draft.wanted)),
        refused=tuple(dict.fromkeys(draft.refused)),
        owned=tuple(dict.fromkeys(draft.owned)),
        sore=tuple(dict.fromkeys(draft.sore)),
        spared=tuple(dict.fromkeys(draft.spared)),
        around=_around(draft.sore, lexicon),
        tight=tuple(dict.fromkeys(draft.tight)),
        weak=tuple(dict.fromkeys(draft.weak)),
        wishes=tuple(dict.fromkeys(draft.wishes)),
        red_flags=tuple(dict.fromkeys(draft.red_flags)),
        loose=tuple(word for word in draft.loose if lexicon.knows(word)),
        unknown=tuple(word for word in draft.loose if not lexicon.knows(word)),
    )


def _names(phrase: Phrase, lexicon: Lexicon) -> tuple[str, ...]:
    senses = lexicon.senses.get(phrase, ())
    return tuple(dict.fromkeys(sense.targets[0] for sense in senses if sense.is_name))


def _around(sore: list[Joint], lexicon: Lexicon) -> tuple[Sense, ...]:
    """The muscles around each sore joint, as the joint's own name means them."""
    found = (
        next((s for s in lexicon.joint_senses(joint) if s.kind in {Kind.MUSCLE, Kind.BODY_PART}), None)
        for joint in dict.fromkeys(sore)
    )
    return tuple(sense for sense in found if sense)
