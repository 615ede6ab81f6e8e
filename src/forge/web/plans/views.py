"""Questions in, plan out. Every view is private to the guest and never cached."""

import uuid

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_safe

from forge.app import jobs, plans
from forge.app.library import body_map
from forge.domain.errors import InvalidRequest, Problem, TooManyWaiting
from forge.library.programmes.programme import Programme
from forge.planner import writing
from forge.web.guest import (
    account_id,
    guest_id,
    keep_guest,
    make_link_token,
    read_link_token,
    remember_guest,
)
from forge.web.plans import answers as kept
from forge.web.plans.faults import faults
from forge.web.plans.fields import Field, flattened
from forge.web.plans.mine import asked, crowded, known, library, own, private
from forge.web.plans.present import plan_page
from forge.web.plans.questions import QUESTIONS, all_fields
from forge.web.plans.remembered import may_remember, sore_answers
from forge.web.plans.review import review

_LOOKS_AT = {f"look-{question.number}": question.number for question in QUESTIONS}
"""Buttons of the review: the question that each leads back to."""


@private
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the guest's plans, or the way to the first one."""
    found = plans.plans_list(guest_id(request))
    answers = kept.load_answers(request)
    context = {
        "plans": [(row, writing.describe_request(row.request)) for row in found],
        "next_question": kept.first_open(answers) if answers else 1,
        "started": bool(answers),
    }
    return render(request, "plans/home.html", context)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, number: int) -> HttpResponse:
    """Ask one question, or take its answer and go on."""
    if not 1 <= number <= len(QUESTIONS):
        raise Http404
    answers = kept.load_answers(request)
    if request.method == "POST":
        return _take(request, number, answers)
    return _ask(request, number, answers, ())


def _ask(
    request: HttpRequest, number: int, answers: kept.Answers, problems: tuple[Problem, ...]
) -> HttpResponse:
    asked = QUESTIONS[number - 1]

    remembered = sore_answers(guest_id(request)) if may_remember(asked, answers) else {}
    answers = {**remembered, **answers}

    def is_open(fold: Field) -> bool:
        return any(answers.get(field.name) for field in flattened(fold.inner))

    wrong = faults(asked, answers, problems)
    context = {
        "is_open": is_open,
        "question": asked,
        "total": len(QUESTIONS),
        "answers": answers,
        "problems": wrong,
        "wrong": {one.at for one in wrong},
        "names": [exercise.name for exercise in library().exercises]
        if any(field.suggest for field in all_fields(number))
        else [],
        "programme": _programme(answers),
        "remembered": bool(remembered),
        "told": review(answers) if number == len(QUESTIONS) else (),
    }
    return render(request, "plans/question.html", context, status=422 if problems else 200)


def _suggested(number: int) -> list[str]:
    """Names that the browser offers, where a field takes names."""
    if not any(field.suggest for field in all_fields(number)):
        return []
    return [exercise.name for exercise in library().exercises]


def _programme(answers: kept.Answers) -> Programme | None:
    """The programme that the answers are for; None also for one that is gone since."""
    slug = answers.get(kept.PROGRAMME)
    return next((one for one in library().programmes if one.slug == slug), None)


def _take(request: HttpRequest, number: int, before: kept.Answers) -> HttpResponse:
    asked = QUESTIONS[number - 1]
    answers = kept.merged(before, asked, kept.clean(asked, request.POST))
    if request.POST.get("then") == "drop":
        return _drop_programme(number, answers)
    then = request.POST.get("then", "")
    if then in {"back", "leave", *_LOOKS_AT}:
        return _step_back(then, number, answers)
    problems = kept.problems_of(asked, answers, timezone.localdate(), known())
    if problems:
        return _ask(request, number, answers, problems)
    if number < len(QUESTIONS):
        response: HttpResponse = redirect("plans:question", number=number + 1)
    else:
        response = make_plan(request, answers)
    if kept.COOKIE not in response.cookies:
        kept.save_answers(response, answers)
    return response


def _drop_programme(number: int, answers: kept.Answers) -> HttpResponse:
    """Keep the answers and let the planner find the week."""
    response = redirect("plans:question", number=number)
    kept.save_answers(response, kept.without_programme(answers))
    return response


def _step_back(then: str, number: int, answers: kept.Answers) -> HttpResponse:
    """Keep what is ticked so far, complete or not, and go where the person wants."""
    if then == "leave":
        response: HttpResponse = redirect("plans:home")
    elif then in _LOOKS_AT:
        response = redirect("plans:question", number=_LOOKS_AT[then])
    elif number == 1:
        response = redirect("pages:home")
    else:
        response = redirect("plans:question", number=number - 1)
    kept.save_answers(response, answers)
    return response


def make_plan(request: HttpRequest, answers: kept.Answers) -> HttpResponse:
    """Queue the plan that complete answers ask for; a programme is chosen for one plan only."""
    missing = kept.first_open(answers)
    if missing < len(QUESTIONS):
        return redirect("plans:question", number=missing)
    try:
        wanted = kept.to_request(answers, timezone.localdate(), known())
    except InvalidRequest as error:
        return _ask(request, kept.question_of(error.problems), answers, error.problems)
    try:
        stored = plans.plan_request(guest_id(request), wanted, timezone.now())
    except TooManyWaiting as error:
        return crowded(request, error)
    jobs.enqueue(stored.id)
    response = redirect("plans:show", plan_id=stored.id)
    keep_guest(request, response, plans.plan_owner(stored.id))
    kept.save_answers(response, kept.without_programme(answers))
    return response


@private
@gzip_page  # Django pads what it packs, so that lengths tell nothing of the link below
@require_safe
def show(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Show a plan, or how far it is."""
    stored = own(request, plan_id)
    if stored.trial_of is not None:
        return redirect("plans:compare", plan_id=plan_id)
    if stored.plan is None:
        return render(request, "plans/waiting.html", {"stored": stored, "State": plans.PlanState})
    # Who has an account signs in on the other device: a link must not open it.
    owner = None if account_id(request) else guest_id(request)
    link = reverse("plans:continue", args=[make_link_token(owner)]) if owner else ""
    body, today = body_map(settings.FORGE.content), timezone.localdate()
    page = plan_page(stored.plan, library(), body, today, request.GET.get("day", ""))
    context = {
        "stored": stored,
        "plan": stored.plan,
        "page": page,
        "continue_url": settings.FORGE.site_url + link if link else "",
        "asked": asked(request, stored.plan),
    }
    return render(request, "plans/plan.html", context)


@private
@require_safe
def state(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Tell the waiting page how far the plan is."""
    return JsonResponse({"state": own(request, plan_id).state.value})


@private
@require_http_methods(["POST"])
def again(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Queue a failed plan once more."""
    stored, guest = own(request, plan_id), guest_id(request)
    failed = guest is not None and stored.state is plans.PlanState.FAILED
    try:
        if guest and failed and plans.plan_retry(guest, plan_id):
            jobs.enqueue(plan_id)
    except TooManyWaiting as error:
        return crowded(request, error)
    return redirect("plans:show", plan_id=plan_id)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def continue_here(request: HttpRequest, token: str) -> HttpResponse:
    """Ask whether this browser should show the plans behind a link; on yes, make it so."""
    guest = read_link_token(token)
    if guest is None:
        return render(request, "plans/link_ended.html", status=404)
    if request.method != "POST":
        return render(request, "plans/continue.html", {"token": token})
    response = redirect("account:bring" if account_id(request) else "plans:home")
    remember_guest(response, guest)
    return response
