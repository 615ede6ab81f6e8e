"""How training sounds, counts and asks: each choice is a setting of its owner, kept as events."""

import uuid
import zoneinfo
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forge.app.happen import Happening, happen
from forge.domain.event import Json
from forge.store.kinds import entries_of_kind
from forge.web.guest import guest_id, remember_guest
from forge.web.plans.mine import private


@dataclass(frozen=True, slots=True)
class Preference:
    """One choice: the setting's name, what it says, its values with their words, the first usual.

    A value is text in the form; ``on`` and ``off`` are true and false in the setting.
    """

    name: str
    title: str
    choices: tuple[tuple[str, str], ...]


def preferences() -> tuple[Preference, ...]:
    """Every choice of the page, in its order."""
    on_off = (("on", _("On")), ("off", _("Off")))
    return (
        Preference("sound", _("Sound at the end of rests and holds"), on_off),
        Preference("vibration", _("Vibration"), on_off),
        Preference(
            "unit",
            _("Unit of new loads"),
            (("plan", _("As the plan or the place says")), ("kg", _("kg")), ("lb", _("lb"))),
        ),
        Preference(
            "effort",
            _("How hard a set was"),
            (
                ("words", _("In words: how many more good reps?")),
                ("rir", _("RIR: reps in reserve")),
                ("rpe", _("RPE: 10 is all you had")),
            ),
        ),
    )


@private
@require_http_methods(["GET", "HEAD", "POST"])
def training(request: HttpRequest) -> HttpResponse:
    """Show the choices, or keep those that changed."""
    guest = guest_id(request)
    known = {
        name: entry.fields.get("value") for name, entry in entries_of_kind(guest, "setting").items()
    }
    if request.method == "POST":
        return _keep(request, guest, known)
    return _show(request, known, "")


def _show(request: HttpRequest, known: dict[str, Json], wrong: str) -> HttpResponse:
    context = {
        "choices": [
            (one, as_word(known.get(one.name)) or one.choices[0][0]) for one in preferences()
        ],
        "zone": known.get("zone") or "",
        "server_zone": timezone.get_current_timezone_name(),
        "kept": "kept" in request.GET,
        "wrong": wrong,
    }
    return render(request, "train/preferences.html", context, status=422 if wrong else 200)


def as_word(value: Json) -> str:
    """A setting as the form writes it; empty for one that was never made."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return value if isinstance(value, str) else ""


def _keep(request: HttpRequest, guest: uuid.UUID | None, known: dict[str, Json]) -> HttpResponse:
    zone = request.POST.get("zone", "").strip()[:60]
    if zone and zone not in zoneinfo.available_timezones():
        wrong = _("There is no time zone of this name. Write it such as Europe/Berlin.")
        return _show(request, known, wrong)
    wished: dict[str, Json] = {"zone": zone or None}
    for one in preferences():
        word = request.POST.get(one.name, "")
        if word in dict(one.choices):
            wished[one.name] = {"on": True, "off": False}.get(word, word)
    made: list[Happening] = [
        ("setting.edit", name, {"value": value})
        for name, value in wished.items()
        if value != known.get(name)
    ]
    response = redirect(f"{reverse('train:preferences')}?kept=1")
    if made:
        happen(guest or _new(response), made, timezone.now())
    return response


def _new(response: HttpResponse) -> uuid.UUID:
    """Somebody who keeps something for the first time."""
    owner = uuid.uuid4()
    remember_guest(response, owner)
    return owner
