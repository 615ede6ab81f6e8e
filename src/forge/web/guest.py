"""Who asks: somebody who signed in, else a guest, known by a signed cookie.

Nothing is stored of a guest until the first POST that saves. Once a guest has an account, the
cookie and every link that was made before open nothing any more.
"""

import uuid

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from forge.app.people import guest_is_open

COOKIE = "forge_guest"
SALT = "forge.guest"
YEAR = 31_536_000


def guest_id(request: HttpRequest) -> uuid.UUID | None:
    """Return who asks: the person who signed in, else the guest of this browser, else None.

    Asks the database twice at most, and once only for each request.
    """
    return account_id(request) or cookie_guest(request)


def account_id(request: HttpRequest) -> uuid.UUID | None:
    """Return the person who signed in; None for guests and for nobody."""
    user = getattr(request, "user", None)
    return user.pk if user is not None and user.is_authenticated else None


def cookie_guest(request: HttpRequest) -> uuid.UUID | None:
    """Return the guest whose cookie this browser holds, whoever signed in beside."""
    if not hasattr(request, "forge_guest"):
        request.forge_guest = _open_guest(request)  # type: ignore[attr-defined]  # asked once
    found: uuid.UUID | None = request.forge_guest  # type: ignore[attr-defined]  # as above
    return found


def _open_guest(request: HttpRequest) -> uuid.UUID | None:
    value = request.get_signed_cookie(COOKIE, default=None, salt=SALT)
    try:
        guest = uuid.UUID(value) if value else None
    except ValueError:
        return None
    return guest if guest and guest_is_open(guest) else None


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


def keep_guest(request: HttpRequest, response: HttpResponseBase, guest: uuid.UUID) -> None:
    """Make this browser the guest's who just saved something, unless somebody signed in.

    The cookie of a guest who shares the browser stays as it is then.
    """
    if account_id(request) is None:
        remember_guest(response, guest)


def forget_guest(response: HttpResponseBase) -> None:
    """Make this browser nobody's."""
    response.delete_cookie(COOKIE, samesite="Lax")


def make_link_token(guest: uuid.UUID) -> str:
    """Signed token of the link that continues on another device; it ends after a day."""
    return signing.dumps(str(guest), salt="forge.continue", compress=True)


def read_link_token(token: str) -> uuid.UUID | None:
    """Return the guest of a link token; None if it is forged, more than a day old or claimed."""
    try:
        guest = uuid.UUID(signing.loads(token, salt="forge.continue", max_age=86_400))
    except (signing.BadSignature, ValueError):
        return None
    return guest if guest_is_open(guest) else None
