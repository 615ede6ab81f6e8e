"""V34: no advice asks for what other advice forbids."""

import re
from collections.abc import Iterator

from forge.library.flaw import Flaw
from forge.library.flaws.text import SMALL_WORDS, sentences, stem, words
from forge.library.headings import Heading
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_FORBIDS = re.compile(r"^(?:do not|don['’]t|never|avoid|stop)\s+(?P<rest>.+)", re.IGNORECASE)
_ADVICE = (Heading.STEPS, Heading.TIPS, Heading.MISTAKES)

Deed = tuple[str, str]
"""The stems of a verb and of the object right after it."""


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """Same verb and object, opposite polarity, among steps, tips and fixes."""
    asked: dict[Deed, str] = {}
    forbidden: dict[Deed, str] = {}
    for passage in page.passages(*_ADVICE):
        if passage.part not in {"text", "fix"}:
            continue
        for sentence in sentences(passage.text):
            denied = _FORBIDS.match(sentence)
            deed = _deed(denied["rest"] if denied else sentence)
            if deed:
                (forbidden if denied else asked).setdefault(deed, passage.at)
    for deed in sorted(asked.keys() & forbidden.keys()):
        message = f"{' '.join(deed)!r} is asked for and forbidden"
        yield page.warning("V34", forbidden[deed], message, f"Reconcile it with {asked[deed]}.")


def _deed(sentence: str) -> Deed | None:
    """The first word as a verb, and the first word after it that names a thing."""
    found = words(sentence)
    if not found:
        return None
    things = (word for word in found[1:4] if word not in SMALL_WORDS)
    thing = next(things, None)
    return (stem(found[0]), stem(thing)) if thing else None
