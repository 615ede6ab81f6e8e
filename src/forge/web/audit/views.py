"""Paste a routine, see it judged, keep it or have it planned anew. No sign-in."""

import uuid
from dataclasses import replace

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forge.app import jobs, plans
from forge.app.auditing import routine_plan, routine_read, routine_weigh
from forge.app.keeping import plan_keep
from forge.app.library import catalogue
from forge.domain.errors import InvalidRequest, PlanRejected, TooManyWaiting
from forge.library.catalogue import Catalogue
from forge.planner.routine.answers import answered
from forge.planner.routine.changes import changes_of
from forge.planner.routine.plans import repair_request
from forge.planner.routine.values import Routine
from forge.planner.routine.verdict import Verdict
from forge.planner.routine.weigh import Weighed
from forge.web.audit.present import ReadingView, VerdictView, reading_view, verdict_view
from forge.web.audit.sheet import GOALS, LEVELS, Sheet, read_sheet
from forge.web.guest import guest_id, keep_guest
from forge.web.plans.faults import Fault
from forge.web.plans.mine import private


def _catalogue() -> Catalogue:
    return catalogue(settings.FORGE.content, settings.FORGE.data)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def form(request: HttpRequest) -> HttpResponse:
    """Show the empty form, or what the pasted text comes to."""
    if request.method != "POST":
        return _page(request, Sheet())
    sheet, answers = read_sheet(request.POST)
    if not sheet.text.strip():
        return _page(
            request, sheet, (Fault(_("Paste a routine first: a line for each exercise."), "text"),)
        )
    try:
        text = answered(routine_read(sheet.text, _catalogue()), answers)
        sheet = replace(sheet, text=text)
        routine = routine_read(text, _catalogue())
    except InvalidRequest as error:
        return _page(request, sheet, _faults(error))
    return _judged(request, sheet, routine)


def _judged(request: HttpRequest, sheet: Sheet, routine: Routine) -> HttpResponse:
    """The reading and its audit, or the plan that was asked for."""
    reading = reading_view(routine, _catalogue())
    try:
        weighed, verdict = routine_weigh(routine, sheet.given, timezone.localdate(), _catalogue())
    except InvalidRequest as error:
        return _page(request, sheet, _faults(error), reading)
    shown = verdict_view(weighed, verdict)
    missing = _missing(sheet, reading)
    if sheet.then and missing:
        return _page(request, sheet, missing, reading, shown)
    try:
        return _kept(request, sheet, weighed, verdict) or _page(request, sheet, (), reading, shown)
    except PlanRejected as error:
        told = (_("This cannot be kept as it is. Change or remove these lines first:"),)
        problems = tuple(Fault(one) for one in (*told, *error.violations))
        return _page(request, sheet, problems, reading, shown)
    except TooManyWaiting as error:
        return _page(request, sheet, (Fault(str(error)),), reading, shown)


def _faults(error: InvalidRequest) -> tuple[Fault, ...]:
    """What is wrong with the text; all of it is mended there."""
    return tuple(Fault(f"{one.message} {one.hint}", "text") for one in error.problems)


def _missing(sheet: Sheet, reading: ReadingView) -> tuple[Fault, ...]:
    """What must be said before a plan can be made of the text, and where."""
    found: list[Fault] = []
    if reading.asked:
        found.append(Fault(_("Answer the questions first, or leave their lines out."), "ask"))
    if not (sheet.goal and sheet.level):
        told = _("Say your goal and your level first: a plan is made for them.")
        found.append(Fault(told, "level" if sheet.goal else "goal"))
    return tuple(found)


def _kept(
    request: HttpRequest, sheet: Sheet, weighed: Weighed, _verdict: Verdict
) -> HttpResponse | None:
    """Store what was asked for and go to its page; None where only the audit was."""
    guest, now = guest_id(request), timezone.now()
    if sheet.then == "train":
        stored = plan_keep(guest, routine_plan(weighed, _catalogue()), now)
    elif sheet.then == "repair":
        stored = plans.plan_request(guest, repair_request(weighed), now)
        jobs.enqueue(stored.id)
    else:
        return None
    response = redirect("plans:show", plan_id=stored.id)
    keep_guest(request, response, plans.plan_owner(stored.id))
    return response


def _page(
    request: HttpRequest,
    sheet: Sheet,
    problems: tuple[Fault, ...] = (),
    reading: ReadingView | None = None,
    verdict: VerdictView | None = None,
) -> HttpResponse:
    context = {
        "sheet": sheet,
        "problems": problems,
        "reading": reading,
        "verdict": verdict,
        "goals": GOALS,
        "levels": LEVELS,
    }
    return render(request, "audit/audit.html", context, status=422 if problems else 200)


@private
@require_safe
def changes(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """What became of the exercises that a plan was asked to hold, and what came instead."""
    stored = plans.plan_read(guest_id(request), plan_id)
    if stored is None or stored.plan is None:
        raise Http404
    plan, found = stored.plan, _catalogue()
    asked = plan.request.favourites | plan.request.keep
    wished = [slug for slug in sorted(asked) if slug in found]
    made = changes_of(plan, dict.fromkeys(wished), found)
    return render(request, "audit/changes.html", {"stored": stored, "changes": made})
