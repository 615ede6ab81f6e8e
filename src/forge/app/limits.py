"""Limits that a person told while training, read from their entries."""

from collections.abc import Iterable, Mapping
from datetime import date

from forge.domain.event import Json
from forge.domain.request import Limitation, Severity, Side
from forge.domain.vocabulary import Joint, StressReason
from forge.library.catalogue import Catalogue
from forge.planner.rules.joints import loads_too_much
from forge.training.events import Entry, Name


def limits_of(entries: Mapping[Name, Entry]) -> tuple[Limitation, ...]:
    """The limits that hold."""
    found = (
        read_limit(entry.fields)
        for (kind, _name), entry in sorted(entries.items(), key=lambda one: one[0])
        if kind == "pain" and not entry.binned
    )
    return tuple(one for one in found if one)


def read_limit(fields: Mapping[str, Json]) -> Limitation | None:
    """The limit of a pain check-in; None where it was lifted or names no joint that we know."""
    joint, severity = fields.get("joint"), fields.get("severity")
    known = joint in tuple(Joint) and severity in tuple(Severity)
    if fields.get("lifted") is True or not known:
        return None
    side, motion, day = fields.get("side"), fields.get("motion"), fields.get("date")
    return Limitation(
        Joint(str(joint)),
        Severity(str(severity)),
        Side(str(side)) if side in tuple(Side) else Side.BOTH,
        since=date.fromisoformat(day) if isinstance(day, str) else None,
        red_flags=fields.get("red_flags") is True,
        motion=StressReason(str(motion)) if motion in tuple(StressReason) else None,
    )


def spared(
    slugs: Iterable[str], limits: tuple[Limitation, ...], catalogue: Catalogue
) -> dict[str, str]:
    """Those of the exercises that a limit keeps out, with the reason in a sentence."""
    known = (catalogue.get(slug) for slug in slugs if slug in catalogue)
    found = ((one.slug, loads_too_much(one, limits)) for one in known)
    return {slug: reason.sentence for slug, reason in found if reason}
