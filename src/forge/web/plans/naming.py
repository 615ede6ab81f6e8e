"""Exercises by the names that people type: found for sure, or asked."""

from django.conf import settings

from forge.app.library import catalogue, search
from forge.domain.exercise import Exercise

ASKED = 4
"""Exercises that are offered where a name is not sure."""


def named(words: str) -> tuple[Exercise, ...]:
    """The one exercise that words name: its name, its slug, an alias that no other has.

    Else a few that they may mean; none where nothing comes near.
    """
    found = catalogue(settings.FORGE.content, settings.FORGE.data)
    wanted = " ".join(words.casefold().split())
    sure = [exercise for exercise in found if wanted in _names(exercise)]
    if not wanted or len(sure) == 1:
        return tuple(sure)
    slug = wanted.replace(" ", "-")
    if not sure and slug in found:
        return (found.get(slug),)
    index = search(settings.FORGE.content, settings.FORGE.data)
    near = [found.get(result.slug) for result in index.find(words, ASKED).results]
    return tuple(dict.fromkeys([*sure, *near]))[:ASKED]


def _names(exercise: Exercise) -> set[str]:
    aliases = (alias.text.casefold() for alias in exercise.facts.aliases)
    return {exercise.name.casefold(), exercise.slug, *aliases}
