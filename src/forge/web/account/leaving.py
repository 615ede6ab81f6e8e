"""What a guest left on this browser joins an account; and everything of a person is deleted."""

from dataclasses import asdict

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forge.app import departing, people
from forge.web.account.entering import PAGE
from forge.web.account.steps import (
    ask_to_confirm,
    is_confirmed,
    is_routed,
    next_of,
    signed_in,
    user_of,
)
from forge.web.account.words import held_words
from forge.web.guest import account_id, cookie_guest, forget_guest, guest_id
from forge.web.plans.mine import private

EXPORT = "/export/"


@private
@require_http_methods(PAGE)
@signed_in
def bring(request: HttpRequest) -> HttpResponse:
    """Ask whose it is that this browser holds without an account; on yes, make it theirs.

    On no it stays the guest's, for whoever uses this browser without signing in.
    """
    guest = cookie_guest(request)
    held = people.person_holdings(guest)
    if guest is None or not held:
        return redirect(next_of(request))
    if request.method != "POST":
        context = {
            "held_words": held_words(held),
            "person": user_of(request),
            "next": next_of(request),
        }
        return render(request, "account/bring.html", context)
    response = redirect(next_of(request))
    if request.POST.get("answer") == "mine":
        departing.guest_join(guest, user_of(request).pk, timezone.now())
        forget_guest(response)
    return response


@private
@require_http_methods(PAGE)
def delete(request: HttpRequest) -> HttpResponse:
    """Delete everything of whoever asks, after they saw how much that is."""
    person = guest_id(request)
    if account_id(request) and not is_confirmed(request):
        return ask_to_confirm(request.path)
    held = people.person_holdings(person)
    if not account_id(request) and not held:
        return render(request, "account/nothing.html")
    problems: tuple[str, ...] = ()
    if request.method == "POST":
        if request.POST.get("sure") == "yes":
            return _deleted(request)
        problems = (_("Tick that you mean it. Nothing was deleted."),)
    context = {
        "problems": problems,
        "held": asdict(held),
        "account": account_id(request) is not None,
        "owner": getattr(request.user, "owner", False),
        "export": EXPORT if is_routed(EXPORT) else "",
    }
    return render(request, "account/delete.html", context, status=422 if problems else 200)


def _deleted(request: HttpRequest) -> HttpResponse:
    person, account = guest_id(request), account_id(request)
    if person is not None:
        departing.person_delete(person, timezone.now())
    if account:
        logout(request)
    response = render(request, "account/deleted.html", {"person": person})
    if not account:
        forget_guest(response)
    return response
