"""Leaving: a guest's training joins an account, or everything of a person is deleted."""

import uuid
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, F, OuterRef

from forge.app.unit import writing
from forge.app.uploads import upload_drop
from forge.store import events as rows
from forge.store.models import EntryRow, EventRow, FeedRow, GoneRow, Guest, PlanRow
from forge.training.events import fold


def guest_join(guest: uuid.UUID, person: uuid.UUID, now: datetime) -> bool:
    """Give all that a guest has to an account, in one transaction; False if there is no such pair.

    An event that both have stays once. Phones that know the guest are told who it is now.
    """
    with writing():
        pair = Guest.objects.select_for_update().in_bulk([guest, person])
        giver, taker = pair.get(guest), pair.get(person)
        if giver is None or taker is None or giver.claimed or not taker.claimed:
            return False
        PlanRow.objects.filter(guest_id=guest).update(guest_id=person)
        if not FeedRow.objects.filter(guest_id=person).exists():
            FeedRow.objects.filter(guest_id=guest).update(guest_id=person)
        _move_events(giver, taker)
        _move_entries(guest, person)
        GoneRow.objects.filter(into_id=guest).update(into_id=person)
        giver.delete()
        GoneRow.objects.create(id=guest, into_id=person, at=now)
    upload_drop(guest)
    return True


def _move_events(giver: Guest, taker: Guest) -> None:
    """Number the guest's events on after the account's own. Gaps do no harm: devices ask after."""
    known = EventRow.objects.filter(guest_id=taker.id).values("uid")
    fresh = EventRow.objects.filter(guest_id=giver.id).exclude(uid__in=known)
    fresh.update(guest_id=taker.id, number=F("number") + taker.events)
    Guest.objects.filter(id=taker.id).update(events=taker.events + giver.events)


def _move_entries(guest: uuid.UUID, person: uuid.UUID) -> None:
    """Entries of the guest alone move as they are; of what both have, one is made of all events."""
    same = EntryRow.objects.filter(
        guest_id=person, collection=OuterRef("collection"), entity=OuterRef("entity")
    )
    own = EntryRow.objects.filter(guest_id=guest)
    both = own.filter(Exists(same))
    shared = list(both.values_list("collection", "entity"))
    both.delete()
    own.update(guest_id=person)
    for collection, entity in shared:
        found = fold(rows.events_of(person, collection, entity))
        rows.save_entries(person, found)
        rows.blank(person, [name for name, entry in found.items() if entry.purged])


def person_delete(person: uuid.UUID, now: datetime) -> None:
    """Delete a person with all that is theirs, sessions too. Phones are told at next contact."""
    with writing():
        opened = UserSession.objects.filter(user_id=person).values("session_key")
        Session.objects.filter(session_key__in=opened).delete()
        GoneRow.objects.filter(into_id=person).update(into=None)
        Guest.objects.filter(id=person).delete()
        GoneRow.objects.get_or_create(id=person, defaults={"at": now})
    upload_drop(person)
