"""What the views of accounts share: where to go on, who may, who confirmed, how often."""

import time
from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.ratelimit import consume
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from forge.app.people import person_holdings
from forge.web.guest import account_id, cookie_guest

View = Callable[..., HttpResponse]
LONGEST_ADDRESS = 500


def is_own_address(url: str) -> bool:
    """Whether an address leads to a page of this server, so that a link cannot lure away."""
    local = url.startswith("/") and len(url) <= LONGEST_ADDRESS and url.isprintable()
    return local and url_has_allowed_host_and_scheme(url, allowed_hosts=None)


def is_routed(path: str) -> bool:
    """Whether a page of ours is at a path."""
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


def next_of(request: HttpRequest, otherwise: str = "account:settings") -> str:
    """Where to go on: what the request names, if that is ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    return wanted if is_own_address(wanted) else reverse(otherwise)


def after_sign_in(request: HttpRequest) -> str:
    """Where to go after signing in: first ask about what a guest left on this browser."""
    guest, wanted = cookie_guest(request), next_of(request)
    if person_holdings(guest):
        return f"{reverse('account:bring')}?{urlencode({'next': wanted})}"
    return wanted


# ---------------------------------------------------------------- who may


def signed_in(view: View) -> View:
    """Only for who has an account; others are asked to sign in and come back."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if account_id(request) is None:
            return redirect(f"{reverse('account_login')}?{urlencode({'next': request.path})}")
        return view(request, *args, **kwargs)

    return wrapped


def confirmed(then: str = "") -> Callable[[View], View]:
    """Only for who showed in the last quarter of an hour that they are still the same person.

    ``then`` names the page to come back to, else this one. A form that comes too late is shown
    again: nothing is done half.
    """

    def mark(view: View) -> View:
        @signed_in
        @wraps(view)
        def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if is_confirmed(request):
                return view(request, *args, **kwargs)
            return ask_to_confirm(reverse(then) if then else request.path)

        return wrapped

    return mark


def ask_to_confirm(then: str) -> HttpResponse:
    """Ask for the password or passkey once more."""
    return redirect(f"{reverse('account:confirm')}?{urlencode({'next': then})}")


def is_confirmed(request: HttpRequest) -> bool:
    """Whether the person gave a password or passkey lately."""
    records = get_authentication_records(request, user_of(request))
    last = max((record["at"] for record in records), default=0)
    return bool(time.time() - last < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT)


def user_of(request: HttpRequest) -> AbstractBaseUser:
    """The account that is signed in; call it behind ``signed_in``."""
    user = request.user
    if not isinstance(user, AbstractBaseUser):
        raise TypeError("nobody is signed in")
    return user


# ---------------------------------------------------------------- how often


def limited(action: str) -> Callable[[View], View]:
    """Refuse POSTs that come faster than people type, counted by address of the network."""

    def mark(view: View) -> View:
        @wraps(view)
        def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if request.method == "POST" and not consume(request, action=action):
                return too_many(request)
            return view(request, *args, **kwargs)

        return wrapped

    return mark


def too_many(request: HttpRequest) -> HttpResponse:
    """Say that there were too many attempts."""
    text = _("There were too many attempts. Wait five minutes and try again.")
    if request.headers.get("Accept") == "application/json":
        response: HttpResponse = JsonResponse({"error": text}, status=429)
    else:
        context = {"title": _("Too many attempts"), "text": text}
        response = render(request, "pages/error.html", context, status=429)
    response["Retry-After"] = "300"
    return response
