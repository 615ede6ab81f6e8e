"""The muscle map of an exercise page, and the thumbnails of lists."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from forge.app.library import body_map
from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Muscle
from forge.figures.body_map import (
    VIEWS,
    best_view,
    definitions,
    figure,
    role_marks,
    sides_shown,
    thumbnail,
)


@dataclass(frozen=True, slots=True)
class MapParts:
    """Shared shapes, the two views, and the class of each marked muscle."""

    sprite: str
    figures: tuple[str, ...]
    marks: Mapping[Muscle, str]


NO_MAP = MapParts("", (), {})


def exercise_map(exercise: Exercise) -> MapParts:
    """Both views of one exercise, the telling one first; nothing where no map was built."""
    body = body_map(settings.FORGE.assets)
    if body is None:
        return NO_MAP
    marks = role_marks(exercise.facts.muscles)
    if not marks:
        return NO_MAP
    first = best_view(body, marks)
    order = (first, *(view for view in VIEWS if view != first))
    sides = sides_shown(exercise.facts.laterality, marks)
    labels = {
        "front": _("Muscles of the %s, from the front") % exercise.name,
        "back": _("Muscles of the %s, from the back") % exercise.name,
    }
    pictures = tuple(
        figure(body, view, marks, label=labels[view], sides=sides, zoom=True) for view in order
    )
    return MapParts(definitions(body, marks), pictures, marks)


@dataclass(frozen=True, slots=True)
class Thumbnails:
    """Small maps for the rows of a list, and the shapes that they share."""

    sprite: str
    by_slug: Mapping[str, str]


def thumbnails(exercises: Iterable[Exercise]) -> Thumbnails:
    """One thumbnail an exercise; empty where no map was built."""
    body = body_map(settings.FORGE.assets)
    listed = tuple(exercises)
    if body is None:
        return Thumbnails("", {exercise.slug: "" for exercise in listed})
    pictures: dict[str, str] = {}
    shown: set[Muscle] = set()
    for exercise in listed:
        marks = role_marks(exercise.facts.muscles)
        shown |= set(marks)
        sides = sides_shown(exercise.facts.laterality, marks)
        pictures[exercise.slug] = thumbnail(body, marks, sides)
    return Thumbnails(definitions(body, shown), pictures)
