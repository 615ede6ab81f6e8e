"""A guest is a signed cookie: nothing is stored until the first POST that saves."""

import uuid

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase

COOKIE = "forge_guest"
SALT = "forge.guest"
YEAR = 31_536_000


def guest_id(request: HttpRequest) -> uuid.UUID | None:
    """Return the guest of this browser; None for a new or a forged one."""
    value = request.get_signed_cookie(COOKIE, default=None, salt=SALT)
    try:
        return uuid.UUID(value) if value else None
    except ValueError:
        return None


def remember_guest(response: HttpResponseBase, guest: uuid.UUID) -> None:
    """Make this browser the guest's."""
    response.set_signed_cookie(
        COOKIE,
        str(guest),
        salt=SALT,
        max_age=YEAR,
        secure=settings.FORGE.https,
        httponly=True,
        samesite="Lax",
    )


def make_link_token(guest: uuid.UUID) -> str:
    """Signed token of the link that continues on another device; it ends after a day."""
    return signing.dumps(str(guest), salt="forge.continue", compress=True)


def read_link_token(token: str) -> uuid.UUID | None:
    """Return the guest of a link token; None if it is forged or more than a day old."""
    try:
        return uuid.UUID(signing.loads(token, salt="forge.continue", max_age=86_400))
    except (signing.BadSignature, ValueError):
        return None
