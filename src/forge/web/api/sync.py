"""``POST /api/v1/sync``: events of a device in, events of the other devices out."""

import uuid
from dataclasses import asdict

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from forge.app import sync
from forge.web.api.plain import BAD, SIGNED_OUT, TOO_LARGE, Wrong, answer, api, body_of
from forge.web.guest import guest_id, remember_guest

OLDEST_CLIENT = 1
"""Phones with an older front end are asked to load the new one. Their events are taken."""


class Batch(msgspec.Struct, frozen=True):
    """What a device sends. ``person`` is whom it believes to be signed in, empty for nobody."""

    device: str
    client: int
    cursor: int
    events: list[object]
    person: str = ""


@api("POST")
def sync_events(request: HttpRequest) -> HttpResponse:
    """Take a batch, answer what became of each event and what other devices did since."""
    batch = body_of(request, Batch)
    if not 1 <= len(batch.device) <= sync.LONGEST_DEVICE or batch.cursor < 0:
        raise Wrong(BAD, "device must be a name and cursor 0 or more.")
    if len(batch.events) > sync.MOST_EVENTS:
        raise Wrong(TOO_LARGE, f"Send at most {sync.MOST_EVENTS} events at once.")
    person = guest_id(request)
    if batch.person and batch.person != str(person or ""):
        # Taking them would put one person's training into another's, or into a new guest's.
        raise Wrong(SIGNED_OUT, "You are signed out. Sign in again: nothing is lost.")

    keeper = person or uuid.uuid4()
    results = sync.events_take(keeper, batch.events, timezone.now())
    stored = any(result.outcome != "refused" for result in results)
    pulled = sync.events_give(person, batch.cursor, batch.device)

    response = answer(
        {
            "person": str(keeper) if person or stored else "",
            "results": [asdict(result) for result in results],
            "events": [asdict(event) for event in pulled.events],
            "cursor": pulled.number,
            "more": pulled.more,
            "refresh": pulled.bulk,
            "min_client": OLDEST_CLIENT,
        }
    )
    if person is None and stored:
        remember_guest(response, keeper)
    return response
