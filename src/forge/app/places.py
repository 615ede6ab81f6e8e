"""Places to train at: what can be loaded where. Each change is an event of its owner."""

import uuid
from dataclasses import replace
from datetime import datetime

from forge.app.happen import happen
from forge.domain.request import Place as AskedPlace
from forge.domain.request import Unit
from forge.store.kinds import entries_of_kind, entry_of
from forge.training.kit import Place, asked_place
from forge.training.kit.entry import place_body, read_place, with_items_named
from forge.training.kit.presets import PRESETS

MOST_PLACES = 40
ASKED = "asked"
"""The key of a place that only the answers to a plan name."""


def places_list(guest: uuid.UUID | None) -> tuple[Place, ...]:
    """A person's places in their order; none for nobody. One query."""
    found = (read_place(key, entry) for key, entry in entries_of_kind(guest, "place").items())
    return tuple(sorted((one for one in found if one), key=lambda one: (one.position, one.key)))


def place_read(guest: uuid.UUID | None, key: str) -> Place | None:
    """A person's own place; None for anybody else's. One query."""
    entry = entry_of(guest, "place", key)
    return read_place(key, entry) if entry else None


def place_for(places: tuple[Place, ...], asked: AskedPlace, unit: Unit) -> Place:
    """The kit of a place that a plan names: the person's own of that name, else what was asked."""
    own = (place for place in places if place.name.casefold() == asked.name.casefold())
    return next(own, None) or asked_place(asked, unit, ASKED)


def place_add(guest: uuid.UUID, preset: str, now: datetime) -> Place | None:
    """A new place, filled as such places usually are; None for too many or no such preset."""
    there = places_list(guest)
    if preset not in PRESETS or len(there) >= MOST_PLACES:
        return None
    last = max((place.position for place in there), default=0)
    place = replace(PRESETS[preset], key=f"place-{uuid.uuid4()}", position=last + 1)
    place_save(guest, place, now)
    return place


def place_save(guest: uuid.UUID, place: Place, now: datetime) -> None:
    """Keep a place as it is now; what has weights is there."""
    body = place_body(with_items_named(place))
    happen(guest, [("place.edit", place.key, body)], now)


def place_remove(guest: uuid.UUID, key: str, now: datetime) -> None:
    """Put a place into the bin."""
    happen(guest, [("place.bin", key, {})], now)


def place_restore(guest: uuid.UUID, key: str, now: datetime) -> None:
    """Take a place out of the bin."""
    happen(guest, [("place.restore", key, {})], now)
