"""Today: what is due, and the forms that move, skip and begin."""

import uuid
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forge.app.easing import easing_take
from forge.app.happen import Happening, happen
from forge.app.kits import Kit
from forge.app.racks import lacking
from forge.app.today import TodayView, today_view
from forge.domain.event import Json
from forge.training.log import free_session
from forge.training.progress import READINESS
from forge.training.schedule import Due
from forge.web.figures.pictures import pair
from forge.web.guest import guest_id, remember_guest
from forge.web.plans.mine import library, private
from forge.web.train.day import person_day
from forge.web.train.words import readiness_words, words

FREE = "free"


@private
@require_http_methods(["GET", "HEAD", "POST"])
def today(request: HttpRequest) -> HttpResponse:
    """Show what is due now, or take what is to be done with it."""
    if request.method == "POST":
        return _take(request)
    view = today_view(guest_id(request), person_day(request))
    context = {
        "view": view,
        "lacking": _lacking(view),
        "questions": readiness_words(),
        "today": person_day(request),
        "pairs": _pairs(view),
        "words": words(),
        "person": str(guest_id(request) or ""),
    }
    return render(request, "train/today.html", context)


def _pairs(view: TodayView) -> dict[str, str]:
    """Start and end of what is due, for those exercises that are drawn."""
    items = view.agenda.now.session.items if view.agenda.now else ()
    return {item.slug: shown for item in items if (shown := pair(item.slug))}


def _lacking(view: TodayView) -> list[str]:
    """Names of the exercises due that need what their place does not have."""
    if view.place is None or view.agenda.now is None:
        return []
    names = {item.slug: item.name for item in view.agenda.now.session.items}
    return [names[slug] for slug in lacking(tuple(names), view.place, library())]


def _take(request: HttpRequest) -> HttpResponse:
    guest, on = guest_id(request), person_day(request)
    if request.POST.get("do") == FREE:
        return _begin_free(request, guest)
    view = today_view(guest, on)
    if guest is not None and (eased := _eased(request, view, on)):
        happen(guest, eased, timezone.now())
        return redirect("train:today")
    due = view.agenda
    listed = (*((due.now,) if due.now else ()), *due.missed, *due.coming)
    wished = next((one for one in listed if one.session.key == request.POST.get("key")), None)
    made = _change(request, wished, on, view.kit) if wished else None
    if guest is None or made is None:
        return render(request, "train/unknown.html", {"words": words()}, status=404)
    happen(guest, [made], timezone.now())
    return redirect("train:today")


def _eased(request: HttpRequest, view: TodayView, today: date) -> list[Happening]:
    """The events of an answer to an offer, or of how somebody feels; none for other forms."""
    answer, name = request.POST.get("do", ""), request.POST.get("setting", "")
    line = next((one for one in view.lines if one.setting == name), None)
    if line is not None:
        return easing_take(line, answer, view.kit, today)
    now = view.agenda.now
    if answer != "ready" or now is None:
        return []
    said = {one: request.POST.get(one, "") for one in READINESS}
    told = {one: int(text) for one, text in said.items() if text in {"1", "2", "3"}}
    body: dict[str, Json] = {"session": now.session.key, "date": today.isoformat(), **told}
    return [("readiness.log", now.session.key, body)]


def _change(request: HttpRequest, due: Due, today: date, kit: Kit) -> Happening | None:
    """The event that a form asks for; None for a form that asks for nothing sensible."""
    one = due.session
    if request.POST.get("do") == "skip":
        body = {"skipped": "other", "date": due.date.isoformat(), "title": one.title}
        return ("session.skip", one.key, dict(body))
    if request.POST.get("do") == "place":
        return _place(due, request.POST.get("place", ""), kit)
    try:
        day = date.fromisoformat(request.POST.get("date", ""))
    except ValueError:
        return None
    if request.POST.get("do") != "move" or day < today:
        return None
    return ("session.move", one.key, {"date": day.isoformat(), "title": one.title, "skipped": None})


def _place(due: Due, place: str, kit: Kit) -> Happening | None:
    """Where the session is done: one's own place, or with an empty name as planned."""
    if place and place not in {one.key for one in kit.places}:
        return None
    fields = {"date": due.date.isoformat(), "title": due.session.title}
    return ("session.edit", due.session.key, {**fields, "place": place or None})


def _begin_free(request: HttpRequest, guest: uuid.UUID | None) -> HttpResponse:
    """An empty session; a person who is not stored yet is made."""
    owner, now = guest or uuid.uuid4(), timezone.now()
    key = free_session(uuid.uuid4())
    body = {
        "title": _("Own session"),
        "date": person_day(request).isoformat(),
        "started": now.isoformat(),
    }
    happen(owner, [("session.start", key, dict(body))], now)
    response = redirect("train:session", key=key)
    if guest is None:
        remember_guest(response, owner)
    return response
