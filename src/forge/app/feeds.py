"""The calendar of a person at a secret address, which only its owner can make and end."""

import hashlib
import secrets
import uuid
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from forge.app.people import person_ensure
from forge.app.plans import plan_read, plans_list
from forge.app.unit import writing
from forge.domain.plan import Plan
from forge.store import exports as rows
from forge.store.models import FeedRow
from forge.training.exports import Entry, as_calendar
from forge.training.log import occurrence

BYTES: Final = 24
"""192 random bits; 128 are the least that cannot be guessed."""
BACK: Final = timedelta(days=400)


def feed_make(guest: uuid.UUID, now: datetime) -> str:
    """Make a new address and end the old one; return its token, which is kept nowhere."""
    token = secrets.token_urlsafe(BYTES)
    with writing():
        person_ensure(guest, now)
        FeedRow.objects.update_or_create(
            guest_id=guest, defaults={"digest": _digest(token), "made": now}
        )
    return token


def feed_end(guest: uuid.UUID) -> None:
    """End the address."""
    with writing():
        FeedRow.objects.filter(guest_id=guest).delete()


def feed_since(guest: uuid.UUID | None) -> datetime | None:
    """When the present address was made; None where there is none."""
    found = FeedRow.objects.filter(guest_id=guest).values_list("made", flat=True) if guest else ()
    return next(iter(found), None)


def feed_calendar(token: str, today: date) -> str | None:
    """The calendar of a token; None for one that is unknown or ended."""
    found = FeedRow.objects.filter(digest=_digest(token)).values_list("guest_id", flat=True)
    guest = next(iter(found), None)
    return as_calendar(_entries(guest, today)) if guest else None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _entries(guest: uuid.UUID, today: date) -> Iterator[Entry]:
    """What was done in the last year, then what the newest plan still asks for."""
    done: set[str] = set()
    for session in rows.sessions_in_order(guest, since=today - BACK):
        done.add(session.key)
        if session.done:
            yield Entry(session.key, session.title, session.date, session.started, session.finished)
    ready = next((stored for stored in plans_list(guest) if stored.state == "ready"), None)
    stored = plan_read(guest, ready.id) if ready else None
    if stored and stored.plan:
        yield from _planned(str(stored.id), stored.plan, done, today)


def _planned(plan_id: str, plan: Plan, done: set[str], today: date) -> Iterator[Entry]:
    for week in plan.block.wave:
        for day in plan.days:
            on = day.date + timedelta(weeks=week.week - 1)
            key = occurrence(plan_id, week.week, day.weekday)
            if not week.is_off(day) and on >= today and key not in done:
                yield Entry(key, day.title, on)
