"""The day and the zone of a person: the zone that they set, else that of the server."""

import zoneinfo
from datetime import date, tzinfo

from django.http import HttpRequest
from django.utils import timezone

from forge.store.kinds import entry_of
from forge.web.guest import guest_id

ZONE = "zone"


def person_day(request: HttpRequest) -> date:
    """Today for who asks. One query, once a request."""
    return timezone.localdate(timezone=person_zone(request))


def person_zone(request: HttpRequest) -> tzinfo:
    """The zone of who asks. One query, once a request."""
    if not hasattr(request, "forge_zone"):
        entry = entry_of(guest_id(request), "setting", ZONE)
        name = entry.fields.get("value") if entry else None
        request.forge_zone = zone_named(name if isinstance(name, str) else "")  # type: ignore[attr-defined]  # asked once
    found: tzinfo = request.forge_zone  # type: ignore[attr-defined]  # as above
    return found


def zone_named(name: str, otherwise: tzinfo | None = None) -> tzinfo:
    """The zone of a name; for an unknown one ``otherwise``, by default that of the server."""
    if name in zoneinfo.available_timezones():
        return zoneinfo.ZoneInfo(name)
    return otherwise or timezone.get_current_timezone()
