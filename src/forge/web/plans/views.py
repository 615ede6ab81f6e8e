"""Questions in, plan out. Every view is private to the guest and never cached."""

import uuid
from collections.abc import Callable
from functools import wraps

import msgspec
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forge.app import jobs, plans
from forge.app.library import body_map, catalogue
from forge.domain.errors import InvalidRequest, Problem, TooManyWaiting, UnknownExercise
from forge.domain.exercise import Exercise
from forge.domain.plan import Plan
from forge.library.catalogue import Catalogue
from forge.library.programmes.programme import Programme
from forge.planner import writing
from forge.planner.why_not import why_not
from forge.web.guest import guest_id, make_link_token, read_link_token, remember_guest
from forge.web.plans import answers as kept
from forge.web.plans.present import plan_page
from forge.web.plans.questions import QUESTIONS

View = Callable[..., HttpResponse]


def private(view: View) -> View:
    """Keep an answer out of every cache but the reader's own eyes."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response

    return wrapped


def _catalogue() -> Catalogue:
    return catalogue(settings.FORGE.content, settings.FORGE.data)


def _known() -> frozenset[str]:
    facts = [exercise.facts for exercise in _catalogue().exercises]
    return frozenset(name for fact in facts for name in (fact.slug, fact.family))


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
    context = {
        "question": asked,
        "total": len(QUESTIONS),
        "answers": answers,
        "problems": [kept.sentence(problem) for problem in problems],
        "names": [exercise.name for exercise in _catalogue().exercises] if number == 8 else [],
        "programme": _programme(answers),
    }
    return render(request, "plans/question.html", context, status=422 if problems else 200)


def _programme(answers: kept.Answers) -> Programme | None:
    """The programme that the answers are for; None also for one that is gone since."""
    slug = answers.get(kept.PROGRAMME)
    return next((one for one in _catalogue().programmes if one.slug == slug), None)


def _take(request: HttpRequest, number: int, before: kept.Answers) -> HttpResponse:
    asked = QUESTIONS[number - 1]
    answers = kept.merged(before, asked, kept.clean(asked, request.POST))
    if request.POST.get("then") == "drop":
        return _drop_programme(number, answers)
    if request.POST.get("then") in {"back", "leave"}:
        return _step_back(request.POST["then"], number, answers)
    problems = kept.problems_of(asked, answers, timezone.localdate(), _known())
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
        wanted = kept.to_request(answers, timezone.localdate(), _known())
    except InvalidRequest as error:
        return _ask(request, kept.question_of(error.problems), answers, error.problems)
    try:
        stored = plans.plan_request(guest_id(request), wanted, timezone.now())
    except TooManyWaiting as error:
        return _crowded(request, error)
    jobs.enqueue(stored.id)
    response = redirect("plans:show", plan_id=stored.id)
    remember_guest(response, plans.plan_owner(stored.id))
    kept.save_answers(response, kept.without_programme(answers))
    return response


def _crowded(request: HttpRequest, error: TooManyWaiting) -> HttpResponse:
    context = {"title": _("Many plans are waiting"), "text": str(error)}
    response = render(request, "pages/error.html", context, status=503)
    response["Retry-After"] = "60"
    return response


def _own(request: HttpRequest, plan_id: uuid.UUID) -> plans.StoredPlan:
    stored = plans.plan_read(guest_id(request), plan_id)
    if stored is None:
        raise Http404
    return stored


def _ready(request: HttpRequest, plan_id: uuid.UUID) -> Plan:
    plan = _own(request, plan_id).plan
    if plan is None:
        raise Http404
    return plan


@private
@require_safe
def show(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Show a plan, or how far it is."""
    stored = _own(request, plan_id)
    if stored.plan is None:
        return render(request, "plans/waiting.html", {"stored": stored, "State": plans.PlanState})
    owner = guest_id(request)
    link = reverse("plans:continue", args=[make_link_token(owner)]) if owner else ""
    page = plan_page(stored.plan, _catalogue(), body_map(settings.FORGE.assets))
    context = {
        "stored": stored,
        "plan": stored.plan,
        "page": page,
        "continue_url": settings.FORGE.site_url + link,
        "asked": _asked(request, stored.plan),
    }
    return render(request, "plans/plan.html", context)


def _asked(request: HttpRequest, plan: Plan) -> dict[str, object] | None:
    """Answer "why not ...?" for the exercise named in the query."""
    words = request.GET.get("why", "").strip()[:80]
    if not words:
        return None
    try:
        exercise = _named(words)
    except UnknownExercise as error:
        return {"words": words, "error": str(error)}
    return {
        "words": words,
        "error": "",
        "exercise": exercise,
        "reasons": why_not(plan, _catalogue(), exercise.slug),
    }


def _named(words: str) -> Exercise:
    """Find an exercise by its name or slug, as typed; raises UnknownExercise."""
    wanted = words.casefold()
    for exercise in _catalogue().exercises:
        if exercise.name.casefold() == wanted:
            return exercise
    return _catalogue().get("-".join(wanted.split()))


@private
@require_safe
def state(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Tell the waiting page how far the plan is."""
    return JsonResponse({"state": _own(request, plan_id).state.value})


@private
@require_safe
def printable(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Show one sheet of paper a session."""
    page = plan_page(_ready(request, plan_id), _catalogue(), None)
    return render(request, "plans/print.html", {"plan_id": plan_id, "page": page})


@private
@require_safe
def as_markdown(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Send the plan as Markdown."""
    plan = _ready(request, plan_id)
    text = writing.as_markdown(plan, settings.FORGE.site_url, _catalogue())
    return HttpResponse(text, content_type="text/markdown; charset=utf-8")


@private
@require_safe
def as_json(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Send the plan as JSON."""
    plan = writing.as_json(_ready(request, plan_id))
    body = msgspec.json.format(msgspec.json.encode(plan), indent=1)
    return HttpResponse(body, content_type="application/json")


@private
@require_safe
def as_calendar(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Send the sessions as a calendar file."""
    text = writing.as_ics(_ready(request, plan_id))
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="forge-plan.ics"'
    return response


@private
@require_http_methods(["POST"])
def again(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Queue a failed plan once more."""
    stored, guest = _own(request, plan_id), guest_id(request)
    failed = guest is not None and stored.state is plans.PlanState.FAILED
    try:
        if guest and failed and plans.plan_retry(guest, plan_id):
            jobs.enqueue(plan_id)
    except TooManyWaiting as error:
        return _crowded(request, error)
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
    response = redirect("plans:home")
    remember_guest(response, guest)
    return response
