"""Passkeys: signing up and in with one, adding and removing them.

The challenge is asked for with a POST and kept in a short session; no GET writes anything.
"""

import json
import uuid
from typing import Any

from allauth.account.models import Login
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import LoginWebAuthnForm
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.internal.flows import perform_passwordless_login
from cryptography.exceptions import InvalidSignature
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from forge.app import credentials, people
from forge.domain.errors import GuestsClosed, LinkEnded, NameRefused
from forge.web.account.entering import (
    link_of,
    may_sign_up,
    sign_in_page,
    sign_up_page,
    wanted_account,
)
from forge.web.account.steps import after_sign_in, confirmed, limited, next_of, user_of
from forge.web.guest import account_id, cookie_guest, forget_guest
from forge.web.plans.mine import private

PENDING = "forge_signing_up"
CHALLENGE_S = 900
BROKEN = (
    ValidationError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    RecursionError,
    InvalidSignature,
)
"""What a forged answer of an authenticator raises, depending on where it is wrong."""


# ---------------------------------------------------------------- signing up


@private
@require_POST
@limited("signup")
def sign_up_options(request: HttpRequest) -> HttpResponse:
    """Give the browser what it needs to make a passkey for a new account."""
    wanted = wanted_account(request)
    if account_id(request) or not may_sign_up(request):
        return _refused(_("This server takes no new accounts without an invitation."))
    try:
        draft = people.account_draft(wanted.id, wanted.name)
    except NameRefused as refused:
        return _refused(str(refused))
    request.session[PENDING] = {
        "id": str(wanted.id),
        "name": wanted.name,
        "link": link_of(request),
    }
    return _options(request, auth.begin_registration(draft, passwordless=True))


@private
@require_POST
@limited("signup")
def sign_up(request: HttpRequest) -> HttpResponse:
    """Make the account whose passkey the browser made."""
    if account_id(request):
        return redirect(next_of(request))
    guest, pending = cookie_guest(request), request.session.pop(PENDING, None)
    credential = _new_credential(request)
    if pending is None or credential is None:
        return sign_up_page(request, _not_taken())
    new = people.NewAccount(
        id=uuid.UUID(pending["id"]),
        name=pending["name"],
        passkey=credential,
        token=pending["link"],
    )
    try:
        person = people.account_make(new, timezone.now())
    except (NameRefused, LinkEnded, GuestsClosed) as refused:
        return sign_up_page(request, str(refused))
    first = Authenticator.objects.get(user=person, type=Authenticator.Type.WEBAUTHN)
    login = Login(user=person, redirect_url=next_of(request))
    response: HttpResponse = perform_passwordless_login(request, first, login)
    if guest == person.pk:
        forget_guest(response)
    return response


# ---------------------------------------------------------------- signing in


@private
@require_POST
@limited("login")
def sign_in_options(request: HttpRequest) -> HttpResponse:
    """Give the browser a challenge; it knows by itself which passkeys it has."""
    return _options(request, auth.begin_authentication(None))


@private
@require_POST
@limited("login")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in whoever the passkey belongs to."""
    if account_id(request):
        return redirect(next_of(request))
    found = used_passkey(LoginWebAuthnForm(data={"credential": request.POST.get("credential", "")}))
    if found is None:
        return sign_in_page(request, _("This passkey is not known here."))
    login = Login(user=found.user, redirect_url=after_sign_in(request))
    response: HttpResponse = perform_passwordless_login(request, found, login)
    return response


def used_passkey(form: Form) -> Authenticator | None:
    """The passkey that a form of the accounts package was signed with; None for a forged one."""
    try:
        return form.cleaned_data["credential"] if form.is_valid() else None
    except BROKEN:
        return None


# ---------------------------------------------------------------- more of them


@private
@require_POST
@confirmed("account:home")
def add_options(request: HttpRequest) -> HttpResponse:
    """Give the browser what it needs to make one more passkey."""
    return _options(request, auth.begin_registration(user_of(request), passwordless=True))


@private
@require_POST
@confirmed("account:home")
def add(request: HttpRequest) -> HttpResponse:
    """Keep one more passkey."""
    credential = _new_credential(request)
    if credential is None:
        return redirect("account:home")
    credentials.passkey_add(user_of(request).pk, request.POST.get("label", ""), credential)
    return redirect("account:home")


@private
@require_POST
@confirmed("account:home")
def remove(request: HttpRequest, passkey: int) -> HttpResponse:
    """Remove a passkey, unless it is the only way in."""
    if not credentials.passkey_remove(user_of(request).pk, passkey):
        raise Http404
    return redirect("account:home")


# ---------------------------------------------------------------- answers of authenticators


def _options(request: HttpRequest, options: dict[str, Any]) -> HttpResponse:
    """The challenge as JSON. A session that holds nothing else ends soon."""
    if account_id(request) is None:
        request.session.set_expiry(CHALLENGE_S)
    return JsonResponse(options)


def _new_credential(request: HttpRequest) -> dict[str, object] | None:
    """The passkey that the browser made for the challenge; None for a forged one.

    It must have asked for a finger, face or PIN: it stands for a password and a second step.
    """
    try:
        credential = json.loads(request.POST.get("credential", ""))
        auth.parse_registration_response(credential)
        made = auth.complete_registration(credential)
    except BROKEN:
        return None
    return credential if made.is_user_verified() and made.credential_data else None


def _refused(text: str) -> HttpResponse:
    return JsonResponse({"error": text}, status=422)


def _not_taken() -> str:
    return _("The passkey could not be kept. Try again, or choose a password.")
