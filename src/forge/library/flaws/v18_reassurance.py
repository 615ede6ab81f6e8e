"""V18: no reassurance about a joint that the exercise loads."""

import re
from collections.abc import Iterator
from typing import Final

from forge.domain.exercise import Facts
from forge.domain.vocabulary import Articulation
from forge.library.flaw import Flaw
from forge.library.flaws.text import any_of, sentences
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

MEANINGFUL: Final = 2
"""Stress level from which a sore joint should do something else."""

_KIND: Final = r"(?:safe|easy|gentle|kind|friendly|harmless)"
_ABOUT: Final = r"(?:for|on|to|with) (?:\w+ ){0,3}?"
_TURNED = any_of(r"not", r"no", r"less", r"never", r"if", r"unless", r"instead", r"than")


def check(page: Page, vocabulary: Vocabulary) -> Iterator[Flaw]:
    """Soothing words are false about a joint that bears a meaningful load."""
    joints = _loaded(page.facts, vocabulary)
    if not joints:
        return
    names = "|".join(re.escape(word) for word in joints)
    soothing = any_of(rf"{_KIND} {_ABOUT}(?:{names})", rf"(?:{names})[- ](?:friendly|safe)")
    for passage in page.passages():
        for sentence in sentences(passage.text):
            found = soothing.search(sentence)
            said = "[[" not in sentence and not sentence.endswith("?")
            if found and said and not _TURNED.search(sentence):
                hint = "Name the load and a swap."
                yield page.error("V18", passage.at, f"{found[0]!r} reassures", hint)


def _loaded(facts: Facts, vocabulary: Vocabulary) -> list[str]:
    return [
        word
        for joint, stress in facts.joint_stress.items()
        if stress.level >= MEANINGFUL
        for word in vocabulary.joint(Articulation(joint.value)).words
    ]
