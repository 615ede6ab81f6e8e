"""Programmes in a list: their facts as data, one line each, and the page that lists them."""

from forge.library.catalogue import Catalogue
from forge.library.paths import ALL, Link
from forge.library.programmes.programme import INDEX, Programme
from forge.library.sheets.sheet import Entry, Section, Sheet


def facts(programme: Programme) -> dict[str, object]:
    """Slug, name and what somebody would choose it by."""
    return {
        "slug": programme.slug,
        "name": programme.name,
        "path": programme.path,
        "lead": programme.lead,
        "goal": programme.goal.value,
        "level": programme.level.value,
        "days_per_week": len(programme.days),
        "minutes": programme.minutes,
        "weeks": programme.weeks,
        "equipment": [item.value for item in programme.equipment],
    }


def line(programme: Programme) -> str:
    """``3 days a week, 60 minutes, beginner``."""
    days = f"{len(programme.days)} days a week, {programme.minutes} minutes"
    return f"{days}, {programme.level.value.lower()}"


def index(catalogue: Catalogue) -> Sheet:
    """All programmes, those for fewer days first."""
    ordered = sorted(catalogue.programmes, key=lambda one: (len(one.days), one.name))
    entries = tuple(Entry(one.name, one.path, line(one), one.lead) for one in ordered)
    return Sheet(
        kind="programmes",
        title="Programmes",
        heading="Programmes",
        path=INDEX,
        breadcrumbs=(Link("Exercises", ALL), Link("Programmes", INDEX)),
        lead="Well-known ways to train in our own words, each with the audit of its plain form. "
        "Forge fits any of them to your days, your kit and whatever hurts.",
        sections=(Section("All programmes", entries=entries),),
    )


def addresses(catalogue: Catalogue) -> tuple[str, ...]:
    """The list and every programme; nothing where there is none."""
    paths = tuple(programme.path for programme in catalogue.programmes)
    return (INDEX, *paths) if paths else ()
