"""``POST /api/v1/sync``: events of a device in, events of the other devices out."""

import uuid
from dataclasses import asdict

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from forge.app import sync
from forge.app.people import went
from forge.domain.errors import GuestsClosed, PersonGone
from forge.web.api.plain import BAD, GONE, SIGNED_OUT, TOO_LARGE, Wrong, answer, api, body_of
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
    named = batch.device.isprintable() and 1 <= len(batch.device) <= sync.LONGEST_DEVICE
    if not named or batch.cursor < 0:
        raise Wrong(BAD, "device must be a name and cursor 0 or more.")
    if len(batch.events) > sync.MOST_EVENTS:
        raise Wrong(TOO_LARGE, f"Send at most {sync.MOST_EVENTS} events at once.")
    person = guest_id(request)
    _refuse_another(batch, person)

    keeper = person or uuid.uuid4()
    try:
        results = sync.events_take(keeper, batch.events, timezone.now())
    except (GuestsClosed, PersonGone) as refused:
        raise Wrong(SIGNED_OUT, str(refused)) from refused
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


def _refuse_another(batch: Batch, person: uuid.UUID | None) -> None:
    """Refuse what is of somebody else than who asks, which would mix two people's training.

    A guest whose training joined the account that asks is the same person.
    """
    if not batch.person or batch.person == str(person or ""):
        return
    gone, into = went(uuid.UUID(batch.person)) if _is_id(batch.person) else (False, None)
    if gone and into is None:
        raise Wrong(GONE, "All of this person was deleted.")
    if into is None or into != person:
        raise Wrong(SIGNED_OUT, "You are signed out. Sign in again: nothing is lost.")


def _is_id(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
