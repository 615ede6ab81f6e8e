"""The page that leads to all settings, for guests as for who has an account."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forge.app import people
from forge.web.account.steps import is_routed
from forge.web.account.words import held_words
from forge.web.guest import account_id, guest_id
from forge.web.plans.mine import private


@dataclass(frozen=True, slots=True)
class Way:
    """One entry of the page."""

    title: str
    why: str
    url: str


@private
@require_safe
def hub(request: HttpRequest) -> HttpResponse:
    """Say who this browser is, what is kept of them and where each thing is set."""
    account = account_id(request)
    held = people.person_holdings(guest_id(request))
    context = {
        "person": request.user if account else None,
        "held": held,
        "held_words": held_words(held),
        "open": not account and not held and people.guests_welcome(),
        "training": [way for way in training_ways() if is_routed(way.url)],
        "ways": account_ways(owner=getattr(request.user, "owner", False)) if account else (),
    }
    return render(request, "account/settings.html", context)


def training_ways() -> tuple[Way, ...]:
    """What is set for training; those without a page yet are left out."""
    return (
        Way(_("Places and kit"), _("Bars, plates, dumbbells, units"), "/settings/places/"),
        Way(_("Training"), _("Sound, vibration, unit, effort, zone"), "/settings/training/"),
        Way(_("Changes"), _("What was changed for you, with undo"), "/train/changes/"),
        Way(_("Exercises of your own"), _("Rename them, merge them"), "/settings/exercises/"),
        Way(_("Import"), _("Bring your history from another app"), "/import/"),
        Way(_("Export and calendar"), _("All that is yours, as files"), "/export/"),
        Way(_("Bin"), _("What you removed in the last 30 days"), "/history/bin/"),
    )


def account_ways(*, owner: bool) -> tuple[Way, ...]:
    """What is set for an account."""
    ways = (
        Way(_("Signing in"), _("Name, password, passkeys, second step"), reverse("account:home")),
        Way(_("Devices"), _("Where you are signed in"), reverse("account:devices")),
    )
    house = Way(_("Household"), _("People here, invitations, guests"), reverse("account:house"))
    return (*ways, house) if owner else ways
