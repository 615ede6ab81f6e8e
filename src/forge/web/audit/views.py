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
        return _page(request, sheet, (_("Paste a routine first: a line for each exercise."),))
    try:
        text = answered(routine_read(sheet.text, _catalogue()), answers)
        sheet = replace(sheet, text=text)
        routine = routine_read(text, _catalogue())
    except InvalidRequest as error:
        return _page(request, sheet, tuple(f"{p.message} {p.hint}" for p in error.problems))
    return _judged(request, sheet, routine)


def _judged(request: HttpRequest, sheet: Sheet, routine: Routine) -> HttpResponse:
    """The reading and its audit, or the plan that was asked for."""
    reading = reading_view(routine, _catalogue())
    try:
        weighed, verdict = routine_weigh(routine, sheet.given, timezone.localdate(), _catalogue())
    except InvalidRequest as error:
        problems = tuple(f"{problem.message} {problem.hint}" for problem in error.problems)
        return _page(request, sheet, problems, reading)
    shown = verdict_view(weighed, verdict)
    missing = _missing(sheet, reading)
    if sheet.then and missing:
        return _page(request, sheet, missing, reading, shown)
    try:
        return _kept(request, sheet, weighed, verdict) or _page(request, sheet, (), reading, shown)
    except PlanRejected as error:
        problems = (_("This cannot be kept as it is. Change or remove these lines first:"),)
        return _page(request, sheet, (*problems, *error.violations), reading, shown)
    except TooManyWaiting as error:
        return _page(request, sheet, (str(error),), reading, shown)


def _missing(sheet: Sheet, reading: ReadingView) -> tuple[str, ...]:
    """What must be said before a plan can be made of the text."""
    found: list[str] = []
    if reading.asked:
        found.append(_("Answer the questions first, or leave their lines out."))
    if not (sheet.goal and sheet.level):
        found.append(_("Say your goal and your level first: a plan is made for them."))
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
    problems: tuple[str, ...] = (),
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
