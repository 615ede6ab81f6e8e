"""Names of exercises in other apps, found in the library, or kept as exercises of one's own.

First the person's own answer, then the exact name or an alias, then our table of what apps call
things, then the one near name if there is only one, which is shown as a guess.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from forge.library.query.fold import fold, words
from forge.training.imports.name_table import TABLE
from forge.training.imports.values import Find

How = Literal["answer", "name", "table", "guess", "custom"]
OWN: Final = "custom"
"""The answer that keeps a name as an exercise of one's own."""
ANSWER: Final = "exercise:"
BRACKET: Final = re.compile(r"(.*?)\s*[(\[]([^)\]]*)[)\]]\s*(.*)", re.DOTALL)
KIT: Final = frozenset(
    [
        "barbell",
        "dumbbell",
        "cable",
        "machine",
        "smith",
        "kettlebell",
        "band",
        "bodyweight",
        "assisted",
        "plate",
        "ez",
        "trap",
        "lever",
        "sled",
        "weighted",
        "suspension",
        "ring",
        "landmine",
        "resistance",
        "trx",
        "hex",
        "bar",
    ]
)
"""A bracket with one of these changes the exercise; what stands before it alone is another."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a name in the file became: the exercise's key, how it was found, what else is near."""

    name: str
    key: str
    how: How
    near: tuple[str, ...] = ()


def named(
    names: Iterable[str], find: Find, known: Mapping[str, object], answers: Mapping[str, str]
) -> dict[str, Named]:
    """Every distinct name with its exercise."""
    return {name: _named(name, find, known, answers) for name in dict.fromkeys(names)}


def _named(name: str, find: Find, known: Mapping[str, object], answers: Mapping[str, str]) -> Named:
    answer = answers.get(f"{ANSWER}{name}", "")
    if answer == OWN or answer in known:
        return Named(name, custom_key(name) if answer == OWN else answer, "answer")
    if name in known:
        return Named(name, name, "name")
    if (slug := TABLE.get(" ".join(words(name)), "")) and slug in known:
        return Named(name, slug, "table")
    match = find(_readable(name))
    if match.sure:
        return Named(name, match.sure, "name")
    if len(match.near) == 1 and not _kit(name) and _shares(name, match.near[0]):
        return Named(name, match.near[0], "guess", match.near)
    return Named(name, custom_key(name), "custom", match.near)


def _shares(name: str, slug: str) -> bool:
    """Whether at least half of the words stand in the candidate's own name."""
    own = words(name)
    return sum(word in words(slug) for word in own) * 2 >= len(own) > 0


def _readable(name: str) -> str:
    """``Bench Press (Barbell)`` is read as ``Barbell Bench Press`` and as nothing less."""
    found = BRACKET.fullmatch(name)
    if not found:
        return name
    before, inside, after = found.groups()
    return f"{inside} {before} {after}".strip() if _kit(name) else f"{before} {inside} {after}"


def _kit(name: str) -> bool:
    found = BRACKET.fullmatch(name)
    return bool(found and KIT & set(words(found[2])))


def custom_key(name: str) -> str:
    """The key of an exercise of one's own: readable, and the same for the same name."""
    plain = fold(name)
    readable = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60]
    if readable and readable == plain.replace(" ", "-"):
        return f"custom:{readable}"
    mark = hashlib.sha256(plain.encode() or name.encode()).hexdigest()[:8]
    return f"custom:{readable}-{mark}" if readable else f"custom:{mark}"
