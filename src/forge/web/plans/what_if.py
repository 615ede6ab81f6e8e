"""What if ...? A changed plan on trial, compared with the one at hand before anybody says yes."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forge.app import jobs, trials
from forge.app.plans import PlanState
from forge.domain.errors import InvalidRequest, Problem, TooManyWaiting
from forge.domain.plan import Plan
from forge.planner.changes import changed
from forge.planner.compare import difference
from forge.planner.compare.levels import LEVEL_NAMES
from forge.web.guest import guest_id
from forge.web.plans.answers import sentence
from forge.web.plans.faults import in_page_words
from forge.web.plans.mine import crowded, known, library, own, private, ready
from forge.web.plans.what_if_form import edits_of, form_of


@private
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Show the answers of a plan, or queue a trial under changed ones."""
    plan = own(request, plan_id).plan
    if plan is None:
        return redirect("plans:show", plan_id=plan_id)
    if request.method != "POST":
        return _ask(request, plan_id, plan, ())
    try:
        wanted = changed(edits_of(request.POST, plan.request, library()), plan.request, known())
        guest = guest_id(request)
        trial = trials.trial_request(guest, plan_id, wanted, timezone.now()) if guest else None
    except InvalidRequest as error:
        return _ask(request, plan_id, plan, error.problems)
    except TooManyWaiting as error:
        return crowded(request, error)
    if trial is None:
        raise Http404
    jobs.enqueue(trial)
    return redirect("plans:compare", plan_id=trial)


def _ask(
    request: HttpRequest, plan_id: uuid.UUID, plan: Plan, problems: tuple[Problem, ...]
) -> HttpResponse:
    sent = request.POST if problems and "quick" not in request.POST else None
    context = {
        "plan_id": plan_id,
        "plan": plan,
        "form": form_of(plan.request, library(), sent),
        "problems": [sentence(in_page_words(problem)) for problem in problems],
    }
    return render(request, "plans/what_if.html", context, status=422 if problems else 200)


@private
@require_safe
def compare(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Show what a trial would change, or how far it is."""
    trial = trials.trial_read(guest_id(request), plan_id)
    if trial is None:
        ready(request, plan_id)
        return redirect("plans:show", plan_id=plan_id)
    context: dict[str, object] = {"stored": trial.new, "old": trial.old, "State": PlanState}
    if trial.new.plan is None or trial.old.plan is None:
        return render(request, "plans/what_if_waiting.html", context)
    found = difference(trial.old.plan, trial.new.plan, library())
    context["found"] = found
    # What changes stands open; what stays as short as it was is folded below it.
    context["moved_wishes"] = [one for one in found.still if one.then.got != one.now.got]
    context["same_wishes"] = [one for one in found.still if one.then.got == one.now.got]
    context["level_names"] = LEVEL_NAMES
    return render(request, "plans/compare.html", context)


@private
@require_POST
def take(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Make a trial the newest plan. The old one stays in the list."""
    own(request, plan_id)
    if guest := guest_id(request):
        trials.trial_take(guest, plan_id, timezone.now())
    return redirect("plans:show", plan_id=plan_id)


@private
@require_POST
def keep(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Keep the old plan and forget the trial."""
    stored, guest = own(request, plan_id), guest_id(request)
    if guest and stored.trial_of is not None:
        trials.trial_drop(guest, plan_id)
    return redirect("plans:show", plan_id=stored.trial_of or plan_id)
