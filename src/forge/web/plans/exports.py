"""Other forms of a plan: paper, Markdown, text, JSON, calendar; and the schemas of the data."""

import uuid

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from forge.domain.errors import InvalidRequest
from forge.planner import writing
from forge.planner.reading import request_schema
from forge.web.plans.answers import sentence
from forge.web.plans.mine import library, private, ready
from forge.web.plans.paper import paper
from forge.web.plans.present import left_out_groups
from forge.web.public import public

SCHEMA = "application/schema+json"


@private
@require_safe
def printable(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Show a sheet of paper for each session."""
    context = {"plan_id": plan_id, "paper": paper(ready(request, plan_id))}
    return render(request, "plans/print.html", context)


@private
@gzip_page
@require_safe
def left_out(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """List every exercise that a rule left out, with every reason."""
    groups = left_out_groups(ready(request, plan_id), library())
    return render(request, "plans/left_out.html", {"plan_id": plan_id, "groups": groups})


@private
@require_safe
def as_markdown(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Send the plan as Markdown."""
    plan = ready(request, plan_id)
    text = writing.as_markdown(plan, settings.FORGE.site_url, library())
    return HttpResponse(text, content_type="text/markdown; charset=utf-8")


@private
@require_safe
def as_text(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Send the plan as a short text to copy into a message."""
    text = writing.as_message(ready(request, plan_id))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@private
@require_safe
def as_json(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Send the plan as JSON."""
    plan = writing.as_json(ready(request, plan_id))
    return HttpResponse(_pretty(plan), content_type="application/json")


@private
@require_safe
def as_calendar(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Send the sessions as a calendar file, at the time of day that the query asks for."""
    plan, typed = ready(request, plan_id), request.GET.get("at", "").strip()[:20]
    try:
        at = writing.time_of_day(typed) if typed else None
    except InvalidRequest as error:
        text = " ".join(sentence(problem) for problem in error.problems)
        context = {"title": _("That is no time of day"), "text": text}
        return render(request, "pages/error.html", context, status=422)
    page = settings.FORGE.site_url + reverse("plans:show", args=[plan_id])
    text = writing.as_ics(plan, at=at, url=page)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="forge-plan.ics"'
    return response


@public
@require_safe
def plan_schema(_request: HttpRequest) -> HttpResponse:
    """Send the JSON Schema of a plan."""
    return HttpResponse(_pretty(writing.plan_schema()), content_type=SCHEMA)


@public
@require_safe
def wanted_schema(_request: HttpRequest) -> HttpResponse:
    """Send the JSON Schema of a request for a plan."""
    return HttpResponse(_pretty(request_schema()), content_type=SCHEMA)


def _pretty(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1)
