"""The main sections, in the order of the header and of the phone's tab bar."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from forge.app.library import catalogue
from forge.library.paths import Link
from forge.library.programmes import programme
from forge.library.sheets import compare, glossary, index, ladders, muscles, routines
from forge.library.sheets.shelf import sheet_at


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the navigation."""

    key: str
    title: str
    url: str
    icon: str


def ways_in() -> tuple[Link, ...]:
    """Lists of the library besides the hubs, those that exist."""
    found = catalogue(settings.FORGE.content, settings.FORGE.data)
    wanted = (
        Link(_("A to Z"), index.PATH),
        Link(_("Muscles"), muscles.INDEX),
        Link(_("Ladders"), ladders.INDEX),
        Link(_("Routines"), routines.INDEX),
        Link(_("Compare"), compare.INDEX),
        Link(_("Glossary"), glossary.PATH),
    )
    shown = tuple(link for link in wanted if sheet_at(link.path, found))
    return (*shown, *programmes_link())


def programmes_link() -> tuple[Link, ...]:
    """The way to the written programmes, where there are any."""
    found = catalogue(settings.FORGE.content, settings.FORGE.data)
    return (Link(_("Programmes"), programme.INDEX),) if found.programmes else ()


def sections() -> tuple[Section, ...]:
    """All sections, in the reader's language."""
    return (
        Section("today", _("Today"), reverse("train:today"), "today"),
        Section("plan", _("Plan"), reverse("plans:home"), "plan"),
        Section("progress", _("Progress"), reverse("progress:home"), "progress"),
        Section("library", _("Library"), reverse("library:all"), "library"),
        Section("search", _("Search"), reverse("library:search"), "search"),
    )
