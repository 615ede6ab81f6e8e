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
    Look,
    best_view,
    definitions,
    figure,
    role_marks,
    sides_shown,
    thumbnail,
)
from forge.library.catalogue import Catalogue
from forge.library.paths import muscle_path
from forge.library.sentences.wording import capitalised
from forge.library.sheets.muscles import shown_muscles
from forge.library.sheets.sheet import Sheet
from forge.web.figures.pictures import thumbnail as drawing


@dataclass(frozen=True, slots=True)
class MapParts:
    """Shared shapes, the two views, and the class of each marked muscle."""

    sprite: str
    figures: tuple[str, ...]
    marks: Mapping[Muscle, str]


NO_MAP = MapParts("", (), {})


def exercise_map(exercise: Exercise, found: Catalogue) -> MapParts:
    """Both views of one exercise, the telling one first; nothing where no map was built."""
    body = body_map(settings.FORGE.content)
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
    links = muscle_links(found)
    look = Look(sides, zoom=True, links=links)
    pictures = tuple(figure(body, view, marks, label=labels[view], look=look) for view in order)
    return MapParts(definitions(body, marks), pictures, marks)


def muscle_links(found: Catalogue) -> dict[Muscle, tuple[str, str]]:
    """Address and name of each muscle that has a page."""
    return {
        muscle: (muscle_path(muscle), capitalised(found.vocabulary.muscle(muscle).name))
        for muscle in shown_muscles(found)
    }


@dataclass(frozen=True, slots=True)
class SheetMaps:
    """The pictures of a sheet, each with its caption, and the shapes that they share."""

    muscles: frozenset[Muscle]
    pictures: tuple[tuple[str, tuple[str, ...]], ...]


def sheet_maps(sheet: Sheet, found: Catalogue) -> SheetMaps:
    """Both views of every picture; nothing where no map was built."""
    body = body_map(settings.FORGE.content)
    if body is None:
        return SheetMaps(frozenset(), ())
    look = Look(links=muscle_links(found))
    made: list[tuple[str, tuple[str, ...]]] = []
    shown: set[Muscle] = set()
    for picture in sheet.pictures:
        marks = role_marks(picture.muscles)
        shown |= set(marks)
        views = tuple(
            figure(body, view, marks, label=f"{picture.label}: {view}", look=look) for view in VIEWS
        )
        made.append((picture.label, views))
    return SheetMaps(frozenset(shown), tuple(made))


@dataclass(frozen=True, slots=True)
class Thumbnails:
    """Small maps for the rows of a list, and the shapes that they share."""

    sprite: str
    by_slug: Mapping[str, str]
    muscles: frozenset[Muscle] = frozenset()


def join_sprites(small: Thumbnails, maps: SheetMaps) -> str:
    """The shapes that thumbnails and pictures of one page share; "" where it has neither."""
    body = body_map(settings.FORGE.content)
    shown = small.muscles | maps.muscles
    return definitions(body, shown) if body and shown else ""


def thumbnails(exercises: Iterable[Exercise]) -> Thumbnails:
    """One thumbnail an exercise: its drawing, else its muscles, else nothing (no map was built)."""
    body = body_map(settings.FORGE.content)
    listed = tuple(exercises)
    if body is None:
        return Thumbnails("", {exercise.slug: drawing(exercise.slug) for exercise in listed})
    pictures: dict[str, str] = {}
    shown: set[Muscle] = set()
    for exercise in listed:
        if drawn := drawing(exercise.slug):
            pictures[exercise.slug] = drawn
            continue
        marks = role_marks(exercise.facts.muscles)
        shown |= set(marks)
        sides = sides_shown(exercise.facts.laterality, marks)
        pictures[exercise.slug] = thumbnail(body, marks, sides)
    return Thumbnails(definitions(body, shown), pictures, frozenset(shown))
