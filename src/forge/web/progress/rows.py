"""The rows behind a sentence, as links to the sessions in which they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.urls import reverse
from django.utils.translation import gettext as _

from forge.app.progress import WeekData
from forge.training.history.words import day_words, set_words
from forge.web.history.names import Name
from forge.web.history.session_page import anchor


class Known(Protocol):
    """Where rows are looked up."""

    @property
    def data(self) -> WeekData:
        """Sessions with their sets."""
        ...

    @property
    def name(self) -> Name:
        """From slug to name."""
        ...


@dataclass(frozen=True, slots=True)
class RowLink:
    """One row: its words and where it stands."""

    words: str
    href: str


def row_links(keys: Iterable[str], known: Known) -> tuple[RowLink, ...]:
    """Links to those of the rows that are known."""
    sessions = {one.key: one for one in known.data.sessions}
    sets = {one.key: (one, session) for session in sessions.values() for one in session.sets}
    found: list[RowLink] = []
    for key in dict.fromkeys(keys):
        if key in sets:
            one, session = sets[key]
            words = f"{known.name(one.exercise)} {set_words(one)}, {day_words(session.date)}"
            page = reverse("history:session", args=[session.key])
            found.append(RowLink(words, f"{page}#{anchor(key)}"))
        elif key in sessions:
            session = sessions[key]
            words = f"{session.title or _('Session')}, {day_words(session.date)}"
            found.append(RowLink(words, reverse("history:session", args=[key])))
    return tuple(found)
