"""Drawings as parts of a page: a thumbnail for a row, start and end for an exercise."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from forge.app.library import gallery
from forge.domain.exercise import Exercise
from forge.domain.vocabulary import MuscleRole
from forge.figures.gallery import OTHER_SIDE, THEMES, Figure, mirrored
from forge.library.twin import TwinPicture

SIZE = 72
"""Width and height of a thumbnail in CSS pixels; the page may make it larger or smaller."""


def figure_of(slug: str) -> Figure | None:
    """The figure of an exercise; None while it has none."""
    return gallery(settings.FORGE.content).figure(slug)


def thumbnail(slug: str) -> str:
    """A small drawing for a row, loaded when it comes near; "" while there is no figure.

    It is decorative: the row says the name beside it.
    """
    found = figure_of(slug)
    if found is None:
        return ""
    return format_html(
        '<picture><source srcset="{}" media="(prefers-color-scheme:dark)">'
        '<img src="{}" alt="" width="{}" height="{}" loading="lazy" decoding="async"></picture>',
        found.small_path("dark"),
        found.small_path("light"),
        SIZE,
        SIZE,
    )


def pair(slug: str) -> str:
    """Start and end of an exercise in a session, as the phone draws it; "" without a figure."""
    found = figure_of(slug)
    if found is None:
        return ""
    return format_html(
        '<picture class="pair"><source srcset="{}" media="(prefers-color-scheme:dark)">'
        '<img src="{}" alt="" width="{}" height="{}" loading="lazy" decoding="async"></picture>',
        found.pair_path("dark"),
        found.pair_path("light"),
        2 * SIZE,
        SIZE,
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """One pose on a page: the drawing, and the words below it."""

    number: int
    stage: str
    told: str
    svg: SafeString
    label: str
    other: str
    """The words for the other side."""


NO_SIDES = ("", "", "", "")


@dataclass(frozen=True, slots=True)
class Poses:
    """The poses of an exercise on its page. ``wide`` ones stand above each other on a phone."""

    shown: tuple[Shown, ...] = ()
    wide: bool = False
    sides: tuple[str, str, str, str] = NO_SIDES
    """For work of one side: which is drawn, the words of the button, before and after, and
    which is drawn once it was pressed."""


NO_POSES = Poses()


def poses(slug: str, *, per_side: bool = False) -> Poses:
    """Start and end of an exercise, all drawn to one scale; empty while there is no figure."""
    found = figure_of(slug)
    if found is None:
        return NO_POSES
    shown = tuple(
        Shown(
            pose.number,
            pose.stage,
            pose.told,
            mark_safe(found.within(pose.number, f"pose-{pose.number}")),  # noqa: S308  # our own file
            f"pose-{pose.number}",
            mirrored(pose.told),
        )
        for pose in found.poses
    )
    return Poses(shown, found.wide, _sides(found.side) if per_side else NO_SIDES)


def _sides(side: str | None) -> tuple[str, str, str, str]:
    names = {"left": _("left"), "right": _("right")}
    if side is None:
        told = _("Drawn on one side. Do the same on the other.")
        return told, _("Mirror the drawings"), _("As drawn before"), told
    own, other = names[side], names[OTHER_SIDE[side]]
    told = _("Drawn for the %(own)s side. Do the same on the %(other)s.")
    show = _("Show the %s side")
    both = {"own": own, "other": other}, {"own": other, "other": own}
    return told % both[0], show % other, show % own, told % both[1]


def twin_pictures(slug: str) -> tuple[TwinPicture, ...]:
    """The same for Markdown and JSON: words and address of each pose."""
    found = figure_of(slug)
    if found is None:
        return ()
    return tuple(
        TwinPicture(f"{pose.stage}: {pose.told}", found.path(pose.number)) for pose in found.poses
    )


def figure_addresses(slugs: Iterable[str]) -> Iterator[str]:
    """Every address of a drawing that library pages show of these exercises."""
    for slug in slugs:
        if found := figure_of(slug):
            yield from (found.path(pose.number) for pose in found.poses)
            yield from (found.small_path(theme) for theme in THEMES)


def figure_key(exercise: Exercise) -> tuple[tuple[str, str], ...]:
    """What the colours of the drawing mean: class of the key and words, for those that it has."""
    words = {
        MuscleRole.PRIME: ("work", _("works")),
        MuscleRole.SYNERGIST: ("help", _("helps")),
        MuscleRole.STRETCHED: ("str", _("is stretched")),
    }
    roles = {use.role for use in exercise.facts.muscles}
    return tuple(key for role, key in words.items() if role in roles)
