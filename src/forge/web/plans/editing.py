"""Changing a plan by hand: one page, one address. Private to the guest."""

import uuid
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forge.app import edits, jobs, plans
from forge.app.reviews import review
from forge.domain.errors import EditRefused, TooManyWaiting, UnknownExercise
from forge.domain.exercise import Exercise
from forge.domain.plan import Plan
from forge.planner import words
from forge.planner.edit.values import Edit, Reorder
from forge.web.guest import guest_id
from forge.web.plans.edit_form import read_days, read_form, read_target, target_of, with_exercise
from forge.web.plans.edit_page import Target, View, changed_at, edit_page
from forge.web.plans.mine import library, private
from forge.web.plans.naming import named


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a change was not made, where, and what could be done instead."""

    at: Target | None
    because: tuple[str, ...]
    instead: tuple[Exercise, ...] = ()


@private
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Show the plan for changing, or make one change and come back to where it was made."""
    stored = plans.plan_read(guest_id(request), plan_id)
    if stored is None:
        raise Http404
    if stored.plan is None:
        return render(request, "plans/waiting.html", {"stored": stored, "State": plans.PlanState})
    if request.method != "POST":
        return _page(request, plan_id, read_target(request.GET.get("at", "")))
    try:
        return _take(request, plan_id)
    except (EditRefused, UnknownExercise) as error:
        return _refused(request, plan_id, _refusal(target_of(request.POST), error))


def _refusal(at: Target | None, error: EditRefused | UnknownExercise) -> Refusal:
    """Alternatives become buttons, so that the hint need not name them."""
    if isinstance(error, UnknownExercise):
        return Refusal(at, (str(error),), _exercises(error.nearest))
    hint = () if error.instead or not error.hint else (error.hint,)
    return Refusal(at, (*error.because, *hint), _exercises(error.instead))


def _exercises(slugs: tuple[str, ...]) -> tuple[Exercise, ...]:
    return tuple(library().get(slug) for slug in slugs)


def _take(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    guest, asked = guest_id(request), request.POST.get("do", "")
    match asked:
        case "":
            pass
        case "undo":
            edits.plan_undo(guest, plan_id)
        case "redo":
            edits.plan_redo(guest, plan_id)
        case "resolve":
            return _resolve(request, plan_id)
        case _:
            return _edit(request, plan_id)
    return _back(plan_id, request.POST.get("at", ""))


def _edit(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    form: QueryDict = request.POST
    typed = request.POST.get("name", "").strip()[:80]
    if typed:
        found = named(typed)
        if isinstance(found, tuple):
            return _refused(request, plan_id, _unclear(target_of(form), typed, found))
        form = with_exercise(form, found.slug)
    wanted = read_form(form)
    changed = edits.plan_edit(guest_id(request), plan_id, wanted, library(), timezone.now())
    # A place further up or down is seldom the last press: the row stays open for the next one.
    return _back(plan_id, _anchor(changed, wanted), is_open=isinstance(wanted, Reorder))


def _unclear(at: Target | None, typed: str, found: tuple[Exercise, ...]) -> Refusal:
    if not found:
        return Refusal(at, (_("There is no exercise called %(typed)s.") % {"typed": typed},))
    return Refusal(at, (_("Which one do you mean by %(typed)s?") % {"typed": typed},), found)


def _anchor(plan: Plan, wanted: Edit) -> str:
    """The place of the change, or its day where nothing is left of it."""
    at = changed_at(plan)
    return at.anchor if at and _stands(plan, at) else wanted.day.name.lower()


def _resolve(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    guest = guest_id(request)
    try:
        if guest is not None:
            edits.plan_resolve(guest, plan_id, read_days(request.POST))
            jobs.enqueue(plan_id)
    except TooManyWaiting as error:
        return _refused(request, plan_id, Refusal(None, (str(error),)))
    return _back(plan_id, "")


def _back(plan_id: uuid.UUID, anchor: str, *, is_open: bool = False) -> HttpResponse:
    address = reverse("plans:edit", args=[plan_id])
    if is_open:
        address = f"{address}?{urlencode({'at': anchor})}"
    return redirect(f"{address}#{anchor}" if anchor else address)


def _refused(request: HttpRequest, plan_id: uuid.UUID, refusal: Refusal) -> HttpResponse:
    """The page with the reason at its place, or above all where the place is gone."""
    desk = edits.plan_desk(guest_id(request), plan_id)
    at = refusal.at if desk is not None and _stands(desk.plan, refusal.at) else None
    return _page(request, plan_id, at, replace(refusal, at=at))


def _stands(plan: Plan, at: Target | None) -> bool:
    slots = [
        {"", *(s.slug for s in day.slots)} for day in plan.days if at and day.weekday == at.day
    ]
    return bool(at and slots and at.slug in slots[0])


def _page(
    request: HttpRequest,
    plan_id: uuid.UUID,
    target: Target | None,
    refusal: Refusal | None = None,
) -> HttpResponse:
    desk = edits.plan_desk(guest_id(request), plan_id)
    if desk is None:
        raise Http404
    found = review(desk.plan, library(), desk.before)
    changed = changed_at(desk.plan) if desk.undo and refusal is None else None
    context = {
        "plan_id": plan_id,
        "desk": desk,
        "review": found,
        "refusal": refusal,
        "minutes": words.minutes,
        "page": edit_page(View(desk.plan, library(), target, changed), found),
    }
    return render(request, "plans/edit.html", context, status=422 if refusal else 200)
