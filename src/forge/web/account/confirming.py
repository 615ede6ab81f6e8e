"""Showing once more who one is, before what could lock out or delete."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.mfa.webauthn.forms import ReauthenticateWebAuthnForm
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from forge.app import credentials
from forge.web.account.entering import PAGE
from forge.web.account.passkeys import used_passkey
from forge.web.account.steps import next_of, signed_in, too_many, user_of
from forge.web.plans.mine import private


@private
@require_http_methods(PAGE)
@sensitive_post_parameters("password")
@signed_in
def confirm(request: HttpRequest) -> HttpResponse:
    """Take the password or a passkey of the person who is signed in."""
    if request.method != "POST":
        return _page(request)
    if "credential" in request.POST:
        return _by_passkey(request)
    try:
        right = get_adapter().reauthenticate(user_of(request), request.POST.get("password", ""))
    except ValidationError:
        return too_many(request)
    if not right:
        return _page(request, _("This is not your password."))
    reauthenticate_by_password(request)
    return redirect(next_of(request, "account:home"))


def _by_passkey(request: HttpRequest) -> HttpResponse:
    data = {"credential": request.POST["credential"]}
    form = ReauthenticateWebAuthnForm(user=user_of(request), data=data)
    if used_passkey(form) is None:
        return _page(request, _("This passkey is not yours, or the challenge is too old."))
    form.save()
    return redirect(next_of(request, "account:home"))


@private
@require_POST
@signed_in
def confirm_options(request: HttpRequest) -> HttpResponse:
    """Give the browser a challenge for the passkeys of the person."""
    return JsonResponse(auth.begin_authentication(user_of(request)))


def _page(request: HttpRequest, *problems: str) -> HttpResponse:
    context = {
        "problems": problems,
        "next": next_of(request, "account:home"),
        "ways": credentials.ways_in(user_of(request)),
    }
    return render(request, "account/confirm.html", context, status=422 if problems else 200)
