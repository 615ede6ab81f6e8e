"""Whom a command is about: a person by id or by the name of the account."""

import uuid
from datetime import datetime

from forge.app.unit import writing
from forge.domain.errors import NoSuchPerson
from forge.store.models import Guest


def person_called(name: str) -> uuid.UUID:
    """The person of an id or a name. Raises NoSuchPerson."""
    try:
        wanted = uuid.UUID(name)
    except ValueError:
        return _named(name)
    if not Guest.objects.filter(id=wanted).exists():
        raise NoSuchPerson(name)
    return wanted


def _named(name: str) -> uuid.UUID:
    """Names belong to accounts; a server without any has only ids."""
    wanted = name.strip().casefold()
    found = [guest.id for guest in Guest.objects.all() if _name_of(guest).casefold() == wanted]
    if len(found) != 1 or not wanted:
        raise NoSuchPerson(name)
    return found[0]


def _name_of(guest: Guest) -> str:
    return str(getattr(guest, "name", ""))


def person_new(now: datetime) -> uuid.UUID:
    """Make a guest; return the id."""
    with writing():
        return Guest.objects.create(id=uuid.uuid4(), created=now).id


def everybody() -> list[uuid.UUID]:
    """All people, oldest first."""
    return list(Guest.objects.order_by("created", "id").values_list("id", flat=True))
