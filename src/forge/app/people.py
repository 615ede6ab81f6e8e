"""People: guests are made here, claim what they have here, and are looked up here."""

import unicodedata
import uuid
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError
from django.db.models import Count, Value

from forge.app.household import link_take
from forge.app.unit import writing
from forge.domain.errors import GuestsClosed, NameRefused, PersonGone
from forge.store.models import NO_PASSWORD, EntryRow, GoneRow, Guest, HouseRow, LinkKind, PlanRow

LONGEST_NAME = 60
LONGEST_KEY = 240
"""A folded name may be longer than the name: one character can become several."""
TAKEN = "Somebody here has this name. Choose another."
FIRST_PASSKEY = "Passkey 1"


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What somebody signs up with: a password, or a passkey that was checked.

    ``id`` is the guest who is claimed, else a new one; ``token`` is of a one-time link.
    """

    id: uuid.UUID
    name: str
    password: str = ""
    passkey: dict[str, object] | None = None
    token: str = ""


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much of somebody's is stored here."""

    plans: int
    sessions: int
    sets: int
    other: int

    def __bool__(self) -> bool:
        return bool(self.plans or self.sessions or self.sets or self.other)


# ---------------------------------------------------------------- guests


def person_ensure(guest: uuid.UUID, now: datetime) -> Guest:
    """The person's row, locked until the transaction ends. Call it while writing.

    A guest who is not stored yet is made. Raises GuestsClosed, and PersonGone for who was deleted
    or joined a moment ago: making the row anew would keep what nobody can open.
    """
    rows = Guest.objects.select_for_update().filter(id=guest)
    return rows.first() or _made(guest, now)


def _made(guest: uuid.UUID, now: datetime) -> Guest:
    if GoneRow.objects.filter(id=guest).exists():
        raise PersonGone
    if not guests_welcome():
        raise GuestsClosed
    Guest.objects.get_or_create(id=guest, defaults={"created": now})
    return Guest.objects.select_for_update().get(id=guest)


def guests_welcome() -> bool:
    """Whether people may start without an account; they may until the owner says no."""
    return not HouseRow.objects.filter(guests=False).exists()


def guest_is_open(guest: uuid.UUID) -> bool:
    """Whether a cookie or link alone may open this guest: not claimed, not deleted, not merged."""
    claimed = Guest.objects.filter(id=guest).values_list("claimed", flat=True)
    found = list(claimed)
    return found[0] is None if found else not GoneRow.objects.filter(id=guest).exists()


def went(person: uuid.UUID) -> tuple[bool, uuid.UUID | None]:
    """Whether a person is no more, and who took over what they had."""
    found = list(GoneRow.objects.filter(id=person).values_list("into_id", flat=True))
    return bool(found), found[0] if found else None


# ---------------------------------------------------------------- accounts


def read_name(text: str) -> tuple[str, str | None]:
    """A name as shown and as compared: spaces, case and width do not count. Empty is allowed.

    Raises NameRefused.
    """
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name:
        return "", None
    key = _folded(_folded(name))  # twice: folding may make what can be folded
    if len(name) > LONGEST_NAME or len(key) > LONGEST_KEY:
        raise NameRefused(f"The name is too long. Use at most {LONGEST_NAME} characters.")
    if any(unicodedata.category(char).startswith("C") for char in name):
        raise NameRefused("The name holds a character that cannot be seen. Type it anew.")
    if not any(char.isalnum() for char in key):
        raise NameRefused("The name needs a letter or a digit.")
    return name, key


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name.casefold()).split())


def account_make(new: NewAccount, now: datetime) -> Guest:
    """Sign somebody up. A guest's row stays the same row, so nothing of theirs moves.

    Raises NameRefused, GuestsClosed where neither a guest nor a link lets them in, LinkEnded.
    """
    shown, key = read_name(new.name)
    if new.password and not key:
        raise NameRefused("Choose a name to sign in with, such as your first name.")
    hashed = make_password(new.password or None)  # slow on purpose, so nobody waits behind it
    try:
        with writing():
            person = Guest.objects.filter(id=new.id).first()
            invited = link_take(new.token, now) if new.token else None
            if person is None and invited is None and not guests_welcome():
                raise GuestsClosed
            if person and person.claimed:
                raise NameRefused("You have an account already. Sign in.")
            person = person or Guest(id=new.id, created=now)
            person.name, person.key, person.claimed = shown, key, now
            person.password, person.owner = hashed, invited is LinkKind.OWNER
            person.save()
            if new.passkey:
                _keep_passkey(person, new.passkey)
    except IntegrityError as error:
        raise NameRefused(TAKEN) from error
    return person


def _keep_passkey(person: Guest, passkey: dict[str, object]) -> None:
    Authenticator.objects.create(
        user=person,
        type=Authenticator.Type.WEBAUTHN,
        data={"name": FIRST_PASSKEY, "credential": passkey},
    )


def person_rename(person: uuid.UUID, name: str) -> None:
    """Change the name of an account. Raises NameRefused."""
    shown, key = read_name(name)
    with writing():
        if key and Guest.objects.filter(key=key).exclude(id=person).exists():
            raise NameRefused(TAKEN)
        rows = Guest.objects.filter(id=person, claimed__isnull=False)
        if not key and rows.exclude(NO_PASSWORD).exists():
            raise NameRefused("Who signs in with a password needs a name.")
        rows.update(name=shown, key=key)


def person_holdings(person: uuid.UUID | None) -> Holdings:
    """Count what is stored of a person."""
    if person is None:
        return Holdings(0, 0, 0, 0)
    entries = EntryRow.objects.filter(guest_id=person).values("collection")
    kept = PlanRow.objects.owned_by(person).kept().values(collection=Value("plan"))
    counts = entries.annotate(number=Count("pk")).union(kept.annotate(number=Count("pk")))
    found: dict[str, int] = dict(counts.values_list("collection", "number"))
    plans, sessions, sets = (found.pop(name, 0) for name in ("plan", "session", "set"))
    return Holdings(plans, sessions, sets, other=sum(found.values()))


def account_draft(person: uuid.UUID, name: str) -> Guest:
    """An account that is not stored yet, for the phone that makes its passkey.

    Raises NameRefused.
    """
    shown, key = read_name(name)
    if key and Guest.objects.filter(key=key).exists():
        raise NameRefused(TAKEN)
    return Guest(id=person, name=shown)
