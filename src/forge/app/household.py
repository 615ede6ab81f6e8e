"""The owner of a server, the people whom they invite, and whether guests may come."""

import hashlib
import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from forge.app.unit import writing
from forge.domain.errors import LinkEnded
from forge.store.models import Guest, HouseRow, LinkKind, LinkRow

__all__ = [
    "LinkKind",
    "Member",
    "guests_allow",
    "link_drop",
    "link_make",
    "link_read",
    "link_take",
    "links_open",
    "members_list",
    "owner_become",
    "owner_exists",
]

LINK_DAYS = 7
MOST_LINKS = 20
"""Invitations that wait at one time; older ones give way."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with an account here. Nothing of what they train."""

    id: uuid.UUID
    name: str
    since: datetime
    owner: bool


def owner_exists() -> bool:
    """Whether somebody owns this server."""
    return Guest.objects.filter(owner=True).exists()


def members_list() -> tuple[Member, ...]:
    """Everybody with an account, oldest first."""
    rows = Guest.objects.filter(claimed__isnull=False).order_by("claimed")[:100]
    return tuple(
        Member(id=row.id, name=row.name, since=row.claimed, owner=row.owner)
        for row in rows
        if row.claimed
    )


def guests_allow(allowed: bool) -> None:
    """Let people start without an account, or not. Who is a guest already stays one."""
    with writing():
        HouseRow.objects.update_or_create(id=1, defaults={"guests": allowed})


# ---------------------------------------------------------------- one-time links


def link_make(kind: LinkKind, now: datetime, note: str = "") -> str:
    """Make a one-time link and return its token, which is stored nowhere.

    There is one link for an owner: making it ends the one before.
    """
    token = secrets.token_urlsafe(32)
    with writing():
        LinkRow.objects.filter(ends__lte=now).delete()
        if kind is LinkKind.OWNER:
            LinkRow.objects.filter(kind=kind).delete()
        waiting = LinkRow.objects.filter(kind=kind).order_by("-ends")[: MOST_LINKS - 1]
        newest = list(waiting.values_list("digest", flat=True))
        LinkRow.objects.filter(kind=kind).exclude(digest__in=newest).delete()
        LinkRow.objects.create(
            digest=_digest(token), kind=kind, note=note[:60], ends=now + timedelta(days=LINK_DAYS)
        )
    return token


def links_open(now: datetime) -> tuple[tuple[str, str, datetime], ...]:
    """Invitations that wait: their digest, for whom, and when they end."""
    rows = LinkRow.objects.filter(kind=LinkKind.MEMBER, ends__gt=now).order_by("ends")
    return tuple(rows.values_list("digest", "note", "ends"))


def link_drop(digest: str) -> None:
    """Take an invitation back."""
    with writing():
        LinkRow.objects.filter(kind=LinkKind.MEMBER, digest=digest).delete()


def link_read(token: str, now: datetime) -> LinkKind | None:
    """What a link is for; None for one that ended or never was."""
    rows = LinkRow.objects.filter(digest=_digest(token), ends__gt=now)
    kind = rows.values_list("kind", flat=True).first()
    return LinkKind(kind) if kind else None


def link_take(token: str, now: datetime) -> LinkKind:
    """Use a link up and say what it was for. Call it while writing. Raises LinkEnded.

    Of two who use it at the same time one is told so.
    """
    rows = LinkRow.objects.select_for_update().filter(digest=_digest(token), ends__gt=now)
    row = rows.first()
    if row is None:
        raise LinkEnded
    row.delete()
    return LinkKind(row.kind)


def owner_become(token: str, person: uuid.UUID, now: datetime) -> None:
    """Make an account an owner by an owner's link. Raises LinkEnded."""
    with writing():
        if link_take(token, now) is not LinkKind.OWNER:
            raise LinkEnded
        Guest.objects.filter(id=person, claimed__isnull=False).update(owner=True)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
