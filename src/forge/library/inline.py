"""Prose with links: runs of text in which ``[[slug]]`` has become the exercise's name.

The link covers the name as it stands within a sentence. The article stays outside it, is left
out where the sentence already has one, and takes a capital at the start of a sentence.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import InSentence

Names = Callable[[str], InSentence]
"""Finds the in-sentence form of an exercise by slug."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text. ``slug`` is set on a link to an exercise."""

    text: str
    slug: str | None = None
    emphasis: bool = False


Inline = tuple[Run, ...]

_MARK = re.compile(r"\[\[([a-z0-9-]+)\]\]|(?<!\w)\*([^*\s](?:[^*]*[^*\s])?)\*(?!\w)")
_ARTICLE = "the "
_DETERMINERS: Final = frozenset(
    {
        *("a", "an", "the", "this", "that", "these", "those", "my", "your", "one", "each"),
        *("every", "any", "another", "no", "first", "second"),
    }
)
_NOT_ADJECTIVES: Final = frozenset(
    {
        *("to", "of", "with", "by", "or", "and", "than", "in", "on", "from", "for", "into"),
        *("after", "before", "like", "as", "is", "are", "was"),
    }
)


def runs(text: str, names: Names) -> Inline:
    """Splits authored prose into runs, with every link named and every emphasis marked."""
    out: list[Run] = []
    at = 0
    for mark in _MARK.finditer(text):
        before = text[at : mark.start()]
        at = mark.end()
        if mark[2]:
            out += [Run(before), Run(mark[2], emphasis=True)]
        else:
            out += _linked(before, mark[1], names(mark[1]), starts="".join(r.text for r in out))
    out.append(Run(text[at:]))
    return tuple(run for run in out if run.text)


def plain(inline: Inline) -> str:
    """The text without its links and emphasis."""
    return "".join(run.text for run in inline)


def _linked(before: str, slug: str, name: InSentence, *, starts: str) -> list[Run]:
    article, noun = _split(name.text)
    context = starts + before
    if _has_determiner(context):
        return [Run(before), Run(noun, slug=slug)]
    if _opens_sentence(context):
        head = article or noun
        head = head[:1].upper() + head[1:]
        article, noun = (head, noun) if article else ("", head)
    return [Run(before + article), Run(noun, slug=slug)]


def _split(text: str) -> tuple[str, str]:
    if text.startswith(_ARTICLE):
        return _ARTICLE, text.removeprefix(_ARTICLE)
    return "", text


def _opens_sentence(context: str) -> bool:
    return not context.strip() or context.rstrip().endswith((".", "?", "!"))


def _has_determiner(context: str) -> bool:
    if context.rstrip().endswith((".", "?", "!", ",", ":", ";")):
        return False
    words = context.lower().split()[-2:]
    if words and words[-1] in _DETERMINERS:
        return True
    return len(words) == 2 and words[0] in _DETERMINERS and words[1] not in _NOT_ADJECTIVES
