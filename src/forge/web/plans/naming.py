"""Exercises by the names that people type: found for sure, or asked."""

from django.conf import settings

from forge.app.library import catalogue, search
from forge.domain.exercise import Exercise

ASKED = 4
"""Exercises that are offered where a name is not sure."""


def named(words: str) -> Exercise | tuple[Exercise, ...]:
    """The one exercise that words name: its name, its slug, an alias that no other has.

    Else a few that they may mean, to be asked; none where nothing comes near.
    """
    found = catalogue(settings.FORGE.content, settings.FORGE.data)
    wanted = " ".join(words.casefold().split())
    slug = wanted.replace(" ", "-")
    if slug in found:
        return found.get(slug)
    sure = [exercise for exercise in found if wanted in _names(exercise)]
    if len(sure) == 1:
        return sure[0]
    index = search(settings.FORGE.content, settings.FORGE.data)
    near = (result.slug for result in index.find(words, ASKED).results)
    slugs = dict.fromkeys([*(exercise.slug for exercise in sure), *near])
    return tuple(found.get(slug) for slug in slugs)[:ASKED]


def _names(exercise: Exercise) -> set[str]:
    aliases = (alias.text.casefold() for alias in exercise.facts.aliases)
    return {exercise.name.casefold(), *aliases}
