"""What every private view of a plan needs: privacy, the guest's own plan, the library."""

import uuid
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from forge.app import plans
from forge.app.library import catalogue
from forge.app.planning import known_names
from forge.domain.errors import TooManyWaiting
from forge.domain.exercise import Exercise
from forge.domain.plan import Plan
from forge.library.catalogue import Catalogue
from forge.planner.telling.why_not import why_not
from forge.web.guest import guest_id
from forge.web.plans.naming import named

View = Callable[..., HttpResponse]


def private(view: View) -> View:
    """Keep an answer out of every cache but the reader's own eyes."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response

    return wrapped


def library() -> Catalogue:
    """Return the catalogue of this process."""
    return catalogue(settings.FORGE.content, settings.FORGE.data)


def known() -> frozenset[str]:
    """Return the names that wishes may use."""
    return known_names(library())


def own(request: HttpRequest, plan_id: uuid.UUID) -> plans.StoredPlan:
    """Return the guest's own plan, in whatever state; 404 for anybody else's."""
    stored = plans.plan_read(guest_id(request), plan_id)
    if stored is None:
        raise Http404
    return stored


def ready(request: HttpRequest, plan_id: uuid.UUID) -> Plan:
    """Return the guest's own finished plan, else 404."""
    plan = own(request, plan_id).plan
    if plan is None:
        raise Http404
    return plan


def asked(request: HttpRequest, plan: Plan) -> dict[str, object] | None:
    """Answer "why not ...?" for the exercise named in the query."""
    words = request.GET.get("why", "").strip()[:80]
    if not words:
        return None
    found = named(words)
    if isinstance(found, tuple):
        return {"words": words, "error": _unclear(words, found)}
    return {
        "words": words,
        "error": "",
        "exercise": found,
        "reasons": why_not(plan, library(), found.slug),
    }


def _unclear(words: str, near: tuple[Exercise, ...]) -> str:
    """What to say of a name that is no exercise's, or that several may mean."""
    unknown = _("There is no exercise called %(words)s.") % {"words": words}
    names = ", ".join(exercise.name for exercise in near)
    return (
        f"{unknown} {_('Did you mean one of these: %(names)s?') % {'names': names}}"
        if near
        else unknown
    )


def crowded(request: HttpRequest, error: TooManyWaiting) -> HttpResponse:
    """Say that many plans wait, and when to come back."""
    context = {"title": _("Many plans are waiting"), "text": str(error)}
    response = render(request, "pages/error.html", context, status=503)
    response["Retry-After"] = "60"
    return response
