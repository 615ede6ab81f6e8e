"""Ways to sign in of an account: its password, passkeys, codes and recovery codes."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.usersessions.models import UserSession
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session

from forge.app.unit import writing
from forge.store.models import Guest

LONGEST_LABEL = 60
MOST_PASSKEYS = 20


@dataclass(frozen=True, slots=True)
class Passkey:
    """One passkey of an account."""

    id: int
    label: str
    made: datetime
    used: datetime | None


@dataclass(frozen=True, slots=True)
class Ways:
    """How an account can be opened."""

    password: bool
    passkeys: tuple[Passkey, ...]
    codes: bool
    recovery_left: int

    @property
    def last_passkey(self) -> bool:
        """Whether removing one more would lock the person out."""
        return not self.password and len(self.passkeys) <= 1


@dataclass(frozen=True, slots=True)
class Device:
    """One place where an account is signed in."""

    id: int
    browser: str
    address: str
    since: datetime
    here: bool


def ways_in(person: AbstractBaseUser) -> Ways:
    """Read how an account can be opened."""
    found = list(Authenticator.objects.filter(user_id=person.pk).order_by("id"))
    codes = next((row for row in found if row.type == Authenticator.Type.RECOVERY_CODES), None)
    return Ways(
        password=person.has_usable_password(),
        passkeys=tuple(
            Passkey(row.pk, row.data["name"], row.created_at, row.last_used_at)
            for row in found
            if row.type == Authenticator.Type.WEBAUTHN
        ),
        codes=any(row.type == Authenticator.Type.TOTP for row in found),
        recovery_left=len(RecoveryCodes(codes).get_unused_codes()) if codes else 0,
    )


def password_set(person: uuid.UUID, password: str) -> Guest:
    """Change a password. All other sessions end, since they hold a digest of the old one."""
    hashed = make_password(password)
    with writing():
        Guest.objects.filter(id=person).update(password=hashed)
    return Guest.objects.get(id=person)


# ---------------------------------------------------------------- passkeys


def passkey_add(person: uuid.UUID, label: str, credential: dict[str, object]) -> bool:
    """Keep a passkey that was checked; False where there are too many already."""
    shown = " ".join(char for char in label.split() if char.isprintable())[:LONGEST_LABEL]
    with writing():
        rows = Authenticator.objects.filter(user_id=person, type=Authenticator.Type.WEBAUTHN)
        number = rows.count() + 1
        if number > MOST_PASSKEYS:
            return False
        Authenticator.objects.create(
            user_id=person,
            type=Authenticator.Type.WEBAUTHN,
            data={"name": shown or f"Passkey {number}", "credential": credential},
        )
    return True


def passkey_remove(person: uuid.UUID, passkey: int) -> bool:
    """Remove a passkey of the person's own; False for anybody else's and for the only way in."""
    with writing():
        if ways_in(Guest.objects.get(id=person)).last_passkey:
            return False
        rows = Authenticator.objects.filter(
            user_id=person, type=Authenticator.Type.WEBAUTHN, id=passkey
        )
        deleted, _ = rows.delete()
    return bool(deleted)


# ---------------------------------------------------------------- second step


def codes_start(person: uuid.UUID, secret: str) -> None:
    """Ask for a code after the password from now on, and make recovery codes."""
    with writing():
        owner = Guest.objects.select_for_update().get(id=person)
        Authenticator.objects.filter(user_id=person, type=Authenticator.Type.TOTP).delete()
        TOTP.activate(owner, secret)
        RecoveryCodes.activate(owner)


def codes_stop(person: uuid.UUID) -> None:
    """Ask for the password alone, and forget the recovery codes with the secret."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES)
    with writing():
        Authenticator.objects.filter(user_id=person, type__in=kinds).delete()


def recovery_read(person: uuid.UUID) -> tuple[str, ...] | None:
    """The recovery codes that were not used yet; None for who has no second step."""
    kind = Authenticator.Type.RECOVERY_CODES
    row = Authenticator.objects.filter(user_id=person, type=kind).first()
    return tuple(RecoveryCodes(row).get_unused_codes()) if row else None


def recovery_renew(person: uuid.UUID) -> None:
    """Make new recovery codes; the old ones end."""
    kind = Authenticator.Type.RECOVERY_CODES
    with writing():
        rows = Authenticator.objects.filter(user_id=person, type=kind)
        if rows.exists():
            rows.delete()
            RecoveryCodes.activate(Guest.objects.get(id=person))


# ---------------------------------------------------------------- devices


def devices_list(person: uuid.UUID, current: str, now: datetime) -> tuple[Device, ...]:
    """Where an account is signed in, newest first. ``current`` is the session that asks."""
    rows = list(UserSession.objects.filter(user_id=person).order_by("-created_at")[:100])
    keys = [row.session_key for row in rows]
    alive = Session.objects.filter(session_key__in=keys, expire_date__gt=now)
    open_keys = set(alive.values_list("session_key", flat=True))
    return tuple(
        Device(
            id=row.pk,
            browser=row.user_agent,
            address=row.ip,
            since=row.created_at,
            here=row.session_key == current,
        )
        for row in rows
        if row.session_key in open_keys
    )


def devices_end(person: uuid.UUID, device: int | None = None) -> tuple[str, ...]:
    """End one session of the person's own, or all; return the keys of those that ended."""
    with writing():
        rows = UserSession.objects.filter(user_id=person)
        if device is not None:
            rows = rows.filter(id=device)
        keys = tuple(rows.values_list("session_key", flat=True))
        Session.objects.filter(session_key__in=keys).delete()
        rows.delete()
    return keys
