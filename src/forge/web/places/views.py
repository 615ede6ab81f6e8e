"""Places: a list, ready-made ones to begin with, and one place to mend."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forge.app import places as kept
from forge.training.kit import Place, lifted, load_text, rack
from forge.web.guest import guest_id, keep_guest
from forge.web.places.form import form_of, read_form
from forge.web.plans.mine import library, private

SHOWN = (
    "barbell-bench-press",
    "dumbbell-bench-press",
    "kettlebell-swing",
    "lat-pulldown",
    "leg-press",
)
"""Exercises whose loads show what a place can make."""


@private
@require_http_methods(["GET", "HEAD", "POST"])
def places(request: HttpRequest) -> HttpResponse:
    """List the places, or add one as it usually is."""
    guest = guest_id(request)
    if request.method == "POST":
        return _add(request, guest)
    context = {
        "places": [(place, summary(place)) for place in kept.places_list(guest)],
        "presets": presets(),
        "removed": request.GET.get("removed", "")[:60],
    }
    return render(request, "places/places.html", context)


def _add(request: HttpRequest, guest: uuid.UUID | None) -> HttpResponse:
    owner = guest or uuid.uuid4()
    if "restore" in request.POST:
        key = request.POST["restore"][:60]
        if guest and key:
            kept.place_restore(guest, key, timezone.now())
        return redirect("places:home")
    place = kept.place_add(owner, request.POST.get("preset", ""), timezone.now())
    response = redirect("places:place", place=place.key) if place else redirect("places:home")
    if place:
        keep_guest(request, response, owner)
    return response


@private
@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest, place: str) -> HttpResponse:
    """Show one place to mend, or keep what was mended."""
    guest = guest_id(request)
    found = kept.place_read(guest, place)
    if found is None or guest is None:
        raise Http404
    if request.method == "POST":
        return _keep(request, guest, found)
    return _show(request, found, ())


def _keep(request: HttpRequest, guest: uuid.UUID, found: Place) -> HttpResponse:
    if request.POST.get("then") == "remove":
        kept.place_remove(guest, found.key, timezone.now())
        return redirect(f"{reverse('places:home')}?removed={found.key}")
    read, problems = read_form(request.POST, found)
    if problems:
        return _show(request, read, problems)
    kept.place_save(guest, read, timezone.now())
    return redirect(f"{reverse('places:place', args=[found.key])}?kept=1")


def _show(request: HttpRequest, found: Place, problems: tuple[str, ...]) -> HttpResponse:
    typed = {name: str(value) for name, value in request.POST.items()} if problems else None
    context = {
        "place": found,
        "form": form_of(found, typed),
        "problems": problems,
        "kept": "kept" in request.GET,
        "shown": loads_shown(found),
    }
    return render(request, "places/place.html", context, status=422 if problems else 200)


def presets() -> list[tuple[str, str]]:
    """Ready-made places."""
    return [
        ("home", _("Home with a barbell")),
        ("dumbbells", _("Home with dumbbells")),
        ("hotel", _("Hotel")),
        ("gym_kg", _("Gym in kilograms")),
        ("gym_lb", _("Gym in pounds")),
    ]


def summary(found: Place) -> str:
    """A place in a line: its first loads."""
    shown = loads_shown(found)
    return "; ".join(f"{name}: {loads}" for name, loads in shown[:2]) or _("No weights told yet.")


def loads_shown(found: Place) -> list[tuple[str, str]]:
    """What some well-known exercises can be loaded with: from, to, and in how many steps."""
    told: list[tuple[str, str]] = []
    catalogue = library()
    for slug in SHOWN:
        exercise = catalogue.get(slug) if slug in catalogue else None
        if exercise is None or not exercise.facts.equipment.met_by(found.equipment):
            continue
        loads = rack(lifted(exercise), found)
        if loads:
            values = {
                "first": load_text(loads[0]),
                "last": load_text(loads[-1]),
                "count": len(loads),
            }
            told.append((exercise.name, _("%(first)s to %(last)s, %(count)s loads") % values))
    return told
