"""Imports as pages show them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from forge.domain.event import Event
from forge.library.catalogue import Catalogue
from forge.store.imports import ImportOf
from forge.training.imports import Survey
from forge.training.imports.names import Named

MOST_NAMES = 80
"""Names in one form; what is beyond keeps its own name and can be merged later."""


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One import in the list."""

    id: str
    file: str
    app: str
    day: date
    sessions: int
    sets: int
    undone: bool


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name of the file, what it became, and what it could be instead."""

    name: str
    key: str
    is_guess: bool
    choices: tuple[tuple[str, str], ...]


def told_import(one: ImportOf) -> ImportLine:
    """An import from its entry."""
    fields = one.entry.fields
    sessions, sets = fields.get("sessions"), fields.get("sets")
    return ImportLine(
        id=one.key.removeprefix("import:"),
        file=str(fields.get("file") or _("A file")),
        app=str(fields.get("dialect") or ""),
        day=datetime.fromisoformat(str(fields["at"])).date(),
        sessions=sessions if isinstance(sessions, int) else 0,
        sets=sets if isinstance(sets, int) else 0,
        undone=fields.get("undone") is True,
    )


def told_names(found: Survey, catalogue: Catalogue) -> list[NameLine]:
    """Names that are no page's own, guesses first."""
    open_ = [one for one in found.names.values() if one.how in {"guess", "custom", "answer"}]
    ordered = sorted(open_, key=lambda one: (one.how != "guess", one.name.casefold()))
    return [_name_line(one, catalogue) for one in ordered[:MOST_NAMES]]


def _name_line(one: Named, catalogue: Catalogue) -> NameLine:
    slugs = dict.fromkeys((*one.near, *([one.key] if one.key in catalogue else [])))
    choices = [(slug, catalogue.get(slug).name) for slug in slugs]
    own = ("custom", _("An exercise of your own"))
    key = one.key if one.key in catalogue else "custom"
    return NameLine(one.name, key, one.how == "guess", (*choices, own))


def told_edits(edits: list[Event]) -> list[tuple[str, str]]:
    """When something was changed, and what: in the person's own order."""
    words = {
        "edit": _("changed"),
        "bin": _("moved to the bin"),
        "restore": _("taken out of the bin"),
        "purge": _("deleted for good"),
        "log": _("logged again"),
    }
    kinds = {"set": _("A set"), "session": _("A session"), "custom": _("An exercise")}
    return [
        (
            event.client_time[:10],
            f"{kinds.get(event.collection, event.collection)} {words.get(event.verb, event.verb)}",
        )
        for event in edits
    ]
