"""The day that it is for a person: in the zone that they set, else in that of the server."""

import zoneinfo
from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from forge.store.kinds import entry_of
from forge.web.guest import guest_id

ZONE = "zone"


def person_day(request: HttpRequest) -> date:
    """Today for who asks. One query, once a request."""
    if not hasattr(request, "forge_day"):
        entry = entry_of(guest_id(request), "setting", ZONE)
        zone = entry.fields.get("value") if entry else None
        request.forge_day = _day(zone if isinstance(zone, str) else "")  # type: ignore[attr-defined]  # asked once
    found: date = request.forge_day  # type: ignore[attr-defined]  # as above
    return found


def _day(zone: str) -> date:
    known = zone in zoneinfo.available_timezones()
    return timezone.localdate(timezone=zoneinfo.ZoneInfo(zone) if known else None)
