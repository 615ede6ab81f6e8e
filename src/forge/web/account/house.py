"""The owner's page: who has an account here, invitations, guests. Never what anybody trains."""

import uuid
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from forge.app import departing, household, people
from forge.domain.errors import LinkEnded
from forge.web.account.entering import PAGE, sign_up_page
from forge.web.account.steps import ask_to_confirm, is_confirmed, user_of
from forge.web.guest import account_id
from forge.web.plans.mine import private


def _is_owner(request: HttpRequest) -> bool:
    return bool(account_id(request) and getattr(request.user, "owner", False))


@private
@require_http_methods(PAGE)
def home(request: HttpRequest) -> HttpResponse:
    """Show the people of this server, or do what the form asks for; 404 for all but its owner."""
    if not _is_owner(request):
        raise Http404
    if request.method == "POST":
        return _do(request)
    return _page(request)


def _do(request: HttpRequest) -> HttpResponse:
    match request.POST.get("do"):
        case "guests":
            household.guests_allow(request.POST.get("guests") == "yes")
        case "drop":
            household.link_drop(request.POST.get("link", "")[:64])
        case "invite":
            if not is_confirmed(request):
                return ask_to_confirm(request.path)
            note = " ".join(request.POST.get("note", "").split())[:60]
            shown = "".join(char for char in note if char.isprintable())
            token = household.link_make(household.LinkKind.MEMBER, timezone.now(), shown)
            return _page(request, link_address(token))  # shown once, so no redirect
        case _:
            raise Http404
    return redirect("account:house")


def link_address(token: str) -> str:
    """The whole address of a one-time link."""
    return f"{settings.FORGE.site_url}{reverse('account:join', args=[token])}"


def _page(request: HttpRequest, link: str = "") -> HttpResponse:
    context = {
        "members": household.members_list(),
        "me": account_id(request),
        "links": household.links_open(timezone.now()),
        "guests": people.guests_welcome(),
        "link": link,
    }
    return render(request, "account/house.html", context)


@private
@require_http_methods(PAGE)
def remove(request: HttpRequest, member: uuid.UUID) -> HttpResponse:
    """Remove somebody from the server with all that is theirs, after a page that says so."""
    if not _is_owner(request):
        raise Http404
    found = {one.id: one for one in household.members_list() if one.id != account_id(request)}
    if member not in found:
        raise Http404
    if not is_confirmed(request):
        return ask_to_confirm(request.path)
    if request.method != "POST":
        return render(request, "account/remove.html", {"member": found[member]})
    departing.person_delete(member, timezone.now())
    return redirect("account:house")


@private
@require_http_methods(PAGE)
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Open a one-time link: the form to sign up, or for who has an account, to own the server."""
    kind = household.link_read(token, timezone.now())
    if kind is None:
        return render(request, "account/link_ended.html", status=404)
    if account_id(request) is None:
        return _join_anew(request, token, kind)
    if request.method == "POST" and kind is household.LinkKind.OWNER:
        return _own(request, token)
    context = {"kind": kind, "person": user_of(request), "Kind": household.LinkKind}
    return render(request, "account/join.html", context)


def _join_anew(request: HttpRequest, token: str, kind: household.LinkKind) -> HttpResponse:
    if request.method == "POST":
        then = urlencode({"next": request.path})
        return redirect(f"{reverse('account_login')}?{then}")
    return sign_up_page(request, link=token, kind=kind)


def _own(request: HttpRequest, token: str) -> HttpResponse:
    try:
        household.owner_become(token, user_of(request).pk, timezone.now())
    except LinkEnded:
        return render(request, "account/link_ended.html", status=404)
    return redirect("account:house")
