"""The main sections, in the order of the header and of the phone's tab bar."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the navigation."""

    key: str
    title: str
    url: str
    icon: str


def sections() -> tuple[Section, ...]:
    """All sections, in the reader's language."""
    return (
        Section("library", _("Library"), reverse("library:all"), "library"),
        Section("plan", _("Plan"), reverse("plans:home"), "plan"),
        Section("search", _("Search"), reverse("library:search"), "search"),
    )
